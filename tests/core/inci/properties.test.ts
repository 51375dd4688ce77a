import { array, assert, constantFrom, oneof, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, type Cleaned } from '../../../src/core/inci/clean.ts';
import { cut } from '../../../src/core/inci/cut.ts';
import { lexicon } from '../../../src/core/inci/lexicon.ts';
import { MOST_NAMES, parseList, readThrough } from '../../../src/core/inci/parseList.ts';
import { plainList } from '../../../src/core/inci/plainList.ts';
import { plainName } from '../../../src/core/inci/plainName.ts';
import { split } from '../../../src/core/inci/split.ts';
import { survey } from '../../../src/core/inci/survey.ts';
import { words } from './words.ts';

const scraps = constantFrom(
  'Aqua', 'glycerin', 'Talc ', ', ', '; ', '. ', '\n', '\n\n', ': ', '(', ')', '[', ']', '+/-', 'May contain', 'Active:',
  'Inactive ingredients', 'Ingredients', 'Key ingredients:', '-', '*', '**', '1,2-', '2 %', '30ppm', '&amp;', '<br>',
  '<ILN41234>', '…', 'and', ' & ', '•', '|', '!', '\u00ad', '水', '정제수', 'How to use', 'free from', '[more]', '100% ',
  'CI 77891', 'see more', 'F.I.L. B272111/1', 'Denat.',
); // prettier-ignore
const anyText = oneof(
  string({ unit: 'binary', maxLength: 400 }),
  array(scraps, { maxLength: 60 }).map((all) => all.join('')),
);

/** Letters only, in words of four and more: nothing that is a separator, phrase or mark. */
const plain = array(stringMatching(/^[A-Z][b-df-hj-np-tv-z]{3,9}$/), { minLength: 1, maxLength: 3 }).map(
  (parts) => parts.join(' '),
);

describe('whatever the text', () => {
  test('it is read without throwing, offsets slice back, and the answer is bounded', () => {
    assert(
      property(anyText, (text) => {
        const lists = parseList(text, words);
        let count = 0;
        for (const list of lists) {
          expect(list.ingredients.length).toBeGreaterThan(0);
          for (const { printed, from, to } of list.ingredients) {
            expect(list.text.slice(from, to)).toBe(printed);
            expect(printed.length).toBeGreaterThan(0);
            expect(printed.length).toBeLessThanOrEqual(300);
            expect(/^\s|\s$/u.test(printed)).toBe(false);
            count++;
          }
          for (const line of list.text.split('\n')) expect(text).toContain(line);
        }
        expect(count).toBeLessThanOrEqual(MOST_NAMES);
      }),
      { numRuns: 1500 },
    );
  });

  test('the cleaned text is as long as the text, and four zeros', () => {
    assert(
      property(anyText, (text) => {
        const { units } = clean(text);
        expect(units).toHaveLength(text.length + 4);
        expect(Array.from(units.subarray(text.length))).toEqual([0, 0, 0, 0]);
      }),
    );
  });

  test('a plain name has no line break, no double space and no white space around it', () => {
    assert(
      property(anyText, (text) => {
        expect(plainName(text)).not.toMatch(/\n| {2}|^ | $/);
      }),
    );
  });
});

describe('a joined list of plain names gives its parts', () => {
  const separators = [', ', ',', '; ', ' | ', ' • ', '、', ',\n', '\n'];
  test.each(separators)('%j', (separator) => {
    assert(
      property(array(plain, { minLength: 4, maxLength: 40 }), (parts) => {
        const lists = parseList(parts.join(separator), words);
        expect(lists).toHaveLength(1);
        expect(lists[0]?.ingredients.map(({ printed }) => printed)).toEqual(parts);
      }),
    );
  });
});

const names = constantFrom(
  'Aqua', 'Sodium Chloride', 'glycerin', 'PEG-40 Stearate', 'CI 77891', '1,2-Hexanediol', 'Iron Oxides (CI 77491, CI 77492)',
  'Aqua (Water)', 'Alcohol Denat.', 'Niacinamide 2%', "Cire d'Abeille", 'the skin of the people', '77491', 'Aqua/Eau', 'Linalool*',
); // prettier-ignore
const slips = oneof(
  names,
  scraps,
  constantFrom(
    '.',
    ')',
    '(',
    '-',
    '&',
    'and',
    "'",
    '#',
    'F.I.L. B272111/1',
    '(1)',
    'pH',
    'E',
    '  ',
    '30 ppm',
    '10-17',
  ),
);
const almostPlain = tuple(
  array(
    oneof(
      { weight: 8, arbitrary: names },
      tuple(names, slips).map(([a, b]) => a + b),
    ),
    {
      minLength: 4,
      maxLength: 14,
    },
  ),
  constantFrom(', ', ',', ' , '),
  constantFrom('', '.', ' ', '*', ',', '/', ' .'),
).map(([all, separator, end]) => all.join(separator) + end);

describe('the short road of plain lists', () => {
  const lex = lexicon(words);

  test('reads what the long road reads', () => {
    let short = 0;
    assert(
      property(almostPlain, (text) => {
        const plain = plainList(text, lex, MOST_NAMES);
        if (plain === null) return;
        short++;
        expect([plain]).toEqual(readThrough(text, lex));
      }),
      { numRuns: 6000 },
    );
    expect(short).toBeGreaterThan(500);
  });

  test.each([
    ['Aqua, Glycerin, Talc, Mica', true],
    ['Aqua (Water), 1,2-Hexanediol, Urea 5%, Linalool*, Alcohol Denat.', true],
    ['AQUA, GLYCERIN, TALC, MICA.', true],
    ['Aqua, Glycerin', false],
    ['Ingredients: Aqua, Glycerin, Talc, Mica', false],
    ['Aqua, Glycerin, Talc and Mica, Silica', false],
    ['Aqua, Glycerin, Talc, Mica. Parfum', false],
    ['Aqua, Glycerin\nOil, Talc, Mica', false],
    ['Aqua, Glycerin, Talc, May contain Mica', false],
    ['Aqua, Shea (Butter, Talc, Mica, Silica', false],
    ['Aqua, Glycerin, Talc, Mica,', false],
    ['정제수, 글리세린, 판테놀, 향료', false],
  ] as const)('%j is taken: %s', (text, taken) => {
    expect(plainList(text, lex, MOST_NAMES) !== null).toBe(taken);
  });

  test('more names than asked for are left to the long road', () => {
    expect(plainList('Aqua, Glycerin, Talc, Mica, Silica', lex, 4)).toBeNull();
  });
});

/** Counts the reads of an array's elements. */
const counted = <Value extends object>(value: Value, count: { reads: number }): Value =>
  new Proxy(value, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) count.reads++;
      const got: unknown = Reflect.get(target, key);
      return typeof got === 'function' ? got.bind(target) : got;
    },
  });

const readsOf = (text: string): number => {
  const count = { reads: 0 };
  const { units, kinds } = clean(text);
  const seen = survey(text, counted(kinds, count));
  const cleaned: Cleaned = { units: counted(units, count), kinds: counted(kinds, count) };
  const lines = counted(seen.lines, count);
  const tokens = split(cleaned, { ...seen, lines }, lexicon(words));
  cut(counted(tokens, count));
  return count.reads;
};

const quadratic = (text: string): number => {
  const count = { reads: 0 };
  const units = counted(clean(text).units, count);
  for (let i = 0; i < text.length; i++) for (let j = 0; j < i; j++) if (units[j] === 0) break;
  return count.reads;
};
describe('the work grows with the text, no faster', () => {
  test.each([
    'Aqua, ', 'Aqua ', 'a', ',', '(', ')', '()', '[', '/', 'a: ', 'Serum: Aqua. ', '\n', 'Aqua\n', '*', 'a* ', '\n* a', '- ',
    '\n-a: b', '1,', '1,2-', '&amp;', '[+/-', 'may contain ', 'may contain: a, ', 'ingredients ', 'ingredients/',
    'ingredients: a, ', 'a|', 'a: b|', '.', 'a... ', '1% ', 'free from a ', 'please be aware ', '@a', '[a] b ', 'a and ', ' ',
    'a / ', 'aB', 'aB ', '1. a ', '정제수 ', '정', 'ingIng', ')A', 'a,', 'a.', 'N,N-', '2 %', 'Aa(',
  ])('%j over and over', (scrap) => {
    const small = readsOf(scrap.repeat(400));
    const large = readsOf(scrap.repeat(4000));
    expect(large).toBeLessThan(12 * small);
    expect(large / (4000 * scrap.length)).toBeLessThan(150);
  }); // prettier-ignore

  test('the count shows a quadratic reader', () => {
    expect(quadratic('a'.repeat(400))).toBeGreaterThan(12 * quadratic('a'.repeat(40)));
  });
});
