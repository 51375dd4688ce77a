import type { Rung } from '../schema/messages.ts';
import { control, controlOf, leavesPage, namedPanels } from './rungs/control.ts';
import { details } from './rungs/details.ts';
import { heading } from './rungs/heading.ts';
import { inline } from './rungs/inline.ts';
import { items } from './rungs/items.ts';
import { table } from './rungs/table.ts';
import type { Draft, Reader, Spot } from './spotOf.ts';
import { spotOf } from './spotOf.ts';
import { isElsewhere } from './isElsewhere.ts';
import { lower } from './squeeze.ts';

/** Rungs that start from a label, surest first; the first that finds something is taken. */
const LADDER: readonly (readonly [Rung, (reader: Reader, spot: Spot) => readonly Draft[]])[] = [
  ['inline', inline],
  ['details', details],
  ['table', table],
  ['control', control],
  ['items', items],
  ['heading', heading],
];

/** The rungs that start from a label in the text. */
export const LABELLED: readonly Rung[] = LADDER.map(([rung]) => rung);

const MAX_SPOTS = 60;

/** What was read, and the labels behind which nothing was. */
export interface Reading {
  readonly drafts: readonly Draft[];
  readonly empty: readonly Spot[];
}

/** Tries the ladder on each label among the given text nodes. `path` is the page's own path, to know other products' tiles. */
export function readRoot(reader: Reader, heads: readonly Node[], path: string): Reading {
  const drafts: Draft[] = [];
  const empty: Spot[] = [];
  const covered = new Set<Node>();
  const seen = new Set<string>();
  for (const node of heads) {
    if (empty.length + drafts.length > MAX_SPOTS) break;
    if (!reader.phrases.labels.test(lower(node.nodeValue ?? ''))) continue;
    if (covered.has(node) || isElsewhere(node, path)) continue;
    const spot = spotOf(node, reader.phrases);
    if (!spot) continue;
    const opener = controlOf(spot);
    if (opener && !spot.inline && leavesPage(opener)) continue;
    const found = climbLadder(reader, spot, opener).filter((d) => !seen.has(d.lines.join('\n')));
    for (const draft of found) {
      seen.add(draft.lines.join('\n'));
      drafts.push(draft);
      for (const read of draft.nodes) covered.add(read);
    }
    if (found.length === 0) empty.push(spot);
  }
  return { drafts, empty };
}

/** A control that names its panel is not a heading of what happens to follow it. */
function climbLadder(reader: Reader, spot: Spot, opener: Element | null): readonly Draft[] {
  const bound = opener !== null && !spot.inline && namedPanels(opener, reader).length > 0;
  for (const [rung, read] of LADDER) {
    if (!reader.rungs.has(rung) || (bound && rung !== 'control')) continue;
    const found = read(reader, spot);
    if (found.length > 0) return found;
  }
  return [];
}
