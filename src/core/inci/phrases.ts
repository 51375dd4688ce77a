import { CLOSE, COLON, DASH, isDigit, isLetter, LOWER, NEWLINE, OPEN } from './charKind.ts';
import * as L from './lexicon.ts';
import { addToken, isBlank, isOpening, kindAt, type Scan, skipBlank, skipSpace, unitAt } from './scan.ts';
import { FULL_STOP, GAP, LINE, PARAGRAPH, START } from './token.ts';

const SLASH = 0x2f;
const PLUS = 0x2b;
const PLUS_MINUS = 0xb1;
const LONGEST_NOTE = 40;

/** What follows a phrase: where its colon and the like end. */
interface Tail {
  readonly to: number;
  readonly colon: boolean;
  readonly endsLine: boolean;
}

const isJoin = (scan: Scan, i: number): boolean => {
  const c = unitAt(scan, i);
  return c === SLASH || c === 0x7c || c === 0x26 || c === 0x2c || c === 0x2e || kindAt(scan, i) === COLON;
};

/** "(INCI)", "(in each gram)" and the like, when a colon or the line's end comes after it; else `i`. */
const note = (scan: Scan, i: number): number => {
  if (kindAt(scan, i) !== OPEN) return i;
  for (let at = i + 1; at < i + LONGEST_NOTE; at++) {
    if (kindAt(scan, at) === NEWLINE || kindAt(scan, at) === OPEN) return i;
    if (kindAt(scan, at) !== CLOSE) continue;
    const after = skipSpace(scan, at + 1);
    const ends =
      kindAt(scan, after) === COLON || kindAt(scan, after) === NEWLINE || after >= scan.survey.length;
    return ends ? at + 1 : i;
  }
  return i;
};

const isRole = (kind: number): boolean =>
  kind === L.HEAD || kind === L.TRAP || kind === L.ACTIVE || kind === L.INACTIVE;

/** Reads on over ": / Ingrédients :" and notes in brackets: the last colon of a run of headings ends it. */
const headTail = (scan: Scan, from: number): Tail => {
  let to = from;
  let colon = false;
  for (let rounds = 0; rounds < 12; rounds++) {
    const i = skipSpace(scan, to);
    if (kindAt(scan, i) === COLON) {
      colon = true;
      to = i + 1;
    } else if (note(scan, i) > i) to = note(scan, i);
    else if (isJoin(scan, i - 1) || isJoin(scan, i)) {
      const next = isJoin(scan, i) ? skipBlank(scan, i + 1) : i;
      const found = L.phraseAt(scan.lex, scan.units, next);
      if (found === null || !isRole(found.phrase.kind)) break;
      to = found.to;
    } else break;
  }
  const end = skipSpace(scan, to);
  if (!colon && kindAt(scan, end) === DASH && kindAt(scan, end - 1) !== DASH && end > to) {
    colon = true; // "INGREDIENTS - AQUA"
    to = end + 1;
  }
  return { to, colon, endsLine: kindAt(scan, end) === NEWLINE || end >= scan.survey.length };
};

/** Length of "+/-", "-/+", "±", "+-" at `i`, else 0. */
const signAt = (scan: Scan, i: number): number => {
  const c = unitAt(scan, i);
  if (c === PLUS_MINUS) return 1;
  if (c !== PLUS && c !== 0x2d) return 0;
  const other = c === PLUS ? 0x2d : PLUS;
  if (unitAt(scan, i + 1) === SLASH && unitAt(scan, i + 2) === other) return 3;
  return c === PLUS && unitAt(scan, i + 1) === other ? 2 : 0;
};

interface May {
  /** Offset behind words, signs, brackets and colon; the start when nothing was found. */
  readonly to: number;
  /** Brackets opened on the way and not closed again. */
  readonly open: number;
  readonly signs: boolean;
  readonly colon: boolean;
  readonly words: number;
}

/** Reads "May contain / Peut contenir [+/-]:" in any order of words, signs and brackets. */
const readMay = (scan: Scan, from: number): May => {
  let to = from;
  let [open, words, signs, colon] = [0, 0, false, false];
  for (let rounds = 0; rounds < 24; rounds++) {
    const i = skipBlank(scan, to);
    const sign = signAt(scan, i);
    const kind = kindAt(scan, i);
    const found = sign === 0 && isLetter(unitAt(scan, i)) ? L.phraseAt(scan.lex, scan.units, i) : null;
    if (sign > 0) {
      signs = true;
      to = i + sign;
    } else if (found?.phrase.kind === L.MAY) {
      words += found.phrase.words;
      to = found.to;
    } else if (kind === OPEN && opensMay(scan, i)) {
      open++;
      to = i + 1;
    } else if (kind === CLOSE && open > 0) {
      open--;
      to = i + 1;
    } else if (
      (signs || words > 0) &&
      (kind === COLON || unitAt(scan, i) === SLASH || (kind === DASH && !isDigit(unitAt(scan, i + 1))))
    ) {
      colon ||= kind === COLON;
      to = i + 1;
    } else break;
  }
  return { to, open, signs, colon, words };
};

const opensMay = (scan: Scan, i: number): boolean => {
  let at = skipBlank(scan, i + 1);
  if (kindAt(scan, at) === OPEN) at = skipBlank(scan, at + 1);
  return signAt(scan, at) > 0 || isMay(scan, at);
};

const isMay = (scan: Scan, i: number): boolean => L.phraseAt(scan.lex, scan.units, i)?.phrase.kind === L.MAY;

/**
 * A "may contain" part that begins at `scan.i` (a sign, an opening bracket, a phrase): its token is added and the
 * brackets it leaves open are remembered. False when there is none.
 */
export const takeMay = (scan: Scan): boolean => {
  const from = scan.i;
  const may = readMay(scan, from);
  if (may.words === 0 && !may.signs) return false;
  // "(+/-)-alpha-bisabolol" is a name
  if (
    may.words === 0 &&
    !may.colon &&
    unitAt(scan, may.to - 1) === 0x2d &&
    isLetter(unitAt(scan, may.to)) &&
    may.open === 0
  )
    return false;
  if (may.words === 1 && !may.signs && !may.colon) return false;
  if (may.words > 1 && !may.signs && !may.colon && may.open === 0 && !isBlank(scan)) return false;
  addToken(scan, L.MAY, from, may.to);
  takeBrackets(scan, may.to, may.open);
  return true;
};

/** Steps over the brackets opened before `to`, remembering where the last `open` of them close. */
const takeBrackets = (scan: Scan, to: number, open: number): void => {
  const { opens, closes } = scan.survey;
  const passed: number[] = [];
  while ((opens[scan.bracket] ?? Infinity) < to) {
    const closing = closes[scan.bracket] ?? -1;
    if (closing >= to) passed.push(closing);
    scan.bracket++;
  }
  for (const closing of passed.slice(-open || passed.length)) if (open > 0) scan.scopes.push(closing);
};

const hasColonOrOpens = (scan: Scan, found: L.Found, tail: Tail): boolean => {
  const opening = isOpening(scan);
  if (tail.colon) return true;
  if (!opening) return false;
  if (tail.endsLine) return true;
  const startsLine = scan.before === START || scan.before === LINE || scan.before === PARAGRAPH;
  const next = skipSpace(scan, tail.to);
  return (
    startsLine && kindAt(scan, next) !== LOWER && isLetter(unitAt(scan, next)) && found.phrase.kind === L.HEAD
  );
};

const isAccepted = (scan: Scan, found: L.Found, tail: Tail): boolean => {
  const { kind, words } = found.phrase;
  const opening = isOpening(scan);
  switch (kind) {
    case L.HEAD:
    case L.TRAP:
      return hasColonOrOpens(scan, found, tail);
    case L.ACTIVE:
      return tail.colon || (opening && (tail.endsLine || words > 1));
    case L.INACTIVE:
      return tail.colon || words > 1 || (opening && tail.endsLine);
    case L.FREE:
      return words > 1 || (opening && scan.before !== START);
    case L.ELSEWHERE:
      return words > 1 || opening;
    case L.END:
      return words > 2 || (opening && isEnd(scan, found, tail));
    case L.MORE:
      return opening || tail.endsLine || scan.before === FULL_STOP;
    default:
      return false;
  }
};

const isEnd = (scan: Scan, found: L.Found, tail: Tail): boolean => {
  const { words, text } = found.phrase;
  if (words > 1 || tail.colon || tail.endsLine || text >= '\u3040') return true;
  return scan.before === GAP && kindAt(scan, skipSpace(scan, tail.to)) === LOWER;
};

/** Adds the token of `found` at `scan.i`, or false when it does not count here. */
const accept = (scan: Scan, found: L.Found): boolean => {
  const { kind } = found.phrase;
  if (kind === L.MAY) return takeMay(scan);
  const isRoleWord = isRole(kind);
  if (scan.i < scan.refused && isRoleWord) return false;
  const tail = headTail(scan, found.to);
  if (!isAccepted(scan, found, tail)) {
    scan.refused = tail.to; // a run of headings without a colon is read once
    return false;
  }
  addToken(scan, kind, scan.i, isRoleWord ? tail.to : found.to);
  takeBrackets(scan, scan.i, 0);
  return true;
};

/** Adds the token of the phrase that begins at the word start `scan.i`; false when there is none that counts here. */
export const takePhrase = (scan: Scan): boolean => {
  const found = L.phraseAt(scan.lex, scan.units, scan.i);
  if (found === null) return false;
  const { other } = found.phrase;
  return accept(scan, found) || (other !== null && accept(scan, { ...found, phrase: other }));
};
