import { courseOf, REFERENCE } from '../../core/aftercare/productByPhase.ts';
import { readCatalogue, type ParseCsv } from '../../core/retail/readCatalogue.ts';
import { retailLine } from '../../core/retail/retailRow.ts';
import type { Book } from '../../core/rules/openBook.ts';
import type { Protocol } from '../../schema/protocol.ts';
import { MOST_BYTES, type ToldRetail } from './retailMessages.ts';

/** Rows told at once: enough to keep the page's share small, few enough for a steady bar. */
const BATCH = 200;

/** The text of a file: UTF-8 without zero bytes; null where it is something else. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Checks a catalogue from the first row to the last and tells what comes of it, in batches; a file that cannot be used is
 * told as trouble. Runs in a worker: it gives way to nothing until it is done.
 */
export function checkCatalogue(
  tools: { readonly book: Book; readonly parse: ParseCsv },
  bytes: Uint8Array,
  protocol: Protocol | null,
  tell: (message: ToldRetail) => void,
): void {
  const { book, parse } = tools;
  if (bytes.length > MOST_BYTES) return tell({ kind: 'trouble', trouble: { kind: 'large' } });
  const text = textOf(bytes);
  if (text === null) return tell({ kind: 'trouble', trouble: { kind: 'coding' } });
  if (text.trim() === '') return tell({ kind: 'trouble', trouble: { kind: 'empty' } });
  const rows = readCatalogue(parse, text, new Set(book.words.heads));
  if ('kind' in rows) return tell({ kind: 'trouble', trouble: rows });
  tell({ kind: 'total', total: rows.length });
  const course = courseOf(book, REFERENCE, protocol);
  for (let from = 0; from < rows.length; from += BATCH)
    tell({
      kind: 'lines',
      lines: rows.slice(from, from + BATCH).map((row) => retailLine(book, course, row)),
    });
  tell({ kind: 'done' });
}
