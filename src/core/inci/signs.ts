import * as C from './charKind.ts';
import { startsPhrase } from './lexicon.ts';
import { takeMay } from './phrases.ts';
import * as S from './scan.ts';
import * as T from './token.ts';

/** A bracket longer than this is read through: its other half was most likely lost. UTF-16 units. */
const LONGEST_BRACKET = 300;
const LONGEST_LABEL = 120;
const LONGEST_STAR_LABEL = 80;

const SQUARE = 0x5b;

/** "[1]" */
const isFootnote = (scan: S.Scan, i: number, close: number): boolean => {
  if (close - i < 2 || close - i > 3) return false;
  return C.isDigit(S.unitAt(scan, i + 1)) && C.isDigit(S.unitAt(scan, close - 1));
};

const followsSeparator = (scan: S.Scan, i: number): boolean => {
  const kind = S.kindAt(scan, i);
  return (
    i >= scan.survey.length || kind === C.NEWLINE || kind === C.COMMA || kind === C.BAR || kind === C.DOT
  );
};

/** "[Night cream] Aqua, ..." at the start of a line or sentence; in a text with one such label, anywhere. */
const takeLabel = (scan: S.Scan, close: number): boolean => {
  const { i } = scan;
  if (S.unitAt(scan, i) !== SQUARE || close - i > LONGEST_LABEL) return false;
  if (!S.isOpening(scan) && !scan.labelled) return false;
  const after = S.skipSpace(scan, close + 1);
  if (
    S.kindAt(scan, after) === C.OPEN ||
    (followsSeparator(scan, after) && S.kindAt(scan, after) !== C.NEWLINE)
  )
    return false;
  let letters = false;
  for (let at = i + 1; at < close; at++) letters ||= C.isLetter(S.unitAt(scan, at));
  if (!letters) return false;
  scan.labelled = true;
  S.addToken(scan, T.LABEL, i, close + 1);
  scan.from = close + 1;
  scan.i = close + 1;
  return true;
};

/** "(and)" */
const isBracketedAnd = (scan: S.Scan, i: number, close: number): boolean =>
  close - i === 4 &&
  (S.unitAt(scan, i + 1) | 32) === 0x61 &&
  (S.unitAt(scan, i + 2) | 32) === 0x6e &&
  (S.unitAt(scan, i + 3) | 32) === 0x64;

const hasSeparator = (scan: S.Scan, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) {
    const kind = S.kindAt(scan, i);
    if (kind === C.COMMA || kind === C.BAR) return true;
  }
  return false;
};

const passBracket = (scan: S.Scan, to: number): void => {
  while ((scan.survey.opens[scan.bracket] ?? Infinity) < to) scan.bracket++;
  S.syncLine(scan, to);
  scan.i = to;
};

const skipBracket = (scan: S.Scan, close: number): void => {
  scan.filled = true;
  passBracket(scan, close + 1);
};

/** Could a sign or words for "may contain" stand at `from`? Cheap, and asked of every bracket. */
const mayOpen = (scan: S.Scan, from: number): boolean => {
  const at = S.skipBlank(scan, from);
  const kind = scan.kinds[at] ?? 0;
  if (kind === C.OPEN || kind === C.DASH || kind === C.OTHER) return true;
  return kind >= C.UPPER && kind <= C.PLAIN && startsPhrase(scan.lex, scan.units, at);
};

/**
 * An opening bracket at `scan.i`. A short pair is stepped over whole, so that "Iron Oxides (CI 77491, CI 77492)" stays
 * one name; a pair that is missing a half, or far too long, is read through.
 */
export const takeBracket = (scan: S.Scan): void => {
  const { i } = scan;
  const { opens, closes } = scan.survey;
  while ((opens[scan.bracket] ?? Infinity) < i) scan.bracket++;
  const close = opens[scan.bracket] === i ? (closes[scan.bracket] ?? -1) : -1;
  if (mayOpen(scan, i + 1) && takeMay(scan)) return;
  if (opens[scan.bracket] === i) scan.bracket++;
  if (close < 0) {
    scan.torn = true;
    scan.i++;
  } else if (isBracketedAnd(scan, i, close) && scan.filled) S.endPiece(scan, i, T.AND, close + 1);
  else if (S.isBlank(scan) && isFootnote(scan, i, close)) takeNumber(scan, close);
  else if (isFootnote(scan, i, close)) {
    scan.marked = true;
    passBracket(scan, close + 1);
  } else if (scan.filled && S.kindAt(scan, i + 1) === C.MARK) {
    S.endPiece(scan, i, T.COMMA, close + 1); // "(*organic)"
    passBracket(scan, close + 1);
  } else if (takeLabel(scan, close)) passBracket(scan, close + 1);
  else if (close - i > LONGEST_BRACKET) scan.i++;
  else if (
    S.isBlank(scan) &&
    followsSeparator(scan, S.skipSpace(scan, close + 1)) &&
    hasSeparator(scan, i, close)
  )
    scan.i++;
  else skipBracket(scan, close);
};

/** "[1] from organic farming" explains a footnote; elsewhere the number is passed over. */
const takeNumber = (scan: S.Scan, close: number): void => {
  if (S.isOpening(scan) && scan.marked && C.isLetter(S.unitAt(scan, S.skipSpace(scan, close + 1))))
    S.addToken(scan, T.LEGEND, scan.i, close + 1);
  else scan.from = close + 1;
  passBracket(scan, close + 1);
};

const lineEnd = (scan: S.Scan): number => scan.survey.lines[scan.line]?.to ?? scan.survey.length;

/** "**Night cream**" alone on its line, above a comma list. */
const takeStarLabel = (scan: S.Scan, from: number): boolean => {
  const end = lineEnd(scan);
  const line = scan.survey.lines[scan.line];
  const below = scan.survey.lines[scan.line + 1];
  if (line === undefined || below === undefined || end - from > LONGEST_STAR_LABEL) return false;
  if (line.separators > 0 || below.separators < 3) return false;
  let to = end;
  while (to > from && (S.kindAt(scan, to - 1) === C.MARK || S.kindAt(scan, to - 1) === C.SPACE)) to--;
  if (to === from) return false;
  S.addToken(scan, T.LABEL, from, to);
  scan.from = end;
  scan.i = end;
  return true;
};

const opensLegend = (scan: S.Scan): boolean => {
  if (scan.before === T.START || scan.before === T.BAR || scan.before === T.COMMA_LINE) return false;
  if (scan.before === T.FULL_STOP || scan.before === T.GAP) return scan.marked || scan.tokens.length > 1;
  if (scan.marked) return true;
  return scan.tokens.length > 2 && (scan.survey.lines[scan.line]?.separators ?? 0) < 2;
};

/**
 * Footnote marks at `scan.i`: behind a name they end it or are passed over; where a sentence or line opens, or words
 * follow them without a separator, an explanation begins.
 */
export const takeMark = (scan: S.Scan): void => {
  const from = scan.i;
  S.syncLine(scan, from);
  let to = from;
  while (S.kindAt(scan, to) === C.MARK) to++;
  const word = S.skipSpace(scan, to);
  const startsWord = C.isLetter(S.unitAt(scan, word)) || C.isDigit(S.unitAt(scan, word));
  if (!scan.filled) {
    const opening = S.isOpening(scan);
    if (opening && startsWord && takeStarLabel(scan, word)) return;
    if (opening && startsWord && opensLegend(scan)) S.addToken(scan, T.LEGEND, from, to);
    else scan.i = to;
    return;
  }
  if (!startsWord) {
    scan.marked = true;
    scan.i = to;
    return;
  }
  const attached = S.kindAt(scan, from - 1) !== C.SPACE;
  if (attached && word > to) {
    scan.marked = true;
    S.endPiece(scan, to, T.COMMA, to); // "Aloe Juice* Glycerin*": a lost comma
  } else S.addToken(scan, T.LEGEND, from, to);
};
