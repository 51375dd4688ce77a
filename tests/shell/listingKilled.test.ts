import 'temporal-polyfill/global';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FromListing, ListedTile, ListingAsk } from '../../src/schema/listing.ts';
import { runSchema, outcomeSchema } from '../../src/schema/listing.ts';
import type { Found } from '../../src/schema/messages.ts';
import { makeRun, type Pace } from '../../src/shell/listing/makeRun.ts';
import { isToListing } from '../../src/shell/listing/isToListing.ts';
import { openStore, type Area } from '../../src/shell/store/openStore.ts';
import { treatment } from './examples.ts';
import { makeArea, makeFakeBrowser, type FakeBrowser } from './fakeBrowser.ts';

const held = vi.hoisted((): { fake?: FakeBrowser } => ({}));
vi.mock('wxt/browser', () => ({
  get browser() {
    return held.fake;
  },
}));

const { openDesk } = await import('../../src/shell/background/openDesk.ts');
const { listingRecords } = await import('../../src/shell/background/listingRecords.ts');
const { listingRuns } = await import('../../src/shell/background/listingRuns.ts');

const TAB = 7;
const URL_OF_LIST = 'https://www.shop.example/c/skincare';
const NOW = '2026-11-20T12:00:00.000+01:00';
const PACE: Pace = { lanes: 2, gap: 0, longestWait: 1000, failures: 5, again: 1, answer: 3000 };
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const TILES: readonly ListedTile[] = ['cream', 'serum', 'gone', 'article'].map((name) => ({
  url: `https://www.shop.example/p/${name}`,
  name,
}));
const LISTS: Readonly<Record<string, string>> = {
  cream: 'Aqua, Glycerin, Squalane, Cetearyl Alcohol, Panthenol, Carbomer, Phenoxyethanol',
  serum: 'Aqua, Glycerin, Retinol, Squalane, Tocopherol, Carbomer, Phenoxyethanol',
};

const found = (name: string): Found => ({
  page: LISTS[name] === undefined ? 'other' : 'product',
  product: { name, brand: null, category: [] },
  candidates: LISTS[name] === undefined ? [] : [{ rung: 'heading', label: null, text: LISTS[name], ref: 0 }],
  elsewhere: false,
});

type Moment = 'before' | 'after';

/** What a background is: a name for the process, and whether it still lives. */
interface Life {
  uses: number;
  isOver: boolean;
  /** Rejects when it dies, as the browser lets go of who waits for an answer. */
  readonly death: Promise<never>;
  readonly die: () => void;
}

function newLife(): Life {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => null);
  const life: Life = {
    uses: 0,
    isOver: false,
    death: promise,
    die: () => {
      life.isOver = true;
      reject(new Error('message channel closed'));
    },
  };
  return life;
}

/** Storage of a background that dies at its `nth` use of it, just before or just after it was done. */
function dying(area: Area, life: Life, nth: number, moment: Moment): Area {
  const gone = new Promise<never>(() => {});
  const guard = async <T>(act: () => Promise<T>): Promise<T> => {
    life.uses += 1;
    const isLast = life.uses === nth;
    if (life.isOver) return gone;
    if (isLast && moment === 'before') {
      life.die();
      return gone;
    }
    const result = await act();
    if (isLast) life.die();
    return life.isOver ? gone : result;
  };
  return {
    get: (keys) => guard(() => area.get(keys)),
    set: (items) => guard(() => area.set(items)),
    remove: (keys) => guard(() => area.remove(keys)),
  };
}

interface End {
  readonly session: Readonly<Record<string, unknown>>;
  readonly seen: unknown;
  /** How often each page was visited. */
  readonly visits: Readonly<Record<string, number>>;
  readonly marks: Readonly<Record<string, string>>;
  /** Uses of storage before the background first died or the run was done. */
  readonly uses: number;
  /** Was anything found half written when it died? */
  readonly isHalf: boolean;
}

const contents = async (area: Area): Promise<Record<string, unknown>> => area.get(null);

function isHalfWritten(session: Readonly<Record<string, unknown>>): boolean {
  const run = runSchema.safeParse(session[`listing:${TAB}`]).data;
  const kept = Object.entries(session).filter(([key]) => key.startsWith('listed:'));
  return kept.some(([key, value]) => {
    const outcome =
      typeof value === 'object' && value !== null && 'outcome' in value ? value.outcome : undefined;
    const isTile = run?.tiles.some(({ url }) => key === `listed:${TAB}:${url}`) === true;
    return !isTile || !outcomeSchema.safeParse(outcome).success;
  });
}

/** The whole way of a check; the first background dies at its `nth` use of storage, those after it live. */
async function run(nth: number, moment: Moment): Promise<End> {
  const session = makeArea();
  const local = makeArea();
  await openStore(local, () => NOW).change({ kind: 'treat', treatment: treatment() });
  const visits: Record<string, number> = {};
  const marks: Record<string, string> = {};
  let firstUses = 0;
  let isHalf = false;
  let life = newLife();
  let isFirst = true;
  const boot = (): ReturnType<typeof listingRuns> => {
    const at = isFirst ? nth : Infinity;
    return listingRuns({
      store: openStore(dying(local, life, at, moment), () => NOW),
      records: listingRecords(dying(session, life, at, moment)),
      openDesk,
    });
  };
  let background = boot();
  const awake = (): typeof background => {
    if (isFirst) firstUses = life.uses;
    if (!life.isOver) return background;
    isHalf ||= isHalfWritten(Object.fromEntries(session.items));
    isFirst = false;
    life = newLife();
    background = boot();
    return background;
  };

  const page = makeRun({
    pace: PACE,
    sleep,
    isHere: () => true,
    marks: (fresh) => {
      for (const { url, icon } of fresh) marks[url] = icon;
    },
    visit: async (url) => {
      visits[url] = (visits[url] ?? 0) + 1;
      await sleep(0);
      const name = url.split('/').at(-1) ?? '';
      return name === 'gone' ? { kind: 'failed', why: 'gone' } : { kind: 'read', found: found(name) };
    },
    send: async (message: FromListing) => {
      const heard = awake().heard({ tabId: TAB, url: URL_OF_LIST, hidden: false }, message);
      return Promise.race([heard, life.death]);
    },
  });
  held.fake?.tabList.set(TAB, {
    id: TAB,
    url: URL_OF_LIST,
    incognito: false,
    hear: (message) => {
      if (!isToListing(message)) return { kind: 'looked', worth: false, page: 'listing' };
      if (message.kind === 'begin') void page.begin(TILES);
      return { kind: 'counted', url: URL_OF_LIST, tiles: TILES, running: page.running() };
    },
  });

  /** The person in the popup; without an answer they look again. */
  const ask = async (what: ListingAsk['do']): Promise<string | null> => {
    for (let i = 0; i < 20; i++) {
      const answer = awake().ask({ kind: 'listing', tabId: TAB, do: what });
      const view = await Promise.race([answer, life.death]).catch(() => null);
      if (view !== null) return view.view?.state ?? null;
    }
    return null;
  };
  await ask('count');
  await ask('start');
  for (let i = 0; i < 100 && (await ask('look')) !== 'done'; i++) await sleep(5);
  await sleep(30);
  if (isFirst) firstUses = life.uses;
  const { seen } = await contents(local);
  return {
    session: await contents(session),
    seen: JSON.parse(JSON.stringify(seen ?? null).replace(/"at":"[^"]*"/g, '"at":""')),
    visits,
    marks,
    uses: firstUses,
    isHalf,
  };
}

/** Products of the memory without their order: two are read at once. */
const sorted = (seen: unknown): unknown => {
  const items =
    typeof seen === 'object' && seen !== null && 'items' in seen && Array.isArray(seen.items)
      ? seen.items
      : [];
  return items.map((item) => JSON.stringify(item)).sort();
};

describe('a background that is ended between any two steps', () => {
  beforeEach(() => {
    held.fake = makeFakeBrowser();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) });
  });

  test('undisturbed: each page once, each verdict there', async () => {
    const { visits, marks, session, seen, uses } = await run(Infinity, 'before');
    expect(Object.values(visits)).toEqual([1, 1, 1, 1]);
    expect(TILES.map(({ url }) => marks[url])).toEqual(['suits', 'avoid', 'unknown', 'unknown']);
    expect(Object.keys(session).length).toBe(5);
    expect(sorted(seen)).toHaveLength(2);
    expect(uses).toBeGreaterThan(20);
  });

  test('the guard sees a half-written listing', () => {
    expect(isHalfWritten({ [`listed:${TAB}:https://x.example`]: { outcome: { kind: 'read' } } })).toBe(true);
  });

  test.each(['before', 'after'] as const)(
    'dying just %s each use of storage: the same in the end',
    async (moment) => {
      const whole = await run(Infinity, moment);
      for (let nth = 1; nth <= whole.uses; nth++) {
        const end = await run(nth, moment);
        const told = `${nth} of ${whole.uses}`;
        expect([told, end.isHalf]).toEqual([told, false]);
        expect([told, end.session]).toEqual([told, whole.session]);
        expect([told, sorted(end.seen)]).toEqual([told, sorted(whole.seen)]);
        expect([told, end.marks]).toEqual([told, whole.marks]);
        expect([told, Object.values(end.visits)]).toEqual([told, [1, 1, 1, 1]]);
      }
    },
    120_000,
  );
});
