import { climb } from '../climb.ts';
import type { Draft, Reader, Spot } from '../spotOf.ts';
import { draftsOf } from '../spotOf.ts';

/** One list item, link, span or line per name behind a heading. */
export function items(reader: Reader, spot: Spot): readonly Draft[] {
  return climb(reader, spot)
    .filter((run) => run.kind === 'items')
    .flatMap((run) => draftsOf('items', spot.label.words, run, spot.block));
}
