import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book } from '../../../src/bundled/book.ts';
import { wholeBook } from '../../../src/bundled/wholeBook.ts';
import { judge, layOut } from '../../../src/core/aftercare/judge.ts';
import { mergeProtocol } from '../../../src/core/aftercare/mergeProtocol.ts';
import type { Protocol } from '../../../src/schema/protocol.ts';
import { PHASES } from '../../../src/schema/words.ts';
import { plan } from '../laws/arbitraries.ts';
import { hour, NO_FACTS, person, read } from '../judging.ts';
import { anyProtocol } from './arbitraryShare.ts';

const RUNS = 2_000;
const SEED = 20261120;

/** A list of plain names and one of the class, for each class of the floor that has names. */
const floored = book.policy.floor.flatMap((id) => {
  const line = wholeBook.rules.find((rule) => rule.id === id)?.names[0];
  if (line === undefined) return [];
  const reading = read(book, `Aqua, ${line.split(' = ')[0]}, Glycerin, Betaine, Allantoin`, 'Linden Cream');
  const usual = judge(book, reading, layOut(book, person(), hour(1)));
  return usual.verdict === 'avoid' ? [{ id, reading }] : [];
});

/** The loosest protocol there can be, with the list of each class of the floor as the clinic's own product. */
const ALL_SUITS = Object.fromEntries(PHASES.map((phase) => [phase, 'suits' as const]));
const daring: Protocol = {
  version: 2,
  name: 'Linden Clinic',
  profiles: book.protocol.profiles.map(({ id }) => ({ id, gate: 0, early: 0, settle: 0, recover: 0 })),
  classes: Object.fromEntries([...book.rules.keys()].map((id) => [id, ALL_SUITS])),
  products: floored.map(({ id, reading }) => ({ name: id, fingerprint: reading.fingerprint })),
  notes: {},
};

describe('the floor (policy 20)', () => {
  test('covers classes with names of their own', () => {
    expect(floored.length).toBeGreaterThan(10);
  });

  test.each(floored)('$id stays left out in the first 24 hours whatever a clinic says', ({ reading }) => {
    for (const hours of [0, 1, 12, 23.9])
      for (const protocol of [daring, { ...daring, products: [] }])
        expect(judge(book, reading, layOut(book, person({ protocol }), hour(hours))).verdict).toBe('avoid');
  });

  test('holds for any protocol, needle, device and area', () => {
    fc.assert(
      fc.property(
        anyProtocol,
        plan,
        fc.double({ min: 0, max: 23.99, noNaN: true }),
        fc.constantFrom(...floored),
        (protocol, treatment, hours, { reading }) => {
          const own = { ...protocol, products: [...protocol.products, ...daring.products] };
          const laid = layOut(book, person({ protocol: own, treatments: [treatment] }), hour(hours));
          expect(judge(book, reading, laid).verdict).toBe('avoid');
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('nothing is ticked in the first 24 hours but the very list of the clinic', () => {
    const plain = read(book, 'Aqua, Glycerin, Betaine, Allantoin, Panthenol', 'Linden Cream');
    fc.assert(
      fc.property(anyProtocol, fc.double({ min: 0, max: 23.99, noNaN: true }), (protocol, hours) => {
        expect(judge(book, plain, layOut(book, person({ protocol }), hour(hours))).verdict).not.toBe('suits');
      }),
      { numRuns: RUNS, seed: SEED },
    );
    const own = { ...daring, products: [{ name: 'x', fingerprint: plain.fingerprint }] };
    expect(judge(book, plain, layOut(book, person({ protocol: own }), hour(2))).verdict).toBe('suits');
  });

  test('an allergy and a caution beat a clinic in every phase', () => {
    const scented = read(book, 'Aqua, Glycerin, Parfum, Betaine, Allantoin', 'Linden Cream');
    for (const hours of [2, 48, 120, 240]) {
      const facts = { ...NO_FACTS, allergies: ['fragrance'] };
      const laid = layOut(book, person({ protocol: { ...daring, profiles: [] }, facts }), hour(hours));
      expect(judge(book, scented, laid).verdict).toBe('avoid');
    }
  });

  test('every row keeps at least a day of gate, its order and its length', () => {
    fc.assert(
      fc.property(anyProtocol, (protocol) => {
        const merged = mergeProtocol(book.protocol, protocol, book.policy);
        expect(merged.profiles.map(({ id, upTo }) => [id, upTo])).toEqual(
          book.protocol.profiles.map(({ id, upTo }) => [id, upTo]),
        );
        for (const { gate, early, settle, recover } of merged.profiles) {
          expect(gate).toBeGreaterThanOrEqual(24);
          expect([gate, early, settle, recover]).toEqual(
            [gate, early, settle, recover].toSorted((a, b) => a - b),
          );
        }
        for (const id of book.policy.floor) expect(merged.classes[id]?.gate ?? 'avoid').toBe('avoid');
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
