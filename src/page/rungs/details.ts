import type { Draft, Reader, Spot } from '../spotOf.ts';
import { draftsOf } from '../spotOf.ts';
import { linesOf } from '../linesOf.ts';
import { takeRun } from '../takeRun.ts';

/** What a `<summary>` opens. */
export function details(reader: Reader, spot: Spot): readonly Draft[] {
  const summary = spot.block.closest('summary');
  const parent = summary?.parentElement;
  if (!summary || !parent) return [];
  const lines = linesOf([...parent.childNodes].filter((n) => n !== summary));
  const run = takeRun(lines, reader.phrases, spot.label.strong);
  return draftsOf('details', spot.label.words, run, parent);
}
