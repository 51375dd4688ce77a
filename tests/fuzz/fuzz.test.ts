import 'temporal-polyfill/global';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book } from '../../src/bundled/book.ts';
import {
  codeFault,
  listFault,
  messageFault,
  pageFault,
  protocolFault,
  readingFault,
  type Fault,
} from './fuzzFaults.ts';
import { listShape, pageShape, protocolShape, valueShape } from './fuzzShapes.ts';
import { readText } from '../../src/core/read.ts';

const SEED = 20261120;
const KEPT = path.join(import.meta.dirname, '../fixtures/fuzz');
const kept = existsSync(KEPT) ? readdirSync(KEPT) : [];

/** Check of each kind of input, by the name of its file of kept cases. */
const CHECKS: Readonly<Record<string, (input: unknown) => Fault | Promise<Fault>>> = {
  lists: (input) => listFault(String(input)),
  pages: (input) => pageFault(String(input)),
  protocols: protocolFault,
  codes: (input) => codeFault(String(input)),
  messages: messageFault,
};

describe('inputs that once were a fault', () => {
  test.each([...kept, 'none.json'])('%s are none now', async (file) => {
    const full = path.join(KEPT, file);
    const inputs: unknown[] = existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : [];
    const check = CHECKS[path.basename(file, '.json')];
    for (const input of inputs) expect(await check?.(input)).toBeNull();
  });
  test('are all of a kind that has a check', () => {
    expect(kept.filter((file) => CHECKS[path.basename(file, '.json')] === undefined)).toEqual([]);
  });
});

describe('no fault in a few of each', () => {
  const cases: readonly (readonly [string, fc.Arbitrary<unknown>, number])[] = [
    ['lists', listShape, 1_000],
    ['pages', pageShape, 40],
    ['protocols', protocolShape, 500],
    ['messages', valueShape, 1_000],
    ['codes', fc.string({ maxLength: 300 }), 300],
  ];
  test.each(cases)('%s', { timeout: 60_000 }, async (name, shape, numRuns) => {
    const check = CHECKS[name];
    await fc.assert(
      fc.asyncProperty(shape, async (input) => (await check?.(input)) === null),
      { numRuns, seed: SEED },
    );
  });
});

describe('a fault is found', () => {
  const reading = readText(book, 'Aqua, Glycerin', { name: 'Cream', brand: null, category: [] });
  test('when offsets do not give the printed name', () => {
    const lists = reading.lists.map((list) => ({
      ...list,
      matches: list.matches.map((match) => ({ ...match, from: match.from + 1 })),
    }));
    expect(readingFault(reading)).toBeNull();
    expect(readingFault({ ...reading, lists })).toBe('offsets do not give the printed name');
  });
  test('when a page is too much for its message', () => {
    const many = `<h2>Ingredients</h2><p>${'Aqua, Glycerin, '.repeat(5)}</p>`.repeat(3);
    expect(pageFault(`<body><h1>Cream</h1>${many}</body>`)).toBeNull();
  });
  test('when a check throws', () => {
    const odd: unknown = {
      get kind() {
        throw new Error('look');
      },
    };
    expect(messageFault(odd)).toBe('threw: look');
  });
});
