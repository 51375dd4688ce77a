import { describe, expect, test } from 'vitest';
import { book } from '../../src/bundled/book.ts';
import { sayIn } from '../../src/bundled/sayEverything.ts';
import { readPage } from '../../src/core/read.ts';
import { classesOf, listReader } from '../../src/shell/pages/clinic/clinicDesk.ts';

const LIST =
  'Aqua, Glycerin, Squalane, Cetearyl Alcohol, Panthenol, Caprylic/Capric Triglyceride, Phenoxyethanol';
const readList = listReader(sayIn('en'));

describe('a list pasted for a product of the clinic', () => {
  test('is known by what a reading of the shop’s page has', () => {
    const { fingerprint } = readPage(book, {
      page: 'product',
      product: { name: 'Aftercare Cream', brand: null, category: [] },
      candidates: [{ rung: 'heading', label: 'Ingredients', text: LIST.toUpperCase(), ref: 0 }],
      elsewhere: false,
    });
    expect(readList(LIST)).toEqual({ fingerprint, said: 'List taken: 7 names.' });
    expect(readList(`${LIST}, Parfum`)?.fingerprint).not.toBe(fingerprint);
  });
  test.each(['', '   ', 'Glycerin'])('%j is none', (text) => {
    expect(readList(text)).toBeNull();
  });
});

describe('an ingredient looked for', () => {
  test.each([
    ['retinol', 'retinoid'],
    ['Niacinamide', 'niac'],
    ['lactic acid', 'aha'],
    ['parfum', 'fragrance'],
  ])('%s finds its class', (query, id) => {
    expect(classesOf(query)).toContain(id);
  });
  test('a word of nothing finds none', () => {
    expect(classesOf('zzzzqq')).toEqual([]);
    expect(classesOf('')).toEqual([]);
  });
});
