import * as C from './charKind.ts';
import type { Cleaned } from './clean.ts';
import { endsName } from './fullStop.ts';
import { innerSeparator } from './innerSeparator.ts';
import { type Lexicon, phraseAt, startsPhrase } from './lexicon.ts';
import { lineBreak, SOFT } from './lineBreak.ts';
import { takeMay, takePhrase } from './phrases.ts';
import * as S from './scan.ts';
import { takeBracket, takeMark } from './signs.ts';
import { isJoinAt, isNumberAt } from './parting.ts';
import type { Survey } from './survey.ts';
import * as T from './token.ts';

const AND_LETTERS = [0x61, 0x6e, 0x64] as const;

const isAnd = (scan: S.Scan, from: number): boolean =>
  AND_LETTERS.every((letter, i) => (S.unitAt(scan, from + i) | 32) === letter);

/** ", and X", "X and Y", "X (and) Y": the word parts names as a comma does. */
const takeAnd = (scan: S.Scan, from: number, to: number): void => {
  if (!scan.filled) {
    scan.from = to;
    scan.i = to;
    scan.short++;
    return;
  }
  const gap = C.charKind(S.unitAt(scan, from - 1));
  const next = C.charKind(S.unitAt(scan, to));
  if ((gap !== C.SPACE && gap !== C.NEWLINE) || (next !== C.SPACE && next !== C.NEWLINE)) {
    S.countWord(scan, from, to);
    scan.i = to;
    return;
  }
  scan.short++;
  S.endPiece(scan, from, T.AND, to);
};

/** Where the word that begins at `from` ends; a phrase glued to it ends it ("ExtractPlease be aware"). */
const wordEnd = (scan: S.Scan, from: number): number => {
  const { kinds } = scan;
  let last = kinds[from] ?? 0;
  let to = from + 1;
  for (;;) {
    const kind = kinds[to] ?? 0;
    if ((kind === 0 || kind > C.DIGIT) && kind !== C.NOTHING) return to;
    if (kind === C.UPPER && scan.survey.parting.glued && isJoinAt(kinds, to)) return to;
    if (kind === C.UPPER && last === C.LOWER && phraseAt(scan.lex, scan.units, to) !== null) return to;
    last = kind;
    to++;
  }
};

const takeWord = (scan: S.Scan): void => {
  const from = scan.i;
  if (scan.filled && scan.survey.parting.glued && isJoinAt(scan.kinds, from))
    S.endPiece(scan, from, T.COMMA, from);
  const inNumber = from > 0 && scan.kinds[from - 1] === C.DIGIT;
  if (!inNumber && startsPhrase(scan.lex, scan.units, from) && takePhrase(scan)) return;
  const to = wordEnd(scan, from);
  if (to - from === 3 && isAnd(scan, from)) {
    takeAnd(scan, from, to);
    return;
  }
  S.countWord(scan, from, to);
  scan.i = to;
};

const takeSeparator = (scan: S.Scan, boundary: number): void => {
  if (innerSeparator(scan.units, scan.i, scan.from)) {
    scan.i++;
    return;
  }
  S.endPiece(scan, scan.i, boundary, scan.i + 1);
};

const takeStop = (scan: S.Scan): void => {
  if (S.unitAt(scan, scan.i + 1) === 0x2e) {
    takeEllipsis(scan);
    return;
  }
  if (endsName(scan, scan.i)) S.endPiece(scan, scan.i, T.FULL_STOP, scan.i + 1);
  else scan.i++;
};

const takeShout = (scan: S.Scan): void => {
  S.endPiece(scan, scan.i, T.SHOUT, scan.i + 1);
  if (scan.before === T.SHOUT) scan.before = T.FULL_STOP;
};

const takeEllipsis = (scan: S.Scan): void => {
  let to = scan.i + 1;
  while (S.kindAt(scan, to) === C.DOT || S.kindAt(scan, to) === C.ELLIPSIS) to++;
  // leader dots: "Avobenzone 3% ... Sunscreen"
  if (scan.share && C.isLetter(S.unitAt(scan, S.skipSpace(scan, to)))) {
    scan.i = to;
    return;
  }
  const last = scan.tokens[scan.tokens.length - 1];
  if (!scan.filled && last !== undefined) last.after = T.CUT_OFF;
  S.endPiece(scan, scan.i, T.CUT_OFF, to);
  if (scan.before === T.CUT_OFF) scan.before = T.FULL_STOP;
};

const takeColon = (scan: S.Scan): void => {
  const { i } = scan;
  const next = S.unitAt(scan, i + 1);
  if (next === 0x2f || (C.isDigit(next) && C.isDigit(S.unitAt(scan, i - 1)))) {
    scan.i++;
    return;
  }
  const had = scan.filled;
  S.endPiece(scan, i, T.AFTER_COLON, i + 1);
  const token = scan.tokens[scan.tokens.length - 1];
  if (had && token !== undefined)
    token.colonEndsLine = S.kindAt(scan, S.skipSpace(scan, i + 1)) === C.NEWLINE;
};

const takeNewline = (scan: S.Scan): void => {
  const from = scan.i;
  const { boundary, next } = lineBreak(scan);
  if (boundary === SOFT) scan.i = next;
  else S.endPiece(scan, from, boundary, next);
};

const takeDash = (scan: S.Scan): void => {
  const { i } = scan;
  if (S.unitAt(scan, i + 1) === 0x2f && takeMay(scan)) return;
  if (partsHere(scan, i, 0x2d)) S.endPiece(scan, i, T.COMMA, i + 1);
  else scan.i++;
};

const takeClose = (scan: S.Scan): void => {
  const { i } = scan;
  if (scan.scopes[scan.scopes.length - 1] !== i) {
    scan.i++;
    return;
  }
  scan.scopes.pop();
  S.endPiece(scan, i, T.COMMA, i);
  S.addToken(scan, T.MAY_END, i, i + 1);
};

/** Is the unit at `i` the sign that parts the names of this text? */
const partsHere = (scan: S.Scan, i: number, sign: number): boolean =>
  sign === scan.survey.parting.sign &&
  scan.filled &&
  S.kindAt(scan, i - 1) === C.SPACE &&
  S.kindAt(scan, i + 1) === C.SPACE;

const takeDigit = (scan: S.Scan): void => {
  if (scan.filled && scan.survey.parting.numbered && isNumberAt(scan.kinds, scan.i))
    S.endPiece(scan, scan.i, T.COMMA, scan.i);
  scan.filled = true;
  scan.i++;
};

const LONGEST_WORD = 80;

/** Has the word at `from` a letter of a script without case: "판테놀", "C12-16알코올"? */
const isPlainWord = (scan: S.Scan, from: number): boolean => {
  for (let i = from; i < from + LONGEST_WORD; i++) {
    const kind = S.kindAt(scan, i);
    if (kind === C.PLAIN) return true;
    if (kind === C.SPACE || kind === C.OPEN || i >= scan.survey.length) return false;
  }
  return false;
};

/** A space parts names only in a text of a script that writes them without. */
const takeSpace = (scan: S.Scan): void => {
  const next = S.skipSpace(scan, scan.i);
  S.syncLine(scan, scan.i);
  const parts = scan.filled && scan.survey.parting.spaced[scan.line] === true;
  if (parts && isPlainWord(scan, next)) S.endPiece(scan, scan.i, T.COMMA, next);
  else scan.i = next;
};

/** `&` with spaces about it joins two names, except in "D & C". */
const takeOther = (scan: S.Scan): void => {
  const { i } = scan;
  const c = S.unitAt(scan, i);
  if ((c === 0x2b || c === 0xb1) && takeMay(scan)) return;
  const spaced = S.kindAt(scan, i + 1) === C.SPACE && S.kindAt(scan, i - 1) === C.SPACE;
  if (partsHere(scan, i, c)) return S.endPiece(scan, i, T.COMMA, i + 1);
  const joins = c === 0x26 && scan.words > 0 && spaced && isWordOfThree(scan, i - 2);
  if (joins) S.endPiece(scan, i, T.AND, i + 1);
  else scan.i++;
};

/** Do three letters or digits end at `i`? */
const isWordOfThree = (scan: S.Scan, i: number): boolean => {
  for (let at = i; at > i - 3; at--) {
    const kind = S.kindAt(scan, at);
    if (kind === C.CLOSE && at === i) return true;
    if (kind < C.UPPER || kind > C.DIGIT) return false;
  }
  return true;
};

const takeHole = (scan: S.Scan): void => {
  let to = scan.i;
  while (S.kindAt(scan, to) === C.HOLE) to++;
  S.endPiece(scan, scan.i, T.GAP, to);
};

const take = (scan: S.Scan, kind: number): void => {
  switch (kind) {
    case C.UPPER:
    case C.LOWER:
    case C.PLAIN:
      return takeWord(scan);
    case C.DIGIT:
      return takeDigit(scan);
    case C.COMMA:
      return takeSeparator(scan, T.COMMA);
    case C.BAR:
      return takeSeparator(scan, T.BAR);
    case C.DOT:
      return takeStop(scan);
    case C.OPEN:
      return takeBracket(scan);
    case C.CLOSE:
      return takeClose(scan);
    case C.COLON:
      return takeColon(scan);
    case C.NEWLINE:
      return takeNewline(scan);
    case C.MARK:
      return partsHere(scan, scan.i, S.unitAt(scan, scan.i))
        ? S.endPiece(scan, scan.i, T.COMMA, scan.i + 1)
        : takeMark(scan);
    case C.DASH:
      return takeDash(scan);
    case C.STOP:
      return takeShout(scan);
    case C.ELLIPSIS:
      return takeEllipsis(scan);
    case C.PERCENT:
      scan.share = true;
      scan.i++;
      return;
    case C.HOLE:
      return takeHole(scan);
    case C.SPACE:
      return takeSpace(scan);
    case C.AT:
      return scan.survey.ats ? S.endPiece(scan, scan.i, T.COMMA, scan.i + 1) : void scan.i++;
    case C.OTHER:
      return takeOther(scan);
    default:
      scan.i++;
  }
};

/** No list has so many names; what comes behind is left unread, and the last list said to be cut. */
const MOST_TOKENS = 6000;

const leaveOff = (scan: S.Scan): void => {
  const last = scan.tokens[scan.tokens.length - 1];
  if (last !== undefined) last.after = T.CUT_OFF;
};

/**
 * The cleaned text cut at its separators, outside brackets: `, ; • | @`, line ends, full stops where a comma
 * belongs, " - " when nothing else parts names, " and ", "&", `:`. Phrases of the lexicon, labels in brackets,
 * footnote legends and "may contain" parts are tokens of their own. One pass; each unit is read a bounded number
 * of times.
 */
export const split = (cleaned: Cleaned, survey: Survey, lex: Lexicon): readonly T.Token[] => {
  const scan = S.startScan(cleaned, survey, lex);
  const { kinds } = cleaned;
  const { length } = survey;
  const spaced = survey.parting.spaced.length > 0;
  while (scan.i < length && scan.tokens.length < MOST_TOKENS) {
    const kind = kinds[scan.i] ?? 0;
    if (kind === C.SPACE && !spaced) scan.i++;
    else take(scan, kind);
  }
  if (scan.i < length) leaveOff(scan);
  else S.endPiece(scan, length, T.PARAGRAPH, length);
  return scan.tokens;
};
