import { browser } from 'wxt/browser';
import type { FromListing, ListedTile, Trouble } from '../../schema/listing.ts';
import type { Found } from '../../schema/messages.ts';
import stems from '../../bundled/pageStems.json' with { type: 'json' };
import words from '../../bundled/tileWords.json' with { type: 'json' };
import { findTiles, type Tile } from '../../page/findTiles.ts';
import { glance } from '../../page/glance.ts';
import { stemPatterns } from '../../page/stemsOf.ts';
import { isAlive } from '../page/isAlive.ts';
import { pageSlot } from '../page/pageSlot.ts';
import { PACE, watchPage } from '../scout/watchPage.ts';
import { isSameProduct } from './isSameProduct.ts';
import { isToListing } from './isToListing.ts';
import { makeRun, VISIT_PACE } from './makeRun.ts';
import { tileLayer } from './tileLayer.tsx';
import { BOUNDS, visitPage } from './visitPage.ts';

declare global {
  var afterneedleListing: boolean | undefined;
}

const LIFE_CHECK = 5000; // ms
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const patterns = stemPatterns(stems);

/** What a fetched page holds, read as a visited one is; it stays a document of its own in which nothing runs or loads. */
function readFetched(html: string, url: string, tile: ListedTile | undefined): Found | Trouble {
  const seen = glance(new DOMParser().parseFromString(html, 'text/html'), patterns, url);
  const found = seen.worth ? pageSlot().read?.(seen).found : undefined;
  if (found === undefined) return 'noProduct';
  return tile !== undefined && isSameProduct(tile, url, found.product.name) ? found : 'moved';
}

/** The same page as long as its path is; lists change their query as they are scrolled. */
const placeOf = (): string => location.origin + location.pathname;

/**
 * Waits in a listing for the person's word: finds its products, and on `begin` visits their pages and draws what the
 * background says of them. Nothing is asked of the shop before. Does nothing where it works already.
 */
export function startListing(): void {
  if (globalThis.afterneedleListing === true) return;
  globalThis.afterneedleListing = true;
  let place = placeOf();
  const layer = tileLayer(document, window);
  const listed = new Map<string, ListedTile>();

  const run = makeRun({
    pace: VISIT_PACE,
    sleep,
    send: (message: FromListing): Promise<unknown> => browser.runtime.sendMessage(message),
    visit: (url, signal) =>
      visitPage(url, location.origin, BOUNDS, signal, (html, came) =>
        readFetched(html, came, listed.get(url)),
      ),
    isHere: () => placeOf() === place,
    marks: layer.marks,
  });

  /** Finds the tiles as the page is now; those that went away stay counted. */
  const find = (): boolean => {
    const tiles: readonly Tile[] = findTiles(document, location.href, words);
    const before = listed.size;
    for (const { url, name } of tiles)
      if (!listed.has(url)) listed.set(url, { url, name: name.slice(0, 300) });
    layer.tiles(new Map(tiles.flatMap(({ url, node }) => (node === null ? [] : [[url, node] as const]))));
    return listed.size > before;
  };
  const all = (): ListedTile[] => [...listed.values()].slice(0, 300);

  /** Finds, and has a run go on with what is new. */
  const refresh = (): void => {
    if (find() && run.running()) void run.begin(all());
  };

  const look = (): void => {
    if (placeOf() !== place) void leave();
    else refresh();
  };
  const watch = watchPage(document, PACE, (node) => node === layer.host, look);

  /** The page went on: nothing of the old list holds. */
  const leave = async (): Promise<void> => {
    watch.end();
    layer.clear();
    listed.clear();
    const ended = run.halt('left', true);
    place = placeOf();
    await ended;
  };

  const listen = (message: unknown, _sender: unknown, answer: (reply: unknown) => void): boolean => {
    if (!isToListing(message)) return false;
    if (placeOf() !== place) void leave();
    if (message.kind === 'count') refresh();
    if (message.kind === 'begin') {
      find();
      watch.begin();
      void run.begin(all());
    }
    if (message.kind === 'halt') {
      watch.end();
      void run.halt('person', false);
    }
    if (message.kind === 'marks') {
      watch.begin();
      layer.marks(message.marks);
    }
    answer({ kind: 'counted', url: location.href.slice(0, 2000), tiles: all(), running: run.running() });
    return false;
  };

  const gone = (): void => void run.halt('left', false);
  const life = setInterval(() => {
    if (isAlive()) return;
    clearInterval(life);
    watch.end();
    removeEventListener('pagehide', gone);
    void run.halt('left', false);
    layer.clear();
    globalThis.afterneedleListing = false;
  }, LIFE_CHECK);

  addEventListener('pagehide', gone);
  browser.runtime.onMessage.addListener(listen);
}
