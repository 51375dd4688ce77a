import type { Product } from '../../schema/state.ts';
import { COLUMN_NAMES, LIST_NAMES } from './columnNames.ts';

/** Longest ingredient list that is read, UTF-16 units. */
const LONGEST_LIST = 200_000;

/** What of a CSV reader is asked: csv-parse has one build for Node and one for browsers that read alike. */
export type ParseCsv = (
  text: string,
  options: {
    readonly bom: boolean;
    readonly relax_column_count: boolean;
    readonly skip_empty_lines: boolean;
    readonly relax_quotes: boolean;
    readonly delimiter: string;
  },
) => string[][];

/** Why a catalogue cannot be used at all. `line` counts from 1. */
export type CatalogueFault =
  { readonly kind: 'csv'; readonly line: number } | { readonly kind: 'no-column'; readonly found: string };

/** Why a row cannot be used. */
export type RowFault =
  { readonly kind: 'row'; readonly found: number; readonly wanted: number } | { readonly kind: 'too-long' };

/** A row of a catalogue, counted from 1, the header left out. */
export interface CatalogueRow {
  readonly row: number;
  readonly result: { readonly product: Product; readonly text: string } | RowFault;
}

export const isFault = (result: CatalogueRow['result']): result is RowFault => 'kind' in result;

const DELIMITERS = [',', ';', '\t'] as const;
const SEPARATOR_LINE = /^\ufeff?sep=([,;\t])\r?\n/i;
const QUOTED = /"(?:[^"]|"")*"?/g;

/** What parts the cells: what spreadsheets say in a first line of their own, else the sign the header holds most of. */
function delimiterOf(text: string): { readonly delimiter: string; readonly rest: string } {
  const said = SEPARATOR_LINE.exec(text);
  if (said?.[1] !== undefined) return { delimiter: said[1], rest: text.slice(said[0].length) };
  const header = /^[^\r\n]*/.exec(text.trimStart())?.[0].replace(QUOTED, '') ?? '';
  const count = (sign: string): number => header.split(sign).length;
  const delimiter = DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  return { delimiter, rest: text };
}

/** A header without case, accents' doubt and connecting signs: "Product_Name " is "product name". */
const headed = (cell: string): string =>
  cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_:*-]+/g, ' ')
    .trim();

const plain = (cell: string): string =>
  headed(cell)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

const wanted = (cell: string | undefined): string | null =>
  cell === undefined || cell.trim() === '' ? null : cell.trim();

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Place of the column with the ingredient list: by its usual names, else by any heading of a list that pages print. */
function listColumn(header: readonly string[], heads: ReadonlySet<string>): number {
  const usual = LIST_NAMES.map((name) => header.indexOf(name)).find((at) => at >= 0);
  return usual ?? header.findIndex((cell) => heads.has(plain(cell)));
}

const GTIN = /^\d{8,14}$/;

/** Cells of empty columns at the end say nothing; a spreadsheet may drop or add them. */
function fitted(cells: readonly string[], width: number): readonly string[] {
  return isBlank(cells.slice(width)) ? cells.slice(0, width) : cells;
}

/**
 * Reads a catalogue: a header row with a column of ingredient lists and, where there are, name, brand, kind and GTIN;
 * comma, semicolon or tab between cells. `heads` are headings of ingredient lists, folded. Empty rows at the end are
 * left out. A fault where the text is no CSV or no column holds lists; a row of another length is a fault of its own.
 */
export function readCatalogue(
  parse: ParseCsv,
  text: string,
  heads: ReadonlySet<string>,
): readonly CatalogueRow[] | CatalogueFault {
  const { delimiter, rest } = delimiterOf(text);
  let records: readonly string[][];
  try {
    records = parse(rest, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: true,
      delimiter,
    });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    return { kind: 'csv', line };
  }
  const [first = [], ...others] = records;
  const header = first.map(headed);
  const list = listColumn(header, heads);
  if (list < 0) return { kind: 'no-column', found: first.map((cell) => cell.trim()).join(', ') };
  const place = (names: readonly string[]): number =>
    names.map((name) => header.findIndex((cell, at) => at !== list && cell === name)).find((at) => at >= 0) ??
    -1;
  const [name, brand, kind, gtin] = [
    place(COLUMN_NAMES.name),
    place(COLUMN_NAMES.brand),
    place(COLUMN_NAMES.kind),
    place(COLUMN_NAMES.gtin),
  ];
  const last = others.findLastIndex((cells) => !isBlank(cells));
  return others.slice(0, last + 1).map((all, index): CatalogueRow => {
    const row = index + 1;
    const cells = fitted(all, header.length);
    if (cells.length !== header.length)
      return { row, result: { kind: 'row', found: cells.length, wanted: header.length } };
    const text = cells[list] ?? '';
    if (text.length > LONGEST_LIST) return { row, result: { kind: 'too-long' } };
    const category = wanted(cells[kind]);
    const code = wanted(cells[gtin]);
    const product: Product = {
      name: wanted(cells[name]),
      brand: wanted(cells[brand]),
      category: category === null ? [] : [category],
      ...(code !== null && GTIN.test(code) && { gtin: code }),
    };
    return { row, result: { product, text } };
  });
}
