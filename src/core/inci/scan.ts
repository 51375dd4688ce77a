import { DASH, DIGIT, LOWER, NEWLINE, NOTHING, OTHER, PLAIN, SPACE, UPPER } from './charKind.ts';
import type { Cleaned } from './clean.ts';
import type { Lexicon } from './lexicon.ts';
import type { Survey } from './survey.ts';
import * as T from './token.ts';

/** Where the splitter stands; changed as it goes. */
export interface Scan {
  readonly units: Uint16Array;
  readonly kinds: Uint8Array;
  readonly survey: Survey;
  readonly lex: Lexicon;
  readonly tokens: T.Token[];
  i: number;
  /** Start of the piece being read and what stands before it. */
  from: number;
  before: number;
  /** Something other than space, bullets and marks was seen in the piece. */
  filled: boolean;
  words: number;
  lower: number;
  short: number;
  capital: boolean;
  torn: boolean;
  share: boolean;
  /** Index of the next opening bracket of the survey, and of the line being read. */
  bracket: number;
  line: number;
  /** Offsets where the brackets about "may contain" parts close. */
  readonly scopes: number[];
  /** A footnote mark was seen behind a name. */
  marked: boolean;
  /** A label in brackets was seen. */
  labelled: boolean;
  /** Up to here headings were looked at and refused. */
  refused: number;
}

export const unitAt = (scan: Scan, i: number): number => scan.units[i] ?? 0;
export const kindAt = (scan: Scan, i: number): number => scan.kinds[i] ?? 0;

export const startScan = (cleaned: Cleaned, survey: Survey, lex: Lexicon): Scan => ({
  units: cleaned.units, kinds: cleaned.kinds, survey, lex, tokens: [], i: 0, from: 0, before: T.START, filled: false, words: 0, lower: 0, short: 0,
  capital: false, torn: false, share: false, bracket: 0, line: 0, scopes: [], marked: false,
  labelled: false, refused: 0,
}); // prettier-ignore

/** Offset of the first unit from `i` on that is not white space (line breaks count as white space). */
export const skipBlank = (scan: Scan, i: number): number => {
  let to = i;
  for (;;) {
    const kind = kindAt(scan, to);
    if (to >= scan.survey.length || (kind !== SPACE && kind !== NEWLINE && kind !== NOTHING)) return to;
    to++;
  }
};

/** The same, staying on the line. */
export const skipSpace = (scan: Scan, i: number): number => {
  let to = i;
  while (kindAt(scan, to) === SPACE || kindAt(scan, to) === NOTHING) to++;
  return to;
};

/** Last unit before `i` that is not white space, -1 at the start. */
export const lastBefore = (scan: Scan, i: number): number => {
  let at = i - 1;
  while (at >= scan.from) {
    const kind = kindAt(scan, at);
    if (kind !== SPACE && kind !== NEWLINE && kind !== NOTHING) break;
    at--;
  }
  return at;
};

/** Does a hyphen stand before the first letter or digit of [from, to)? */
const startsWithDash = (scan: Scan, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const kind = scan.kinds[i] ?? 0;
    if (kind === DASH) return true;
    if (kind !== OTHER && kind <= DIGIT) return false;
  }
  return false;
};

const push = (scan: Scan, type: number, from: number, to: number, after: number): void => {
  scan.tokens.push({
    type, from, to, before: scan.before, after,
    words: scan.words, lower: scan.lower, short: scan.short, capital: scan.capital,
    dashed: startsWithDash(scan, from, to), colonEndsLine: false, torn: scan.torn, share: scan.share,
  }); // prettier-ignore
};

/** Ends the piece at `to`; the next begins at `next`. An empty piece leaves the stronger of the two boundaries. */
export const endPiece = (scan: Scan, to: number, after: number, next: number): void => {
  if (scan.filled) {
    push(scan, T.PIECE, scan.from, to, after);
    scan.before = after;
  } else if (after === T.LINE || after === T.PARAGRAPH) {
    if (scan.before <= T.COMMA_LINE) scan.before = T.COMMA_LINE;
    else if (scan.before < after) scan.before = after;
  } else if (scan.before < after) scan.before = after;
  scan.from = next;
  scan.i = next;
  scan.filled = false;
  scan.words = 0;
  scan.lower = 0;
  scan.short = 0;
  scan.capital = false;
  scan.torn = false;
  scan.share = false;
};

/** Ends the piece before `from` and adds a token of another type up to `to`. */
export const addToken = (scan: Scan, type: number, from: number, to: number): void => {
  endPiece(scan, from, T.AFTER_PHRASE, from);
  push(scan, type, from, to, T.AFTER_PHRASE);
  scan.before = T.AFTER_PHRASE;
  scan.from = to;
  scan.i = to;
};

/** Is the piece still empty? */
export const isBlank = (scan: Scan): boolean => !scan.filled;

/** May a heading, label or legend begin here? */
export const isOpening = (scan: Scan): boolean =>
  !scan.filled && (T.isHard(scan.before) || scan.before === T.COMMA_LINE || scan.before === T.BAR);

/** Counts the word [from, to). */
export const countWord = (scan: Scan, from: number, to: number): void => {
  const kind = kindAt(scan, from);
  scan.filled = true;
  if (to - from < 2 && kind !== PLAIN) return; // the C of "vitamin C" tells nothing
  if (scan.words === 0) scan.capital = kind === UPPER;
  scan.words++;
  if (kind === LOWER) {
    scan.lower++;
    if (to - from < 4) scan.short++;
  } else if (kind === PLAIN && scan.words === 1) scan.capital = true;
};

/** Brings `scan.line` to the line that holds `i`. */
export const syncLine = (scan: Scan, i: number): void => {
  while ((scan.survey.lines[scan.line]?.to ?? Infinity) < i) scan.line++;
};
