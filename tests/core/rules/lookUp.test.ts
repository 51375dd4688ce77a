import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../src/core/rules/lookUp.ts';
import { matchList } from '../../../src/core/rules/matchList.ts';
import { rule, tinyBook } from '../tinyBook.ts';

const book = tinyBook([
  rule('aha', 'scaaaaacs', { names: ['Lactic Acid', 'Glycolic Acid'], not: [] }),
  rule('fragrance', 'ssscaacss', { names: ['Fragrance = Parfum = 향료', 'Citronellol', 'Linalool'] }),
  rule('eo', 'ssccaaacs', { patterns: ['lavandula * <oil>'], not: ['* seed oil'] }),
  rule('niac', 'ssscacsss', { names: ['Niacinamide = Vitamin B3'] }),
  rule('uvorg', 'ssscaccss', { names: ['Octocrylene'] }),
  rule('botan', 'ssscacsss', { patterns: ['* extract', '* wort', '* ~추출물'], not: [] }),
  rule('sedge', 'ssscasssss', { patterns: ['* wort'] }),
  rule('vitamin', 'ssscasssss', { names: ['Vitamin C Extract'] }),
  rule('panth', 'ssscssss', { names: ['Panthenol'], group: 'hydrators' }),
]);
const read = (printed: string): string | null => {
  const found = lookUp(book, printed);
  return found === null
    ? null
    : `${found.entry.name}${found.guess ? '?' : ''} [${found.entry.classes.join()}]`;
};

describe('a printed name is found', () => {
  test.each([
    ['as it stands', 'Lactic Acid', 'Lactic Acid [aha]'],
    ['by an alias in another script', '향료', 'Fragrance [fragrance]'],
    ['without its brackets', 'Niacinamide (Vitamin B3, 5 %)', 'Niacinamide [niac]'],
    ['by what stands in the brackets', 'Vitamin PP (Niacinamide)', 'Niacinamide [niac]'],
    ['with the class that the brackets of a plain name show', 'Squalane (Parfum)', 'Squalane [fragrance]'],
    ['by the parts of a slash list', 'Parfum/Fragrance', 'Fragrance [fragrance]'],
    ['with the classes of every part', 'Water/Parfum', 'Water [fragrance]'],
    ['by a pattern', 'Lavandula Angustifolia (Lavender) Oil', 'Lavandula Angustifolia (Lavender) Oil [eo]'],
    [
      'as a polymer before its parts',
      'Lactic Acid/Glycolic Acid Copolymer',
      'Lactic Acid/Glycolic Acid Copolymer []',
    ],
    ['without a footnote number stuck to it', 'Niacinamide3', 'Niacinamide [niac]'],
    ['without qualifiers', 'Organic Squalane from Olives', 'Squalane []'],
    ['by a spelling at distance 1', 'Citronnellol', 'Citronellol? [fragrance]'],
    ['by two neighbours changed over', 'Citroenllol', 'Citronellol? [fragrance]'],
    ['with the first letter lost', 'itronellol', 'Citronellol? [fragrance]'],
    ['with the last letter wrong', 'Octocrylena', 'Octocrylene? [uvorg]'],
    ['by a pattern in a script that glues words', '녹차추출물', '녹차추출물 [botan]'],
    ['as the stricter class where patterns are equal', 'Mother Wort', 'Mother Wort [botan]'],
    ['as itself though a stricter name is near', 'Vitamin C Extract', 'Vitamin C Extract [vitamin]'],
  ])('%s: %s', (_, printed, found) => {
    expect(read(printed)).toBe(found);
  });
});

describe('a printed name stays unread', () => {
  test.each([
    ['that nothing knows', 'Moonstone Dust'],
    ['of a slash list with an unknown part', 'Water/Moonstone'],
    ['that holds a known name', 'Polylactic Acidol'],
    ['shorter than 8 letters and misspelt', 'Parfumm'],
    ['misspelt in a digit', 'Octocrylene 2'],
    ['misspelt and only helpful', 'Panthenoll'],
    ['excluded by `not`', 'Lavandula Seed Oil'],
    ['longer than any name', 'a'.repeat(400)],
  ])('%s: %s', (_, printed) => {
    expect(read(printed)).toBeNull();
  });
});

describe('names run together', () => {
  const split = (printed: string): readonly string[] =>
    matchList(book, {
      text: `Water Lily${printed}`,
      ingredients: [{ printed, from: 10, to: 10 + printed.length, section: 'main' }],
    }).map(({ printed: name, from, entry }) => `${name}@${from}${entry === null ? '?' : ''}`);
  test.each([
    ['Octocrylene Water', ['Octocrylene@10', 'Water@22']],
    ['Glycerin and Squalane', ['Glycerin@10', 'Squalane@23']],
    ['Lactic Acid Squalane Copolymer', ['Lactic Acid Squalane Copolymer@10']],
    ['Lactic Acid Green Tea Extract', ['Lactic Acid Green Tea Extract@10']],
    ['Parfum Vitamin C Extract', ['Parfum@10', 'Vitamin C Extract@17']],
    ['Aqua Glycerin Cetearyl Alcohol Parfum', ['Aqua@10', 'Glycerin@15', 'Cetearyl Alcohol@24', 'Parfum@41']],
    ['Water and moonstone', ['Water and moonstone@10?']],
  ])('%s', (printed, parts) => {
    expect(split(printed)).toEqual(parts);
  });
});
