import type { ToldPhase } from '../../core/aftercare/productByPhase.ts';
import { looser } from '../../core/aftercare/verdictOrder.ts';
import type { RetailRow } from '../../core/retail/retailRow.ts';
import type { Verdict } from '../../schema/words.ts';

/** What of a checked catalogue is shown; null: all of it. */
export interface RetailFilter {
  readonly text: string;
  readonly verdict: Verdict | null;
  readonly phase: ToldPhase | null;
  readonly class: string | null;
  readonly unread: boolean;
}

export const SHOW_ALL: RetailFilter = { text: '', verdict: null, phase: null, class: null, unread: false };

/** By what the table is sorted: `row` is the order of the file. */
export interface RetailSort {
  readonly by: 'row' | 'name' | 'read' | ToldPhase;
  readonly down: boolean;
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

function fits({ phases, printed, unread, ...row }: RetailRow, filter: RetailFilter, words: string): boolean {
  if (filter.unread && unread.length === 0) return false;
  const here = filter.phase === null ? phases : phases.filter(({ phase }) => phase === filter.phase);
  const { class: id, verdict } = filter;
  if (id !== null && !(id in printed)) return false;
  if (verdict !== null || id !== null) {
    const matches = here.some(
      (one) => (verdict === null || one.verdict === verdict) && (id === null || one.classes.includes(id)),
    );
    if (!matches) return false;
  }
  return words === '' || folded([row.name, row.brand, row.kind, ...unread].join('\n')).includes(words);
}

/** The rows that a filter lets through, in the order of the file. Verdict and class are asked of the same phase. */
export function filterRows(rows: readonly RetailRow[], filter: RetailFilter): readonly RetailRow[] {
  const words = folded(filter.text.trim());
  return rows.filter((row) => fits(row, filter, words));
}

function byPhase(phase: ToldPhase): (a: RetailRow, b: RetailRow) => number {
  const verdictOf = (row: RetailRow): Verdict =>
    row.phases.find((one) => one.phase === phase)?.verdict ?? 'none';
  return (a, b) => {
    const [one, other] = [verdictOf(a), verdictOf(b)];
    return one === other ? 0 : looser(one, other) ? -1 : 1;
  };
}

/** Sorted rows: names as the language sorts them, verdicts from the loosest on, read names by their share. */
export function sortRows(
  rows: readonly RetailRow[],
  { by, down }: RetailSort,
  language: string,
): readonly RetailRow[] {
  const sign = down ? -1 : 1;
  const share = ({ names, known }: RetailRow): number => (names === 0 ? 0 : known / names);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const order =
    by === 'row'
      ? null
      : by === 'name'
        ? (a: RetailRow, b: RetailRow): number => compare(a.name ?? '', b.name ?? '')
        : by === 'read'
          ? (a: RetailRow, b: RetailRow): number => share(a) - share(b)
          : byPhase(by);
  if (order === null) return down ? rows.toReversed() : rows;
  return rows.toSorted((a, b) => sign * order(a, b) || a.row - b.row);
}
