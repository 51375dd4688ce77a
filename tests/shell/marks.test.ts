import 'temporal-polyfill/global';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  badgeViewSchema,
  type BadgeView,
  type Found,
  type Marks,
  type Rung,
} from '../../src/schema/messages.ts';
import type { State } from '../../src/schema/state.ts';
import { NEW_SHELF, NEW_STATE } from '../../src/shell/store/readStored.ts';
import { found, treatment } from './examples.ts';
import { makeFakeBrowser, type FakeBrowser } from './fakeBrowser.ts';

const held = vi.hoisted((): { fake?: FakeBrowser } => ({}));
vi.mock('wxt/browser', () => ({
  get browser() {
    return held.fake;
  },
}));
const { openDesk } = await import('../../src/shell/background/openDesk.ts');
const { startBackground } = await import('../../src/shell/background/startBackground.ts');

const TWO_DAYS = Date.parse('2026-11-20T20:30+01:00');
const NINE_DAYS = Date.parse('2026-11-27T20:30+01:00');
const LONG_AFTER = Date.parse('2027-02-20T20:30+01:00');
const LOUD = 'Aqua, Glycerin, Cetearyl Alcohol, Retinol, Squalane, Phenoxyethanol, Parfum';
const CALM = 'Aqua, Glycerin, Cetearyl Alcohol, Squalane, Panthenol, Phenoxyethanol';

beforeEach(() => {
  held.fake = makeFakeBrowser();
});

interface Case {
  readonly text?: string;
  readonly rung?: Rung;
  readonly ref?: number;
  readonly on?: number;
  readonly state?: Partial<State>;
}

const page = ({ text = LOUD, rung = 'heading', ref = 0 }: Case): Found =>
  found({
    product: { name: 'Night Cream', brand: 'Linden & Moss', category: [] },
    candidates: [{ rung, label: 'Ingredients', text, ref }],
  });

function badgeOf(one: Case): BadgeView {
  const state = { ...NEW_STATE, treatments: [treatment()], ...one.state };
  const desk = openDesk(
    { state, shelf: NEW_SHELF, aside: false },
    { now: one.on ?? TWO_DAYS, timeZone: 'Europe/Berlin' },
  );
  return desk.verdict(desk.read({ kind: 'page', found: page(one) })).badge;
}

const namesOf = (one: Case): readonly string[] =>
  (badgeOf(one).marks?.names ?? []).map(
    ({ printed, icon, guess }) => `${printed} ${icon}${guess ? ' guess' : ''}`,
  );

describe('marked are the names that are held back, in their order', () => {
  const cases: readonly [string, Case, readonly string[]][] = [
    ['two days after', {}, ['Retinol avoid', 'Parfum avoid']],
    ['nine days after', { on: NINE_DAYS }, ['Retinol caution']],
    ['none of a calm product', { text: CALM }, []],
    ['none when the plan is over', { on: LONG_AFTER }, []],
    ['none without a plan', { state: { treatments: [] } }, []],
    [
      'a listed allergy, though the class has no name of its own',
      {
        text: CALM.replace('Panthenol', 'Diazolidinyl Urea'),
        on: NINE_DAYS,
        state: { facts: { ...NEW_STATE.facts, allergies: ['formaldehyde'] } },
      },
      ['Diazolidinyl Urea avoid'],
    ],
    [
      'a name read by a near spelling, as a guess',
      { text: LOUD.replace('Parfum', 'Tretinoinn') },
      ['Retinol avoid', 'Tretinoinn avoid guess'],
    ],
  ];
  test.for(cases)('%s', ([, one, names]) => {
    expect(namesOf(one)).toEqual(names);
  });
});

describe('marks are for lists that stand on the page', () => {
  const cases: readonly [Rung, boolean][] = [
    ['heading', true],
    ['details', true],
    ['shadow', true],
    ['frame', true],
    ['json', false],
    ['attribute', false],
  ];
  test.for(cases)('%s: %s', ([rung, isMarked]) => {
    expect(badgeOf({ rung }).marks !== null).toBe(isMarked);
  });
  test('the node they stand in is named by its candidate', () => {
    expect(badgeOf({ ref: 7 }).marks?.ref).toBe(7);
  });
});

describe('a mark', () => {
  test('says printed word, verdict and class, and what is printed around it', () => {
    const [retinol] = badgeOf({}).marks?.names ?? [];
    expect(retinol).toEqual({
      printed: 'Retinol',
      before: 'Aqua, Glycerin, Cetearyl Alcohol, '.slice(-24),
      after: ', Squalane, Phenoxyethanol'.slice(0, 24),
      icon: 'avoid',
      guess: false,
      title: 'Retinol · Best left out for now · Retinoids (vitamin A)',
    });
  });
  test('says nothing of the plan', () => {
    expect(JSON.stringify(badgeOf({}).marks)).not.toMatch(/2026|Nov|treat|needl|day/i);
  });
  test('fits its bounds, however long the list is', () => {
    const text = Array.from({ length: 400 }, (_, i) => `Retinol, ${'x'.repeat(i)}`)
      .join(', ')
      .slice(0, 20_000);
    const badge = badgeOf({ text });
    expect(badgeViewSchema.safeParse(badge).success).toBe(true);
  });
});

describe('show, asked for in the popup', () => {
  const TAB = 7;
  const PAGE = 'https://www.shop.example/p/serum';
  const fromPopup = { id: 'own', url: 'chrome-extension://own/popup.html' };
  const fromPage = { id: 'own', url: PAGE, frameId: 0, tab: { id: TAB, url: PAGE, incognito: false } };
  let shown: Marks[];

  const ask = (message: unknown, sender: unknown): Promise<unknown> =>
    new Promise((reply) => void held.fake?.runtime.onMessage.fire(message, sender, reply));

  beforeEach(() => {
    shown = [];
    held.fake?.origins.add('https://www.shop.example/*');
    held.fake?.tabList.set(TAB, {
      id: TAB,
      url: PAGE,
      incognito: false,
      hear: (message) => {
        const said: { kind: string; marks: Marks } = JSON.parse(JSON.stringify(message));
        if (said.kind === 'redraw') return { kind: 'drawn' };
        if (said.kind !== 'show') return null;
        shown.push(said.marks);
        return { kind: 'shown' };
      },
    });
    startBackground(openDesk);
  });
  const treated = () => {
    const at = Temporal.Now.zonedDateTimeISO('Europe/Berlin').subtract({ hours: 48 });
    const text = at.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
    return ask({ kind: 'change', intent: { kind: 'treat', treatment: treatment({ at: text }) } }, fromPopup);
  };

  test('reaches the page with the marks of its list', async () => {
    await treated();
    await ask({ kind: 'scouted', found: page({}) }, fromPage);
    expect(await ask({ kind: 'show', tabId: TAB }, fromPopup)).toEqual({ kind: 'shown' });
    expect(shown.map(({ names }) => names.map(({ printed }) => printed))).toEqual([['Retinol', 'Parfum']]);
  });
  test.for([
    ['a tab of which nothing is known', null],
    ['a calm product', CALM],
  ] as const)('is refused for %s', async ([, text]) => {
    await treated();
    if (text !== null) await ask({ kind: 'scouted', found: page({ text }) }, fromPage);
    expect(await ask({ kind: 'show', tabId: TAB }, fromPopup)).toEqual({
      kind: 'failed',
      why: 'not-allowed',
    });
    expect(shown).toEqual([]);
  });
  test('is no page’s to ask', async () => {
    expect(await ask({ kind: 'show', tabId: TAB }, fromPage)).toEqual({ kind: 'failed', why: 'not-allowed' });
  });
});
