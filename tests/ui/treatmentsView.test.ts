import { describe, expect, test } from 'vitest';
import { callView } from '../../src/ui/views/callView.ts';
import { planView } from '../../src/ui/views/planView.ts';
import { treatmentsView } from '../../src/ui/views/treatmentsView.ts';
import { context, say, treatment } from './sample.ts';

const on = '2026-11-22T09:00';
const next = { ...treatment, id: 'next', at: '2026-12-16T20:00+01:00' };
const peel = { ...treatment, id: 'peel', kind: 'peel' as const, at: '2026-11-30T12:00+01:00' };
const of = (...treatments: readonly (typeof treatment)[]) =>
  context({ on, state: { treatments: [treatment, ...treatments] } });

test('treatments to come stand first, each with the form that changes it', () => {
  const { items } = treatmentsView(of(next));
  expect(items.map(({ id, state, form }) => [id, state, form.set, form.start.date])).toEqual([
    ['next', 'to come', true, '2026-12-16'],
    [treatment.id, null, true, '2026-11-18'],
  ]);
});

test('a new one is made the way of the last', () => {
  expect(treatmentsView(context({ on, treated: { device: 'roller', depth: 0.5 } })).fresh).toMatchObject({
    set: false,
    start: { id: '', kind: 'needling', date: '2026-11-22', device: 'roller', depth: 0.5 },
  });
});

describe('spacing (policy 21)', () => {
  const SPACING = 'Two treatments close together. Many clinics leave 2 to 4 weeks between them. Ask yours.';
  const weekly = { ...treatment, weekly: true };
  test.each([
    ['a peel 12 days later', of(peel), SPACING],
    ['the next session on the 28th day', of(next), null],
    [
      'weekly rolling',
      context({ on, state: { treatments: [weekly, { ...weekly, id: 'b', at: '2026-11-25T20:00+01:00' }] } }),
      null,
    ],
  ])('%s', (_, given, expected) => {
    expect(treatmentsView(given).spacing).toBe(expected);
  });
});

test('the plan names the next session and when actives are paused before it', () => {
  expect(planView(of(next)).notes).toContain(
    'Next treatment Wed 16 Dec: retinoids, acids and scrubs are usually paused from Sun 13 Dec.',
  );
});

test('"When to call" has three levels, numbers and no date', () => {
  const view = callView(say);
  expect(view.levels.map(({ id }) => id)).toEqual(['now', 'today', 'ring']);
  expect(JSON.stringify(view)).toMatch(/112.*999.*911.*000/);
  expect(JSON.stringify(view)).not.toMatch(/20\d\d/);
});

describe('a series', () => {
  const rolling = { device: 'roller', depth: 0.25, setting: 'home', weekly: true } as const;
  test.each([
    ['weekly rolling goes on a week later', rolling, '2026-11-25'],
    ['other treatments after the spacing that many clinics leave', {}, '2026-12-16'],
    ['a session that should have been is offered for today', { at: '2026-09-01T20:00+02:00' }, '2026-11-22'],
  ])('%s', (_, treated, date) => {
    const { next } = treatmentsView(context({ on, treated }));
    expect(next?.form).toMatchObject({ set: false, start: { id: '', date } });
    expect(next?.form.start).toMatchObject(treated === rolling ? rolling : { device: 'pen', depth: 1 });
  });

  test('before the first one there is no next', () => {
    expect(treatmentsView(context({ on, treated: null })).next).toBeNull();
  });

  test.each([
    ['days before', on, 'Retinoids, acids and scrubs are usually paused from Sun 13 Dec.'],
    ['in the days before', '2026-12-15T09:00', 'Retinoids, acids and scrubs are usually paused now.'],
  ])('one to come says when actives are paused: %s', (_, when, expected) => {
    const { items } = treatmentsView(context({ on: when, state: { treatments: [treatment, next] } }));
    expect(items.map(({ pause }) => pause)).toEqual([expected, null]);
  });
});
