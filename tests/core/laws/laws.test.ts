import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book } from '../../../src/bundled/book.ts';
import { judge, layOut } from '../../../src/core/aftercare/judge.ts';
import { timeline } from '../../../src/core/aftercare/timeline.ts';
import type { Judgement } from '../../../src/core/types.ts';
import { drawn, hoursSince, shopper } from './arbitraries.ts';
import { hour } from '../judging.ts';
import { found, reading, type Judging } from './frames.ts';
import * as laws from './laws.ts';
import * as person from './personLaws.ts';

const RUNS = 7_000; // a law; with sixteen laws more than 100,000 cases
const PATIENCE = 60_000; // ms: one law on a busy machine
const SEED = 20261120;
/** A judge that is broken on purpose. */
const broken =
  (
    change: (
      judged: Judgement,
      hours: number,
      laid: Parameters<Judging>[2],
      reading: Parameters<Judging>[1],
    ) => Judgement,
  ): Judging =>
  (inBook, given, laid) =>
    change(
      judge(inBook, given, laid),
      (laid.timeline.now - (laid.timeline.treatedAt ?? 0)) / 3_600_000,
      laid,
      given,
    );

const said = (judged: Judgement, verdict: Judgement['verdict']): Judgement => ({ ...judged, verdict });

const LAWS: readonly (readonly [string, (judge: Judging) => fc.IProperty<unknown>, string, Judging])[] = [
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
    (inBook, given, laid) =>
      judge(inBook, given, {
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
    '5: nobody goes without sunscreen',
    person.nobodyGoesWithoutSunscreen,
    'a judge that leaves perfumed sunscreens out',
    broken((judged) =>
      judged.reasons.some((reason) => reason.class === 'fragrance' || reason.class === 'eo')
        ? said(judged, 'avoid')
        : judged,
    ),
  ],
  [
    '6: a hold keeps the verdict of the early phase',
    person.holdKeepsTheEarlyVerdict,
    'a judge that is loose while held',
    broken((judged) => (judged.held && judged.verdict === 'avoid' ? said(judged, 'caution') : judged)),
  ],
  [
    '7: an allergy beats the clinic',
    person.anAllergyBeatsTheClinic,
    'a judge that hears the clinic first',
    broken((judged) =>
      judged.because.includes('allergy') && judged.because.includes('clinic-looser')
        ? said(judged, 'caution')
        : judged,
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
  test(
    'holds',
    () => {
      fc.assert(law(judge), { numRuns: RUNS, seed: SEED });
    },
    PATIENCE,
  );
  test(
    `is broken by ${mutant}`,
    () => {
      expect(fc.check(law(wrong), { numRuns: RUNS * 2, seed: SEED }).failed).toBe(true);
    },
    PATIENCE,
  );
});

test('an ordinary run checks at least 100,000 cases', () => {
  expect((LAWS.length + 1) * RUNS).toBeGreaterThanOrEqual(100_000);
});

describe('law 6: a hold never jumps a phase', () => {
  test(
    'holds',
    () => {
      fc.assert(laws.holdNeverJumps(timeline), { numRuns: RUNS, seed: SEED });
    },
    PATIENCE,
  );
  test('is broken by a plan that forgets the hold', () => {
    const forgetful: typeof timeline = (plan, ...rest) => timeline({ ...plan, hold: null }, ...rest);
    expect(fc.check(laws.holdNeverJumps(forgetful), { numRuns: RUNS, seed: SEED }).failed).toBe(true);
  });
});

test(
  'the generated lists visit every class, phase and verdict',
  () => {
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
      const seenNow = reading(one);
      const judged = judge(book, seenNow, layOut(book, who, hour(hours)));
      const classes = new Set([
        ...seenNow.lists.flatMap((list) => list.matches.flatMap(({ entry }) => entry?.classes ?? [])),
        ...found(seenNow).map((finding) => finding.class),
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
      `${total} cases\nclasses: ${share(seen.class)}\nphases: ${share(seen.phase)}\nverdicts: ${share(seen.verdict)}`,
    );
    const rare = (counts: ReadonlyMap<string, number>, ids: Iterable<string>): readonly string[] =>
      [...ids].filter((id) => (counts.get(id) ?? 0) < total / 100);
    expect(rare(seen.class, book.rules.keys())).toEqual([]);
    expect(
      rare(seen.phase, ['ahead', 'prepare', 'stop', 'day', 'gate', 'early', 'settle', 'recover']),
    ).toEqual([]);
    expect(rare(seen.verdict, ['suits', 'caution', 'unknown', 'avoid', 'none'])).toEqual([]);
  },
  PATIENCE,
);
