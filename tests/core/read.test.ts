import { describe, expect, test } from 'vitest';
import { book } from '../../src/bundled/book.ts';
import { readPage, readText } from '../../src/core/read.ts';
import type { Candidate, Found } from '../../src/schema/messages.ts';

const FULL =
  'Aqua, Glycerin, Butylene Glycol, Niacinamide, Cetearyl Alcohol, Dimethicone, Carbomer, Phenoxyethanol, Parfum';

const candidate = (text: string, part: Partial<Candidate> = {}): Candidate => ({
  rung: 'heading',
  label: 'Ingredients',
  text,
  ref: 0,
  ...part,
});
const found = (name: string | null, texts: readonly string[], part: Partial<Found> = {}): Found => ({
  page: 'product',
  product: { name, brand: null, category: [] },
  candidates: texts.map((text, ref) => candidate(text, { ref })),
  elsewhere: false,
  ...part,
});
const textsOf = (page: Found): readonly string[] => readPage(book, page).lists.map(({ text }) => text);

describe('of several candidates', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['the full list, not the teaser', ['Squalane, Oat, Vitamin E', FULL], [FULL]],
    [
      'the list, not the prose',
      ['We like soft, light, calm things, every day, in the morning', FULL],
      [FULL],
    ],
    ['the list, not the navigation', ['Face, Body, Hair, Gifts, New in, Sale, About, Journal', FULL], [FULL]],
    ['the list, not what is left out', ['Parabens, Silicones, Sulfates, Dyes, Gluten, Soy', FULL], [FULL]],
  ])('%s is kept', (_, texts, kept) => {
    expect(textsOf(found('Calm Cream', texts))).toEqual(kept);
  });
  test('none is kept where none reads as a list', () => {
    const page = found('Calm Cream', [
      'Face, Body, Hair, Gifts, New in, Sale',
      'Soft, light, calm, quick, kind',
    ]);
    expect(readPage(book, page)).toMatchObject({ found: 'none', lists: [], names: 0 });
  });
});

describe('short lists', () => {
  test.each<[string, string, string, boolean]>([
    ['one cosmetic name', 'Squalane', 'Squalane.', true],
    ['a plant by its Latin name', 'Argan Oil', 'Argania Spinosa Kernel Oil', true],
    ['a substance that carries a class', '100% Powder', 'L-Ascorbic Acid', true],
    ['a cooking oil', 'Finest oil', 'Extra Virgin Olive Oil', false],
    ['a plant by its kitchen name', 'Virgin oil', 'Coconut Oil', false],
    ['the same in a product for the face', 'Face oil', 'Coconut Oil', true],
    ['honey', 'Forest honey', 'Honey', false],
    ['words that are no names', 'Calm Cream', 'Soft, light', false],
  ])('%s', (_, name, text, is) => {
    expect(textsOf(found(name, [text])).length > 0).toBe(is);
  });
});

describe('a page that is not told as a product page', () => {
  test.each<[string, string, Partial<Found>, 'product' | 'other' | 'listing' | 'article']>([
    ['counts as one by a long list that is read well', FULL, { page: 'other' }, 'product'],
    ['does not by a short one', 'Aqua, Glycerin, Dimethicone', { page: 'other' }, 'other'],
    [
      'does not by one of names that a kitchen has too',
      'Water, Glycerin, Citric Acid, Xanthan Gum, Sorbitol, Potassium Sorbate, Sodium Benzoate, Sucrose, Lecithin',
      { page: 'other' },
      'other',
    ],
    ['never does as a listing', FULL, { page: 'listing' }, 'listing'],
    ['never does as an article', FULL, { page: 'article' }, 'article'],
  ])('%s', (_, text, part, page) => {
    const reading = readPage(book, found('Calm Cream', [text], part));
    expect([reading.page, reading.lists.length > 0]).toEqual([page, page === 'product']);
  });
});

test.each([
  [true, 'elsewhere'],
  [false, 'none'],
] as const)('without a list it says why (elsewhere: %s)', (elsewhere, said) => {
  expect(readPage(book, found('Calm Cream', [], { elsewhere })).found).toBe(said);
});

describe('a pasted text', () => {
  const textKind = (
    name: string | null,
    text: string,
  ): { readonly id: string | null; readonly judged: boolean } =>
    readText(book, text, { name, brand: null, category: [] }).kind;
  const CHEWS = 'Tapioca Syrup, Cane Sugar, Ascorbic Acid, Citric Acid, Natural Flavor, Zinc Gluconate';
  const CAPSULES = 'Ascorbic Acid, Tocopherol, Zinc Gluconate, Magnesium Stearate, Cellulose, Gelatin';

  test.each<[string, string | null, string, boolean]>([
    ['of a cosmetic list is judged', null, FULL, true],
    ['of food or tablets is not', null, CHEWS, false],
    ['nor of what a name calls a supplement', 'Glow supplement', CAPSULES, false],
    ['nor where that word is run together with another', 'Moonrise SkinSupplement', CAPSULES, false],
    ['with kitchen names is judged where the name says it is for the skin', 'Calm Lip Balm', CHEWS, true],
    ['that is short is judged: an oil or honey may be for the skin', null, 'Coconut Oil', true],
    ['of amino acids alone is judged', null, 'Water, Propanediol, Betaine, Glycine, Alanine, Serine', true],
  ])('%s', (_, name, text, judged) => {
    expect(textKind(name, text).judged).toBe(judged);
  });

  test.each<[string, string | null]>([
    ['Linden HydraMist', 'mist'],
    ['Linden ProCleanser', 'cleanser'],
    ['Linden McBalmerly', null],
    ['LINDEN & MOSS No 4', null],
    ['SkinSupplement Serum', 'serum'],
  ])('named %s is of the kind %s', (name, id) => {
    expect(textKind(name, FULL).id).toBe(id);
  });
});
