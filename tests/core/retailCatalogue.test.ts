import { parse } from 'csv-parse/sync';
import { parse as parseInBrowsers } from 'csv-parse/browser/esm/sync';
import { describe, expect, test } from 'vitest';
import { isFault, readCatalogue, type CatalogueRow } from '../../src/core/retail/readCatalogue.ts';

const HEADS = new Set(['ingredients', 'full ingredient list', 'inhaltsstoffe', 'ingrediente completos']);
const LIST = 'Aqua, Glycerin';

const read = (text: string) => readCatalogue(parse, text, HEADS);

/** Rows as "name | brand | kind | gtin | list", or the fault. */
function told(text: string): unknown {
  const rows = read(text);
  if ('kind' in rows) return rows;
  return rows.map(({ result }: CatalogueRow) => {
    if (isFault(result)) return result;
    const { name, brand, category, gtin } = result.product;
    return [name, brand, category.join('/'), gtin, result.text].map((cell) => cell ?? '').join(' | ');
  });
}

describe('a catalogue as spreadsheets and shops write it', () => {
  test.each([
    [
      'plain',
      `name,brand,kind,ingredients\nCream,Linden,Serum,"${LIST}"`,
      `Cream | Linden | Serum |  | ${LIST}`,
    ],
    ['only lists', `ingredients\n"${LIST}"`, ` |  |  |  | ${LIST}`],
    ['semicolons', `name;ingredients\nCream;${LIST}`, `Cream |  |  |  | ${LIST}`],
    ['tabs', `name\tingredients\nCream\t${LIST}`, `Cream |  |  |  | ${LIST}`],
    [
      'a line that names the separator',
      `sep=;\r\nname;ingredients\r\nCream;${LIST}`,
      `Cream |  |  |  | ${LIST}`,
    ],
    [
      'commas in a quoted header',
      `name;"ingredients, all"\nCream;x`,
      { kind: 'no-column', found: 'name, ingredients, all' },
    ],
    [
      'the mark of UTF-8 and CRLF',
      `\ufeffname,ingredients\r\nCrème,"${LIST}"\r\n`,
      `Crème |  |  |  | ${LIST}`,
    ],
    [
      'quotes within quotes',
      `name,ingredients\n"The ""Linden"" Cream","${LIST}"`,
      `The "Linden" Cream |  |  |  | ${LIST}`,
    ],
    [
      'a list of several lines',
      'name,ingredients\nCream,"Aqua,\nGlycerin"',
      'Cream |  |  |  | Aqua,\nGlycerin',
    ],
    [
      'headers of a shop system',
      `Title,Vendor,Type,Variant Barcode,INCI\nCream,Linden,Serum,4012345678901,"${LIST}"`,
      `Cream | Linden | Serum | 4012345678901 | ${LIST}`,
    ],
    [
      'German headers',
      `Produkt;Marke;Kategorie;Inhaltsstoffe\nCreme;Linde;Serum;${LIST}`,
      `Creme | Linde | Serum |  | ${LIST}`,
    ],
    [
      'headers with signs and accents',
      `Product_Name*,Ingrediente  completós\nCream,"${LIST}"`,
      `Cream |  |  |  | ${LIST}`,
    ],
    ['the usual name before any heading', `inhaltsstoffe,ingredients\nno,"${LIST}"`, ` |  |  |  | ${LIST}`],
    ['a code that is no GTIN', `name,ean,ingredients\nCream,4.01E+12,"${LIST}"`, `Cream |  |  |  | ${LIST}`],
    ['empty cells', `name,brand,ingredients\n , ,"${LIST}"`, ` |  |  |  | ${LIST}`],
    ['empty columns at the end', `name,ingredients\nCream,"${LIST}",,`, `Cream |  |  |  | ${LIST}`],
    [
      'a row of another length',
      'name,ingredients\nCream,Aqua,Glycerin',
      { kind: 'row', found: 3, wanted: 2 },
    ],
    ['a list beyond measure', `name,ingredients\nCream,${'a'.repeat(200_001)}`, { kind: 'too-long' }],
    ['no column of lists', 'name,price\nCream,3', { kind: 'no-column', found: 'name, price' }],
    ['a quote that never closes', 'name,ingredients\nCream,"Aqua', { kind: 'csv', line: 2 }],
  ])('%s', (_, text, expected) => {
    const found = told(text);
    expect(Array.isArray(found) ? found[0] : found).toEqual(expected);
  });

  test('rows are counted from 1; empty rows at the end are left out, those between are not', () => {
    const rows = read(`name,ingredients\nA,${'x'}\n,\nB,y\n,\n,\n`);
    expect('kind' in rows ? rows : rows.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  test('the reader for browsers reads alike', () => {
    const text = `\ufeffname;ingredients\r\n"A ""b""";"x, y\nz"\r\nC;d;e\r\n`;
    expect(readCatalogue(parseInBrowsers, text, HEADS)).toEqual(read(text));
  });
});
