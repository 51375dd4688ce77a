import { productByPhase, type Course, type PhaseRow } from '../aftercare/productByPhase.ts';
import { readText } from '../read.ts';
import type { Book } from '../rules/openBook.ts';
import type { Reading } from '../types.ts';
import { isFault, type CatalogueRow, type RowFault } from './readCatalogue.ts';

/** What a line of the table holds at most of a name that a file gives, UTF-16 units, and of how many unread names. */
const MOST = { units: 300, unread: 200 } as const;

/** A catalogue row, judged. Plain data: it goes from a worker to its page. */
export interface RetailRow extends PhaseRow {
  readonly row: number;
  readonly name: string | null;
  readonly brand: string | null;
  readonly kind: string | null;
  /** Printed names in all, and those recognised without guessing. */
  readonly names: number;
  readonly known: number;
  /** Names that were not recognised, as printed; at most 200. */
  readonly unread: readonly string[];
  readonly fault: null;
}

/** A catalogue row that could not be used. */
export interface RetailFault {
  readonly row: number;
  readonly fault: RowFault;
}

export type RetailLine = RetailRow | RetailFault;

const cut = (words: string): string => (words.length > MOST.units ? words.slice(0, MOST.units) : words);
const cutOrNull = (words: string | null): string | null => (words === null ? null : cut(words));

/** One reading of a catalogue, judged in every phase of a course. */
export function retailRow(book: Book, course: Course, row: number, reading: Reading): RetailRow {
  const { name, brand, category } = reading.product;
  const unread = reading.lists.flatMap(({ matches }) =>
    matches.flatMap(({ entry, guess, printed }) => (entry === null || guess ? [cut(printed)] : [])),
  );
  return {
    row,
    name: cutOrNull(name),
    brand: cutOrNull(brand),
    kind: cutOrNull(category[0] ?? null),
    ...productByPhase(book, reading, course),
    names: reading.names,
    known: reading.known,
    unread: unread.slice(0, MOST.unread),
    fault: null,
  };
}

/** One row of a catalogue, read and judged; its list counts as a list that a person gave. */
export function retailLine(book: Book, course: Course, { row, result }: CatalogueRow): RetailLine {
  if (isFault(result)) return { row, fault: result };
  return retailRow(book, course, row, readText(book, result.text, result.product));
}
