import { describe, expect, test } from 'vitest';
import { planView } from '../../src/ui/views/planView.ts';
import { context } from './sample.ts';

describe('where the person stands', () => {
  test.each([
    [
      '2026-10-05T09:00',
      'far',
      'Treatment in 44 days',
      'Next: from Wed 4 Nov products are compared for your treatment',
    ],
    [
      '2026-11-13T09:00',
      'planned',
      'Treatment in 5 days',
      'Next: retinoids, acids and scrubs are usually paused from Sun 15 Nov',
    ],
    [
      '2026-11-17T09:00',
      'planned',
      'Treatment tomorrow',
      'Next: bare skin until your appointment, Wed 18 Nov',
    ],
    ['2026-11-18T09:00', 'day', 'Treatment today', 'Next: your treatment, today at 20:00'],
    [
      '2026-11-18T21:00',
      'running',
      'Treatment was today',
      'Next: plain, perfume-free care usually suits from Thu 19 Nov, 20:00',
    ],
    [
      '2026-11-19T00:30',
      'running',
      '1 day since treatment',
      'Next: plain, perfume-free care usually suits from today at 20:00',
    ],
    [
      '2026-11-20T09:00',
      'running',
      '2 days since treatment',
      'Next: perfume becomes “check first” Sat 21 Nov, 20:00',
    ],
    [
      '2026-11-22T09:00',
      'running',
      '4 days since treatment',
      'Next: retinoids and acids may come back, slowly, from Wed 25 Nov',
    ],
    ['2026-11-27T09:00', 'running', '9 days since treatment', 'Next: your aftercare dates end Wed 2 Dec'],
    [
      '2026-12-05T09:00',
      'over',
      'Your aftercare dates are over (ended Wed 2 Dec). Had another treatment? Set the date.',
      null,
    ],
  ])('%s: %s, %s', (on, state, headline, next) => {
    expect(planView(context({ on }))).toMatchObject({ state, headline, next });
  });

  test('without a plan: what a date is good for, no lines, no timeline', () => {
    const view = planView(context({ on: '2026-11-20T09:00', treated: null }));
    expect(view).toMatchObject({
      state: 'none',
      headline: 'No treatment date yet',
      timeline: null,
      lines: [],
      hold: null,
    });
  });
});

describe('the treatment in one line', () => {
  test.each([
    [{}, 'Pen, 1.0 mm, face · Wed 18 Nov, evening'],
    [{ device: 'roller', depth: 0.25 }, 'Roller, 0.25 mm, face · Wed 18 Nov, evening'],
    [
      { device: 'rf', depth: null, area: 'neck' },
      'RF needling, length not known, neck · Wed 18 Nov, evening',
    ],
    [{ daytime: 'exact' }, 'Pen, 1.0 mm, face · Wed 18 Nov, 20:00'],
    [{ kind: 'peel' }, 'Peel, face · Wed 18 Nov, evening'],
  ] as const)('%o', (treated, expected) => {
    expect(planView(context({ on: '2026-11-20T09:00', treated })).treatment).toBe(expected);
  });
});

describe('the timeline', () => {
  test('after the treatment: its four stretches, today among them, and the end', () => {
    const { timeline } = planView(context({ on: '2026-11-20T09:00' }));
    expect(timeline?.steps.map(({ phase, state, dates }) => [phase, state, dates])).toEqual([
      ['gate', 'past', 'Wed 18 Nov to Thu 19 Nov'],
      ['early', 'now', 'Thu 19 Nov to Sat 21 Nov'],
      ['settle', 'next', 'Sat 21 Nov to Wed 25 Nov'],
      ['recover', 'next', 'Wed 25 Nov to Wed 2 Dec'],
    ]);
    expect(timeline?.end).toBe('Wed 2 Dec');
    expect(timeline?.today).toBeGreaterThan(0.17);
    expect(timeline?.today).toBeLessThan(0.4);
  });

  test('before it: from the week before on, the treatment among the dates that have room', () => {
    const { timeline } = planView(context({ on: '2026-11-13T09:00' }));
    expect(timeline?.steps.map(({ phase }) => phase)).toEqual([
      'prepare',
      'stop',
      'day',
      'gate',
      'early',
      'settle',
      'recover',
    ]);
    expect(timeline?.steps.map(({ tick }) => tick)).toContain('Wed 18');
  });

  test('two stretches of one phase are drawn as one (a gate of 48 h, sun care from 24 h)', () => {
    const { timeline } = planView(context({ on: '2026-11-20T09:00', treated: { depth: 2.5 } }));
    expect(timeline?.steps.map(({ phase }) => phase)).toEqual(['gate', 'early', 'settle', 'recover']);
  });
});

describe('dates kept back', () => {
  const state = { hold: { since: '2026-11-20T09:00+01:00', until: null } };
  test('no end, no next date, the way back', () => {
    const view = planView(context({ on: '2026-11-22T09:00', state }));
    expect(view).toMatchObject({ state: 'held', hold: 'held', phase: 'Dates kept back', alert: null });
    expect(view.timeline?.end).toBeNull();
    expect(view.timeline?.steps.at(-1)?.dates).toBe('from Thu 19 Nov, no end yet');
    expect(view.next).toBe('Your dates are kept back until you let them run on.');
  });
  test('longer than usual: someone should act today', () => {
    expect(planView(context({ on: '2026-11-25T09:00', state })).alert).toBe(
      'Longer than usual. Ring your clinic.',
    );
  });
});

describe('what was assumed is said', () => {
  test.each([
    [{ depth: null }, 'Needle length not known: the dates are those for 1.5 mm.'],
    [{ depth: null, area: 'body' }, 'Needle length not known: the dates are those for 2.5 mm.'],
    [{ setting: 'home', depth: 1 }, 'This is normally done by a professional, so the longer dates are used.'],
    [{ slow: true }, 'Slower settling: each stretch is half as long again.'],
  ] as const)('%o', (treated, note) => {
    expect(planView(context({ on: '2026-11-20T09:00', treated })).notes).toContain(note);
  });
  test('a short roller at home needs no word', () => {
    expect(
      planView(context({ on: '2026-11-20T09:00', treated: { setting: 'home', depth: 0.25 } })).notes,
    ).toEqual([]);
  });
});

test('each phase has its four lines and its shopping line; at home nobody gave anything along', () => {
  for (const on of ['2026-11-06T09:00', '2026-11-18T21:00', '2026-11-20T09:00', '2026-11-27T09:00']) {
    const view = planView(context({ on }));
    expect(view.lines.map(({ title }) => title)).toEqual([
      'Washing',
      'Sweat and heat',
      'Sun',
      'Make-up and hands',
    ]);
    expect(view.shopping).not.toBeNull();
  }
  const home = planView(context({ on: '2026-11-18T21:00', treated: { setting: 'home', depth: 0.25 } }));
  expect(home.shopping).toBe('For now: lukewarm water, and nothing else if your skin allows.');
});

test('who reviewed the rules', () => {
  const on = '2026-11-20T09:00';
  expect(planView(context({ on })).review).toBe(
    'Gathered from public sources, not reviewed by a clinician. Your clinic and the pack come first.',
  );
  const review = {
    rules: [{ name: 'A. Reader', role: 'nurse', date: '2026-11-01', version: '1' }],
    languages: [],
  };
  expect(planView(context({ on, review })).review).toBe(
    'Rules reviewed by A. Reader (nurse). Your clinic and the pack come first.',
  );
});
