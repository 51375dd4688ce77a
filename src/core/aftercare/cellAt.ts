import type { Protocol } from '../../schema/protocol.ts';
import type { Facts } from '../../schema/state.ts';
import type { Cell, Phase } from '../../schema/words.ts';
import type { Finding } from '../types.ts';
import type { Book } from '../rules/openBook.ts';
import type { Column } from './timeline.ts';

/** What stands between a finding's cells and its verdict in a column. */
export interface Rules {
  readonly book: Book;
  readonly protocol: Protocol;
  readonly facts: Facts;
  readonly sunscreen: boolean;
  /** The clinic told the person to use this very list in the first hours. */
  readonly lifted: boolean;
}

/** The verdict of one finding in one column: clinic's rule, lifted gate, sunscreen (policy 8) and medicine (9) weighed in. */
export function cellAt(rules: Rules, finding: Finding, column: Column): Cell {
  const cell = strictCell(rules, finding, column);
  if (cell !== 'avoid' || !rules.sunscreen || !column.sun) return cell;
  const keepsOut = finding.by === 'allergy' || rules.book.policy.sunscreenAvoid.includes(finding.class);
  return keepsOut ? cell : 'caution';
}

/** As `cellAt`, sunscreens like any other product. */
function strictCell(rules: Rules, finding: Finding, column: Column): Cell {
  const allergy = finding.by === 'allergy';
  if (column.phase === 'gate' && !allergy && finding.cells.gate === 'avoid')
    if (rules.book.policy.floor.includes(finding.class)) return 'avoid';
  const phase: Phase = column.phase === 'gate' && rules.lifted ? 'early' : column.phase;
  const own = allergy || finding.by === 'caution';
  const cell = (own ? undefined : clinicCell(rules, finding, phase)) ?? finding.cells[phase];
  return finding.medicine && cell === 'suits' ? 'caution' : cell;
}

/** What the clinic says of the class: to the person, or in its protocol. */
function clinicCell(rules: Rules, finding: Finding, phase: Phase): Cell | undefined {
  const { clinicSaid } = rules.facts;
  const said =
    clinicSaid.length === 0 ? undefined : clinicSaid.findLast((one) => one.class === finding.class);
  return said?.cell ?? rules.protocol.classes[finding.class]?.[phase];
}
