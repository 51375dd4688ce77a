import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { book } from '../../../src/bundled/book.ts';
import { matchList } from '../../../src/core/rules/matchList.ts';

/** What stands around ingredient lists: claims, directions, headings, shop furniture, units, shades. */
const tokens: readonly string[] = JSON.parse(
  readFileSync(new URL('proseTokens.json', import.meta.url), 'utf8'),
);

const recognised = (printed: string): boolean =>
  matchList(book, {
    text: printed,
    ingredients: [{ printed, from: 0, to: printed.length, section: 'main' }],
  }).every(({ entry }) => entry !== null);

test('at most one in a hundred words of prose is taken for an ingredient', () => {
  expect(tokens.length).toBeGreaterThanOrEqual(500);
  const taken = tokens.filter(recognised);
  // The words themselves, so that a failure names them: a hundredth of them may be taken.
  expect(taken.slice(Math.floor(tokens.length / 100))).toEqual([]);
});

test('and an ingredient is', () => {
  expect(['Aqua', 'Glycerin', 'Parfum'].filter(recognised)).toHaveLength(3);
});
