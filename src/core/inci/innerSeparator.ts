import { charKind, CLOSE, DIGIT, isDigit, isLetter, NOTHING, OPEN, SPACE } from './charKind.ts';

const DASH = 0x2d;
const COMMA = 0x2c;
const PRIME = 0x27;
const PERCENT = 0x25;

const at = (units: Uint16Array, i: number): number => units[i] ?? 0;

const skipSpaces = (units: Uint16Array, i: number, most: number): number => {
  let to = i;
  while (to < i + most && charKind(at(units, to)) === SPACE) to++;
  return to;
};

const digitsTo = (units: Uint16Array, from: number): number => {
  let to = from;
  while (to < from + 7 && isDigit(at(units, to))) to++;
  return to;
};

const valueOf = (units: Uint16Array, from: number, to: number): number => {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + at(units, i) - 0x30;
  return value;
};

/** `%` or `ppm`, `ppb` after at most one space. */
const unitFollows = (units: Uint16Array, from: number): boolean => {
  const i = skipSpaces(units, from, 2);
  if (at(units, i) === PERCENT) return true;
  return (at(units, i) | 32) === 0x70 && (at(units, i + 1) | 32) === 0x70;
};

/** `150,000 ppm`, `1,000.25 ppm`: groups of three, then a unit. */
const thousands = (units: Uint16Array, from: number): boolean => {
  let i = from;
  for (let groups = 0; groups < 3 && at(units, i) === COMMA && digitsTo(units, i + 1) - i === 4; groups++)
    i += 4;
  if (at(units, i) === 0x2e && isDigit(at(units, i + 1))) i = digitsTo(units, i + 1);
  return unitFollows(units, i);
};

interface Locants {
  readonly count: number;
  /** Ends in a hyphen and a letter: `1,2-h`. */
  readonly dashed: boolean;
  /** Ends in a letter without one: `1,2 H`, `1,2H`. */
  readonly bare: boolean;
}

/** Reads `2,6-d`, `2'-m`, `2 H` from the first digit on; at most six numbers. */
const locants = (units: Uint16Array, from: number): Locants => {
  let i = from;
  let count = 0;
  while (count < 6) {
    const to = digitsTo(units, i);
    if (to === i || to - i > 2) return { count: 0, dashed: false, bare: false };
    count++;
    i = at(units, to) === PRIME ? to + 1 : to;
    if (at(units, i) !== COMMA || !isDigit(at(units, i + 1))) break;
    i++;
  }
  const dash = skipSpaces(units, i, 1);
  const next = at(units, skipSpaces(units, dash + 1, 3));
  if (at(units, dash) === DASH && (isLetter(next) || charKind(next) === OPEN))
    return { count, dashed: true, bare: false };
  return { count, dashed: false, bare: isLetter(at(units, dash)) };
};

/** Is there nothing but spaces, bullets and opening brackets between the start of the piece and `to`? */
const opensPiece = (units: Uint16Array, pieceFrom: number, to: number): boolean => {
  let i = to - 1;
  while (i >= pieceFrom) {
    const kind = charKind(at(units, i));
    if (kind !== SPACE && kind !== NOTHING && kind !== OPEN) return false;
    i--;
  }
  return true;
};

/** N,N-dimethyl and D,L-: one letter on either side, then a hyphen or a prime. */
const letterLocants = (units: Uint16Array, i: number): boolean => {
  const after = at(units, i + 2);
  if (!isLetter(at(units, i - 1)) || !isLetter(at(units, i + 1))) return false;
  const before = charKind(at(units, i - 2));
  const alone = !isLetter(at(units, i - 2)) && before !== DIGIT && before !== CLOSE;
  return alone && (after === DASH || after === PRIME);
};

const digitLocants = (
  units: Uint16Array,
  i: number,
  leftFrom: number,
  right: number,
  pieceFrom: number,
): boolean => {
  const run = locants(units, right);
  if (run.count === 0) return false;
  const opens = opensPiece(units, pieceFrom, leftFrom);
  if (right > i + 1 || !isDigit(at(units, i - 1))) return opens && run.dashed;
  if (opens) return run.dashed || run.bare;
  if (!run.dashed) return false;
  if (at(units, leftFrom - 1) === COMMA || at(units, leftFrom - 1) === PRIME) return true;
  // "Tripeptide-1,1,2-Hexanediol": positions rise within one name
  const left = valueOf(units, leftFrom, i);
  const first = valueOf(units, right, digitsTo(units, right));
  return left < first || (left === first && run.count === 1);
};

/**
 * Does the separator at `i` stand inside a name or a number: `1,2-`, `1, 2-`, `1 ,2-`, `1 | 2-`, `N,N-`, `2,5 %`,
 * `150,000 ppm`, `C14•16`? `pieceFrom` is where the piece that it would end begins.
 */
export const innerSeparator = (units: Uint16Array, i: number, pieceFrom: number): boolean => {
  let leftTo = i;
  while (leftTo > pieceFrom && leftTo > i - 2 && charKind(at(units, leftTo - 1)) === SPACE) leftTo--;
  if (!isDigit(at(units, leftTo - 1))) {
    return (
      at(units, i) === COMMA &&
      (letterLocants(units, i) || (at(units, i - 1) === PRIME && isDigit(at(units, i + 1))))
    );
  }
  const right = skipSpaces(units, i + 1, 3);
  if (!isDigit(at(units, right))) return false;
  let leftFrom = leftTo;
  while (leftFrom > pieceFrom && leftFrom > leftTo - 7 && isDigit(at(units, leftFrom - 1))) leftFrom--;
  const rightTo = digitsTo(units, right);
  const tight = leftTo === i && right === i + 1;
  if (at(units, i) !== COMMA) {
    if (tight) return true;
    return opensPiece(units, pieceFrom, leftFrom) && leftTo - leftFrom < 3 && locants(units, right).dashed;
  }
  if (tight && rightTo - right < 5 && unitFollows(units, rightTo)) return true;
  if (tight && rightTo - right === 3 && leftTo - leftFrom < 4 && thousands(units, rightTo)) return true;
  return leftTo - leftFrom < 3 && digitLocants(units, i, leftFrom, right, pieceFrom);
};
