import type { Strength } from '../types.ts';
import { charKind, CLOSE, DASH, isDigit, isLetter, NOTHING, OPEN, SPACE } from './charKind.ts';

/** A declared strength in a piece: where it and the bracket about it stand. */
export interface FoundStrength {
  readonly from: number;
  readonly to: number;
  readonly strength: Strength;
  /** Words that stand before it in its bracket, "(Retinol 1 %)", or null. */
  readonly named: { readonly from: number; readonly to: number } | null;
}

const DOT = 0x2e;
const COMMA = 0x2c;
const LONGEST_NUMBER = 12;
const LONGEST_BRACKET = 60;
// "w/w", "w/v", "v/v", "m/m", "vol": of what the share is
const SHARES = ['w/w', 'w/v', 'v/v', 'm/m', 'p/p', 'vol'];

const at = (units: Uint16Array, i: number): number => units[i] ?? 0;

const isSpace = (c: number): boolean => charKind(c) === SPACE || charKind(c) === NOTHING;

/** The unit sign at `i`: how many units it takes, and by what the number is multiplied; 0 when there is none. */
const signAt = (
  units: Uint16Array,
  i: number,
): { length: number; unit: '%' | 'ppm'; factor: number } | null => {
  const c = at(units, i);
  if (c === 0x25) return { length: 1, unit: '%', factor: 1 };
  if ((c | 32) !== 0x70 || (at(units, i + 1) | 32) !== 0x70 || isLetter(at(units, i + 3))) return null;
  const last = at(units, i + 2) | 32;
  if (last === 0x6d) return { length: 3, unit: 'ppm', factor: 1 };
  return last === 0x62 ? { length: 3, unit: 'ppm', factor: 0.001 } : null;
};

/** "2,5" and "0,150" by the decimal comma, "150,000" and "1,000.25" by groups of three. */
const numberOf = (text: string, unit: '%' | 'ppm'): number => {
  const comma = text.indexOf(',');
  if (comma < 0) return Number.parseFloat(text);
  const grouped =
    text.includes('.') || text.indexOf(',', comma + 1) > 0 || (unit === 'ppm' && /,\d{3}$/.test(text));
  return Number.parseFloat(
    grouped && !text.startsWith('0,') ? text.replaceAll(',', '') : text.replace(',', '.'),
  );
};

const isNumberUnit = (c: number): boolean => isDigit(c) || c === DOT || c === COMMA;

/** Start of the number that ends before `to`; `to` when there is none. */
const numberFrom = (units: Uint16Array, from: number, to: number): number => {
  let start = to;
  while (start > from && start > to - LONGEST_NUMBER && isNumberUnit(at(units, start - 1))) start--;
  while (start < to && !isDigit(at(units, start))) start++;
  return start;
};

const textOf = (units: Uint16Array, from: number, to: number): string => {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(at(units, i));
  return text;
};

/** Steps back over "1 -", "0.5 % to", "<", "~" before the number at `start`: a range counts by its upper end. */
const rangeFrom = (units: Uint16Array, from: number, start: number): number => {
  let i = start;
  while (i > from && (isSpace(at(units, i - 1)) || '<>~=+'.includes(String.fromCharCode(at(units, i - 1)))))
    i--;
  if (i <= from || charKind(at(units, i - 1)) !== DASH) return i;
  let before = i - 1;
  while (before > from && (isSpace(at(units, before - 1)) || at(units, before - 1) === 0x25)) before--;
  const number = numberFrom(units, from, before);
  const free = number === from || isSpace(at(units, number - 1)) || charKind(at(units, number - 1)) === OPEN;
  return number < before && free ? number : i;
};

const shareTo = (units: Uint16Array, i: number): number => {
  let from = i;
  while (isSpace(at(units, from))) from++;
  const word = textOf(units, from, from + 3).toLowerCase();
  return SHARES.includes(word) && !isLetter(at(units, from + 3)) ? from + 3 : i;
};

/** Offset of the bracket that opens before `i` in the piece and is not closed, or -1. */
const openBefore = (units: Uint16Array, from: number, i: number): number => {
  for (let back = i - 1; back >= from && back > i - LONGEST_BRACKET; back--) {
    const kind = charKind(at(units, back));
    if (kind === CLOSE) return -1;
    if (kind === OPEN) return back;
  }
  return -1;
};

const closeAfter = (units: Uint16Array, i: number, to: number): number => {
  for (let on = i; on < to && on < i + LONGEST_BRACKET; on++)
    if (charKind(at(units, on)) === CLOSE) return on + 1;
  return to;
};

const hasWord = (units: Uint16Array, from: number, to: number): boolean => {
  let run = 0;
  for (let i = from; i < to && run < 4; i++) run = isLetter(at(units, i)) ? run + 1 : 0;
  return run >= 4;
};

/** The first declared strength of the piece [from, to), or null. Parts per billion are given as ppm. */
export const strength = (units: Uint16Array, from: number, to: number): FoundStrength | null => {
  for (let i = from + 1; i < to; i++) {
    const c = at(units, i);
    if (c !== 0x25 && (c | 32) !== 0x70) continue;
    const sign = signAt(units, i);
    if (sign === null) continue;
    let end = i;
    while (end > from && isSpace(at(units, end - 1))) end--;
    const start = numberFrom(units, from, end);
    if (start === end) continue;
    const value = numberOf(textOf(units, start, end), sign.unit) * sign.factor;
    if (!Number.isFinite(value)) continue;
    return framed(units, from, to, rangeFrom(units, from, start), shareTo(units, i + sign.length), {
      value,
      unit: sign.unit,
    });
  }
  return null;
};

const framed = (
  units: Uint16Array,
  from: number,
  to: number,
  start: number,
  end: number,
  found: Strength,
): FoundStrength => {
  const open = openBefore(units, from, start);
  if (open < 0) return { from: start, to: end, strength: found, named: null };
  const named = hasWord(units, open + 1, start) ? { from: open + 1, to: start } : null;
  return { from: open, to: closeAfter(units, end, to), strength: found, named };
};
