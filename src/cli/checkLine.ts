import type { Say } from '../bundled/say.ts';
import type { Judgement, Reading } from '../core/types.ts';
import type { Input } from './readInput.ts';

/** Epoch ms as an ISO time in UTC, e.g. 2026-11-25T12:00:00Z; null stays null. */
export function iso(time: number | null): string | null {
  return time === null ? null : Temporal.Instant.fromEpochMilliseconds(time).toString();
}

/** What a class is called; an allergy to a name of no class is called an allergy. */
function reasonText(say: Say, id: string, allergy: boolean): string {
  return allergy ? say('reason.allergy') : say(`class.${id}.reason`);
}

/** The object that `check --json` prints for one product (design.md, section 5). */
export function checkLine(
  input: Input,
  reading: Reading,
  judgement: Judgement,
  version: string,
  say: Say,
): object {
  const { name, brand } = reading.product;
  return {
    file: input.file,
    ...(input.row === undefined ? {} : { row: input.row }),
    product: { name, brand, kind: reading.kind.id, use: reading.kind.use },
    page: reading.page,
    found: reading.found,
    lists: judgement.because.includes('not-judged') ? [] : listLines(reading, judgement),
    verdict: judgement.verdict,
    because: judgement.because,
    from: { caution: iso(judgement.from.caution), suits: iso(judgement.from.suits) },
    reasons: judgement.reasons.map((reason) => ({
      class: reason.class,
      list: reason.list,
      printed: reason.printed,
      reason: reasonText(say, reason.class, reason.finding.by === 'allergy'),
      verdict: reason.verdict,
      until: iso(reason.until),
      ground: reason.ground.map((ground) => say(`ground.${ground}`)).join(', '),
      sources: reason.sources,
    })),
    phase: judgement.phase,
    names: reading.names,
    known: reading.known,
    rules: version,
  };
}

function listLines(reading: Reading, judgement: Judgement): readonly object[] {
  return reading.lists.map((list, index) => ({
    label: list.label,
    rung: list.rung,
    text: list.text,
    complete: list.complete,
    verdict: judgement.lists[index] ?? 'none',
    ingredients: list.matches.map((match, at) => ({
      printed: match.printed,
      from: match.from,
      to: match.to,
      name: match.entry?.name ?? null,
      guess: match.guess,
      classes: match.entry?.classes ?? [],
      ...(match.strength === undefined ? {} : { strength: match.strength }),
      verdict: judgement.names[index]?.[at] ?? 'none',
    })),
  }));
}
