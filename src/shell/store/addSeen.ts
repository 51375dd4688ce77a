import type { Seen } from '../../schema/state.ts';

const MAX_ITEMS = 300;
/** UTF-16 units of list text kept in all: a tenth of the smallest browser quota. */
const MAX_UNITS = 500_000;

/** Adds a list read from a page; an earlier one of the same address goes, and the oldest go beyond the bounds. */
export function addSeen(seen: Seen, item: Seen['items'][number]): Seen {
  const others = seen.items.filter((one) => one.url !== item.url);
  const items = [...others, item].slice(-MAX_ITEMS);
  let units = items.reduce((sum, one) => sum + one.text.length, 0);
  while (units > MAX_UNITS && items.length > 1) units -= items.shift()?.text.length ?? 0;
  return { ...seen, items };
}
