import type { Facts, State } from '../../schema/state.ts';
import type { Protocol } from '../../schema/protocol.ts';
import type { Code, Verdict } from '../../schema/words.ts';
import type { Finding, Judgement, Match, Reading, Reason } from '../types.ts';
import type { Book } from '../rules/openBook.ts';
import { capsOf, type Caps } from './capsOf.ts';
import { cellAt, type Rules } from './cellAt.ts';
import { clinicProduct, isSameList } from './clinicProduct.ts';
import { findAll } from './findAll.ts';
import { mergeProtocol } from './mergeProtocol.ts';
import { isOtherArea } from './productKind.ts';
import { timeline, type Column, type Stretch, type Timeline } from './timeline.ts';
import { looser, stricter, strictest } from './verdictOrder.ts';

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

interface Weighed {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly caps: Caps;
  readonly rules: Rules;
}

/** The verdict of some findings in one stretch: the worst over its columns, `none` where no column speaks. */
function verdictIn(
  weighed: Weighed,
  columns: readonly Column[],
  findings: readonly Finding[],
  cap: Verdict,
): Verdict {
  let worst: Verdict = 'none';
  for (const column of columns) {
    if (isOtherArea(weighed.reading.kind, column.area)) continue;
    worst = stricter(
      stricter(worst, cap),
      column.phase === 'gate' && !weighed.rules.lifted ? 'caution' : 'suits',
    );
    for (const finding of findings) {
      if (worst === 'avoid') return worst;
      worst = stricter(worst, cellAt(weighed.rules, finding, column));
    }
  }
  return worst;
}

const present = ({ segments, now }: Timeline): Stretch | undefined =>
  segments.find(({ from, to }) => from <= now && (to === null || now < to));

const ahead = ({ segments, now }: Timeline): readonly Stretch[] =>
  segments.filter(({ to }) => to === null || to > now);

/** Epoch ms from which a class is looser than `verdict`; the end of the plan where it lasts; null without an end. */
function untilOf(
  weighed: Weighed,
  line: Timeline,
  findings: readonly Finding[],
  verdict: Verdict,
): number | null {
  if (line.held || findings.some(({ medicine, by }) => medicine || by === 'allergy' || by === 'caution'))
    return null;
  for (const stretch of ahead(line).slice(1))
    if (looser(verdictIn(weighed, stretch.columns, findings, 'suits'), verdict)) return stretch.from;
  const forever = findings.some(({ cells }) => !looser(cells.after, verdict));
  return forever ? null : line.endsAt;
}

function reasonsOf(
  weighed: Weighed,
  laid: Laid,
  columns: readonly Column[],
  usual: Weighed | null,
): readonly Reason[] {
  const byClass = new Map<string, Finding[]>();
  for (const finding of weighed.findings) {
    const group = byClass.get(finding.class);
    if (group === undefined) byClass.set(finding.class, [finding]);
    else group.push(finding);
  }
  const reasons = [...byClass].flatMap(([id, findings]): Reason[] => {
    const verdict = strictest(
      findings.flatMap((one) => columns.map((column) => cellAt(weighed.rules, one, column))),
    );
    const clinic = usual === null ? null : clinicOf(usual, laid, findings, verdict);
    if (!looser('suits', verdict) && clinic?.looser !== true) return [];
    const worst = findings.find((one) =>
      columns.some((column) => cellAt(weighed.rules, one, column) === verdict),
    );
    const rule = weighed.rules.book.rules.get(id);
    if (worst === undefined) return [];
    return [
      {
        class: id,
        list: worst.list,
        printed: worst.printed,
        verdict,
        until: looser('suits', verdict) ? untilOf(weighed, laid.timeline, findings, verdict) : null,
        ground: rule?.ground ?? ['inference'],
        sources: rule?.sources ?? [],
        finding: worst,
        clinic,
      },
    ];
  });
  return reasons.sort((a, b) => byWeight(a, b));
}

/** Strictest first; then what lasts longest; then what was read before what only a name says. */
function byWeight(a: Reason, b: Reason): number {
  if (a.verdict !== b.verdict) return looser(a.verdict, b.verdict) ? 1 : -1;
  const until = (b.until ?? Infinity) - (a.until ?? Infinity);
  return Number.isNaN(until) || until === 0
    ? (a.finding.at ?? Infinity) - (b.finding.at ?? Infinity) || 0
    : until;
}

function clinicOf(
  usual: Weighed,
  laid: Laid,
  findings: readonly Finding[],
  verdict: Verdict,
): Reason['clinic'] {
  const line = laid.usual?.timeline ?? laid.timeline;
  const said = verdictIn(usual, present(line)?.columns ?? [], findings, 'none');
  if (said === verdict) return null;
  return { looser: looser(verdict, said), usualUntil: untilOf(usual, line, findings, said) };
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

function mergeStrip(strip: Judgement['strip']): Judgement['strip'] {
  return strip.reduce<Judgement['strip']>((merged, next) => {
    const last = merged.at(-1);
    if (last === undefined || last.verdict !== next.verdict || last.phase !== next.phase)
      return [...merged, next];
    return [...merged.slice(0, -1), { ...last, to: next.to }];
  }, []);
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
  const strip = ahead(line).map((stretch) => ({
    from: Math.max(stretch.from, line.now),
    to: stretch.to,
    phase: stretch.phase,
    verdict: verdictIn(weighed, stretch.columns, findings, caps.verdict),
  }));
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
    strip: mergeStrip(strip),
    lists: reading.lists.map((_, index) =>
      verdictIn(
        weighed,
        columns,
        findings.filter(({ list, at }) => at === null || list === index),
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
