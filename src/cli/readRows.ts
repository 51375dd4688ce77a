import { parse } from 'csv-parse/sync';
import { book } from '../bundled/book.ts';
import { isFault, readCatalogue, type CatalogueRow } from '../core/retail/readCatalogue.ts';
import type { Product } from '../schema/state.ts';
import { InputError } from './inputError.ts';

/** A row of a catalogue. */
export interface Row {
  readonly row: number;
  readonly result: { readonly product: Product; readonly text: string } | InputError;
}

function rowError(file: string, { row, result }: CatalogueRow): Row {
  if (!isFault(result)) return { row, result };
  const { kind } = result;
  switch (kind) {
    case 'row': {
      const { found, wanted } = result;
      return { row, result: new InputError('row', 'error.row', { file, row, found, wanted }) };
    }
    case 'too-long':
      return { row, result: new InputError('too-long', 'error.rowTooLong', { file, row }) };
    default:
      return kind satisfies never;
  }
}

/**
 * Reads a catalogue with a header row: `name`, `ingredients`, and, where there are, `brand`, `kind` and `gtin`, or what
 * shops call them. Throws InputError when there is no `ingredients` column or the text is no CSV; a row of another length
 * is an error of its own.
 */
export function readRows(file: string, text: string): readonly Row[] {
  const read = readCatalogue(parse, text, new Set(book.words.heads));
  if (!('kind' in read)) return read.map((row) => rowError(file, row));
  const { kind } = read;
  switch (kind) {
    case 'csv':
      throw new InputError('csv', 'error.csv', { file, line: read.line });
    case 'no-column':
      throw new InputError('no-column', 'error.noColumn', { file, found: read.found });
    default:
      return kind satisfies never;
  }
}
