import type { Protocol } from '../../schema/protocol.ts';
import type { Treatment } from '../../schema/state.ts';
import type { Code, Phase, Verdict } from '../../schema/words.ts';
import type { Finding, Reading } from '../types.ts';
import type { Book } from '../rules/openBook.ts';
import { cellAt, type Rules } from './cellAt.ts';
import { clinicProduct } from './clinicProduct.ts';
import { findAll } from './findAll.ts';
import { judge, layOut, type Laid } from './judge.ts';
import type { Column } from './timeline.ts';
import { looser, strictest } from './verdictOrder.ts';

/** The phases a product is told for, in order of time. */
export const TOLD_PHASES = ['ahead', 'prepare', 'stop', 'day', 'gate', 'early', 'settle', 'recover'] as const;
export type ToldPhase = (typeof TOLD_PHASES)[number];

/** A product in one phase: the strictest verdict of its hours, and the ids of the classes that decide it. */
export interface PhaseVerdict {
  readonly phase: ToldPhase;
  /** `none` where the treatment has no such phase. */
  readonly verdict: Verdict;
  readonly classes: readonly string[];
}

/** A product over the whole course of a treatment. */
export interface PhaseRow {
  readonly phases: readonly PhaseVerdict[];
  /** Printed words of each deciding class, once a class. */
  readonly printed: Readonly<Record<string, string>>;
  /** What takes a tick away in every phase, or why nothing is judged: `unread`, `no-list`, `other-area` ... */
  readonly codes: readonly Code[];
}

/** A treatment laid out as seen from the first hour of its plan. */
export interface Course {
  readonly laid: Laid;
  readonly columns: ReadonlyMap<Phase, readonly Column[]>;
}

const NO_FACTS: Laid['facts'] = { allergies: [], cautions: [], gateLifted: [], clinicSaid: [] };
const ANY_TIME = '2026-01-15T12:00Z';
/** Any treatment at a clinic that names no other: pen, 1.0 mm, face. */
export const REFERENCE: Treatment = {
  id: 'reference',
  kind: 'needling',
  at: ANY_TIME,
  daytime: 'exact',
  device: 'pen',
  depth: 1,
  area: 'face',
  setting: 'clinic',
  weekly: false,
  slow: false,
};

/** Codes of single moments or classes, which the phases themselves tell. */
const IN_PHASES: ReadonlySet<Code> = new Set([
  'class',
  'gate',
  'gate-lifted',
  'clinic-rule',
  'clinic-looser',
]);

/** Lays out a treatment for a person of whom nothing else is known; `protocol`: a clinic's rules, or null. */
export function courseOf(book: Book, treatment: Treatment, protocol: Protocol | null): Course {
  const person = { treatments: [treatment], hold: null, facts: NO_FACTS, protocol };
  const begins = layOut(book, person, 0).timeline.segments[0]?.from ?? 0;
  const laid = layOut(book, person, begins);
  const columns = new Map<Phase, Column[]>();
  for (const column of laid.timeline.segments.flatMap((stretch) => stretch.columns)) {
    const there = columns.get(column.phase);
    if (there === undefined) columns.set(column.phase, [column]);
    else there.push(column);
  }
  return { laid, columns };
}

/** Says a product's verdict in each phase of a course, as `judge` says it for the moments of that phase. */
export function productByPhase(book: Book, reading: Reading, { laid, columns }: Course): PhaseRow {
  const { verdict: whole, strip, because } = judge(book, reading, laid);
  const verdictOf = (phase: ToldPhase): Verdict =>
    strip.length === 0
      ? whole
      : strictest(strip.filter((part) => part.phase === phase).map(({ verdict }) => verdict));
  const by = clinicProduct(reading, laid.protocol);
  const findings = strip.length === 0 ? [] : findAll(book, reading, laid.facts);
  const rules: Rules = {
    book,
    protocol: laid.protocol,
    facts: laid.facts,
    sunscreen: reading.kind.sunscreen,
    lifted: by === 'gtin' || by === 'list',
  };
  const printed: Record<string, string> = {};
  const phases = TOLD_PHASES.map((phase): PhaseVerdict => {
    const verdict = verdictOf(phase);
    const decides = (finding: Finding): boolean =>
      (columns.get(phase) ?? []).some((column) => cellAt(rules, finding, column) === verdict);
    const deciding = looser('suits', verdict) ? findings.filter(decides) : [];
    for (const one of deciding) printed[one.class] ??= one.printed;
    return { phase, verdict, classes: [...new Set(deciding.map((one) => one.class))] };
  });
  return { phases, printed, codes: because.filter((code) => !IN_PHASES.has(code)) };
}
