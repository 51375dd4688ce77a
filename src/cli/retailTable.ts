import type { Say } from '../bundled/say.ts';
import { TOLD_PHASES } from '../core/aftercare/productByPhase.ts';
import type { RetailRow } from '../core/retail/retailRow.ts';
import { retailWhy } from '../ui/retail/retailWhy.ts';

const SIGN = { suits: '✓', caution: '!', avoid: '⏲', unknown: '?', none: '-' } as const;

/** The line over the product x phase table: phase ids over their signs. */
export function retailHeading(): string {
  return `${''.padStart(6)}  ${TOLD_PHASES.join(' ')}`;
}

/** One product: its row, a sign in each phase, its name; below it, what decides. */
export function retailTableRow(row: RetailRow, say: Say): string {
  const signs = row.phases.map(({ phase, verdict }) => SIGN[verdict].padEnd(phase.length)).join(' ');
  const name = [row.name, row.brand].filter(Boolean).join(' · ');
  const why = retailWhy(row, say).map((line) => `${''.padStart(8)}${line}`);
  return [`${String(row.row).padStart(6)}  ${signs}  ${name}`, ...why].join('\n');
}
