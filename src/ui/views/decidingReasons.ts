import type { Judgement, Reason } from '../../core/types.ts';
import type { Verdict } from '../../schema/words.ts';

const WEIGHT: Readonly<Record<Verdict, number>> = { none: 0, suits: 1, caution: 2, unknown: 3, avoid: 4 };

/** The reasons that hold something back, strictest first; equals keep the judge's order. One a class and list. */
export function decidingReasons(judgement: Judgement): readonly Reason[] {
  const seen = new Set<string>();
  return judgement.reasons
    .filter((reason) => WEIGHT[reason.verdict] > WEIGHT.suits)
    .toSorted((a, b) => WEIGHT[b.verdict] - WEIGHT[a.verdict])
    .filter((reason) => {
      const key = `${reason.class} ${reason.list}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** Is `a` stricter than `b`? */
export function stricter(a: Verdict, b: Verdict): boolean {
  return WEIGHT[a] > WEIGHT[b];
}
