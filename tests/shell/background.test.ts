import 'temporal-polyfill/global';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BadgeView } from '../../src/schema/messages.ts';
import type { Desk, OpenDesk } from '../../src/shell/background/desk.ts';
import { badge, found, treatment } from './examples.ts';
import { NEW_STATE } from '../../src/shell/store/readStored.ts';
import { makeFakeBrowser, type FakeBrowser } from './fakeBrowser.ts';

const held = vi.hoisted((): { fake?: FakeBrowser } => ({}));
vi.mock('wxt/browser', () => ({
  get browser() {
    return held.fake;
  },
}));

const { startBackground } = await import('../../src/shell/background/startBackground.ts');

const PAGE = 'https://www.shop.example/p/serum';
const SHOP = 'https://www.shop.example/*';
const TAB = 7;
const SOON = 1_900_000_000_000;

/** Views and readings are passed on as they are, so anything will do. */
const standIn = <T>(value: unknown): T => JSON.parse(JSON.stringify(value));

/** A desk that says back what it was given: the number of treatments, where the list came from. */
const openDesk: OpenDesk = (stored): Desk => {
  const told = `${stored.state.treatments.length} treatments`;
  return {
    read: ({ kind }) => standIn({ found: 'list', product: found().product, lists: [{ text: kind }] }),
    verdict: (reading) => ({
      badge: { ...badge, line: `${told}, ${reading.lists[0]?.text}` },
      icon: 'avoid',
      title: `Best left out for now: ${told}`,
    }),
    tab: standIn,
    shelf: () => standIn({ kind: 'shelf', items: [told] }),
    example: () => standIn({ told }),
    receive: standIn,
    listing: { mark: (url) => standIn({ url, icon: 'avoid', word: told }), view: standIn },
    popup: () => standIn({ told }),
    welcome: () => standIn({ told }),
    options: () => standIn({ told }),
    trouble: (code) => code,
    reminder: { title: 'AfterNeedle', text: 'Your dates changed.' },
    menu: 'Check the selected list',
    changesAt: SOON,
  };
};

let fake: FakeBrowser;
/** What the page shows: the last view drawn into it. */
let drawn: (BadgeView | null)[];
let hasBadge: boolean;

const settle = () => new Promise((done) => setTimeout(done, 60));

function kindOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'kind' in message ? message.kind : null;
}

function openTab(part: { readonly url?: string; readonly incognito?: boolean; readonly id?: number } = {}) {
  const tab = { id: TAB, url: PAGE, incognito: false, ...part };
  fake.tabList.set(tab.id, {
    ...tab,
    hear: (message) => {
      if (kindOf(message) !== 'redraw' || !hasBadge) return null;
      drawn.push(standIn<{ view: BadgeView | null }>(message).view);
      return { kind: 'drawn' };
    },
  });
  return tab;
}

function ask(message: unknown, sender: unknown): Promise<unknown> {
  return new Promise((reply) => void fake.runtime.onMessage.fire(message, sender, reply));
}

const fromPage = (part: Record<string, unknown> = {}) => ({
  id: 'own',
  url: PAGE,
  frameId: 0,
  tab: { id: TAB, url: PAGE, incognito: false },
  ...part,
});
const fromPopup = { id: 'own', url: 'chrome-extension://own/popup.html' };
const scouted = { kind: 'scouted', found: found() };
const treat = { kind: 'change', intent: { kind: 'treat', treatment: treatment() } };

beforeEach(() => {
  fake = held.fake = makeFakeBrowser();
  fake.origins.add(SHOP);
  drawn = [];
  hasBadge = false;
  fake.page.run = async (_tabId, files) => {
    if (files?.includes('/badge.js')) hasBadge = true;
  };
  startBackground(openDesk);
  openTab();
});

const storedKeys = () => [...fake.storage.local.items.keys(), ...fake.storage.session.items.keys()];

const view = () => ask({ kind: 'tab', tabId: TAB }, fromPopup);

const inTab = (result: (files: readonly string[] | undefined) => Promise<unknown>) => {
  fake.page.run = async (_tabId, files) => {
    if (files?.includes('/badge.js')) hasBadge = true;
    return result(files);
  };
};

const move = async () => {
  await fake.tabs.onUpdated.fire(TAB, { url: `${PAGE}?shade=2` });
  await new Promise((done) => setTimeout(done, 300));
};

describe('who may send what', () => {
  const cases: readonly [string, unknown, unknown, string][] = [
    ['a page may not read state', { kind: 'state' }, fromPage(), 'not-allowed'],
    ['a page may not change state', treat, fromPage(), 'not-allowed'],
    ['a page may not ask about a tab', { kind: 'tab', tabId: TAB }, fromPage(), 'not-allowed'],
    ['another extension may not read state', { kind: 'state' }, { ...fromPopup, id: 'other' }, 'not-allowed'],
    ['another extension may not report', scouted, fromPage({ id: 'other' }), 'not-allowed'],
    [
      'an address that only begins like ours is not ours',
      { kind: 'state' },
      { id: 'own', url: 'chrome-extension://own.example/popup.html' },
      'not-allowed',
    ],
    [
      'another extension may not ask for the reader',
      { kind: 'wanted' },
      fromPage({ id: 'other' }),
      'not-allowed',
    ],
    ['a frame may not report', scouted, fromPage({ frameId: 3 }), 'not-allowed'],
    ['a page without a tab may not report', scouted, fromPage({ tab: undefined }), 'not-allowed'],
    ['an extension page may not report', scouted, { ...fromPage(), url: fromPopup.url }, 'not-allowed'],
    [
      'a site that was not granted may not report',
      scouted,
      fromPage({ url: 'https://x.example/', tab: { id: TAB, url: 'https://x.example/', incognito: false } }),
      'not-granted',
    ],
    [
      'a site that was not granted gets no reader',
      { kind: 'wanted' },
      fromPage({ url: 'https://x.example/', tab: { id: TAB, url: 'https://x.example/', incognito: false } }),
      'not-granted',
    ],
    ['an unknown kind', { kind: 'dump' }, fromPopup, 'bad-message'],
    ['a word too many', { kind: 'state', all: true }, fromPopup, 'bad-message'],
    ['no object at all', 'state', fromPopup, 'bad-message'],
    ['nothing', undefined, fromPage(), 'bad-message'],
    [
      'too many candidates',
      {
        kind: 'scouted',
        found: found({
          candidates: Array.from({ length: 25 }, () => ({
            rung: 'inline',
            label: null,
            text: 'Aqua',
            ref: 0,
          })),
        }),
      },
      fromPage(),
      'bad-message',
    ],
  ];
  test.for(cases)('%s is answered as failed', async ([, message, sender, why]) => {
    expect(await ask(message, sender)).toEqual({ kind: 'failed', why });
  });
  test('the same messages from where they belong are answered', async () => {
    expect(await ask(scouted, fromPage())).toEqual({ kind: 'answer' });
    expect(await ask({ kind: 'state' }, fromPopup)).toMatchObject({
      kind: 'state',
      popup: { told: '0 treatments' },
    });
  });
  test('a full storage is answered', async () => {
    fake.storage.local.state.full = true;
    expect(await ask(treat, fromPopup)).toEqual({ kind: 'failed', why: 'storage-full' });
  });
});

describe('a page with a list', () => {
  test('gets badge, icon and title', async () => {
    await ask(scouted, fromPage());
    expect(fake.did.ran).toEqual([[TAB, ['/badge.js']]]);
    expect(drawn.map((view) => view?.line)).toEqual(['0 treatments, page']);
    expect(fake.did.titles.get(TAB)).toBe('Best left out for now: 0 treatments');
    expect(fake.did.icons.get(TAB)).toEqual({ 16: '/icon/avoid-16.png', 32: '/icon/avoid-32.png' });
  });
  test('gets the badge file once', async () => {
    await ask(scouted, fromPage());
    await ask(scouted, fromPage());
    expect(fake.did.ran).toHaveLength(1);
    expect(drawn).toHaveLength(2);
  });
  test('is judged again without a reload when the plan changes', async () => {
    await ask(scouted, fromPage());
    await ask(treat, fromPopup);
    await settle();
    expect(drawn.at(-1)?.line).toBe('1 treatments, page');
    expect(fake.did.titles.get(TAB)).toBe('Best left out for now: 1 treatments');
  });
  test('is judged again at the next boundary', async () => {
    await ask(scouted, fromPage());
    expect(fake.did.alarms.get('phase')).toBe(SOON);
    await fake.alarms.onAlarm.fire({ name: 'phase' });
    await settle();
    expect(drawn).toHaveLength(2);
  });
  test('keeps its host but no word where the person silenced the site', async () => {
    await ask({ kind: 'change', intent: { kind: 'silence', host: 'www.shop.example', on: true } }, fromPopup);
    await ask(scouted, fromPage());
    expect(drawn.at(-1)).toMatchObject({ icon: 'none', line: '', reasons: [], notes: [] });
  });
  test('loses its badge when it no longer has a list', async () => {
    await ask(scouted, fromPage());
    const nothing = { kind: 'scouted', found: found({ page: 'other', candidates: [] }) };
    expect(await ask(nothing, fromPage())).toEqual({ kind: 'silent' });
    expect(drawn.at(-1)).toBeNull();
    expect(fake.did.titles.get(TAB)).toBe('AfterNeedle');
  });
  test('loses its badge when its site is no longer granted', async () => {
    await ask(scouted, fromPage());
    fake.origins.clear();
    await fake.permissions.onRemoved.fire({ origins: [SHOP] });
    expect(drawn.at(-1)).toBeNull();
    expect(await ask(scouted, fromPage())).toEqual({ kind: 'failed', why: 'not-granted' });
  });
});

describe('the reader', () => {
  test('is put into a granted page that asks for it', async () => {
    expect(await ask({ kind: 'wanted' }, fromPage())).toEqual({ kind: 'answer' });
    expect(fake.did.ran).toEqual([[TAB, ['/reader.js']]]);
    expect(storedKeys()).toEqual([]);
  });
  test('is missed without harm where the browser does not let it in', async () => {
    fake.page.run = () => Promise.reject(new Error('no access'));
    expect(await ask({ kind: 'wanted' }, fromPage())).toEqual({ kind: 'silent' });
  });
});

describe('what is kept of a page', () => {
  test('is its list, until the tab is closed', async () => {
    await ask(scouted, fromPage());
    expect(storedKeys().sort()).toEqual(['seen', `tab:${TAB}`]);
    await fake.tabs.onRemoved.fire(TAB);
    await settle();
    expect(storedKeys()).toEqual(['seen']);
  });
  test('is nothing at all in a private window', async () => {
    const sender = fromPage({ tab: { id: TAB, url: PAGE, incognito: true } });
    expect(await ask(scouted, sender)).toEqual({ kind: 'answer' });
    expect(drawn).toHaveLength(1);
    expect(storedKeys()).toEqual([]);
    expect(await ask({ kind: 'tab', tabId: TAB }, fromPopup)).toMatchObject({
      kind: 'tab',
      view: { kind: 'read' },
    });
  });
  test('is no more than the badge when session storage is full', async () => {
    fake.storage.session.state.full = true;
    expect(await ask(scouted, fromPage())).toEqual({ kind: 'answer' });
    expect(drawn).toHaveLength(1);
  });
});

describe('the tab in front', () => {
  test('is read on a click where its site was not granted', async () => {
    fake.origins.clear();
    inTab(async (files) => (files?.includes('/scout.js') ? ask(scouted, fromPage()) : null));
    expect(await view()).toMatchObject({ kind: 'tab', view: { kind: 'read' } });
    expect(drawn).toHaveLength(1);
    await fake.permissions.onRemoved.fire({ origins: [] });
    expect(drawn.at(-1)).not.toBeNull();
  });
  test('without a product is nothing', async () => {
    expect(await view()).toEqual({ kind: 'tab', view: { kind: 'nothing' } });
  });
  test('that may not be read says so', async () => {
    inTab(() => Promise.reject(new Error('Cannot access contents of the page')));
    expect(await view()).toEqual({ kind: 'tab', view: { kind: 'not-granted', host: 'www.shop.example' } });
    openTab({ url: 'chrome://settings' });
    expect(await view()).toEqual({ kind: 'tab', view: { kind: 'closed' } });
  });
  test('shows the selected text until its page moves on', async () => {
    fake.page.run = async (_tabId, files) => {
      if (files?.includes('/badge.js')) hasBadge = true;
      return files === undefined ? 'Aqua,\nRetinol' : undefined;
    };
    await fake.contextMenus.onClicked.fire(
      { menuItemId: 'check-selection', selectionText: 'Aqua, Retinol' },
      openTab(),
    );
    expect(drawn.at(-1)?.line).toBe('0 treatments, text');
    expect(await ask(scouted, fromPage())).toEqual({ kind: 'silent' });
    await fake.tabs.onUpdated.fire(TAB, { status: 'loading' });
    await new Promise((done) => setTimeout(done, 300));
    expect(await ask(scouted, fromPage())).toEqual({ kind: 'answer' });
    expect(drawn.at(-1)?.line).toBe('0 treatments, page');
  });
});

describe('grants', () => {
  test('are followed by one run in open tabs where no script answers', async () => {
    await fake.permissions.onAdded.fire({ origins: [SHOP] });
    await settle();
    expect(fake.did.ran).toEqual([[TAB, ['/scout.js']]]);
  });
  test('leave a tab alone where a script answers', async () => {
    fake.tabList.set(TAB, { id: TAB, url: PAGE, incognito: false, hear: () => ({ kind: 'pong' }) });
    await fake.permissions.onAdded.fire({ origins: [SHOP] });
    await settle();
    expect(fake.did.ran).toEqual([]);
  });
  test('the welcome page opens at the first install and not at an update', async () => {
    await fake.runtime.onInstalled.fire({ reason: 'update' });
    expect(fake.did.opened).toEqual([]);
    await fake.runtime.onInstalled.fire({ reason: 'install' });
    expect(fake.did.opened).toEqual(['chrome-extension://own/welcome.html']);
  });
  test('the context menu has one entry', async () => {
    await settle();
    expect(fake.did.menu).toEqual(['Check the selected list']);
  });
});

describe('a reminder at a boundary', () => {
  const switched = (reminders: boolean) => ({
    kind: 'change',
    intent: { kind: 'settings', settings: { ...NEW_STATE.settings, reminders } },
  });
  test.each([
    [true, [{ type: 'basic', title: 'AfterNeedle', message: 'Your dates changed.' }]],
    [false, []],
  ])('switched on: %s', async (on, expected) => {
    await ask(switched(on), fromPopup);
    await fake.alarms.onAlarm.fire({ name: 'phase' });
    await settle();
    expect(fake.did.notified).toMatchObject(expected);
  });
});

describe('an address that changes without a load', () => {
  test('asks the scout to look, once for a burst', async () => {
    await fake.tabs.onUpdated.fire(TAB, { status: 'loading' });
    await move();
    expect(fake.did.sent.filter(([, message]) => kindOf(message) === 'look')).toHaveLength(1);
  });
  test('takes the badge away when nobody answers', async () => {
    await ask(scouted, fromPage());
    await move();
    expect(drawn.at(-1)).toBeNull();
  });
  test('leaves the badge where the scout still finds a list', async () => {
    await ask(scouted, fromPage());
    const before = fake.tabList.get(TAB);
    fake.tabList.set(TAB, {
      id: TAB,
      url: PAGE,
      incognito: false,
      hear: (message) =>
        kindOf(message) === 'look' ? { kind: 'looked', worth: true } : before?.hear?.(message),
    });
    await move();
    expect(drawn.at(-1)).not.toBeNull();
  });
});
