import type { Draft, Reader, Spot } from '../spotOf.ts';
import { draftsOf } from '../spotOf.ts';
import { linesOf } from '../linesOf.ts';
import { isName } from '../shapeOf.ts';
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

const MAX_ROWS = 150;
const NAMED = 0.8; // share of a column's cells that look like a name

/** The cells below one that heads a column of a wider table: "INCI name" over a name in each row. */
function columnOf(cell: Element): readonly Element[] {
  const row = cell.closest('tr');
  const heads = row ? [...row.children] : [];
  const all = [...(cell.closest('table')?.querySelectorAll('tr') ?? [])].slice(0, MAX_ROWS);
  const rows = all.slice(all.findIndex((r) => r === row) + 1);
  if (heads.length < 2 || rows.length < 3 || !heads.every((h) => h.localName === cell.localName)) return [];
  if (cell.localName !== 'th' && all[0] !== row) return [];
  const even = rows.every((r) => r.children.length === heads.length);
  return even ? rows.flatMap((r) => r.children[heads.indexOf(cell)] ?? []) : [];
}

/** The cells beside a `th`, `td` or `dt`; below one that heads a column the column, else the row below. */
export function table(reader: Reader, spot: Spot): readonly Draft[] {
  const cell = spot.block.closest('th,td,dt');
  if (!cell || spot.inline) return [];
  const column = linesOf(columnOf(cell));
  if (column.length > 2 && column.filter((l) => isName(l.text)).length > column.length * NAMED)
    return draftsOf('table', spot.label.words, { kind: 'items', lines: column }, cell);
  const run = takeRun(linesOf(cellsOf(cell)), reader.phrases, spot.label.strong);
  return draftsOf('table', spot.label.words, run, cell);
}
