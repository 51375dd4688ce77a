import type { ParsedList } from '../types.ts';
import { annotate, LONGEST_NAME } from './annotate.ts';
import * as C from './charKind.ts';
import { clean } from './clean.ts';
import { formulaCode } from './formulaCode.ts';
import { isAlphabetical } from './isAlphabetical.ts';
import type { Lexicon } from './lexicon.ts';
import { kindIn, NOT_PLAIN, pieceTo, type Walk } from './plainPiece.ts';
import { isProse } from './prose.ts';

/** Fewer names than this are left to the long road: they may be a label, a teaser, names parted by " - ". */
const FEWEST = 4;
/** Digits that a maker's code has at least. */
const CODE_DIGITS = 2;

const DOT = 0x2e;

/** Adds the name of a piece that needs no trimming, or what the long road makes of any other. */
const addNames = (walk: Walk, from: number, first: number, last: number, to: number): boolean => {
  const { text, ingredients, start } = walk;
  const firstKind = kindIn(text, first);
  const lastKind = kindIn(text, last - 1);
  // "Denat.", "spp." keep their stop
  const stopped = text.charCodeAt(to) === DOT && 'tprvTPRV'.includes(text.charAt(last - 1));
  const bare = !stopped && firstKind !== C.OTHER && firstKind <= C.DIGIT && lastKind !== C.OTHER;
  if (bare && walk.letters && !walk.odd && (lastKind <= C.DIGIT || lastKind === C.CLOSE)) {
    ingredients.push({
      printed: text.slice(first, last),
      from: first - start,
      to: last - start,
      section: 'main',
    });
    return true;
  }
  const piece = text.slice(from, text.charCodeAt(to) === DOT ? to + 1 : to);
  const names = annotate({ text: piece, ...clean(piece), strengths: true }, 0, piece.length, false);
  for (const name of names) {
    const printed = piece.slice(name.from, name.to);
    const [at, end] = [name.from + from - start, name.to + from - start];
    ingredients.push(
      name.strength === undefined
        ? { printed, from: at, to: end, section: 'main' }
        : { printed, from: at, to: end, section: 'main', strength: name.strength },
    );
  }
  // a second name without a strength may say what the first is for
  return names.length > 0 && (names.length === 1 || names[1]?.strength !== undefined);
};

/** Counts the piece [from, to) and adds its names; false when the short road ends at it. */
const addPiece = (walk: Walk, from: number, to: number): boolean => {
  const { text } = walk;
  if (!walk.filled) return walk.pieces > 0 && text.charCodeAt(to) === 0x2c;
  let first = from;
  while (text.charCodeAt(first) === 0x20) first++;
  let last = to;
  while (text.charCodeAt(last - 1) === 0x20) last--;
  if (last - first > LONGEST_NAME) return false;
  if (walk.pieces === 0) {
    walk.start = first;
    walk.firstCapital = walk.capital;
    if (isCode(text, from, to)) return false;
  }
  walk.pieces++;
  if (!walk.capital && walk.words > 0) walk.small++;
  walk.allWords += walk.words;
  if (walk.words > walk.longest) walk.longest = walk.words;
  walk.fromBefore = walk.from;
  walk.toBefore = walk.to;
  walk.from = from;
  walk.to = to;
  const added = addNames(walk, from, first, last, to);
  walk.filled = false;
  walk.letters = false;
  walk.odd = false;
  walk.capital = false;
  walk.words = 0;
  return added;
};

const isCode = (text: string, from: number, to: number): boolean => {
  let digits = 0;
  for (let i = from; i < to; i++) if (C.isDigit(text.charCodeAt(i))) digits++;
  return digits >= CODE_DIGITS && formulaCode(text.slice(from, to)) < to - from;
};

const isSentence = (walk: Walk): boolean => {
  const { pieces, small, allWords: words, lower, short, longest, firstCapital: capital } = walk;
  const stretch = {
    end: pieces,
    colon: -1,
    pieces,
    small,
    words,
    lower,
    short,
    longest,
    capital,
    shouted: false,
  };
  return isProse(stretch, lower < 0.8 * words);
};

/**
 * The list in a text of ASCII names with commas between them, whole brackets, strengths and footnote marks, and
 * nothing else: no heading, label, legend, "and" or line break. Null when it is not so plain, or has more names than
 * `most`: then the long road reads it, which makes the same of a plain text.
 */
export const plainList = (text: string, lex: Lexicon, most: number): ParsedList | null => {
  const walk: Walk = {
    text, lex, ingredients: [], start: 0, filled: false, letters: false, odd: false, capital: false, words: 0, pieces: 0,
    small: 0, allWords: 0, lower: 0, short: 0, longest: 0, firstCapital: false, from: 0, to: 0, fromBefore: 0, toBefore: 0,
  }; // prettier-ignore
  for (let from = 0; from <= text.length;) {
    const to = pieceTo(walk, from);
    if (to === NOT_PLAIN || !addPiece(walk, from, to) || walk.ingredients.length > most) return null;
    from = text.charCodeAt(to) === DOT ? to + 2 : to + 1;
  }
  const { ingredients } = walk;
  if (walk.pieces < FEWEST || text.endsWith('/') || isSentence(walk)) return null;
  if (isCode(text, walk.from, walk.to) || isCode(text, walk.fromBefore, walk.toBefore)) return null;
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x20) end--;
  return {
    label: null,
    text: text.slice(walk.start, end),
    complete: true,
    teaser: false,
    order: isAlphabetical(ingredients) ? 'alphabetical' : 'amount',
    ingredients,
  };
};
