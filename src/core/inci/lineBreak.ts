import {
  charKind,
  CLOSE,
  COLON,
  COMMA,
  BAR,
  DASH,
  DIGIT,
  DOT,
  ELLIPSIS,
  isLetter,
  LOWER,
  MARK,
  NEWLINE,
  OPEN,
  STOP,
} from './charKind.ts';
import { phraseAt } from './lexicon.ts';
import { isAbbreviated } from './fullStop.ts';
import { kindAt, lastBefore, type Scan, skipBlank, syncLine, unitAt } from './scan.ts';
import type { Line } from './survey.ts';
import { LINE, PARAGRAPH } from './token.ts';

/** A line longer than this was not wrapped: its end is meant. UTF-16 units. */
const WIDEST = 160;
const RAGGED = 0.6;
/** Separators of a line that is surely part of a list. */
const MANY = 4;

/** 0: the break is only a space within a name. */
export const SOFT = 0;

const opensLine = (kind: number): boolean => kind === DASH || kind === MARK || kind === BAR || kind === OPEN;

const wraps = (scan: Scan, next: number): number => {
  const { lines } = scan.survey;
  const here = lines[scan.line];
  const below = lines[next];
  if (here === undefined || below === undefined || below.labelled) return LINE;
  if (here.separators === 0 && below.separators === 0) return LINE;
  if (here.separators === 0) return LINE;
  const width = here.to - here.from;
  if (width > WIDEST) return isTornName(scan, here, below) ? SOFT : LINE;
  if (below.separators > 0) return SOFT;
  // a last line without a comma goes with a block of lines of like width, not with a line that stands alone
  const above = lines[scan.line - 1];
  const last = next === lines.length - 1;
  return last && above !== undefined && above.separators > 0 && width > RAGGED * (above.to - above.from)
    ? SOFT
    : LINE;
};

/** "..., Citric" and below it "Acid, ...": a word with a capital left over at the end of a long line, and commas on both. */
const isTornName = (scan: Scan, here: Line, below: Line): boolean =>
  here.separators >= MANY &&
  below.separators > 1 &&
  scan.filled &&
  scan.words < 2 &&
  scan.lower === 0 &&
  !endsInColour(scan);

/** "Mica (CI 77019)" is whole. */
const endsInColour = (scan: Scan): boolean => {
  const before = lastBefore(scan, scan.i);
  return kindAt(scan, before) === CLOSE && kindAt(scan, before - 1) === DIGIT;
};

const afterUnit = (scan: Scan, before: number): number | null => {
  if (before < scan.from) return LINE;
  const kind = kindAt(scan, before);
  if (kind === COMMA || kind === BAR || kind === COLON || kind === STOP || kind === ELLIPSIS) return LINE;
  if (kind === DOT) return isAbbreviated(scan, before) ? SOFT : LINE;
  return null;
};

/**
 * What the line break at `scan.i` is: `SOFT`, a line's end or a paragraph's end; and where the next line's text
 * begins. A bare break inside a comma list is a space; a list of one name a line has no commas on either side.
 */
export const lineBreak = (scan: Scan): { readonly boundary: number; readonly next: number } => {
  const next = skipBlank(scan, scan.i);
  syncLine(scan, scan.i);
  let breaks = 0;
  for (let i = scan.i; i < next; i++) if (charKind(unitAt(scan, i)) === NEWLINE) breaks++;
  const found = boundaryAt(scan, next, breaks);
  scan.line += breaks;
  return { boundary: found, next };
};

const boundaryAt = (scan: Scan, next: number, breaks: number): number => {
  if (next >= scan.survey.length) return LINE;
  if (breaks > 1) return PARAGRAPH;
  const before = lastBefore(scan, scan.i);
  const byUnit = afterUnit(scan, before);
  if (byUnit !== null) return byUnit;
  const first = kindAt(scan, next);
  if (kindAt(scan, before) === DASH && isLetter(unitAt(scan, before - 1)) && isLetter(unitAt(scan, next)))
    return SOFT;
  if (opensLine(first) && kindAt(scan, next) !== CLOSE) return LINE;
  if (phraseAt(scan.lex, scan.units, next) !== null) return LINE;
  const wrapped = wraps(scan, scan.line + breaks);
  if (wrapped === LINE && first === LOWER && (scan.survey.lines[scan.line]?.separators ?? 0) > 0) {
    return scan.survey.lines[scan.line + breaks]?.labelled === true ? LINE : SOFT;
  }
  return wrapped;
};
