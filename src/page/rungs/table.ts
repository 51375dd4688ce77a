import type { Draft, Reader, Spot } from '../spotOf.ts';
import { draftsOf } from '../spotOf.ts';
import { linesOf } from '../linesOf.ts';
import { takeRun } from '../takeRun.ts';

/** The cells that a header cell or a term names. */
function cellsOf(cell: Element): readonly Element[] {
  const cells: Element[] = [];
  const term = cell.localName === 'dt';
  for (let next = cell.nextElementSibling; next; next = next.nextElementSibling) {
    if (term ? next.localName !== 'dd' : next.localName === 'th') break;
    cells.push(next);
  }
  if (cells.length > 0 || term) return cells;
  const below = cell.closest('tr')?.nextElementSibling;
  return below ? [below] : [];
}

/** The cells beside a `th`, `td` or `dt`; the row below where it stands alone. */
export function table(reader: Reader, spot: Spot): readonly Draft[] {
  const cell = spot.block.closest('th,td,dt');
  if (!cell || spot.inline) return [];
  const run = takeRun(linesOf(cellsOf(cell)), reader.phrases, spot.label.strong);
  return draftsOf('table', spot.label.words, run, cell);
}
