import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  end,
  heard,
  hears,
  launch,
  openOwn,
  SHIPPED,
  start,
  treatedDaysAgo,
  type Running,
} from './chromium.ts';
import { HOSTILE, PLAIN } from './hostilePages.ts';
import { LOOK_ALIKE, SHOP } from './shopPages.ts';

const NAMES = Object.keys(HOSTILE);

let running: Running;
let own: Page;
beforeAll(async () => {
  running = await start({ granted: [`${SHOP}/*`] });
  await running.context.route('**/hostile/*', (route) => {
    const at = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const body = at === 'plain' ? PLAIN : HOSTILE[NAMES[Number(at)] ?? ''];
    return route.fulfill({ status: 200, contentType: 'text/html', body: body ?? '' });
  });
  own = await openOwn(running, 'popup');
  await treatedDaysAgo(own, 2);
});
afterAll(() => end(running));

async function visit(at: string | number, host = SHOP): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(`${host}/hostile/${at}`);
  return page;
}

describe('a hostile page', () => {
  test.each(NAMES)(
    '%s: the list is read, nothing is run, nothing is believed',
    { timeout: 60_000 },
    async (name) => {
      const page = await visit(NAMES.indexOf(name));
      const said = await hears(page, /Aftercare check[\s\S]*(?:Until|Left out)/, 40_000);
      expect(said).not.toMatch(/Close the reasons/);
      expect(await page.evaluate('document.documentElement.dataset.pwned ?? null')).toBeNull();
      expect(await page.evaluate('window.called ?? 0')).toBe(0);
      await page.close();
    },
  );

  test('on a host that only looks like the shop’s nothing happens', async () => {
    const page = await visit('plain', LOOK_ALIKE);
    await page.waitForTimeout(1_000);
    expect(await heard(page)).not.toMatch(/Aftercare check/);
    await page.close();
  });

  test('a page reaches neither storage nor messages', async () => {
    const page = await visit('plain');
    await hears(page, /Aftercare check/);
    const reach = await page.evaluate(async (id) => {
      const { runtime } = Object(Reflect.get(globalThis, 'chrome'));
      const sent =
        runtime?.sendMessage === undefined ? 'no way' : await runtime.sendMessage(id, { kind: 'state' });
      const files = ['popup.html', 'badge.js', 'icon/16.png'].map(
        (file) => `chrome-extension://${id}/${file}`,
      );
      const loads = files.map(
        (src) =>
          new Promise((done) => {
            const image = new Image();
            image.addEventListener('load', () => done('loaded'));
            image.addEventListener('error', () => done('refused'));
            image.src = src;
          }),
      );
      return {
        sent,
        storage: typeof Reflect.get(Object(Reflect.get(globalThis, 'chrome')), 'storage'),
        loads: await Promise.all(loads),
      };
    }, running.id);
    expect(reach).toEqual({ sent: 'no way', storage: 'undefined', loads: ['refused', 'refused', 'refused'] });
    await page.close();
  });
});

/** All that a script of the page can tell of the extension: boxes, hits, styles, loads, focus, changes. */
async function seenBy(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const extra = [...document.documentElement.children].filter(({ localName }) => localName === 'div');
    const hits: string[] = [];
    for (let x = 4; x < innerWidth; x += 12)
      for (let y = innerHeight - 400; y < innerHeight; y += 12) {
        const hit = document.elementFromPoint(x, y);
        hits.push(extra.includes(hit ?? document.body) ? '#' : '.');
      }
    return {
      html: document.documentElement.outerHTML,
      boxes: extra.map((el) => JSON.stringify(el.getBoundingClientRect())),
      styles: extra.map((el) =>
        [...getComputedStyle(el)].map((key) => `${key}:${getComputedStyle(el).getPropertyValue(key)}`).join(),
      ),
      roots: extra.map((el) => el.shadowRoot === null),
      hits: hits.join(''),
      loads: performance.getEntries().filter(({ name }) => /extension/.test(name)).length,
      size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
      focus: document.activeElement?.localName,
      globals: Object.keys(globalThis).filter((key) => /after|needle/i.test(key)),
      highlights: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length,
    };
  });
}

describe('what a page can see', () => {
  async function seenOn(days: number | null): Promise<unknown> {
    await ask(own, { kind: 'change', intent: { kind: 'erase' } });
    if (days !== null) await treatedDaysAgo(own, days);
    const page = await visit('plain');
    await page.waitForFunction(() => document.documentElement.children.length > 2);
    await page.waitForTimeout(1_500);
    const seen = await seenBy(page);
    await page.close();
    return seen;
  }

  test('the page sees the same on day 1, on day 10 and without a plan', { timeout: 60_000 }, async () => {
    const without = await seenOn(null);
    expect(await seenOn(1)).toEqual(without);
    expect(await seenOn(10)).toEqual(without);
    expect(JSON.stringify(without)).toContain('"loads":0');
  });

  test('the comparison would notice a box more', async () => {
    const page = await visit('plain');
    await hears(page, /Aftercare check/);
    const before = await seenBy(page);
    await page.evaluate(() => document.documentElement.append(document.createElement('div')));
    expect(await seenBy(page)).not.toEqual(before);
    await page.close();
  });
});

/** A second extension that asks ours for everything. */
function stranger(folder: string, id: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    background: { service_worker: 'ask.js' },
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  const script = `globalThis.answers = [];
for (const kind of ['state', 'backup', 'shelf', 'tab', 'scouted', 'wanted'])
  chrome.runtime.sendMessage('${id}', { kind, tabId: 1 }, (answer) => answers.push([kind, answer ?? null, String(chrome.runtime.lastError?.message ?? '')]));`;
  writeFileSync(path.join(folder, 'ask.js'), script);
}

test('another extension gets no answer', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-stranger-'));
  const other = path.join(folder, 'other');
  stranger(other, running.id);
  const context = await launch([SHIPPED, other], path.join(folder, 'profile'));
  try {
    await expect.poll(() => context.serviceWorkers().length, { timeout: 10_000 }).toBe(2);
    const workers = await Promise.all(
      context.serviceWorkers().map(async (worker) => ({ worker, url: worker.url() })),
    );
    const theirs = workers.find(({ url }) => !url.includes(running.id))?.worker;
    const answers = (): Promise<unknown> | undefined => theirs?.evaluate('globalThis.answers');
    await expect.poll(answers, { timeout: 10_000 }).toHaveLength(6);
    for (const [, answer] of Object(await answers())) expect(answer).toBeNull();
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
