import { AFTER_COLON, AND, isHard, LINE, PIECE, SHOUT, type Token } from './token.ts';

/** The tokens from one hard boundary to the next, looked at together. */
export interface Stretch {
  /** Index behind its last token. */
  readonly end: number;
  /** Index of its first token that a colon ends, or -1. */
  readonly colon: number;
  /** Pieces up to its end, and of the first of these those that begin with a small letter. */
  readonly pieces: number;
  readonly small: number;
  readonly words: number;
  readonly lower: number;
  readonly short: number;
  readonly longest: number;
  readonly capital: boolean;
  /** It ends in an exclamation or question mark. */
  readonly shouted: boolean;
}

/** The stretch that begins with token `from`; with `through`, lines and sentences of a part are taken together. */
export const stretchAt = (tokens: readonly Token[], from: number, through = false): Stretch => {
  let pieces = 0;
  let small = 0;
  let words = 0;
  let lower = 0;
  let short = 0;
  let longest = 0;
  let colon = -1;
  let end = from;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (token === undefined || token.type !== PIECE) break;
    if (end > from && isHard(token.before) && !(through && token.before === LINE)) break;
    if (through && token.after === AFTER_COLON) break;
    if (token.before !== AND || end === from) {
      pieces++;
      if (!token.capital && token.words > 0) small++;
    }
    words += token.words;
    lower += token.lower;
    short += token.short;
    longest = Math.max(longest, token.words);
    if (token.after === AFTER_COLON) {
      colon = end++;
      break;
    }
  }
  return {
    end,
    colon,
    pieces,
    small,
    words,
    lower,
    short,
    longest,
    capital: tokens[from]?.capital ?? false,
    shouted: tokens[end - 1]?.after === SHOUT,
  };
};

/** More words than this in one name, with the looks of a sentence, are no name. */
const LONGEST_NAME = 12;

/**
 * Has it the shape of a sentence rather than of names: long runs between commas, mostly small letters, little words
 * (one to three letters) among them? `cased`: the text as a whole writes its names with capitals.
 */
export const isProse = (stretch: Stretch, cased: boolean): boolean => {
  const { pieces, words, lower, short, longest } = stretch;
  if (stretch.shouted && pieces < 5) return true;
  if (words < 4 || pieces === 0) return false;
  const mean = words / pieces;
  if (mean > LONGEST_NAME) return short / words >= 0.18 && lower / words > 0.5;
  if (!cased) return words >= 8 && mean >= 5 && short / words >= 0.25;
  if (lower / words < 0.5) return false;
  if (words >= 5 && mean >= 3.5 && short > 0 && lower / words >= 0.6) return true;
  if (mean >= 2.5 && short / words >= 0.3) return true;
  return stretch.capital && pieces > 1 && stretch.small >= 0.6 * (pieces - 1) && longest >= 5 && short > 0;
};

/** Has the content of a label the shape of a claim ("Reduces wrinkles", "Soothes, softens and smooths")? */
export const isClaim = (stretch: Stretch, cased: boolean): boolean => {
  const { pieces, words, lower, small, short } = stretch;
  if (isProse(stretch, cased)) return true;
  if (!cased || !stretch.capital || pieces > 8) return false;
  if (pieces === 1) return words > 3 && lower >= words - 1 && short > 0;
  return small >= 0.6 * (pieces - 1) && words / pieces >= 2 && short > 0;
};
