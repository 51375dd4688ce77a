import { describe, expect, test } from 'vitest';
import type { ListingRun, Outcome, Trouble } from '../../src/schema/listing.ts';
import { TROUBLES } from '../../src/schema/listing.ts';
import type { Found } from '../../src/schema/messages.ts';
import { listingView, tileMark, type Judged, type ListingFacts } from '../../src/ui/views/listingView.ts';
import { context, judged, reading } from './sample.ts';

const ON = '2026-11-20T09:00';
const now = context({ on: ON });
const CAUSES: Readonly<Record<string, Parameters<typeof judged>[1]>> = {
  plain: {},
  parfum: { found: [{ class: 'fragrance', printed: 'Parfum' }] },
  retinol: { found: [{ class: 'retinoid', printed: 'Retinol' }] },
};

const read = (what: string): Outcome => {
  const found: Found = {
    page: 'product',
    product: { name: what, brand: null, category: [] },
    candidates: [],
    elsewhere: false,
  };
  return { kind: 'read', found };
};
const failed = (why: Trouble): Outcome => ({ kind: 'failed', why });
const judge =
  (on = now) =>
  ({ product }: Found): Judged => ({
    reading: reading({ product }),
    judgement: judged(on, CAUSES[product.name ?? ''] ?? {}),
  });

function facts(outcomes: readonly (Outcome | null)[], part: Partial<ListingRun> = {}): ListingFacts {
  const tiles = outcomes.map((_, i) => ({ url: `https://shop.example/p/${i}`, name: `Product ${i}` }));
  const run: ListingRun = {
    url: 'https://shop.example/c',
    status: 'running',
    end: null,
    until: null,
    most: 30,
    tiles,
    ...part,
  };
  const waiting = outcomes.filter((one) => one === null).length;
  const opened = outcomes.length - waiting;
  return {
    kind: 'run',
    run,
    products: tiles.map((tile, i) => ({ ...tile, outcome: outcomes[i] ?? null })),
    left: Math.min(waiting, Math.max(0, run.most - opened)),
    waiting,
    opened,
  };
}

const view = (what: ListingFacts, on = now): ReturnType<typeof listingView> =>
  listingView(what, judge(on), on);
const none = (count: number): readonly null[] => Array.from({ length: count }, () => null);

describe('before anything is opened', () => {
  test('it is offered, and says that nothing is opened yet', () => {
    const { state, text, actions } = view({ kind: 'offer' });
    expect([state, actions.map((one) => one.do)]).toEqual(['offer', ['count']]);
    expect(text).toMatch(/nothing is opened yet/);
  });

  test.each([
    ['nothing to compare with', context({ on: ON, state: { treatments: [] } })],
    ['long over', context({ on: '2027-06-01T09:00' })],
  ])('without a running plan it is not: %s', (_, on) => {
    expect(view({ kind: 'offer' }, on)).toMatchObject({ state: 'noPlan', actions: [] });
  });

  test.each([
    [1, /^One product page will be opened\. The shop sees it as a visit/, null],
    [12, /^12 product pages will be opened, two at a time\. The shop sees them as visits/, null],
    [42, /^30 product pages/, [30, 60]],
    [95, /^30 product pages/, [30, 60, 90, 120]],
  ])('%i products: how many pages, and that the shop sees them', (count, visits, amounts) => {
    const counted = view(facts(none(count), { status: 'counted' }));
    expect(counted.visits).toMatch(visits);
    expect(counted.amounts?.options.map(({ value }) => value) ?? null).toEqual(amounts);
    expect(counted.actions.map((one) => one.do)).toEqual(['start']);
  });

  test('a larger choice says its own number', () => {
    const { amounts } = view(facts(none(42), { status: 'counted' }));
    expect(amounts?.options.map(({ visits }) => visits.split(',')[0])).toEqual([
      '30 product pages will be opened',
      '42 product pages will be opened',
    ]);
  });

  test('what is known from earlier is not opened again', () => {
    const { visits, summary } = view(facts([read('plain'), ...none(4)], { status: 'counted' }));
    expect(visits).toMatch(/^4 product pages/);
    expect(summary).toBe('1 suits today');
  });

  test('a page without products says so', () => {
    expect(view(facts([], { status: 'counted' }))).toMatchObject({ state: 'empty' });
  });
});

describe('what came of it', () => {
  test.each([
    ['3 suit today, 2 more from Wed 25 Nov', ['plain', 'plain', 'plain', 'parfum', 'parfum', 'retinol']],
    ['None suits today, 1 more from Wed 25 Nov', ['parfum', 'retinol']],
    ['2 suit today', ['plain', 'plain']],
  ])('%s', (summary, names) => {
    expect(view(facts(names.map(read))).summary).toBe(summary);
  });

  test('what fits first stands first; what was not read last', () => {
    const { items, days } = view(facts([failed('late'), read('retinol'), read('parfum'), read('plain')]));
    expect(items.map(({ name }) => name)).toEqual(['plain', 'parfum', 'retinol', 'Product 0']);
    expect(days.map(({ label }) => label).slice(0, 3)).toEqual(['any day', 'today', 'Wed 25 Nov']);
  });

  test.each(TROUBLES)('could not be read: %s', (why) => {
    const [item] = view(facts([failed(why)])).items;
    expect(item).toMatchObject({ icon: 'unknown', word: 'Not read', day: null });
    expect(item?.line).toMatch(/^Could not be read: /);
  });

  test('a tile shows icon and word, nothing of the plan', () => {
    expect(tileMark('u', read('plain'), judge(), now)).toEqual({
      url: 'u',
      icon: 'suits',
      word: 'Usually suitable',
    });
    expect(tileMark('u', failed('gone'), judge(), now)).toEqual({
      url: 'u',
      icon: 'unknown',
      word: 'Not read',
    });
  });
});

describe('how it goes on', () => {
  const LATER = now.now + 120_000;
  test.each([
    ['running', facts([read('plain'), ...none(5)]), 'running', ['end']],
    ['all done', facts([read('plain')]), 'done', []],
    [
      'more than the bound',
      facts([...none(10), ...Array.from({ length: 30 }, () => read('plain'))]),
      'done',
      ['start'],
    ],
    [
      'ended by the person',
      facts([read('plain'), ...none(5)], { status: 'ended', end: 'person' }),
      'ended',
      ['start'],
    ],
    [
      'the shop asks for a pause',
      facts(none(5), { status: 'ended', end: 'limited', until: LATER }),
      'ended',
      [],
    ],
    [
      'the pause is over',
      facts(none(5), { status: 'ended', end: 'limited', until: now.now - 1 }),
      'ended',
      ['start'],
    ],
  ] as const)('%s', (_, what, state, steps) => {
    const { state: shown, actions } = view(what);
    expect([shown, actions.map((one) => one.do)]).toEqual([state, [...steps]]);
  });

  test('during a pause nothing is announced that cannot be started', () => {
    const what = facts(none(40), { status: 'ended', end: 'limited', until: LATER });
    expect(view(what)).toMatchObject({ visits: null, amounts: null, actions: [] });
  });

  test('after the bound the next step names what it would open', () => {
    const { amounts } = view(facts([...none(10), ...Array.from({ length: 30 }, () => read('plain'))]));
    expect(amounts).toMatchObject({ chosen: 60 });
    expect(amounts?.options[0]?.visits).toMatch(/^10 product pages/);
  });
});
