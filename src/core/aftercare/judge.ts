import type { Facts, State } from '../../schema/state.ts';
import type { Protocol } from '../../schema/protocol.ts';
import type { Code, Verdict } from '../../schema/words.ts';
import type { Finding, Judgement, Match, Reading, Reason } from '../types.ts';
import type { Book } from '../rules/openBook.ts';
import { capsOf } from './capsOf.ts';
import type { Rules } from './cellAt.ts';
import { clinicProduct, isSameList } from './clinicProduct.ts';
import { findAll } from './findAll.ts';
import { mergeProtocol } from './mergeProtocol.ts';
import { isOtherArea } from './productKind.ts';
import { reasonsOf } from './reasonsOf.ts';
import { timeline, type Column, type Timeline } from './timeline.ts';
import { ahead, present, verdictIn, type Weighed } from './verdictIn.ts';
import { looser } from './verdictOrder.ts';

/** What of the stored state a verdict depends on. */
export type Person = Pick<State, 'treatments' | 'hold' | 'facts' | 'protocol'>;

/** A person's plan at a moment, laid out once and used for every product. */
export interface Laid {
  readonly timeline: Timeline;
  readonly protocol: Protocol;
  readonly facts: Facts;
  /** The same plan by the default protocol and without the clinic's word; null when the clinic said nothing. */
  readonly usual: { readonly timeline: Timeline; readonly protocol: Protocol } | null;
}

/** Lays a plan out at a moment (epoch ms). Throws RangeError for a stored time that does not exist. */
export function layOut(book: Book, person: Person, now: number): Laid {
  const protocol = mergeProtocol(book.protocol, person.protocol, book.policy);
  return {
    timeline: timeline(person, now, protocol, book.policy),
    protocol,
    facts: person.facts,
    usual:
      person.protocol === null && person.facts.clinicSaid.length === 0
        ? null
        : { timeline: timeline(person, now, book.protocol, book.policy), protocol: book.protocol },
  };
}

function codesOf(
  weighed: Weighed,
  laid: Laid,
  reasons: readonly Reason[],
  columns: readonly Column[],
  verdict: Verdict,
): readonly Code[] {
  const codes: Code[] = [];
  const deciding = looser('suits', verdict) ? reasons.filter((reason) => reason.verdict === verdict) : [];
  if (deciding.some(({ finding }) => finding.by !== 'promised')) codes.push('class');
  if (reasons.some(({ finding }) => finding.by === 'promised')) codes.push('promised');
  if (columns.some(({ phase }) => phase === 'gate'))
    codes.push(weighed.rules.lifted ? 'gate-lifted' : 'gate');
  codes.push(...weighed.caps.codes);
  if (reasons.some(({ finding }) => finding.medicine)) codes.push('medicine');
  if (reasons.some(({ finding }) => finding.by === 'allergy')) codes.push('allergy');
  if (laid.timeline.held) codes.push('held');
  if (reasons.some(({ clinic }) => clinic !== null)) codes.push('clinic-rule');
  if (reasons.some(({ clinic }) => clinic?.looser === true)) codes.push('clinic-looser');
  return [...new Set(codes)];
}

function nothing(reading: Reading, laid: Laid, verdict: Verdict, because: readonly Code[]): Judgement {
  return {
    verdict,
    because,
    phase: laid.timeline.phase,
    reasons: [],
    from: { caution: null, suits: null },
    strip: [],
    lists: reading.lists.map(() => verdict),
    names: reading.lists.map((list) => list.matches.map(() => verdict)),
    good: [],
    sun: false,
    held: laid.timeline.held,
  };
}

/** Why a product is not weighed at all, or null. */
function outright(
  book: Book,
  reading: Reading,
  laid: Laid,
  columns: readonly Column[],
): readonly [Verdict, readonly Code[]] | null {
  if (reading.page !== 'product' && reading.page !== 'text') return ['none', []];
  const { phase } = laid.timeline;
  if (phase === 'over' || phase === 'no-plan' || phase === 'far') return ['none', [phase]];
  if (!reading.kind.judged) return ['unknown', ['not-judged']];
  if (columns.length > 0 && columns.every((column) => isOtherArea(reading.kind, column.area)))
    return ['none', ['other-area']];
  return book.rules.size === 0 ? ['unknown', ['no-list']] : null;
}

/** The verdict in each stretch from now on, neighbours that say the same as one. */
function stripOf(weighed: Weighed, line: Timeline): Judgement['strip'] {
  const strip: Judgement['strip'][number][] = [];
  for (const stretch of ahead(line)) {
    const verdict = verdictIn(weighed, stretch.columns, weighed.findings, weighed.caps.verdict);
    const last = strip.at(-1);
    if (last !== undefined && last.verdict === verdict && last.phase === stretch.phase)
      strip[strip.length - 1] = { ...last, to: stretch.to };
    else
      strip.push({ from: Math.max(stretch.from, line.now), to: stretch.to, phase: stretch.phase, verdict });
  }
  return strip;
}

/**
 * Judges a reading for a plan at its moment. Deterministic; codes and numbers only (laws: design.md, section 4).
 * Outside a running plan the verdict is `none` with the code that says why.
 */
export function judge(book: Book, reading: Reading, laid: Laid): Judgement {
  const line = laid.timeline;
  const columns = present(line)?.columns ?? [];
  const refusal = outright(book, reading, laid, columns);
  if (refusal !== null) return nothing(reading, laid, ...refusal);
  const findings = findAll(book, reading, laid.facts);
  const caps = capsOf(book, reading, laid.facts, findings);
  const lifted = isLifted(reading, laid);
  const rules: Rules = {
    book,
    protocol: laid.protocol,
    facts: laid.facts,
    sunscreen: reading.kind.sunscreen,
    lifted,
  };
  const weighed: Weighed = { reading, findings, caps, rules };
  const plain = { ...laid.facts, clinicSaid: [] };
  const usual =
    laid.usual === null
      ? null
      : { ...weighed, rules: { ...rules, protocol: laid.usual.protocol, facts: plain } };
  const verdict = verdictIn(weighed, columns, findings, caps.verdict);
  const reasons = reasonsOf(weighed, laid, columns, usual);
  const strip = stripOf(weighed, line);
  const undated = line.held || caps.undated || findings.some(({ medicine }) => medicine);
  return {
    verdict,
    because: codesOf(weighed, laid, reasons, columns, verdict),
    phase: line.phase,
    reasons,
    from: {
      caution: undated ? null : firstOf(strip, ['caution', 'suits']),
      suits: undated ? null : firstOf(strip, ['suits']),
    },
    strip,
    lists: reading.lists.map((_, index) =>
      verdictIn(
        weighed,
        columns,
        reading.lists.length === 1
          ? findings
          : findings.filter(({ list, at }) => at === null || list === index),
        caps.lists[index] ?? caps.verdict,
      ),
    ),
    names: reading.lists.map((list, index) => namesIn(weighed, columns, list.matches, index)),
    good: goodIn(book, reading),
    sun: reading.kind.sunscreen && columns.some(({ sun }) => sun),
    held: line.held,
  };
}

/** The verdict of each name of one list: of its own findings, or of the moment alone where it has none. */
function namesIn(
  weighed: Weighed,
  columns: readonly Column[],
  matches: readonly Match[],
  list: number,
): readonly Verdict[] {
  const own = new Map<number, Finding[]>();
  for (const finding of weighed.findings) {
    if (finding.list !== list || finding.at === null) continue;
    const there = own.get(finding.at);
    if (there === undefined) own.set(finding.at, [finding]);
    else there.push(finding);
  }
  const plain = verdictIn(weighed, columns, [], 'suits');
  return matches.map(({ entry }, at) => {
    if (entry === null) return 'unknown';
    const findings = own.get(at);
    return findings === undefined ? plain : verdictIn(weighed, columns, findings, 'suits');
  });
}

const firstOf = (strip: Judgement['strip'], verdicts: readonly Verdict[]): number | null =>
  strip.find(({ verdict }) => verdicts.includes(verdict))?.from ?? null;

/** The user, or the clinic's protocol, says that this very list is for the first hours (policy 19). */
function isLifted(reading: Reading, laid: Laid): boolean {
  if (isSameList(reading, laid.facts.gateLifted)) return true;
  const by = clinicProduct(reading, laid.protocol);
  return by === 'gtin' || by === 'list';
}

function goodIn(book: Book, reading: Reading): readonly string[] {
  const good = new Set<string>();
  for (const { matches } of reading.lists)
    for (const { entry } of matches)
      for (const id of entry?.classes ?? []) if (book.rules.get(id)?.good === true) good.add(id);
  return [...good];
}
