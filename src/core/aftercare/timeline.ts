import type { Hold, Treatment } from '../../schema/state.ts';
import type { Policy, Profile, Protocol } from '../../schema/protocol.ts';
import type { Outside, Phase } from '../../schema/words.ts';
import { profileFor } from './profileFor.ts';

const HOUR = 3_600_000; // ms

/** What one treatment asks for during a stretch. */
export interface Column {
  readonly treatment: string;
  readonly area: Treatment['area'];
  readonly setting: Treatment['setting'];
  readonly phase: Phase;
  /** Sun protection is spoken for: at least `policy.sunFrom` hours since the treatment. */
  readonly sun: boolean;
  readonly held: boolean;
}

/** A stretch of time in which no column changes; epoch ms, half-open, `to: null` without an end. */
export interface Stretch {
  readonly from: number;
  readonly to: number | null;
  readonly phase: Phase | Outside;
  /** Empty outside a running plan. */
  readonly columns: readonly Column[];
}

/** The plan laid out in time, as seen from a moment. */
export interface Timeline {
  readonly now: number;
  readonly phase: Phase | Outside;
  readonly held: boolean;
  /** Held longer than usual (policy 18). */
  readonly heldLong: boolean;
  /** All stretches of the plan in order, from the first treatment's `ahead` on; empty without a plan. */
  readonly segments: readonly Stretch[];
  /** The treatment that `phase` speaks of. */
  readonly treatedAt: number | null;
  readonly treatment: Treatment | null;
  /** End of the plan, null while held or without a plan. */
  readonly endsAt: number | null;
}

export interface Plan {
  readonly treatments: readonly Treatment[];
  readonly hold: Hold | null;
}

/** Epoch milliseconds of a time with offset. Throws RangeError for a time that does not exist. */
export function epoch(time: string): number {
  return Temporal.Instant.from(time).epochMilliseconds;
}

/** Midnight, in the treatment's own offset, of the day of the treatment. */
function midnight(time: string): number {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(time)?.[0] ?? 'Z';
  const zone = offset === 'Z' ? 'UTC' : offset;
  return Temporal.Instant.from(time).toZonedDateTimeISO(zone).startOfDay().epochMilliseconds;
}

interface Span {
  readonly phase: Phase;
  readonly from: number;
  readonly to: number | null;
  readonly held: boolean;
}

const span = (phase: Phase, from: number, to: number | null, held = false): Span => ({
  phase,
  from,
  to,
  held,
});

function spansBefore(treatment: Treatment, at: number, policy: Policy): readonly Span[] {
  const day = midnight(treatment.at);
  const weekly = treatment.weekly && treatment.depth !== null && treatment.depth <= policy.homeUpTo;
  const stop = Math.min(day, at - (weekly ? policy.weeklyStop : policy.before.stop) * HOUR);
  const prepare = weekly ? stop : Math.min(stop, at - policy.before.prepare * HOUR);
  return [
    span('ahead', at - policy.before.ahead * HOUR, prepare),
    span('prepare', prepare, stop),
    span('stop', stop, day),
    span('day', day, at),
  ];
}

function spansAfter(at: number, profile: Profile, hold: Hold | null, policy: Policy): readonly Span[] {
  const gate = at + profile.gate * HOUR;
  const early = at + profile.early * HOUR;
  const settle = at + profile.settle * HOUR;
  const recover = at + profile.recover * HOUR;
  const since = hold === null ? null : epoch(hold.since);
  if (hold === null || since === null || since < at || since >= recover)
    return [
      span('gate', at, gate),
      span('early', gate, early),
      span('settle', early, settle),
      span('recover', settle, recover),
    ];
  if (hold.until === null) return [span('gate', at, gate, true), span('early', gate, null, true)];
  const letGo = Math.max(epoch(hold.until), since);
  const earlyEnd = Math.max(early, letGo);
  const settleEnd = earlyEnd + Math.max(policy.holdSettle * HOUR, settle - Math.max(since, early));
  const recoverEnd = settleEnd + (recover - Math.max(since, settle));
  return [
    span('gate', at, gate),
    span('early', gate, earlyEnd),
    span('settle', earlyEnd, settleEnd),
    span('recover', settleEnd, Math.max(recoverEnd, recover)),
  ];
}

interface Course {
  readonly treatment: Treatment;
  readonly at: number;
  readonly spans: readonly Span[];
}

/** Boundaries of one treatment, empty spans left out. */
function course(treatment: Treatment, hold: Hold | null, protocol: Protocol, policy: Policy): Course {
  const at = epoch(treatment.at);
  const spans = [
    ...spansBefore(treatment, at, policy),
    ...spansAfter(at, profileFor(treatment, protocol, policy), hold, policy),
  ].filter(({ from, to }) => to === null || to > from);
  return { treatment, at, spans };
}

function columnsAt(courses: readonly Course[], time: number, policy: Policy): readonly Column[] {
  return courses.flatMap(({ treatment, at, spans }) => {
    const here = spans.find(({ from, to }) => from <= time && (to === null || time < to));
    if (here === undefined) return [];
    const { id, area, setting } = treatment;
    const sun = time >= at + policy.sunFrom * HOUR;
    return [{ treatment: id, area, setting, phase: here.phase, sun, held: here.held }];
  });
}

/** Where no column speaks: not yet begun, or over. */
function outside(courses: readonly Course[], time: number): Outside {
  if (courses.length === 0) return 'no-plan';
  return courses.some(({ spans }) => time < (spans[0]?.from ?? 0)) ? 'far' : 'over';
}

const CLOSENESS: readonly Phase[] = [
  'gate',
  'early',
  'settle',
  'recover',
  'day',
  'stop',
  'prepare',
  'ahead',
  'after',
];

/** The column a person would name: the closest to a treatment that was done, else to one that comes. */
function leading(columns: readonly Column[]): Column | undefined {
  return CLOSENESS.flatMap((phase) => columns.filter((column) => column.phase === phase))[0];
}

/**
 * Lays a plan out in time (phases of design.md, section 3; profiles and adjustments of data/protocol.json).
 * `now` is epoch ms. A plan without treatments has no segments and phase `no-plan`.
 * Throws RangeError when a stored time does not exist.
 */
export function timeline(plan: Plan, now: number, protocol: Protocol, policy: Policy): Timeline {
  const courses = plan.treatments.map((treatment) => course(treatment, plan.hold, protocol, policy));
  const edges = new Set<number>();
  for (const { at, spans } of courses) {
    edges.add(at + policy.sunFrom * HOUR);
    for (const { from, to } of spans) edges.add(from).add(to ?? from);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const open = courses.some(({ spans }) => spans.some(({ to }) => to === null));
  const segments: Stretch[] = [];
  sorted.forEach((from, i) => {
    const to = sorted[i + 1] ?? null;
    if (to === null && !open) return;
    const columns = columnsAt(courses, from, policy);
    segments.push({ from, to, columns, phase: leading(columns)?.phase ?? outside(courses, from) });
  });
  const here = leading(columnsAt(courses, now, policy));
  const named = courses.find(({ treatment }) => treatment.id === here?.treatment) ?? nearest(courses, now);
  const held = here?.held ?? false;
  return {
    now,
    phase: here?.phase ?? outside(courses, now),
    held,
    heldLong: held && plan.hold !== null && isLong(plan.hold, now, named?.treatment ?? null, policy),
    segments,
    treatedAt: named?.at ?? null,
    treatment: named?.treatment ?? null,
    endsAt: open ? null : (segments.at(-1)?.to ?? null),
  };
}

function nearest(courses: readonly Course[], now: number): Course | undefined {
  return [...courses].sort((a, b) => Math.abs(a.at - now) - Math.abs(b.at - now))[0];
}

function isLong(hold: Hold, now: number, treatment: Treatment | null, policy: Policy): boolean {
  const limit = treatment?.device === 'rf' ? policy.heldLong.rf : policy.heldLong.needles;
  return now - epoch(hold.since) > limit * HOUR;
}
