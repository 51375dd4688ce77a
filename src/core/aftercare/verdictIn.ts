import type { Verdict } from '../../schema/words.ts';
import type { Finding, Reading } from '../types.ts';
import type { Caps } from './capsOf.ts';
import { cellAt, type Rules } from './cellAt.ts';
import { isOtherArea } from './productKind.ts';
import type { Column, Stretch, Timeline } from './timeline.ts';
import { stricter } from './verdictOrder.ts';

/** A reading with all that its verdict is made of. */
export interface Weighed {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly caps: Caps;
  readonly rules: Rules;
}

/** The verdict of some findings in one stretch: the worst over its columns, `none` where no column speaks. */
export function verdictIn(
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

/** The stretch of now. */
export const present = ({ segments, now }: Timeline): Stretch | undefined =>
  segments.find(({ from, to }) => from <= now && (to === null || now < to));

/** The stretches from now on. */
export const ahead = ({ segments, now }: Timeline): readonly Stretch[] =>
  segments.filter(({ to }) => to === null || to > now);
