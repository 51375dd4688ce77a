import type { Ingredient } from '../types.ts';
import * as C from './charKind.ts';
import { clean } from './clean.ts';
import { innerSeparator } from './innerSeparator.ts';
import { type Lexicon, phraseIn } from './lexicon.ts';

const LONGEST_BRACKET = 300;
/** A longer piece is no single name. UTF-16 units. */
const LONGEST_PIECE = 700;
/** Kinds by ASCII unit, but `REFUSED` for what the short road does not read. */
const REFUSED = 255;
const KINDS = new Uint8Array(128).fill(REFUSED);
for (const char of ' ,()-./%*&\'"#_') KINDS[char.charCodeAt(0)] = C.charKind(char.charCodeAt(0));
for (let c = 0x30; c <= 0x7a; c++)
  if (C.charKind(c) <= C.DIGIT && C.charKind(c) > C.OTHER) KINDS[c] = C.charKind(c);

/** In place of an offset: the text is not so plain. */
export const NOT_PLAIN = -1;

/** Where the reader stands; changed as it goes. */
export interface Walk {
  readonly text: string;
  readonly lex: Lexicon;
  readonly ingredients: Ingredient[];
  /** Offset of the first name's piece: the text of the list begins there. */
  start: number;
  /** Of the piece at hand: was something to read seen, and something to trim, or a strength? */
  filled: boolean;
  letters: boolean;
  odd: boolean;
  capital: boolean;
  words: number;
  /** Of the whole text, as in a `Stretch`. */
  pieces: number;
  small: number;
  allWords: number;
  lower: number;
  short: number;
  longest: number;
  firstCapital: boolean;
  /** Bounds of the last piece and the one before it. */
  from: number;
  to: number;
  fromBefore: number;
  toBefore: number;
}

/** Kind of the unit at `i`; one that no plain kind equals where the short road ends. */
export const kindIn = (text: string, i: number): number => {
  const c = text.charCodeAt(i);
  return c < 128 ? (KINDS[c] ?? REFUSED) : REFUSED; // NaN behind the end: refused
};

const isAnd = (text: string, from: number): boolean =>
  (text.charCodeAt(from) | 32) === 0x61 &&
  (text.charCodeAt(from + 1) | 32) === 0x6e &&
  (text.charCodeAt(from + 2) | 32) === 0x64;

const isPpm = (text: string, i: number): boolean =>
  (text.charCodeAt(i) | 32) === 0x70 && (text.charCodeAt(i + 1) | 32) === 0x70;

/** Offset behind the word at `from`; not plain when it is "and", begins a phrase, or has one glued to it. */
const wordTo = (walk: Walk, from: number): number => {
  const { text } = walk;
  const first = kindIn(text, from);
  const inNumber = from > 0 && kindIn(text, from - 1) === C.DIGIT;
  if (!inNumber && phraseIn(walk.lex, text, from)) return NOT_PLAIN;
  let to = from + 1;
  let last = first;
  for (;;) {
    const kind = kindIn(text, to);
    if (kind === C.OTHER || kind > C.DIGIT) break;
    if (kind === C.UPPER && last === C.LOWER) return NOT_PLAIN;
    if (last === C.DIGIT && isPpm(text, to)) walk.odd = true; // "Retinol30ppm"
    last = kind;
    to++;
  }
  const length = to - from;
  if (length === 3 && isAnd(text, from)) return NOT_PLAIN;
  walk.filled = true;
  walk.letters = true;
  if (length > 1) {
    if (walk.words === 0) walk.capital = first === C.UPPER;
    walk.words++;
    if (first === C.LOWER) {
      walk.lower++;
      if (length < 4) walk.short++;
    }
  }
  return to;
};

/** Offset behind a short pair of brackets with words in it. */
const bracketTo = (walk: Walk, open: number): number => {
  const { text } = walk;
  const first = kindIn(text, open + 1);
  if (!walk.filled || first === C.OTHER || first > C.DIGIT) return NOT_PLAIN;
  if (first !== C.DIGIT && phraseIn(walk.lex, text, open + 1)) return NOT_PLAIN;
  let depth = 1;
  for (let i = open + 1; i <= open + LONGEST_BRACKET; i++) {
    const kind = kindIn(text, i);
    if (kind === REFUSED) return NOT_PLAIN;
    if (kind === C.OPEN) depth++;
    else if (kind === C.PERCENT || (kind <= C.LOWER && isPpm(text, i))) walk.odd = true;
    else if (kind === C.CLOSE && --depth === 0) {
      const length = i - open;
      if (length < 4 && first === C.DIGIT) return NOT_PLAIN; // a footnote
      return length === 4 && isAnd(text, open + 1) ? NOT_PLAIN : i + 1;
    }
  }
  return NOT_PLAIN;
};

/** Offset behind footnote marks that end a name. */
const marksTo = ({ text, filled }: Walk, from: number): number => {
  let to = from + 1;
  while (kindIn(text, to) === C.MARK) to++;
  let next = to;
  while (kindIn(text, next) === C.SPACE) next++;
  const kind = next < text.length ? kindIn(text, next) : C.COMMA;
  return filled && (kind === C.COMMA || kind === C.DOT || kind === C.OPEN || kind === C.MARK)
    ? to
    : NOT_PLAIN;
};

/** Offset behind a full stop that ends no name, or of the end of the text. */
const stopTo = ({ text }: Walk, i: number): number => {
  if (i + 1 === text.length) return i;
  const next = kindIn(text, i + 1);
  return next === C.DIGIT || next === C.COMMA || next === C.LOWER || next === C.OTHER || next === C.DASH
    ? i + 1
    : NOT_PLAIN;
};

const signTo = ({ text }: Walk, i: number): number => {
  const spaced = text.charCodeAt(i + 1) === 0x20 && text.charCodeAt(i - 1) === 0x20;
  return text.charCodeAt(i) === 0x26 && spaced ? NOT_PLAIN : i + 1;
};

/** Does the comma at `i` stand inside a name, "1,2-Hexanediol"? */
const isInner = ({ text }: Walk, i: number, pieceFrom: number): boolean => {
  let left = i - 1;
  while (left > i - 3 && text.charCodeAt(left) === 0x20) left--;
  let right = i + 1;
  while (right < i + 4 && text.charCodeAt(right) === 0x20) right++;
  const prime = text.charCodeAt(i - 1) === 0x27;
  const sign = text.charCodeAt(i + 2); // "N,N-"
  if (
    C.isDigit(text.charCodeAt(left))
      ? !C.isDigit(text.charCodeAt(right))
      : !prime && sign !== 0x2d && sign !== 0x27
  )
    return false;
  const from = Math.max(0, pieceFrom - 2, i - LONGEST_PIECE);
  const { units } = clean(text.slice(from, i + 64));
  return innerSeparator(units, i - from, pieceFrom - from);
};

/** Offset of the comma, or the last full stop, that ends the piece at `from`, or of the end of the text; `NOT_PLAIN`. */
export const pieceTo = (walk: Walk, from: number): number => {
  const { text } = walk;
  let i = from;
  while (i < text.length && i !== NOT_PLAIN) {
    if (i - from > LONGEST_PIECE) return NOT_PLAIN;
    switch (kindIn(text, i)) {
      case C.UPPER:
      case C.LOWER:
        if (isPpm(text, i)) walk.odd = true;
        i = wordTo(walk, i);
        break;
      case C.SPACE:
        i++;
        break;
      case C.DIGIT:
        walk.filled = true;
        i++;
        break;
      case C.COMMA:
        if (!isInner(walk, i, from)) return i;
        i++;
        break;
      case C.OPEN:
        i = bracketTo(walk, i);
        break;
      case C.DASH:
        i = text.charCodeAt(i + 1) === 0x2f || (!walk.filled && walk.pieces === 0) ? NOT_PLAIN : i + 1;
        break;
      case C.DOT: {
        const to = stopTo(walk, i);
        if (to === i) return i;
        i = to;
        break;
      }
      case C.MARK:
        i = marksTo(walk, i);
        break;
      case C.PERCENT:
        walk.odd = true;
        i++;
        break;
      case C.OTHER:
        i = signTo(walk, i);
        break;
      default:
        return NOT_PLAIN;
    }
  }
  return i;
};
