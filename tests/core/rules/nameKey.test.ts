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
    ['디메치콘', '다이메티콘'],
    ['사이클로펜타실록산', '사이클로펜타실록세인'],
    ['메칠에텔', '메틸에터'],
    ['카르보머', '카보머'],
    ['부틸렌글라이콜', '부틸렌글리콜'],
    ['글라이콜릭애씨드', '글리콜릭애시드'],
    ['하이알루로닉애씨드', '히알루로닉애씨드'],
    ['나이아신아마이드', '니아신아미드'],
    ['소르비탄', '솔비탄'],
    ['폴리쿼터늄-10', '폴리퀴터늄-10'],
    ['레시친', '레시틴'],
    ['쟈스민오일', '자스민오일'],
    ['소디움라우릴설페이트', '소듐라우릴설페이트'],
    ['메칠이소치아졸리논', '메틸아이소티아졸리논'],
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
    ['토코페롤', '토코페릴'],
    ['카르노신', '카노신'],
    ['글라이신', '글리세린'],
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
