import { expect, test } from 'vitest';
import type { Reading } from '../../src/core/types.ts';
import { wrongText } from '../../src/ui/views/wrongText.ts';
import { context, reading } from './sample.ts';

const at = context({ on: '2026-11-20T09:00' });
const plain = reading();
const name = { from: 0, to: 7, section: 'main', guess: false } as const;
const read: Reading = {
  ...plain,
  lists: plain.lists.map((list) => ({
    ...list,
    matches: [
      { ...name, printed: 'Aqua', entry: { name: 'Aqua', classes: [], functions: [], marker: false } },
      {
        ...name,
        printed: 'Retinol*',
        entry: { name: 'Retinol', classes: ['retinoid'], functions: [], marker: false },
      },
      { ...name, printed: 'Xyzzol', entry: null },
    ],
  })),
};

test('a report of a wrong reading says what was read, and how', () => {
  expect(wrongText(read, at)?.split('\n')).toEqual([
    'AfterNeedle read this wrongly',
    'AfterNeedle, rule book 2026.11 (en)',
    'Product: Night Renewal Serum · Linden & Moss',
    'Read: serum; 32 of 32 names known',
    '',
    'List as read:',
    'Aqua, Retinol',
    '',
    'Names with a class, or unread:',
    '- Retinol*: Retinol, Retinoids',
    '- Xyzzol: unread',
  ]);
});

test('it is the same whatever the plan and the day', () => {
  const other = context({ on: '2027-03-01T09:00', treated: { device: 'rf', depth: 3, area: 'neck' } });
  expect(wrongText(read, other)).toBe(wrongText(read, at));
});

test('without a list there is nothing to report', () => {
  expect(wrongText({ ...read, lists: [] }, at)).toBeNull();
});
