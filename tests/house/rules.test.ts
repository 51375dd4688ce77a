import { describe, expect, test } from 'vitest';
import { book } from '../../src/bundled/book.ts';
import { wholeBook as bookFile } from '../../src/bundled/wholeBook.ts';
import { coversName } from '../../src/core/aftercare/coversName.ts';
import { nameKey } from '../../src/core/rules/nameKey.ts';
import { conditionSchema, type Rule } from '../../src/schema/rule.ts';
import { cells, rule } from '../core/tinyBook.ts';
import { FORBIDDEN, faultsOf, usedConditions } from './ruleFaults.ts';

describe('every rule keeps the laws by itself', () => {
  test.each(bookFile.rules.map((one) => [one.id, one] as const))('%s', (_, one) => {
    expect(faultsOf(one, bookFile)).toEqual([]);
  });

  test.each<[string, Rule]>([
    ['a forbidden word', rule('x', 'sssccssss', { reason: 'A gentle cream.' })],
    ['a source that does not exist', rule('x', 'sssccssss', { sources: ['NOWHERE'] })],
    ['no source and no inference', rule('x', 'sssccssss', { ground: ['custom'] })],
    ['a kind that does not exist', rule('x', 'sssccssss', { kinds: ['moonstone'] })],
    ['stricter later', rule('x', 'sssccsass', {})],
    [
      'stricter later under a condition',
      rule('x', 'sssccssss', { when: [{ position: 'low', then: { phases: { settle: 'caution' } } }] }),
    ],
    [
      'softer beside another class',
      rule('x', 'sssaaasss', { when: [{ with: ['fragrance'], then: { softer: 1 } }] }),
    ],
    [
      'softer for more names',
      rule('x', 'sssaaasss', { when: [{ count: { min: 2 }, then: { as: 'none' } }] }),
    ],
    ['a floor that opens', { ...rule('aha', 'sssaassss', {}), phases: cells('sssacssss') }],
  ])('%s is found', (_, wrong) => {
    expect(faultsOf(wrong, bookFile)).toHaveLength(1);
  });

  test('forbidden words are whole words', () => {
    expect(['treatment', 'badger', 'stopper', 'cleanser'].filter((word) => FORBIDDEN.test(word))).toEqual([]);
  });
});

test('every kind of condition is used by some rule', () => {
  const asked = [
    ...Object.keys(conditionSchema.shape),
    'position low',
    'position first',
    'then as',
    'then phases',
    'then softer',
    'then medicine',
  ];
  const used = usedConditions(bookFile.rules);
  expect(asked.filter((one) => !used.has(one))).toEqual([]);
  expect(usedConditions([]).size).toBe(0);
});

describe('the policy speaks of what exists', () => {
  const { policy, protocol } = bookFile.protocol;
  test('classes', () => {
    const named = [
      ...policy.floor,
      ...policy.sunscreenAvoid,
      ...policy.pregnancyLine,
      ...Object.values(policy.cautions).flatMap(({ avoid }) => avoid),
      ...Object.values(policy.families).flatMap(({ classes }) => classes),
    ];
    expect(named.filter((id) => !book.rules.has(id))).toEqual([]);
  });

  test('sources and profiles', () => {
    const sources = Object.values(policy.cautions).flatMap((one) => one.sources);
    expect(sources.filter((id) => !(id in bookFile.sources))).toEqual([]);
    const profiles = protocol.profiles.map(({ id }) => id);
    expect(Object.values(policy.otherTreatments).filter((id) => !profiles.includes(id))).toEqual([]);
  });
});

describe('allergies by family', () => {
  const heads = [...new Set(book.names.values())];
  const NOT_PRINTED = new Set(['nickel']); // no list in view names it; the pattern waits for one
  test.each(Object.entries(bookFile.protocol.policy.families))('%s', (id, { classes, names }) => {
    const unknown = names.filter((name) => !/[*|]/.test(name) && !book.names.has(nameKey(name)));
    expect(unknown).toEqual([]);
    const isNamed = coversName(names);
    const covered = heads.filter(
      (entry) => isNamed(entry.name) || entry.classes.some((one) => classes.includes(one)),
    );
    expect(NOT_PRINTED.has(id) || covered.length > 0).toBe(true);
  });
});

test('every kind that a rule names is judged', () => {
  const named = new Set(bookFile.rules.flatMap(({ kinds }) => kinds ?? []));
  expect([...named].filter((id) => book.kinds.get(id)?.judged !== true)).toEqual([]);
});

test('a medicine promises no return: no tick in any phase', () => {
  const medicines = bookFile.rules.filter(({ medicine }) => medicine === true);
  expect(medicines.length).toBeGreaterThan(4);
  for (const { phases } of medicines) expect(Object.values(phases)).not.toContain('suits');
});
