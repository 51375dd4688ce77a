import { TOLD_PHASES } from '../../core/aftercare/productByPhase.ts';
import type { RetailRow } from '../../core/retail/retailRow.ts';
import type { Say } from '../views/types.ts';
import { retailWhy } from './retailWhy.ts';

/** What a spreadsheet would take for a formula begins so. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTES = /[",;\t\r\n]/;

/** A cell of CSV (RFC 4180); one that a spreadsheet would reckon as a formula gets an apostrophe before it. */
export function csvCell(text: string | number): string {
  if (typeof text === 'number') return String(text);
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return QUOTES.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const lineOf = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** The header of the product x phase table as CSV. */
export function csvHeader(say: Say): string {
  return lineOf([
    say('retail.row'),
    say('retail.product'),
    say('retail.brand'),
    say('retail.kind'),
    ...TOLD_PHASES.map((phase) => say(`phase.${phase}.name`)),
    say('retail.why'),
    say('retail.names'),
    say('retail.known'),
    say('retail.unread'),
  ]);
}

/** One product of the table as a line of CSV. */
export function csvLine(row: RetailRow, say: Say): string {
  return lineOf([
    row.row,
    row.name ?? '',
    row.brand ?? '',
    row.kind ?? '',
    ...row.phases.map(({ verdict }) => say(`verdict.${verdict}`)),
    retailWhy(row, say).join(' | '),
    row.names,
    row.known,
    row.unread.join(' | '),
  ]);
}
