import type { Line } from './linesOf.ts';
import { isForOthers } from './isElsewhere.ts';
import { isElement, linesOf } from './linesOf.ts';
import type { IsNext, Run } from './takeRun.ts';
import { takeRun } from './takeRun.ts';
import type { Reader, Spot } from './spotOf.ts';

const MAX_CLIMB = 6;
const NEAR = 1; // steps outwards that found something
const MAX_SIBLINGS = 24;
const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Tells a heading that closes the section of the label: as high, or a twin of the label's own element. */
function isPeerOf(spot: Spot): IsNext {
  const level = Number(spot.block.closest(HEADINGS)?.localName.slice(1) ?? 3);
  const { localName, className } = spot.block;
  return ({ block }) => {
    if (!block || block === spot.block) return false;
    const heading = block.closest(HEADINGS);
    if (heading && Number(heading.localName.slice(1)) <= level) return true;
    if (block.localName === 'summary') return true;
    return (
      className !== '' && block.className === className && block.localName === localName && localName !== 'p'
    );
  };
}

/** What follows the label: in its own block, then behind each ancestor in turn, nearest first. */
function* following(spot: Spot): Generator<readonly Line[]> {
  let lines = spot.behind;
  if (lines.length > 0) yield lines;
  let at: Element | null = spot.block;
  for (let up = 0; at && up < MAX_CLIMB && at.localName !== 'body'; up++, at = at.parentElement) {
    const after: Node[] = [];
    for (let next = at.nextSibling; next && after.length < MAX_SIBLINGS; next = next.nextSibling) {
      if (!isElement(next) || !isForOthers(next)) after.push(next);
    }
    const more = linesOf(after);
    if (more.length === 0) continue;
    lines = [...lines, ...more];
    yield lines;
  }
}

/**
 * The nearest runs behind a label: the first that is found and, where that is a single name, the first longer one.
 * Far from the label another list in the same stretch may be the one that is meant.
 */
export function climb(reader: Reader, spot: Spot): readonly Run[] {
  const isNext = isPeerOf(spot);
  const one: Run[] = [];
  let level = 0;
  for (const lines of following(spot)) {
    const run = takeRun(lines, reader.phrases, spot.label.strong && one.length === 0, isNext);
    const last = run?.lines.at(-1);
    if (run && last && run.kind !== 'one') {
      const more =
        ++level > NEAR && takeRun(lines.slice(lines.indexOf(last) + 1), reader.phrases, false, isNext);
      return [...one, run, ...(more ? [more] : [])];
    }
    if (run && one.length === 0) one.push(run);
    level++;
  }
  return one;
}
