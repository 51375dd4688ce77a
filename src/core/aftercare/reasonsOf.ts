import type { Finding, Reason } from '../types.ts';
import type { Verdict } from '../../schema/words.ts';
import { cellAt } from './cellAt.ts';
import type { Laid } from './judge.ts';
import type { Column, Timeline } from './timeline.ts';
import { ahead, present, verdictIn, type Weighed } from './verdictIn.ts';
import { looser } from './verdictOrder.ts';

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

function byClass(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.class);
    if (group === undefined) groups.set(finding.class, [finding]);
    else group.push(finding);
  }
  return groups;
}

/** The strictest verdict of some findings in these columns, and the first finding that has it. */
function worstOf(
  weighed: Weighed,
  columns: readonly Column[],
  findings: readonly Finding[],
): { readonly verdict: Verdict; readonly worst: Finding | undefined } {
  let verdict: Verdict = 'none';
  let worst: Finding | undefined;
  for (const finding of findings)
    for (const column of columns) {
      const cell = cellAt(weighed.rules, finding, column);
      if (!looser(verdict, cell)) continue;
      verdict = cell;
      worst = finding;
    }
  return { verdict, worst };
}

/** Why a product is not simply `suits`: one reason a class, the one that decides first. */
export function reasonsOf(
  weighed: Weighed,
  laid: Laid,
  columns: readonly Column[],
  usual: Weighed | null,
): readonly Reason[] {
  const reasons: Reason[] = [];
  for (const [id, findings] of byClass(weighed.findings)) {
    const { verdict, worst } = worstOf(weighed, columns, findings);
    if (worst === undefined) continue;
    const clinic = usual === null ? null : clinicOf(usual, laid, findings, verdict);
    if (!looser('suits', verdict) && clinic?.looser !== true) continue;
    const rule = weighed.rules.book.rules.get(id);
    reasons.push({
      class: id,
      list: worst.list,
      printed: worst.printed,
      verdict,
      until: looser('suits', verdict) ? untilOf(weighed, laid.timeline, findings, verdict) : null,
      ground: rule?.ground ?? ['inference'],
      sources: rule?.sources ?? [],
      finding: worst,
      clinic,
    });
  }
  return reasons.sort(byWeight);
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
