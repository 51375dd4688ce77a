import {
  charKind,
  CLOSE,
  DIGIT,
  DOT,
  isDigit,
  isLetter,
  LOWER,
  MARK,
  NEWLINE,
  OPEN,
  PLAIN,
  SPACE,
  STOP,
  UPPER,
} from './charKind.ts';
import { kindAt, type Scan, skipBlank, unitAt } from './scan.ts';

/** Latin of labels whose full stop ends no name. */
const ABBREVIATIONS = new Set([
  'var',
  'spp',
  'ssp',
  'subsp',
  'sp',
  'no',
  'nr',
  'st',
  'ext',
  'cv',
  'fo',
  'nat',
  'vol',
  'syn',
  'aq',
  'dr',
  'ca',
  'approx',
  'l',
  'f',
  'x',
  'n',
  'h',
]);
/** Shortened too, and the end of a name. */
const SHORTENED = new Set(['denat', 'dent']);
const LONGEST = 7;

/** The word that ends before `to`, lower case; '' when it is longer than any abbreviation. */
const wordBefore = (scan: Scan, to: number): string => {
  let from = to;
  while (from > scan.from && to - from <= LONGEST && isLetter(unitAt(scan, from - 1))) from--;
  if (to - from > LONGEST) return '';
  let word = '';
  for (let i = from; i < to; i++) word += String.fromCharCode(unitAt(scan, i));
  return word.toLowerCase();
};

/** Does the full stop at `i` belong to an abbreviation that goes on (`var.`, `No.`, `L.`)? */
export const isAbbreviated = (scan: Scan, i: number): boolean => {
  const before = charKind(unitAt(scan, i - 1));
  if (before !== LOWER && before !== UPPER) return false;
  return ABBREVIATIONS.has(wordBefore(scan, i));
};

/** Ends in "Denat.", "spp." or the like, whose full stop is part of the printed name? */
export const keepsStop = (scan: Scan, i: number): boolean => {
  const word = wordBefore(scan, i);
  return SHORTENED.has(word) || (word.length > 1 && ABBREVIATIONS.has(word));
};

/** "C. Acnes", "T.L.C. Night Serum": the piece is single letters so far. */
const isInitial = (scan: Scan, i: number): boolean => {
  if (!isLetter(unitAt(scan, i - 1))) return false;
  for (let at = scan.from; at < i - 1; at++) {
    const kind = kindAt(scan, at);
    if (kind === DIGIT || (kind >= UPPER && kind <= PLAIN && kindAt(scan, at + 1) !== DOT)) return false;
  }
  return true;
};

const isNumbering = (scan: Scan, i: number): boolean => {
  let from = i;
  while (from > scan.from && isDigit(unitAt(scan, from - 1))) from--;
  if (from === i || i - from > 2) return false;
  for (let at = scan.from; at < from; at++) {
    const kind = kindAt(scan, at);
    if (kind !== SPACE && kind !== NEWLINE) return false;
  }
  return true;
};

/** "Zinc Oxide.Linalool", "Red 4.Ci 17200": a capital and small letters straight after a word or number. */
const glued = (scan: Scan, i: number): boolean => {
  const before = kindAt(scan, i - 1);
  const next = kindAt(scan, i + 1);
  if (before === LOWER || before === CLOSE || before === MARK || before === SPACE || before === PLAIN) {
    if (next === PLAIN) return true;
    return (
      next === UPPER &&
      isLetter(unitAt(scan, i + 2)) &&
      (isLetter(unitAt(scan, i + 3)) || isColour(scan, i + 1) || opensSentence(scan, i + 1))
    );
  }
  if (before === UPPER && isLetter(unitAt(scan, i - 2)) && isLetter(unitAt(scan, i - 3)))
    return next === UPPER && isLetter(unitAt(scan, i + 2));
  if ((before !== DIGIT && before !== UPPER) || scan.words < 1 || next !== UPPER) return false;
  if (before === UPPER && kindAt(scan, i - 2) !== SPACE) return false;
  return (kindAt(scan, i + 2) === LOWER && kindAt(scan, i + 3) === LOWER) || isColour(scan, i + 1);
};

/** "As part of", "It is": a short word with a capital, then one without. */
const opensSentence = (scan: Scan, i: number): boolean =>
  kindAt(scan, i + 1) === LOWER && kindAt(scan, i + 2) === SPACE && kindAt(scan, i + 3) === LOWER;

const isColour = (scan: Scan, i: number): boolean => {
  const second = unitAt(scan, i + 1) | 32;
  return (
    (unitAt(scan, i) | 32) === 0x63 &&
    (second === 0x69 || second === 0x6c) &&
    isDigit(unitAt(scan, skipBlank(scan, i + 2)))
  );
};

/** Does the full stop at `i` end a name or sentence? */
export const endsName = (scan: Scan, i: number): boolean => {
  const next = unitAt(scan, i + 1);
  if (i + 1 >= scan.survey.length) return true;
  const kind = charKind(next);
  if (kind === DOT) return false;
  if (kind === STOP) return true;
  if (kind !== SPACE && kind !== NEWLINE) {
    if (isDigit(next)) return false;
    return kind === OPEN || kind === MARK
      ? !isAbbreviated(scan, i) && !keepsStop(scan, i)
      : glued(scan, i) && !isAbbreviated(scan, i);
  }
  if (isAbbreviated(scan, i) || isNumbering(scan, i) || isInitial(scan, i)) return false;
  const after = skipBlank(scan, i + 1);
  const first = kindAt(scan, after);
  const denat = keepsStop(scan, i);
  if (first === LOWER) return !denat && !isDigit(unitAt(scan, i - 1)) && wordBefore(scan, i).length !== 2;
  if (first === OPEN || first === DIGIT) return !denat;
  return true;
};
