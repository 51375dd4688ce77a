/** A piece between two boundaries; the other kinds of token are the phrase kinds of the lexicon and these. */
export const PIECE = 0;
/** A label in brackets or stars. */
export const LABEL = 10;
/** A footnote's explanation begins. */
export const LEGEND = 11;
/** The bracket of a "may contain" part closes. */
export const MAY_END = 12;

/** What parts two pieces, weakest first; from AFTER_COLON on a boundary is hard: a sentence, line or part ends there. */
export const COMMA = 1;
export const AND = 2;
export const BAR = 3;
/** A separator and then a line break. */
export const COMMA_LINE = 4;
export const AFTER_COLON = 5;
export const FULL_STOP = 6;
export const GAP = 7;
export const LINE = 8;
export const AFTER_PHRASE = 9;
export const PARAGRAPH = 10;
export const START = 11;
/** Behind a piece: an exclamation or question mark. */
export const SHOUT = 12;
/** Behind a piece: "...", or the end of what is read. */
export const CUT_OFF = 13;

export const isHard = (boundary: number): boolean => boundary >= AFTER_COLON;

/** A token of the cleaned text; offsets are UTF-16 units of the text. */
export interface Token {
  readonly type: number;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  after: number;
  /** Words outside brackets, those that begin with a small letter, and those of these with one to three letters. */
  words: number;
  lower: number;
  short: number;
  /** The first letter is a capital. */
  readonly capital: boolean;
  /** A hyphen stands before it as a bullet. */
  readonly dashed: boolean;
  /** After its colon the line ends. */
  colonEndsLine: boolean;
  /** A bracket is left open in it. */
  readonly torn: boolean;
  /** A percent sign stands in it. */
  readonly share: boolean;
}
