import { climb } from '../climb.ts';
import type { Draft, Reader, Spot } from '../spotOf.ts';
import { draftsOf } from '../spotOf.ts';

/** The block after a heading, at any distance that its ancestors allow. */
export function heading(reader: Reader, spot: Spot): readonly Draft[] {
  return climb(reader, spot)
    .filter((run) => run.kind !== 'items')
    .flatMap((run) => draftsOf('heading', spot.label.words, run, spot.block));
}
