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
  const { policy } = rules.book;
  const keepsOut = finding.by === 'allergy' || policy.sunscreenAvoid.includes(finding.class);
  const cell = strictCell(rules, finding, column);
  return cell === 'avoid' && rules.sunscreen && column.sun && !keepsOut ? 'caution' : cell;
}

/** As `cellAt`, sunscreens like any other product. */
function strictCell(rules: Rules, finding: Finding, column: Column): Cell {
  const allergy = finding.by === 'allergy';
  const floored = rules.book.policy.floor.includes(finding.class);
  if (column.phase === 'gate' && floored && !allergy && finding.cells.gate === 'avoid') return 'avoid';
  const phase: Phase = column.phase === 'gate' && rules.lifted ? 'early' : column.phase;
  const own = allergy || finding.by === 'caution';
  const cell = (own ? undefined : clinicCell(rules, finding, phase)) ?? finding.cells[phase];
  return finding.medicine && cell === 'suits' ? 'caution' : cell;
}

/** What the clinic says of the class: to the person, or in its protocol. */
function clinicCell(rules: Rules, finding: Finding, phase: Phase): Cell | undefined {
  const said = rules.facts.clinicSaid.findLast((one) => one.class === finding.class);
  return said?.cell ?? rules.protocol.classes[finding.class]?.[phase];
}
