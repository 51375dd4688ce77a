import type { ShelfItemView } from './shelfView.ts';

/** What two kept products share and what only one of them has, as labels of classes. */
export interface Compared {
  readonly both: readonly string[];
  /** Only in the first, only in the second. */
  readonly only: readonly [readonly string[], readonly string[]];
}

/** Compares the classes that were read in two products; each list keeps the order of its own label. */
export function compareClasses(
  first: Pick<ShelfItemView, 'classes'>,
  second: Pick<ShelfItemView, 'classes'>,
): Compared {
  const has = (labels: readonly string[]): ReadonlySet<string> => new Set(labels);
  const [a, b] = [has(first.classes), has(second.classes)];
  return {
    both: first.classes.filter((label) => b.has(label)),
    only: [first.classes.filter((label) => !b.has(label)), second.classes.filter((label) => !a.has(label))],
  };
}
