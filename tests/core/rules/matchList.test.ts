import { describe, expect, test } from 'vitest';
import { book } from '../../../src/bundled/book.ts';
import { parseList } from '../../../src/core/inci/parseList.ts';
import { matchList } from '../../../src/core/rules/matchList.ts';

/** Printed text -> "INCI name" or "printed?" where unread, of every match; each slices back to the text. */
function read(text: string): readonly string[] {
  return parseList(text, book.words).flatMap((list) =>
    matchList(book, list).map(({ printed, from, to, entry }) => {
      expect(list.text.slice(from, to)).toBe(printed);
      return entry === null ? `${printed}?` : entry.name;
    }),
  );
}
const classesOf = (text: string): readonly string[] => [
  ...new Set(
    parseList(text, book.words).flatMap((list) =>
      matchList(book, list).flatMap(({ entry }) => entry?.classes ?? []),
    ),
  ),
];

describe('a name that a comma or a line break tore apart is one name', () => {
  test.each([
    ['Aqua, Helianthus, Annuus (Sunflower) Seed Oil, Talc', 'Helianthus Annuus Seed Oil'],
    ['Aqua, Pentaerythrityl, Tetraethylhexanoate, Talc', 'Pentaerythrityl Tetraethylhexanoate'],
    ['Aqua, Butylene, Glycol, Talc', 'Butylene Glycol'],
    ['Aqua, Pentaerythrityl, Tetra-Di-T-Butyl, Hydroxyhydrocinnamate, Talc', 'Pentaerythrityl Tetra-Di-T-Butyl Hydroxyhydrocinnamate'],
    ['Aqua, Ethylhexyl, Salicylate, Talc', 'Ethylhexyl Salicylate'],
    ['Aqua, Glycolic, Acid, Talc', 'Glycolic Acid'],
    ['Aqua, Capryloyl, Salicylic Acid, Talc', 'Capryloyl Salicylic Acid'],
    ['정제수, 카프릴릭, 카프릭트라이글리세라이드, 향료', 'Caprylic/Capric Triglyceride'],
  ])('%s', (text, name) => {
    expect(read(text)).toContain(name);
    expect(read(text).filter((one) => one.endsWith('?'))).toEqual([]);
  }); // prettier-ignore

  test.each([
    ['that carries a class which the whole has not', 'Aqua, Cetearyl, Alcohol, Talc', 'Cetearyl?'],
    ['that only a family would take', 'Aqua, Moonstone, Camellia Sinensis Leaf Extract', 'Moonstone?'],
    ['of another section', 'Aqua, Talc, Butylene. May contain: Glycol', 'Butylene?'],
  ])('but not a part %s: %s', (_, text, unread) => {
    expect(read(text)).toContain(unread);
  });

  test('and no class goes under', () => {
    expect(classesOf('Aqua, Cetearyl, Alcohol, Talc')).toContain('alcohol');
  });
});

describe('names run together are parted', () => {
  const only = (printed: string): readonly string[] =>
    matchList(book, { text: printed, ingredients: [{ printed, from: 0, to: printed.length, section: 'main' }] }).map(
      ({ printed: part, entry }) => (entry === null ? `${part}?` : entry.name),
    ); // prettier-ignore
  test.each([
    ['by a capital', 'Stearic AcidHelianthus Annuus Seed Oil', ['Stearic Acid', 'Helianthus Annuus Seed Oil']],
    ['by a capital behind capitals', 'Disodium EDTACaprylyl Glycol', ['Disodium EDTA', 'Caprylyl Glycol']],
    ['without a capital', 'glycerincetyl alcohol', ['Glycerin', 'Cetyl Alcohol']],
    ['by a slash', 'Helianthus Annuus Seed Oil / Sunflower Seed Oil Citric Acid', ['Helianthus Annuus Seed Oil', 'Helianthus Annuus Seed Oil', 'Citric Acid']],
    ['in Korean', '부틸렌글라이콜글리세린', ['Butylene Glycol', 'Glycerin']],
    ['in Korean, a class among them', '리모넨만노오스', ['Limonene', 'Mannose']],
    ['in Korean by full stops', '벤조페논-9.다이소듐이디티에이', ['Benzophenone-9', 'Disodium EDTA']],
    ['in a list without separators, what is unread between them kept', 'Water Glycerin Moonstone Dust Butylene Glycol Niacinamide Xanthan Gum Parfum', ['Aqua', 'Glycerin', 'Moonstone Dust?', 'Butylene Glycol', 'Niacinamide', 'Xanthan Gum', 'Parfum']],
  ])('%s: %s', (_, printed, names) => {
    expect(only(printed)).toEqual(names);
  }); // prettier-ignore

  test.each([
    'Cyclohexanemethanol',
    'Moonstone CreamWater',
    'Water and moonstone',
    'The water keeps skin soft and glycerin keeps it there all day long',
  ])('and this stays one: %s', (printed) => {
    expect(only(printed)).toEqual([`${printed}?`]);
  });
});

describe('brackets within brackets', () => {
  test.each([
    ['Glycine Soja Oil (Glycine Soja (Soybean) Oil)', 'Glycine Soja Oil', []],
    ['Zea Mays Starch (Zea Mays (Corn) Starch)', 'Zea Mays Starch', []],
    ['Squalane (from (Linalool))', 'Squalane', ['fragrance']],
    ['Glow Blend [Grape Seed Oil, Ascorbic Acid (Coated)]', 'Vitis Vinifera Seed Oil', ['laa']],
  ])('%s', (printed, name, classes) => {
    const [match] = matchList(book, {
      text: printed,
      ingredients: [{ printed, from: 0, to: printed.length, section: 'main' }],
    });
    expect(match?.entry?.name).toBe(name);
    for (const id of classes) expect(match?.entry?.classes).toContain(id);
  });
});

describe('the name of a product beside an ingredient', () => {
  test.each([
    ['before the next list', 'Aqua, Glycerin, Talc, Panthenol, Tocopherol Night Serum, Aqua, Betaine', ['Tocopherol', 'Night Serum?']],
    ['between two lists', '정제수, 글리세린, 판테놀, 베타인, 리모넨 린덴 나이트 세럼 정제수, 향료', ['Limonene', '린덴 나이트 세럼?', 'Aqua']],
    ['before the first name', '제라니올 세럼 정제수, 글리세린, 판테놀, 베타인, 향료', ['제라니올 세럼?', 'Aqua']],
    ['behind the last name', '정제수, 글리세린, 판테놀, 베타인, 파네솔 크림', ['Farnesol', '크림?']],
  ])('%s: %s', (_, text, parts) => {
    const names = read(text);
    expect(names.join(' | ')).toContain(parts.join(' | '));
  }); // prettier-ignore

  test.each([
    ['in a list of few names', 'Tocopherol Night Serum, Aqua'],
    ['in a list that is mostly unread', 'Aqua, Moon, Stone, Dust, Tocopherol Night Serum'],
    ['where nothing names a product', 'Aqua, Glycerin, Talc, Panthenol, Tocopherol moonstone'],
  ])('stays with it %s: %s', (_, text) => {
    expect(read(text)).not.toContain('Tocopherol');
  });
});
