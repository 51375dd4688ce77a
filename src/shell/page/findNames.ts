import type { Marks } from '../../schema/messages.ts';
import { foldText, foldWords, type Folded } from './foldText.ts';

type Name = Pick<Marks['names'][number], 'printed' | 'before' | 'after'>;

const MAX_PLACES = 200; // of one name
const GLUED = 8; // what a letter that runs on outweighs of what is printed around

/** Does the unit at `at` go on from the one before it, as inside a word? */
function runsOn({ node, from, to }: Folded, at: number): boolean {
  return at > 0 && at < node.length && node[at - 1] === node[at] && to[at - 1] === from[at];
}

/** How much of what is printed around a name stands around this place. */
function fitOf(folded: Folded, at: number, length: number, before: string, after: string): number {
  const { text } = folded;
  let fit = 0;
  while (fit < before.length && before[before.length - 1 - fit] === text[at - 1 - fit]) fit++;
  let behind = 0;
  while (behind < after.length && after[behind] === text[at + length + behind]) behind++;
  const glued = Number(runsOn(folded, at)) + Number(runsOn(folded, at + length));
  return fit + behind - GLUED * glued;
}

/** The place from `start` on that fits best, the first of equals; -1 without one. */
function bestPlace(folded: Folded, start: number, { printed, before, after }: Name): number {
  const word = foldWords(printed);
  if (word === '') return -1;
  const [lead, tail] = [foldWords(before), foldWords(after)];
  let best = -1;
  let most = -1; // inside another word, with nothing around it that fits, is no place
  let at = folded.text.indexOf(word, start);
  for (let i = 0; i < MAX_PLACES && at >= 0; i++, at = folded.text.indexOf(word, at + 1)) {
    const fit = fitOf(folded, at, word.length, lead, tail);
    if (fit <= most) continue;
    best = at;
    most = fit;
  }
  return best;
}

/** One range for each text node that the units from `start` to `end` stand in. */
function rangesOf({ node, from, to, nodes }: Folded, start: number, end: number): readonly Range[] {
  const ranges: Range[] = [];
  for (let at = start; at < end;) {
    let last = at;
    while (last + 1 < end && node[last + 1] === node[at]) last++;
    const text = nodes[node[at] ?? -1];
    if (text !== undefined) {
      const range = text.ownerDocument.createRange();
      range.setStart(text, from[at] ?? 0);
      range.setEnd(text, to[last] ?? 0);
      ranges.push(range);
    }
    at = last + 1;
  }
  return ranges;
}

/**
 * Where names are printed below a node, in their order: for each, one range a text node, as a name may be split over
 * elements. Case, white space and punctuation do not count. Empty for a name that is not found. The page is not changed.
 */
export function findNames(root: Node, names: readonly Name[]): readonly (readonly Range[])[] {
  const folded = foldText(root);
  let from = 0;
  return names.map((name) => {
    const ahead = bestPlace(folded, from, name);
    const at = ahead >= 0 ? ahead : bestPlace(folded, 0, name);
    if (at < 0) return [];
    const end = at + foldWords(name.printed).length;
    from = Math.max(from, end);
    return rangesOf(folded, at, end);
  });
}
