import { CsvError, parse } from 'csv-parse/sync';
import type { Product } from '../schema/state.ts';
import { InputError } from './inputError.ts';

/** A row of a catalogue. */
export interface Row {
  readonly row: number;
  readonly result: { readonly product: Product; readonly text: string } | InputError;
}

const wanted = (cell: string | undefined): string | null =>
  cell === undefined || cell.trim() === '' ? null : cell.trim();

/**
 * Reads a catalogue with a header row: `name`, `ingredients`, and, where there are, `brand` and `kind`.
 * Throws InputError when there is no `ingredients` column or the text is no CSV; a row of another length is an
 * error of its own.
 */
export function readRows(file: string, text: string): readonly Row[] {
  let records: string[][];
  try {
    records = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: true,
    });
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1;
    throw new InputError('csv', 'error.csv', { file, line });
  }
  const header = (records[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const column = (name: string): number => header.indexOf(name);
  if (column('ingredients') < 0)
    throw new InputError('no-column', 'error.noColumn', { file, found: header.join(', ') });
  return records.slice(1).map((cells, index): Row => {
    const row = index + 1;
    if (cells.length !== header.length)
      return {
        row,
        result: new InputError('row', 'error.row', { file, row, found: cells.length, wanted: header.length }),
      };
    const cell = (name: string): string | null => wanted(cells[column(name)]);
    const kind = cell('kind');
    const product = { name: cell('name'), brand: cell('brand'), category: kind === null ? [] : [kind] };
    return { row, result: { product, text: cells[column('ingredients')] ?? '' } };
  });
}
