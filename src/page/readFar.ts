import { blockOf, linesOf } from './linesOf.ts';
import { takeRun } from './takeRun.ts';
import type { Draft, Reader, Spot } from './spotOf.ts';
import { draftsOf } from './spotOf.ts';
import { isElsewhere } from './isElsewhere.ts';

const MAX_FAR = 4;

/**
 * Where no label leads to a list: the blocks that look like one by their commas alone, for a drawer whose opener
 * names no panel. `opener` is the label that led nowhere, if there is one.
 */
export function readFar(
  reader: Reader,
  dense: readonly Node[],
  opener: Spot | undefined,
  path: string,
): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const node of dense) {
    if (drafts.length >= MAX_FAR) break;
    const block = isElsewhere(node, path) ? null : blockOf(node);
    if (!block) continue;
    const run = takeRun(linesOf([block]), reader.phrases, false);
    if (run?.kind === 'list') drafts.push(...draftsOf('heading', opener?.label.words ?? null, run, block));
  }
  return drafts;
}
