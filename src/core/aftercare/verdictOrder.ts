import type { Verdict } from '../../schema/words.ts';

/** Law 1 of the design: `avoid` > `unknown` > `caution` > `suits` > `none`. */
const RANK: Readonly<Record<Verdict, number>> = { none: 0, suits: 1, caution: 2, unknown: 3, avoid: 4 };

/** Is `a` looser than `b`? */
export function looser(a: Verdict, b: Verdict): boolean {
  return RANK[a] < RANK[b];
}

/** The stricter of two verdicts. */
export function stricter<V extends Verdict>(a: V, b: V): V {
  return RANK[a] < RANK[b] ? b : a;
}

/** The strictest of several verdicts; `none` when there is none. */
export function strictest(verdicts: Iterable<Verdict>): Verdict {
  let worst: Verdict = 'none';
  for (const verdict of verdicts) worst = stricter(worst, verdict);
  return worst;
}
