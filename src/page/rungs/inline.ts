import type { Draft, Reader, Spot } from '../spotOf.ts';
import { draftsOf } from '../spotOf.ts';
import { linesOf } from '../linesOf.ts';
import { isPart, takeRun } from '../takeRun.ts';

/** "Ingredients: Aqua, ..." in one line, with what goes on below it in the same block or the next. */
export function inline(reader: Reader, spot: Spot): readonly Draft[] {
  if (!spot.inline) return [];
  const next = spot.block.nextElementSibling;
  const more = next && spot.behind.length === 1 ? linesOf([next]).slice(0, 3) : [];
  const lines = more[0] && isPart(more[0].text, reader.phrases) ? [...spot.behind, ...more] : spot.behind;
  const run = takeRun(lines, reader.phrases, spot.label.strong);
  return run?.lines[0] === spot.behind[0] ? draftsOf('inline', spot.label.words, run, spot.block) : [];
}
