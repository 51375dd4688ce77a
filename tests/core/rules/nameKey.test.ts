import { describe, expect, test } from 'vitest';
import { nameKey, nameWords } from '../../../src/core/rules/nameKey.ts';

describe('spellings of one name have one key', () => {
  test.each([
    ['1,2-Hexanediol', '1.2 hexanediol'],
    ['1, 2-Hexanediol', '1 2-HEXANEDIOL'],
    ['Polysorbate-20', 'Polysorbate 20'],
    ['Alpha-Arbutin', 'α-Arbutin'],
    ['Beta-Glucan', 'β–Glucan'],
    ['Huile Minérale', 'huile minerale'],
    ['Ｗａｔｅｒ', 'water'],
    ['C12‑15 Alkyl Benzoate', 'C12-15 Alkyl Benzoate'],
    ['메칠파라벤', '메틸 파라벤'],
    ['다이메티콘', '디메티콘'],
    ['Weißer Ton', 'Weisser Ton'],
    ['Huile d’œillet', 'huile d oeillet'],
  ])('%s = %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
    expect(nameKey(a)).not.toBe('');
  });
});

describe('names that differ keep different keys', () => {
  test.each([
    ['Tripeptide-1', 'Tripeptide-10'],
    ['Cetyl Alcohol', 'Cetearyl Alcohol'],
    ['パンテノール', 'ハンテノール'],
    ['CI 77491', 'CI 77492'],
    ['Zinc PCA', 'Zinc'],
  ])('%s is not %s', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  test('nothing but signs has no key', () => {
    expect(nameKey(' *† (,) ')).toBe('');
  });
});

test.each([
  ['Lavandula Angustifolia (Lavender) Oil', ['lavandula', 'angustifolia', 'lavender', 'oil']],
  ['Palmitoyl Tripeptide-1', ['palmitoyl', 'tripeptide', '1']],
  ['C12-15', ['c', '12', '15']],
  ["St. John's Wort", ['st', 'johns', 'wort']],
])('%s has the words %j', (name, words) => {
  expect(nameWords(name)).toEqual(words);
});
