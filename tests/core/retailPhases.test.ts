import { describe, expect, test } from 'vitest';
import { book } from '../../src/bundled/book.ts';
import { wholeBook } from '../../src/bundled/wholeBook.ts';
import { realShapedLists } from '../../src/cli/realShapedLists.ts';
import { judge, layOut } from '../../src/core/aftercare/judge.ts';
import { courseOf, productByPhase, REFERENCE, TOLD_PHASES } from '../../src/core/aftercare/productByPhase.ts';
import { readText } from '../../src/core/read.ts';
import { retailLine } from '../../src/core/retail/retailRow.ts';
import type { Protocol } from '../../src/schema/protocol.ts';

const RULES: Protocol = {
  version: 2,
  name: 'Linden Clinic',
  profiles: [{ id: 'mm10', gate: 12, early: 96, settle: 240, recover: 480 }],
  classes: { niac: { early: 'avoid' }, fragrance: { recover: 'caution' } },
  products: [],
  notes: {},
};
const usual = courseOf(book, REFERENCE, null);

function told(text: string, name: string | null = null, course = usual) {
  return productByPhase(book, readText(book, text, { name, brand: null, category: [] }), course);
}
const letters = (row: ReturnType<typeof told>): string =>
  row.phases.map(({ verdict }) => verdict[0] ?? '').join('');

describe('a product in each phase', () => {
  const PLAIN = 'Aqua, Cetearyl Alcohol, Glyceryl Stearate, Xanthan Gum, Phenoxyethanol';
  test.each([
    ['plain: only the first hours want a check', PLAIN, 'sssscsss'],
    ['nothing to read', '???', 'uuuuuuuu'],
  ])('%s', (_, text, expected) => {
    expect(letters(told(text))).toBe(expected);
  });

  test('says which class decides and by what words', () => {
    const row = told(`${PLAIN}, Retinol`);
    const early = row.phases.find(({ phase }) => phase === 'early');
    expect(early?.verdict).toBe('avoid');
    expect(early?.classes).toHaveLength(1);
    expect(row.printed[early?.classes[0] ?? '']).toBe('Retinol');
    expect(told(PLAIN).printed).toEqual({});
  });

  test('a product for another place is told as such, not judged', () => {
    const row = told(PLAIN, 'Linden Foot Cream');
    expect(row.codes).toEqual(['other-area']);
    expect(letters(row)).toBe('nnnnnnnn');
  });

  test('a clinic’s own list may be used in the first hours', () => {
    const { fingerprint } = readText(book, PLAIN, { name: null, brand: null, category: [] });
    const own = courseOf(book, REFERENCE, { ...RULES, products: [{ name: 'Linden Cream', fingerprint }] });
    expect(letters(told(PLAIN, null, own))).toBe('ssssssss');
  });
});

describe.each([
  ['the usual rules', null],
  ['a clinic’s rules', RULES],
] as const)('by %s', (_, protocol) => {
  const course = courseOf(book, REFERENCE, protocol);
  const person = {
    treatments: [REFERENCE],
    hold: null,
    facts: { allergies: [], cautions: [], gateLifted: [], clinicSaid: [] },
    protocol,
  };
  const moments = course.laid.timeline.segments.map(({ from, phase }) => ({
    phase,
    laid: layOut(book, person, from),
  }));

  test('verdicts and deciding classes are those that judge gives at the moments of each phase', () => {
    const readings = realShapedLists(wholeBook, 400, 7).map((text, i) =>
      readText(book, text, {
        name: i % 3 === 0 ? 'Linden Sunscreen SPF 50' : 'Linden Cream',
        brand: null,
        category: [],
      }),
    );
    const wrong = readings.flatMap((reading) => {
      const { phases } = productByPhase(book, reading, course);
      return phases.filter(({ phase, verdict, classes }) => {
        const here = moments
          .filter((one) => one.phase === phase)
          .map(({ laid }) => judge(book, reading, laid));
        const strictest = here.map((one) => one.verdict);
        const reasons = here
          .flatMap((one) => one.reasons)
          .filter((reason) => reason.verdict === verdict && verdict !== 'suits');
        return (
          !strictest.includes(verdict) ||
          [...new Set(reasons.map((reason) => reason.class))].sort().join() !== [...classes].sort().join()
        );
      });
    });
    expect(moments.map(({ phase }) => phase)).toEqual(expect.arrayContaining([...TOLD_PHASES]));
    expect(wrong).toEqual([]);
  });
});

test('a line of the table is plain data, and bounded', () => {
  const unread = Array.from({ length: 300 }, (_, i) => `Lindenmossolide ${'x'.repeat(400)}${i}`).join(', ');
  const product = { name: 'n'.repeat(1000), brand: null, category: ['k'.repeat(1000)] };
  const line = retailLine(book, usual, { row: 3, result: { product, text: unread } });
  expect(structuredClone(line)).toEqual(line);
  if (line.fault !== null) throw new Error('a fault');
  expect(line.name).toHaveLength(300);
  expect(line.kind).toHaveLength(300);
  expect(line.unread.length).toBeLessThanOrEqual(200);
  expect(Math.max(...line.unread.map((name) => name.length))).toBeLessThanOrEqual(300);
});
