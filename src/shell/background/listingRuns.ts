import type { Found } from '../../schema/messages.ts';
import type { End, FromListing, ListedTile, ListingAsk, ListingRun } from '../../schema/listing.ts';
import { FIRST_MOST, MAX_TILES } from '../../schema/listing.ts';
import type { ListingFacts, ListingView } from '../../ui/views/listingView.ts';
import type { Go } from '../listing/isToListing.ts';
import { Failure } from '../failure.ts';
import { isoNow, moment, momentAt } from '../moment.ts';
import { makeQueue, type Queue } from '../store/makeQueue.ts';
import type { Store } from '../store/openStore.ts';
import { LISTING_FILE, READER_FILE, runFile } from './askTab.ts';
import type { Desk, OpenDesk } from './desk.ts';
import { listingMemory, placeOf, remembered, trimmed } from './listingMemory.ts';
import type { Kept, Listing, ListingRecords } from './listingRecords.ts';
import { askListing, isPrivate, looksLikeListing } from './listingTab.ts';
import type { Visit } from './makeVisits.ts';

/** What a popup gets to its question about a listing; `view` is null where there is nothing to offer. */
export interface ListingAnswer {
  readonly kind: 'listing';
  readonly view: ListingView | null;
}

export interface ListingRuns {
  /** The person's question or word in the popup. */
  readonly ask: (message: ListingAsk) => Promise<ListingAnswer>;
  /** A word of the page. */
  readonly heard: (visit: Visit, message: FromListing) => Promise<Go>;
  readonly moved: (tabId: number) => Promise<void>;
  readonly closed: (tabId: number) => Promise<void>;
  /** Judges what was read again, after a change of plan, settings or phase; nothing is fetched. */
  readonly redrawAll: () => Promise<void>;
  /** Forgets every listing: all was erased. */
  readonly forget: () => Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly records: ListingRecords;
  readonly openDesk: OpenDesk;
}

/** Checks of listings, one a tab: what the person asked for, what came of it, what is said of it. */
export function listingRuns({ store, records, openDesk }: Needs): ListingRuns {
  const queues = new Map<number, Queue>();
  const inTurn = <T>(tabId: number, job: () => Promise<T>): Promise<T> => {
    const queue = queues.get(tabId) ?? makeQueue();
    queues.set(tabId, queue);
    return queue(job);
  };

  /** Adds tiles to a run, and what the memory knows of them. */
  const join = async (
    tabId: number,
    hidden: boolean,
    before: Listing,
    more: readonly ListedTile[],
  ): Promise<Listing> => {
    const known = new Set(before.run.tiles.map(({ url }) => url));
    const tiles = [...before.run.tiles, ...more.filter(({ url }) => !known.has(url))].slice(0, MAX_TILES);
    const memory = listingMemory(await store.seen(), Date.now());
    const kept = tiles.flatMap(({ url }): readonly Kept[] => {
      const item = before.kept.has(url) ? undefined : memory(url);
      return item === undefined
        ? []
        : [{ url, outcome: { kind: 'read', found: remembered(item) }, opened: false }];
    });
    const run = { ...before.run, tiles };
    await records.put(tabId, { run, kept }, hidden);
    return { run, kept: new Map([...before.kept, ...kept.map((one) => [one.url, one] as const)]) };
  };

  const opened = ({ kept }: Listing): number => [...kept.values()].filter((one) => one.opened).length;

  /** Pages that may still be opened, in the listing's order. */
  const openOf = (listing: Listing): readonly string[] =>
    listing.run.status !== 'running'
      ? []
      : listing.run.tiles
          .filter(({ url }) => !listing.kept.has(url))
          .slice(0, Math.max(0, listing.run.most - opened(listing)))
          .map(({ url }) => url);

  const marksOf = (desk: Desk, kept: Iterable<Kept>): Go['marks'] =>
    [...kept].map(({ url, outcome }) => desk.listing.mark(url, outcome));

  const go = async (listing: Listing, kept: Iterable<Kept>): Promise<Go> => {
    const desk = openDesk(await store.load(), moment());
    return { kind: 'go', open: openOf(listing), marks: marksOf(desk, kept) };
  };

  const remember = async (url: string, found: Found, desk: Desk): Promise<void> => {
    const reading = desk.read({ kind: 'page', found });
    const [list] = reading.lists;
    if (reading.found !== 'list' || list === undefined || reading.lists.length > 1) return;
    const item = { url, product: reading.product, text: list.text, at: isoNow() };
    await store.see(item).catch(() => null); // a full storage takes nothing from the answer
  };

  const heardTile = async (
    { tabId, hidden }: Visit,
    listing: Listing,
    { url, outcome }: Extract<FromListing, { kind: 'tile' }>,
  ): Promise<Go> => {
    if (!listing.run.tiles.some((tile) => tile.url === url)) throw new Failure('not-allowed');
    const desk = openDesk(await store.load(), moment());
    const isRead =
      outcome.kind === 'read' && desk.read({ kind: 'page', found: outcome.found }).page === 'product';
    const known: Kept['outcome'] = isRead
      ? { kind: 'read', found: trimmed(outcome.found, desk) }
      : { kind: 'failed', why: outcome.kind === 'failed' ? outcome.why : 'noProduct' };
    const kept: Kept = { url, outcome: known, opened: true };
    await records.put(tabId, { kept: [kept] }, hidden);
    if (known.kind === 'read' && !hidden) await remember(url, known.found, desk);
    return { kind: 'go', open: [], marks: marksOf(desk, [kept]) };
  };

  const newRun = (url: string, tiles: readonly ListedTile[]): ListingRun => ({
    url,
    status: 'counted',
    end: null,
    until: null,
    most: FIRST_MOST,
    tiles: [...tiles],
  });

  const finish = (
    tabId: number,
    { run }: Listing,
    why: End,
    until: number | null,
    hidden: boolean,
  ): Promise<void> => records.put(tabId, { run: { ...run, status: 'ended', end: why, until } }, hidden);

  const heard = (visit: Visit, message: FromListing): Promise<Go> =>
    inTurn(visit.tabId, async () => {
      const { tabId, hidden, url } = visit;
      let listing = await records.get(tabId);
      // what is in memory only is gone when the background was ended; the page of a private window then begins anew
      if (listing === null && hidden && message.kind === 'tiles')
        listing = { run: { ...newRun(url.slice(0, 2000), []), status: 'running' }, kept: new Map() };
      if (listing === null || new URL(listing.run.url).origin !== URL.parse(url)?.origin)
        throw new Failure('not-allowed');
      if (message.kind === 'tile') return heardTile(visit, listing, message);
      if (message.kind === 'tiles') {
        const joined = await join(tabId, hidden, listing, message.tiles);
        return go(joined, joined.kept.values());
      }
      await finish(tabId, listing, message.why, message.until, hidden);
      return { kind: 'go', open: [], marks: [] };
    });

  const redraw = async (tabId: number, listing: Listing | null): Promise<void> => {
    if (listing === null || listing.kept.size === 0) return;
    const { marks } = await go(listing, listing.kept.values());
    await askListing(tabId, { kind: 'marks', marks: [...marks] });
  };

  /** The listing's script in the tab, put there when it is missing; null where the browser does not let us. */
  const counted = async (tabId: number): ReturnType<typeof askListing> => {
    const before = await askListing(tabId, { kind: 'count' });
    if (before !== null) return before;
    return (await runFile(tabId, LISTING_FILE)) ? askListing(tabId, { kind: 'count' }) : null;
  };

  /** A listing of which nothing is known, in a shop that may have asked for a pause from another page. */
  const fresh = async (url: string): Promise<Listing> => {
    const until = await records.rest(new URL(url).origin);
    const run = newRun(url, []);
    const isResting = until !== null && until > Date.now();
    return {
      run: isResting ? { ...run, status: 'ended', end: 'limited', until } : run,
      kept: new Map(),
    };
  };

  const count = async (tabId: number): Promise<Listing | null> => {
    const page = await counted(tabId);
    if (page === null) return null;
    const hidden = await isPrivate(tabId);
    const before = await records.get(tabId);
    const same = before !== null && placeOf(before.run.url) === placeOf(page.url) ? before : null;
    if (before !== null && same === null) await records.drop(tabId);
    const listing = await join(tabId, hidden, same ?? (await fresh(page.url)), page.tiles);
    await redraw(tabId, listing); // what is known from earlier stands on its tiles at once
    return listing;
  };

  const start = async (tabId: number, most: number): Promise<void> => {
    const listing = (await records.get(tabId)) ?? (await count(tabId));
    if (listing === null || (listing.run.until ?? 0) > Date.now()) return;
    if (!(await runFile(tabId, READER_FILE))) return;
    const run: ListingRun = { ...listing.run, status: 'running', end: null, until: null, most };
    await records.put(tabId, { run }, await isPrivate(tabId));
    await askListing(tabId, { kind: 'begin' });
  };

  /** The page of a run that was to go on and does not, because the background was ended between two steps. */
  const wake = async (tabId: number, { run }: Listing): Promise<void> => {
    if (run.status !== 'running') return;
    const page = await askListing(tabId, { kind: 'count' });
    if (page?.running === false && placeOf(page.url) === placeOf(run.url)) await start(tabId, run.most);
  };

  const factsOf = async (tabId: number): Promise<ListingFacts | null> => {
    const listing = await records.get(tabId);
    if (listing === null) return (await looksLikeListing(tabId)) ? { kind: 'offer' } : null;
    const waiting = listing.run.tiles.filter(({ url }) => !listing.kept.has(url)).length;
    return {
      kind: 'run',
      run: listing.run,
      products: listing.run.tiles.map((tile) => ({
        ...tile,
        outcome: listing.kept.get(tile.url)?.outcome ?? null,
      })),
      left: Math.min(waiting, Math.max(0, listing.run.most - opened(listing))),
      waiting,
      opened: opened(listing),
    };
  };

  const act = async (message: ListingAsk): Promise<void> => {
    const { tabId } = message;
    const listing = await records.get(tabId);
    switch (message.do) {
      case 'look':
        if (listing !== null) await wake(tabId, listing);
        return;
      case 'count':
        await count(tabId);
        return;
      case 'start':
        await start(tabId, message.most ?? listing?.run.most ?? FIRST_MOST);
        return;
      case 'end':
        if (listing !== null) await finish(tabId, listing, 'person', null, await isPrivate(tabId));
        await askListing(tabId, { kind: 'halt' });
        return;
      default:
        message.do satisfies never;
    }
  };

  return {
    ask: async (message) => {
      await inTurn(message.tabId, () => act(message));
      const facts = await factsOf(message.tabId);
      if (facts === null) return { kind: 'listing', view: null };
      return {
        kind: 'listing',
        view: openDesk(await store.load(), momentAt(message.at)).listing.view(facts),
      };
    },
    heard,
    moved: (tabId) =>
      inTurn(tabId, async () => {
        const listing = await records.get(tabId);
        if (listing === null) return;
        const page = await askListing(tabId, { kind: 'count' });
        if (page === null || placeOf(page.url) !== placeOf(listing.run.url)) await records.drop(tabId);
      }),
    closed: async (tabId) => {
      queues.delete(tabId);
      await records.drop(tabId);
    },
    redrawAll: async () => {
      const all = await records.tabs();
      await Promise.allSettled(all.map(async (tabId) => redraw(tabId, await records.get(tabId))));
    },
    forget: async () => {
      for (const tabId of await records.tabs()) {
        await askListing(tabId, { kind: 'halt' });
        await records.drop(tabId);
      }
    },
  };
}
