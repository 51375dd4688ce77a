import 'temporal-polyfill/global';
import { describe, expect, test } from 'vitest';
import { formView } from '../../src/ui/views/formView.ts';
import { treatmentOf, wrongIn } from '../../src/ui/views/treatmentOf.ts';
import type { TreatmentInput } from '../../src/ui/views/formTypes.ts';
import { treatmentSchema } from '../../src/schema/state.ts';
import { context } from './sample.ts';

const input: TreatmentInput = {
  id: '',
  kind: 'needling',
  date: '2026-11-18',
  daytime: 'evening',
  device: 'pen',
  depth: 1,
  area: 'face',
  setting: 'clinic',
  weekly: false,
  slow: false,
};

describe('a part of the day ends on its late side, with the offset of that day', () => {
  test.each([
    ['2026-11-18', 'morning', 'Europe/Berlin', '2026-11-18T12:00+01:00'],
    ['2026-11-18', 'afternoon', 'Europe/Berlin', '2026-11-18T17:00+01:00'],
    ['2026-11-18', 'evening', 'Europe/Berlin', '2026-11-18T20:00+01:00'],
    ['2026-07-01', 'evening', 'Europe/Berlin', '2026-07-01T20:00+02:00'],
    ['2026-11-18', 'evening', 'America/New_York', '2026-11-18T20:00-05:00'],
    ['2026-11-18', 'evening', 'Asia/Kolkata', '2026-11-18T20:00+05:30'],
  ] as const)('%s %s in %s: %s', (date, daytime, zone, at) => {
    const made = treatmentOf({ ...input, date, daytime }, zone);
    expect(made.at).toBe(at);
    expect(treatmentSchema.safeParse(made).success).toBe(true);
  });
});

test('a new treatment is named after its day, a changed one keeps its id', () => {
  expect(treatmentOf(input, 'Europe/Berlin').id).toBe('2026-11-18-evening');
  expect(treatmentOf({ ...input, id: 'old' }, 'Europe/Berlin').id).toBe('old');
});

test('rolling every week is kept for short needles at home only', () => {
  const weekly = { ...input, weekly: true };
  expect(treatmentOf({ ...weekly, setting: 'home', depth: 0.25 }, 'UTC').weekly).toBe(true);
  expect(treatmentOf({ ...weekly, setting: 'home', depth: 0.5 }, 'UTC').weekly).toBe(false);
  expect(treatmentOf({ ...weekly, depth: 0.25 }, 'UTC').weekly).toBe(false);
});

test('a date that does not exist throws', () => {
  expect(() => treatmentOf({ ...input, date: '2026-02-30' }, 'UTC')).toThrow(RangeError);
});

describe('what is wrong with an answer', () => {
  test.each([
    ['2026-11-18', 'pen', 1, false, {}],
    ['2026-11-18', 'pen', null, true, {}],
    ['2026-11-18', 'pen', null, false, { depth: 'depth' }],
    ['2026-11-18', 'pen', 40, false, { depth: 'depth' }],
    ['2026-11-18', 'rf', 4, false, {}],
    ['2026-11-18', 'rf', 0.3, false, { depth: 'depthRf' }],
    ['2026-02-30', 'pen', 1, false, { date: 'date' }],
    ['', 'pen', 1, false, { date: 'date' }],
  ] as const)('%s %s %s (unknown: %s): %o', (date, device, depth, unknown, wrong) => {
    expect(wrongIn({ date, device, depth, unknown })).toEqual(wrong);
  });
});

describe('what the form starts from', () => {
  test('a running plan is changed', () => {
    const view = formView(context({ on: '2026-11-20T09:00' }));
    expect(view).toMatchObject({
      set: true,
      today: '2026-11-20',
      askBefore: '2026-09-21',
      askAfter: '2027-11-20',
    });
    expect(view.start).toEqual({ ...input, id: '2026-11-18-evening' });
  });
  test('after the plan a new one starts today, made the way of the last', () => {
    const view = formView(context({ on: '2026-12-05T09:00', treated: { device: 'roller', depth: 0.5 } }));
    expect(view).toMatchObject({
      set: false,
      start: { id: '', date: '2026-12-05', device: 'roller', depth: 0.5 },
    });
  });
  test('an exact hour falls into its part of the day', () => {
    const treated = { daytime: 'exact' as const, at: '2026-11-18T14:30+01:00' };
    expect(formView(context({ on: '2026-11-20T09:00', treated })).start.daytime).toBe('afternoon');
  });
});
