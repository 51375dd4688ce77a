import type { Found } from '../../schema/messages.ts';
import type { Seen } from '../../schema/state.ts';
import type { Desk } from './desk.ts';

const FRESH = 30 * 86_400_000; // ms that a list counts as the product's own

/** A list kept in memory, as a page would have offered it. */
export const remembered = ({ product, text }: Seen['items'][number]): Found => ({
  page: 'product',
  product,
  candidates: [{ rung: 'heading', label: null, text, ref: 0 }],
  elsewhere: false,
});

/** An address without its query. */
export const placeOf = (url: string): string => {
  const parsed = URL.parse(url);
  return parsed === null ? '' : parsed.origin + parsed.pathname;
};

/** Lists of the memory by address, and by path alone for products that have no query. */
export function listingMemory(seen: Seen, now: number): (url: string) => Seen['items'][number] | undefined {
  const fresh = seen.items.filter(({ at }) => now - Date.parse(at) < FRESH);
  const exact = new Map(fresh.map((item) => [item.url, item]));
  const paths = new Map(fresh.map((item) => [placeOf(item.url), item]));
  return (url) => exact.get(url) ?? (url.includes('?') ? undefined : paths.get(url));
}

/** A page's candidates without those that hold no list: what is kept of it reads the same. */
export function trimmed(found: Found, desk: Desk): Found {
  const [list] = desk.read({ kind: 'page', found }).lists;
  const candidates = found.candidates.filter(({ ref, rung }) => ref === list?.ref && rung === list.rung);
  return { ...found, candidates };
}
