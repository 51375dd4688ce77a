import { describe, expect, test } from 'vitest';
import { popupView } from '../../src/ui/views/popupView.ts';
import { context } from './sample.ts';

describe('how long the words of an open popup hold', () => {
  test.each([
    ['to midnight, when days are counted anew', '2026-11-22T23:30', '2026-11-22T23:00:00.000Z'],
    ['to the next change of the plan', '2026-11-21T09:00', '2026-11-21T19:00:00.000Z'],
    ['without a plan to midnight too', '2027-02-01T09:00', '2027-02-01T23:00:00.000Z'],
    ['over the day on which clocks go forward', '2027-03-28T00:30', '2027-03-28T22:00:00.000Z'],
  ])('%s', (_, on, until) => {
    expect(new Date(popupView(context({ on }), null, 0).validUntil).toISOString()).toBe(until);
  });
});

test.each([
  [0, 'My shelf'],
  [3, 'My shelf (3)'],
])('%i products on the shelf: %s', (shelved, label) => {
  expect(popupView(context({ on: '2026-11-20T09:00' }), null, shelved).labels.shelf).toBe(label);
});
