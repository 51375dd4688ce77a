import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book } from '../../../src/bundled/book.ts';
import { judge, layOut } from '../../../src/core/aftercare/judge.ts';
import { timeline } from '../../../src/core/aftercare/timeline.ts';
import type { Judgement } from '../../../src/core/types.ts';
import { drawn, hoursSince, shopper, textOf } from './arbitraries.ts';
import { hour, read } from '../judging.ts';
import * as laws from './laws.ts';

const RUNS = 2_000;
const SEED = 20261120;
/** A judge that is broken on purpose. */
const broken =
  (
    change: (
      judged: Judgement,
      hours: number,
      laid: Parameters<laws.Judging>[2],
      reading: Parameters<laws.Judging>[1],
    ) => Judgement,
  ): laws.Judging =>
  (inBook, reading, laid) =>
    change(
      judge(inBook, reading, laid),
      (laid.timeline.now - (laid.timeline.treatedAt ?? 0)) / 3_600_000,
      laid,
      reading,
    );

const said = (judged: Judgement, verdict: Judgement['verdict']): Judgement => ({ ...judged, verdict });

const LAWS: readonly (readonly [
  string,
  (judge: laws.Judging) => fc.IProperty<unknown>,
  string,
  laws.Judging,
])[] = [
  [
    '1: not knowing takes the tick away',
    laws.notKnowingTakesTheTick,
    'a judge that forgets what was unread',
    broken((judged) =>
      judged.because.some((code) => code.includes('unread')) && !judged.because.includes('class')
        ? said(judged, 'suits')
        : judged,
    ),
  ],
  [
    '2: one more irritant never loosens',
    laws.oneMoreIrritantNeverLoosens,
    'a judge that is soft on long lists',
    broken((judged, _h, _l, { names }) =>
      names % 7 === 0 && judged.verdict === 'avoid' ? said(judged, 'caution') : judged,
    ),
  ],
  [
    '2: an unread name never undoes avoid',
    laws.unreadNeverUndoesAvoid,
    'a judge for whom not knowing hides a class',
    broken((judged) => (judged.because.includes('mostly-unread') ? said(judged, 'unknown') : judged)),
  ],
  [
    '3: later is never stricter',
    laws.laterIsNeverStricter,
    'a judge with a bad ninth day',
    broken((judged, hours) =>
      hours > 200 && hours < 240 && judged.verdict !== 'none' ? said(judged, 'avoid') : judged,
    ),
  ],
  [
    '3: a longer needle or home is never looser',
    laws.longerAndHomeAreNeverLooser,
    'a judge that trusts long needles',
    broken((judged, _h, { timeline: line }) =>
      (line.treatment?.depth ?? 0) >= 2 && judged.verdict === 'caution' ? said(judged, 'suits') : judged,
    ),
  ],
  [
    '3: several treatments: the strictest',
    laws.severalTreatmentsTheStrictest,
    'a judge that hears only the first',
    (inBook, reading, laid) =>
      judge(inBook, reading, {
        ...laid,
        timeline: {
          ...laid.timeline,
          segments: laid.timeline.segments.map((one) => ({ ...one, columns: one.columns.slice(0, 1) })),
        },
      }),
  ],
  [
    '4: in the gate at best caution',
    laws.gateAtBestCaution,
    'a judge that opens the gate for plain lists',
    broken((judged) =>
      judged.phase === 'gate' && judged.reasons.length === 0 ? said(judged, 'suits') : judged,
    ),
  ],
  [
    '7: no clinic passes the floor',
    laws.noClinicPassesTheFloor,
    'a judge for whom the clinic decides all',
    broken((judged, _h, { protocol }) =>
      Object.keys(protocol.classes).length > 0 && judged.verdict === 'avoid' ? said(judged, 'suits') : judged,
    ),
  ],
  [
    '8: nothing outside a plan',
    laws.nothingOutsideAPlan,
    'a judge with a tick a year later',
    broken((judged) => (judged.verdict === 'none' ? said(judged, 'suits') : judged)),
  ],
  [
    '8: a medicine is never suits',
    laws.medicineNeverSuits,
    'a judge that dates a medicine',
    broken((judged) => ({
      ...judged,
      reasons: judged.reasons.map((one) => ({ ...one, until: one.until ?? Infinity })),
    })),
  ],
  [
    '9: every flag is whole',
    laws.everyFlagIsWhole,
    'a judge that drops the printed words',
    broken((judged) => ({
      ...judged,
      reasons: judged.reasons.map((one) => ({ ...one, printed: one.class })),
    })),
  ],
  [
    '10: the same in, the same out',
    laws.sameInSameOut,
    'a judge with a memory',
    (() => {
      const seen = new WeakMap<object, number>();
      return broken((judged, _h, laid) => {
        seen.set(book, (seen.get(book) ?? 0) + 1);
        return (seen.get(book) ?? 0) % 2 === 0 && laid !== null ? said(judged, 'unknown') : judged;
      });
    })(),
  ],
];

describe.each(LAWS)('law %s', (_, law, mutant, wrong) => {
  test('holds', () => {
    fc.assert(law(judge), { numRuns: RUNS, seed: SEED });
  });
  test(`is broken by ${mutant}`, () => {
    expect(fc.check(law(wrong), { numRuns: RUNS * 2, seed: SEED }).failed).toBe(true);
  });
});

describe('law 6: a hold never jumps a phase', () => {
  test('holds', () => {
    fc.assert(laws.holdNeverJumps(timeline), { numRuns: RUNS, seed: SEED });
  });
  test('is broken by a plan that forgets the hold', () => {
    const forgetful: typeof timeline = (plan, ...rest) => timeline({ ...plan, hold: null }, ...rest);
    expect(fc.check(laws.holdNeverJumps(forgetful), { numRuns: RUNS, seed: SEED }).failed).toBe(true);
  });
});

test('the generated lists visit every class, phase and verdict', () => {
  const seen = {
    class: new Map<string, number>(),
    phase: new Map<string, number>(),
    verdict: new Map<string, number>(),
  };
  const total = 4_000;
  for (const [one, who, hours] of fc.sample(fc.tuple(drawn, shopper, hoursSince), {
    numRuns: total,
    seed: SEED,
  })) {
    const reading = read(book, textOf(one), one.product);
    const judged = judge(book, reading, layOut(book, who, hour(hours)));
    const classes = new Set([
      ...reading.lists.flatMap((list) => list.matches.flatMap(({ entry }) => entry?.classes ?? [])),
      ...judged.reasons.map((reason) => reason.class),
    ]);
    for (const id of classes) seen.class.set(id, (seen.class.get(id) ?? 0) + 1);
    seen.phase.set(judged.phase, (seen.phase.get(judged.phase) ?? 0) + 1);
    seen.verdict.set(judged.verdict, (seen.verdict.get(judged.verdict) ?? 0) + 1);
  }
  const share = (counts: ReadonlyMap<string, number>): string =>
    [...counts]
      .sort((a, b) => a[1] - b[1])
      .map(([id, count]) => `${id} ${((100 * count) / total).toFixed(1)} %`)
      .join(', ');
  console.log(
    `classes: ${share(seen.class)}\nphases: ${share(seen.phase)}\nverdicts: ${share(seen.verdict)}`,
  );
  const rare = (counts: ReadonlyMap<string, number>, ids: Iterable<string>): readonly string[] =>
    [...ids].filter((id) => (counts.get(id) ?? 0) < total / 100);
  expect(rare(seen.class, book.rules.keys())).toEqual([]);
  expect(rare(seen.phase, ['ahead', 'prepare', 'stop', 'day', 'gate', 'early', 'settle', 'recover'])).toEqual(
    [],
  );
  expect(rare(seen.verdict, ['suits', 'caution', 'unknown', 'avoid', 'none'])).toEqual([]);
});
