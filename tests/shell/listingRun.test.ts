import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toListingSchema, type FromListing, type ListedTile } from '../../src/schema/listing.ts';
import { isToListing } from '../../src/shell/listing/isToListing.ts';
import { makeRun, type Pace, type Visited } from '../../src/shell/listing/makeRun.ts';
import { found } from './examples.ts';

const PACE: Pace = { lanes: 2, gap: 2, longestWait: 40, failures: 3, again: 1, answer: 500 };
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const tiles = (count: number): readonly ListedTile[] =>
  Array.from({ length: count }, (_, i) => ({ url: `https://shop.example/p/${i}`, name: `${i}` }));
const READ: Visited = { kind: 'read', found: found() };

interface World {
  readonly visited: string[];
  readonly heard: FromListing[];
  most: number;
  deaf: number;
  here: boolean;
}

/** A run in a world that opens every page asked for; `come` says what each page gives. */
function world(come: (url: string, nth: number) => Visited = () => READ) {
  const state: World = { visited: [], heard: [], most: 0, deaf: 0, here: true };
  let now = 0;
  const run = makeRun({
    pace: PACE,
    sleep,
    isHere: () => state.here,
    marks: () => undefined,
    visit: async (url) => {
      now += 1;
      state.most = Math.max(state.most, now);
      const nth = state.visited.push(url);
      await sleep(3);
      now -= 1;
      return come(url, nth);
    },
    send: async (message) => {
      if (state.deaf-- > 0) throw new Error('nobody there');
      state.heard.push(message);
      return {
        kind: 'go',
        marks: [],
        open: message.kind === 'tiles' ? message.tiles.map(({ url }) => url) : [],
      };
    },
  });
  const ends = () => state.heard.filter(({ kind }) => kind === 'ended');
  return { state, run, ends };
}

describe('a run', () => {
  test('visits each page once, two at a time', async () => {
    const { state, run } = world();
    await run.begin(tiles(12));
    expect(state.visited).toEqual(tiles(12).map(({ url }) => url));
    expect(state.most).toBe(2);
    expect(state.heard.filter(({ kind }) => kind === 'tile')).toHaveLength(12);
  });

  test('goes on with what is new, and asks for nothing twice', async () => {
    const { state, run } = world();
    await Promise.all([run.begin(tiles(4)), run.begin(tiles(8))]);
    await run.begin(tiles(10));
    expect([...state.visited].sort()).toEqual([...new Set(state.visited)].sort());
    expect(state.visited).toHaveLength(10);
    expect(state.most).toBe(2);
  });

  test('says again what was not heard, without another visit', async () => {
    const { state, run } = world((_, nth) => {
      if (nth === 2) state.deaf = 3;
      return READ;
    });
    await run.begin(tiles(5));
    expect(state.visited).toHaveLength(5);
    expect(state.heard.filter(({ kind }) => kind === 'tile')).toHaveLength(5);
  });

  test('a background that lost the run, as in a private window, gets its tiles anew', async () => {
    const heard: string[] = [];
    let isKnown = false;
    const run = makeRun({
      pace: PACE,
      sleep,
      isHere: () => true,
      marks: () => undefined,
      visit: async () => READ,
      send: async (message) => {
        heard.push(message.kind);
        if (message.kind === 'tiles') isKnown = true;
        if (!isKnown) return { kind: 'failed', why: 'not-allowed' };
        if (heard.length === 1) isKnown = false; // the background is ended once
        return { kind: 'go', marks: [], open: heard.length === 1 ? ['https://shop.example/p/0'] : [] };
      },
    });
    await run.begin(tiles(1));
    expect(heard).toEqual(['tiles', 'tile', 'tiles', 'tile']);
  });

  test('a run that nobody asked for ends before a page is opened', async () => {
    let visits = 0;
    const run = makeRun({
      pace: PACE,
      sleep,
      isHere: () => true,
      marks: () => undefined,
      visit: async () => {
        visits += 1;
        return READ;
      },
      send: async () => ({ kind: 'failed', why: 'not-allowed' }),
    });
    await run.begin(tiles(3));
    expect([visits, run.running()]).toEqual([0, false]);
  });

  test('opens only pages that it found itself', async () => {
    const visited: string[] = [];
    const run = makeRun({
      pace: PACE,
      sleep,
      isHere: () => true,
      marks: () => undefined,
      visit: async (url) => {
        visited.push(url);
        return READ;
      },
      send: async () => ({ kind: 'go', marks: [], open: ['https://other.example/p/1'] }),
    });
    await run.begin(tiles(2));
    expect(visited).toEqual([]);
  });

  test.each([
    ['limited', { kind: 'end', why: 'limited', until: 9 }, { why: 'limited', until: 9 }],
    ['refused', { kind: 'end', why: 'refused', until: null }, { why: 'refused', until: null }],
  ] as const)('%s: ends at once', async (_, answer, told) => {
    const { state, run, ends } = world((__, nth) => (nth < 3 ? READ : answer));
    await run.begin(tiles(20));
    expect(ends()).toEqual([{ kind: 'ended', ...told }]);
    expect(state.visited.length).toBeLessThanOrEqual(4);
    expect(run.running()).toBe(false);
  });

  test('waits as long as the shop asks, both lanes, and tries once more', async () => {
    const times: number[] = [];
    const { state, run } = world((_, nth) => {
      times.push(performance.now());
      return nth === 1 ? { kind: 'wait', ms: 30 } : READ;
    });
    await run.begin(tiles(4));
    expect(state.visited).toHaveLength(5);
    expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(25);
  });

  test('a longer wait ends it, and says until when', async () => {
    const { run, ends } = world(() => ({ kind: 'wait', ms: 60_000 }));
    await run.begin(tiles(4));
    expect(ends()).toMatchObject([{ kind: 'ended', why: 'limited' }]);
  });

  test('page after page that is none ends it; single ones do not', async () => {
    const every = world(() => ({ kind: 'failed', why: 'broken' }));
    await every.run.begin(tiles(20));
    expect(every.ends()).toMatchObject([{ why: 'failing' }]);
    expect(every.state.visited.length).toBeLessThan(6);
    const some = world((_, nth) => (nth % 2 === 0 ? { kind: 'failed', why: 'broken' } : READ));
    await some.run.begin(tiles(9));
    expect([some.ends(), some.state.visited.length]).toEqual([[], 9]);
  });

  test('ends where the page goes on, and where the person says so', async () => {
    const left = world((_, nth) => {
      if (nth === 3) left.state.here = false;
      return READ;
    });
    await left.run.begin(tiles(20));
    expect(left.ends()).toMatchObject([{ why: 'left' }]);
    const ended = world((_, nth) => {
      if (nth === 3) void ended.run.halt('person', false);
      return READ;
    });
    await ended.run.begin(tiles(20));
    expect([ended.ends(), ended.state.visited.length <= 4]).toEqual([[], true]);
    await ended.run.begin(tiles(20));
    expect(new Set(ended.state.visited).size).toBe(20);
  });
});

describe('what a page hears', () => {
  const mark = { url: 'https://shop.example/p/1', icon: 'suits', word: 'Usually suitable' };
  const agrees = (value: unknown): boolean => isToListing(value) === toListingSchema.safeParse(value).success;

  test.each([
    [{ kind: 'count' }],
    [{ kind: 'begin' }],
    [{ kind: 'halt' }],
    [{ kind: 'marks', marks: [mark] }],
    [{ kind: 'marks', marks: [] }],
  ])('%j is for it', (value) => {
    expect([isToListing(value), agrees(value)]).toEqual([true, true]);
  });

  test('the guard and the schema agree on everything near it', () => {
    const odd = fc.oneof(
      fc.constantFrom(
        undefined,
        null,
        1,
        '',
        'count',
        'suits',
        [],
        {},
        [mark],
        'x'.repeat(81),
        'x'.repeat(2001),
      ),
      fc.string(),
    );
    const key = fc.constantFrom('kind', 'marks', 'extra');
    const inner = fc.constantFrom('url', 'icon', 'word', 'extra');
    const base = fc.constantFrom<Record<string, unknown>>(
      { kind: 'count' },
      { kind: 'marks', marks: [mark] },
      { kind: 'begin' },
    );
    fc.assert(
      fc.property(base, key, odd, inner, odd, fc.boolean(), (value, at, fresh, part, other, deep) => {
        const changed = deep
          ? { kind: 'marks', marks: [{ ...mark, [part]: other }] }
          : { ...value, [at]: fresh };
        const plain: unknown = JSON.parse(JSON.stringify(changed));
        expect([plain, agrees(plain)]).toEqual([plain, true]);
      }),
      { numRuns: 2000 },
    );
    expect(agrees({ kind: 'marks', marks: Array.from({ length: 301 }, () => mark) })).toBe(true);
  });
});
