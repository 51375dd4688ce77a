import { describe, expect, test } from 'vitest';
import type { Said } from '../../src/schema/state.ts';
import { hasChanged, saidOf } from '../../src/ui/views/fitOf.ts';
import { shelfReport } from '../../src/ui/views/reportText.ts';
import { context, judged } from './sample.ts';

const retinol = { found: [{ class: 'retinoid', printed: 'Retinol' }] };
const parfum = { found: [{ class: 'fragrance', printed: 'Parfum' }] };
const at = (on: string, treated = {}) => context({ on, treated });

function said(on: string, cause: Parameters<typeof judged>[1]): Said | undefined {
  return saidOf(judged(at(on), cause), at(on));
}

describe('what is remembered of a product when it is kept', () => {
  test.each([
    ['it suits already', '2026-11-20T09:00', {}, { verdict: 'suits', fits: '2026-11-20T08:00:00.000Z' }],
    ['it suits later', '2026-11-20T09:00', parfum, { verdict: 'avoid', fits: '2026-11-25T19:00:00.000Z' }],
    ['no plan runs', '2027-02-01T09:00', parfum, undefined],
  ])('%s', (_, on, cause, expected) => {
    expect(said(on, cause)).toEqual(expected);
  });
});

describe('changed since it was kept', () => {
  const kept = said('2026-11-20T09:00', parfum);
  test.each([
    ['the day came as it was said', '2026-11-26T09:00', {}, false],
    ['the day is still to come', '2026-11-22T09:00', {}, false],
    ['the date of the treatment moved', '2026-11-22T09:00', { at: '2026-11-20T20:00+01:00' }, true],
    ['a longer needle', '2026-11-22T09:00', { depth: 1.5 }, true],
    ['the plan is over', '2027-02-01T09:00', {}, false],
  ])('%s: %s', (_, on, treated, expected) => {
    expect(hasChanged(kept, judged(at(on, treated), parfum), at(on, treated))).toBe(expected);
  });
  test('another list than was kept', () => {
    expect(hasChanged(kept, judged(at('2026-11-22T09:00'), retinol), at('2026-11-22T09:00'))).toBe(true);
  });
  test('nothing was remembered', () => {
    expect(hasChanged(undefined, judged(at('2026-11-22T09:00'), retinol), at('2026-11-22T09:00'))).toBe(
      false,
    );
  });
});

describe('the report of what was checked', () => {
  const cream = {
    name: 'Calm Cream',
    brand: 'Linden & Moss',
    word: 'Usually suitable',
    headline: 'Usually suits today',
    kept: 'Kept Wed 18 Nov',
  };
  test('names products, verdicts, the day and the version of the rules', () => {
    const lines = shelfReport(
      [cream, { ...cream, name: 'Serum', brand: null }],
      at('2026-11-20T09:00'),
    ).split('\n');
    expect(lines.slice(0, 9)).toEqual([
      'What I checked with AfterNeedle',
      'As of Fri 20 Nov.',
      '',
      '- Calm Cream · Linden & Moss',
      '  Usually suitable. Usually suits today',
      '  Kept Wed 18 Nov',
      '- Serum',
      '  Usually suitable. Usually suits today',
      '  Kept Wed 18 Nov',
    ]);
    expect(lines.join(' ')).toMatch(/AfterNeedle, rule book \S+/);
  });
  test('names a clinic whose rules are in use', () => {
    const now = at('2026-11-20T09:00');
    const protocol = {
      version: 2 as const,
      name: 'Linden Clinic',
      profiles: [],
      classes: {},
      products: [],
      notes: {},
    };
    const own = { ...now, state: { ...now.state, protocol } };
    expect(shelfReport([cream], own)).toContain('Clinic rules: Linden Clinic (format 2)');
    expect(shelfReport([cream], now)).not.toContain('Clinic rules');
  });
});
