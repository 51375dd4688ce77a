import { describe, expect, test } from 'vitest';
import { conditionSchema } from '../../../src/schema/rule.ts';
import type { Condition } from '../../../src/schema/rule.ts';
import { rule, tinyBook } from '../tinyBook.ts';
import { judged } from '../judging.ts';

const HIGH = 'Water, Lactic Acid, Glycerin, Phenoxyethanol';
const LOW = 'Water, Glycerin, Phenoxyethanol, Lactic Acid';

/** Verdict at 48 hours of a list, with one condition on a class that is otherwise `avoid` then. */
function verdict(condition: Condition, text: string, name: string | null = null): string {
  const book = tinyBook([
    rule('aha', 'scaaaaacs', {
      names: ['Lactic Acid', 'Glycolic Acid'],
      promises: ['aha'],
      when: [condition],
    }),
    rule('mild', 'sssscacss', { names: ['Mandelic Salt'] }),
  ]);
  return judged(book, text, 48, name).verdict;
}
const none = { as: 'none' } as const;

describe('a condition holds', () => {
  test.each<[string, Condition, string, string | null, string]>([
    ['names: the one named', { names: ['Lactic Acid'], then: none }, HIGH, null, 'suits'],
    ['names: not another', { names: ['Glycolic Acid'], then: none }, HIGH, null, 'avoid'],
    ['position low: after the 1 % marker', { position: 'low', then: none }, LOW, null, 'suits'],
    ['position low: not before it', { position: 'low', then: none }, HIGH, null, 'avoid'],
    [
      'position low: not without a marker',
      { position: 'low', then: none },
      'Water, Glycerin, Lactic Acid',
      null,
      'avoid',
    ],
    [
      'position low: not where the name carries the class',
      { position: 'low', then: none },
      LOW,
      'AHA Cream',
      'avoid',
    ],
    ['position high', { position: 'high', then: none }, HIGH, null, 'suits'],
    ['position high: not after the marker', { position: 'high', then: none }, LOW, null, 'avoid'],
    ['position first: among the first two', { position: { first: 2 }, then: none }, HIGH, null, 'suits'],
    ['position first: not the fourth', { position: { first: 2 }, then: none }, LOW, null, 'avoid'],
    [
      'strength: below the bound',
      { strength: { unit: '%', max: 5 }, then: none },
      'Water, Lactic Acid 2%, Glycerin',
      null,
      'suits',
    ],
    [
      'strength: the upper bound is out',
      { strength: { unit: '%', max: 5 }, then: none },
      'Water, Lactic Acid 5%, Glycerin',
      null,
      'avoid',
    ],
    [
      'strength: the lower bound is in',
      { strength: { unit: '%', min: 5 }, then: none },
      'Water, Lactic Acid 5%, Glycerin',
      null,
      'suits',
    ],
    [
      'strength: ppm as percent',
      { strength: { unit: '%', max: 0.01 }, then: none },
      'Water, Lactic Acid (30 ppm), Glycerin',
      null,
      'suits',
    ],
    [
      'strength: percent as ppm',
      { strength: { unit: 'ppm', min: 10_000 }, then: none },
      'Water, Lactic Acid 1%, Glycerin',
      null,
      'suits',
    ],
    ['strength: not without one', { strength: { unit: '%', max: 5 }, then: none }, HIGH, null, 'avoid'],
    ['kind', { kind: ['toner'], then: none }, HIGH, 'Dew Toner', 'suits'],
    ['kind: not another', { kind: ['toner'], then: none }, HIGH, 'Dew Serum', 'avoid'],
    [
      'use: rinse-off where the list agrees',
      { use: 'rinse-off', then: none },
      `${HIGH}, Decyl Glucoside`,
      'Dew Cleanser',
      'suits',
    ],
    [
      'use: not where the list does not agree',
      { use: 'rinse-off', then: none },
      HIGH,
      'Dew Cleanser',
      'avoid',
    ],
    ['use: leave-on', { use: 'leave-on', then: none }, HIGH, 'Dew Serum', 'suits'],
    ['promised', { promised: true, then: none }, HIGH, 'AHA Cream', 'suits'],
    ['promised: not without the word', { promised: true, then: none }, HIGH, 'Cream', 'avoid'],
    ['with a function', { with: ['nmf'], then: none }, `${HIGH}, Sodium PCA`, null, 'suits'],
    ['with: not without it', { with: ['nmf'], then: none }, HIGH, null, 'avoid'],
    ['without a class', { without: ['mild'], then: none }, HIGH, null, 'suits'],
    ['without: not beside it', { without: ['mild'], then: none }, `${HIGH}, Mandelic Salt`, null, 'avoid'],
    ['count: at most one', { count: { max: 1 }, then: none }, HIGH, null, 'suits'],
    ['count: not two', { count: { max: 1 }, then: none }, `${HIGH}, Glycolic Acid`, null, 'avoid'],
    ['count: at least two', { count: { min: 2 }, then: none }, `${HIGH}, Glycolic Acid`, null, 'suits'],
    ['all that is named', { position: 'low', names: ['Glycolic Acid'], then: none }, LOW, null, 'avoid'],
  ])('%s', (_, condition, text, name, expected) => {
    expect(verdict(condition, text, name)).toBe(expected);
  });
});

describe('what a condition gives', () => {
  test.each<[string, Condition['then'], string]>([
    ['another class', { as: 'mild' }, 'avoid'],
    ['no class', { as: 'none' }, 'suits'],
    ['other cells', { phases: { early: 'caution' } }, 'caution'],
    ['one verdict softer', { softer: 1 }, 'caution'],
  ])('%s', (_, then, expected) => {
    expect(verdict({ then }, HIGH)).toBe(expected);
  });

  test('the first that holds wins', () => {
    const book = tinyBook([
      rule('aha', 'scaaaaacs', {
        names: ['Lactic Acid'],
        when: [{ position: 'low', then: { phases: { early: 'caution' } } }, { then: none }],
      }),
    ]);
    expect(judged(book, LOW, 48).verdict).toBe('caution');
    expect(judged(book, HIGH, 48).verdict).toBe('suits');
  });

  test('softer leaves the gate and the days before as they are', () => {
    const book = tinyBook([
      rule('aha', 'saaaaaaaa', { names: ['Lactic Acid'], when: [{ then: { softer: 1 } }] }),
    ]);
    const at = (hours: number): string => judged(book, HIGH, hours).verdict;
    expect([at(-24), at(-1), at(1), at(48), at(100), at(200)]).toEqual([
      'avoid',
      'avoid',
      'avoid',
      'caution',
      'caution',
      'caution',
    ]);
  });
});

test('the set of conditions is closed', () => {
  expect(conditionSchema.safeParse({ colour: 'red', then: { as: 'none' } }).success).toBe(false);
  expect(Object.keys(conditionSchema.shape).sort()).toEqual([
    'count',
    'kind',
    'names',
    'position',
    'promised',
    'strength',
    'then',
    'use',
    'with',
    'without',
  ]);
});
