import type { End } from '../../core/share/diffProtocol.ts';

const MOST = 24 * 120; // hours, as in schema/protocol.ts
const PER_DAY = 24;

/** Hours that one unit of a column has: the first hours are written in hours, all that follows in days. */
const unitOf = (end: End): number => (end === 'gate' ? 1 : PER_DAY);

/** Hours as the field of that end shows them: "24" hours, "3" or "2.5" days. */
export function hoursText(hours: number, end: End): string {
  return String(Math.round((hours / unitOf(end)) * 10_000) / 10_000);
}

/**
 * What was typed into the field of an end, in hours; a point or a comma before the decimals. `number`: it is none;
 * `long`: more than 120 days.
 */
export function hoursTyped(typed: string, end: End): number | 'number' | 'long' {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,9}(?:\.\d{1,9})?$/.test(text)) return 'number';
  const hours = Math.round(Number(text) * unitOf(end) * 100) / 100;
  return hours > MOST ? 'long' : hours;
}
