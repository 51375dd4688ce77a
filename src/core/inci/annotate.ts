import type { Strength } from '../types.ts';
import * as C from './charKind.ts';
import { strength } from './strength.ts';

/** A name found in a piece; offsets are UTF-16 units of the text. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly strength?: Strength;
}

/** The text as printed, cleaned, and the kind of each of its units. */
export interface Printed {
  readonly text: string;
  readonly units: Uint16Array;
  readonly kinds: Uint8Array;
  /** A strength stands somewhere in it. */
  readonly strengths: boolean;
}

/** A printed name is at most this long (UTF-16 units); a longer one is cut at a space, and each part is a name. */
export const LONGEST_NAME = 300;

const KEPT_STOPS = /(?:^|[^a-z])(?:denat|dent|spp|ssp|subsp|var|ext|cv)$/i;

// " ' # + / ^ _ ~ = & < > ` ° ¿ and the low quote
const EDGE_SIGNS = new Set([
  0x22, 0x27, 0x23, 0x2b, 0x2f, 0x5e, 0x5f, 0x7e, 0x3d, 0x26, 0x3c, 0x3e, 0x60, 0xb0, 0xbf, 0x201a,
]);

/** Does the unit at `i` stand before or behind a name and is no part of it? */
const isEdge = ({ units, kinds }: Printed, i: number): boolean => {
  const kind = kinds[i] ?? 0;
  if (kind === C.OTHER) return EDGE_SIGNS.has(units[i] ?? 0);
  return kind > C.DIGIT && kind !== C.OPEN && kind !== C.CLOSE && kind !== C.DOT;
};

/** "1. ", "2) ", "3." before a name. */
const numberingTo = ({ kinds }: Printed, from: number, to: number): number => {
  let i = from;
  while (i < to && i < from + 3 && kinds[i] === C.DIGIT) i++;
  if (i === from || i > from + 2) return from;
  const sign = kinds[i] ?? 0;
  if (sign !== C.DOT && sign !== C.CLOSE) return from;
  const next = kinds[i + 1] ?? 0;
  if (next === C.SPACE) return i + 2;
  return next === C.UPPER || next === C.PLAIN ? i + 1 : from;
};

const startOf = (printed: Printed, from: number, to: number): number => {
  let i = from;
  for (let rounds = 0; rounds < 3; rounds++) {
    while (i < to && (printed.kinds[i] === C.DOT || isEdge(printed, i))) i++;
    if (printed.kinds[i] !== C.DIGIT) return i;
    const after = numberingTo(printed, i, to);
    if (after === i) return i;
    i = after;
  }
  return i;
};

const endOf = (printed: Printed, from: number, to: number): number => {
  let i = to;
  while (i > from) {
    if (printed.kinds[i - 1] === C.DOT) {
      if (KEPT_STOPS.test(printed.text.slice(Math.max(from, i - 8), i - 1))) return i;
    } else if (!isEdge(printed, i - 1)) return i;
    i--;
  }
  return i;
};

/** Surplus of opening over closing brackets; -1 as soon as one closes that never opened. */
const balance = ({ kinds }: Printed, from: number, to: number): number => {
  let depth = 0;
  for (let i = from; i < to; i++) {
    const kind = kinds[i];
    if (kind === C.OPEN) depth++;
    else if (kind === C.CLOSE && --depth < 0) return -1;
  }
  return depth;
};

/** "[1]" at the end */
const footnoteFrom = ({ units, kinds }: Printed, to: number): number => {
  if (units[to - 1] !== 0x5d || kinds[to - 2] !== C.DIGIT) return to;
  const open = kinds[to - 3] === C.DIGIT ? to - 4 : to - 3;
  return units[open] === 0x5b ? open : to;
};

const isBracket = (kind: number | undefined): boolean => kind === C.OPEN || kind === C.CLOSE;

/** The piece without what stands about the name, `from` = `to` when nothing is left. */
const trim = (printed: Printed, first: number, last: number): Name => {
  const { kinds } = printed;
  let from = startOf(printed, first, last);
  let to = endOf(printed, from, last);
  for (let rounds = 0; rounds < 6 && from < to; rounds++) {
    const a = kinds[from];
    const b = kinds[to - 1];
    if (!isBracket(a) && !isBracket(b)) break;
    let left = from;
    let right = footnoteFrom(printed, to);
    if (right === to) {
      const surplus = balance(printed, from, to);
      if (a === C.CLOSE || (a === C.OPEN && surplus > 0)) left++;
      if (b === C.OPEN || (b === C.CLOSE && surplus < 0)) right--;
    }
    if (left === from && right === to) break;
    from = startOf(printed, left, right);
    to = endOf(printed, from, right);
  }
  return { from, to };
};

const readable = ({ kinds }: Printed, from: number, to: number): boolean => {
  let digits = 0;
  for (let i = from; i < to; i++) {
    const kind = kinds[i] ?? 0;
    if (kind >= C.UPPER && kind <= C.PLAIN) return true;
    if (kind === C.DIGIT) digits++;
  }
  return digits === 5; // a colour's number alone
};

const addLong = (names: Name[], printed: Printed, whole: Name): void => {
  let { from } = whole;
  while (from < whole.to) {
    let end = Math.min(whole.to, from + LONGEST_NAME);
    if (end < whole.to) {
      while (end > from && printed.kinds[end] !== C.SPACE && printed.kinds[end] !== C.NEWLINE) end--;
      if (end === from) end = from + LONGEST_NAME;
    }
    const part = trim(printed, from, end);
    if (part.from < part.to && readable(printed, part.from, part.to)) names.push(part);
    from = end;
  }
};

const add = (names: Name[], printed: Printed, first: number, last: number, found?: Strength): void => {
  const name = trim(printed, first, last);
  if (name.to - name.from > LONGEST_NAME) addLong(names, printed, name);
  else if (name.from < name.to && readable(printed, name.from, name.to)) {
    names.push(found === undefined ? name : { from: name.from, to: name.to, strength: found });
  }
};

/** The words behind a strength: a new name whose separator was lost, unless they are a remark on the one before. */
const restIsName = (printed: Printed, from: number, to: number, active: boolean): boolean => {
  let i = from;
  while (i < to && (isEdge(printed, i) || printed.kinds[i] === C.DOT || printed.kinds[i] === C.CLOSE)) i++;
  const kind = printed.kinds[i] ?? 0;
  if (i >= to || kind < C.UPPER || kind > C.PLAIN) return false;
  return !active || strength(printed.units, i, to) !== null;
};

/**
 * The names in the piece [from, to): without numbering, bullets, footnote marks, quotes, full stop (but "Denat.") and
 * brackets that miss their half, the declared strength taken off. Mostly one; more where a separator was lost behind
 * a strength ("Octisalate 5 % Water"); none when there is nothing to read. `active`: under a drug-facts heading,
 * where words behind the strength say what it is for.
 */
export const annotate = (printed: Printed, first: number, to: number, active: boolean): readonly Name[] => {
  const names: Name[] = [];
  let from = first;
  for (let rounds = 0; rounds < 40; rounds++) {
    const found = printed.strengths ? strength(printed.units, from, to) : null;
    if (found === null) {
      add(names, printed, from, to);
      return names;
    }
    const before = names.length;
    add(names, printed, from, found.from, found.named === null ? found.strength : undefined);
    const leading = names.length === before && found.named === null;
    if (found.named !== null) add(names, printed, found.named.from, found.named.to, found.strength);
    if (leading) {
      const next = strength(printed.units, found.to, to);
      add(names, printed, found.to, next?.from ?? to, found.strength);
      if (next === null) return names;
      from = next.to;
    } else from = found.to;
    if (!restIsName(printed, from, to, active)) return names;
  }
  return names;
};
