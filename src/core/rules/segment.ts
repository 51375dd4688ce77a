import type { Ingredient, Match } from '../types.ts';
import type { Book } from './openBook.ts';
import { nameKey } from './nameKey.ts';

const MOST_WORDS = 400;
const LONGEST_NAME = 9; // words
const WORD = /[^\s]+/g;
const JOINT = /^(?:and|und|et|y|e|&|\+|\(and\))$/i;

interface Word {
  readonly from: number;
  readonly to: number;
  readonly joint: boolean;
}

/**
 * Takes a text apart that is several names run together ("Zinc Oxide Water", "Glycerin and Squalane"), by the
 * dictionary alone: the whole text has to be used up by names it knows. Empty when it is not such a text.
 */
export function segment(book: Book, ingredient: Ingredient): readonly Match[] {
  const { printed } = ingredient;
  const words: Word[] = [];
  for (const hit of printed.matchAll(WORD)) {
    words.push({ from: hit.index, to: hit.index + hit[0].length, joint: JOINT.test(hit[0]) });
    if (words.length > MOST_WORDS) return [];
  }
  if (words.length < 2) return [];
  const parts = longestFirst(book, printed, words);
  if (parts.length < 2) return [];
  return parts.map(({ from, to }) => {
    const piece = printed.slice(from, to);
    return {
      ...ingredient,
      printed: piece,
      from: ingredient.from + from,
      to: ingredient.from + to,
      entry: book.names.get(nameKey(piece)) ?? null,
      guess: false,
    };
  });
}

/** Longest known name at each place, stepping back where the rest cannot be used up; empty when nothing fits. */
function longestFirst(
  book: Book,
  text: string,
  words: readonly Word[],
): readonly { from: number; to: number }[] {
  const dead = new Set<number>();
  const path: { word: number; size: number }[] = [];
  let at = 0;
  let size = LONGEST_NAME;
  while (at < words.length) {
    const next = words[at]?.joint ? 0 : largest(book, text, words, at, size);
    if (words[at]?.joint && path.length > 0) {
      at += 1;
      size = LONGEST_NAME;
    } else if (next > 0 && !dead.has(at + next)) {
      path.push({ word: at, size: next });
      at += next;
      size = LONGEST_NAME;
    } else if (next > 1) {
      size = next - 1;
    } else {
      dead.add(at);
      const last = path.pop();
      if (last === undefined) return [];
      at = last.word;
      size = last.size - 1;
    }
  }
  return path.map(({ word, size: length }) => ({
    from: words[word]?.from ?? 0,
    to: words[word + length - 1]?.to ?? 0,
  }));
}

/** Words of the largest known name of at most `most` words that begins at `at`; 0 when there is none. */
function largest(book: Book, text: string, words: readonly Word[], at: number, most: number): number {
  const start = words[at]?.from ?? 0;
  for (let size = Math.min(most, words.length - at); size > 0; size--) {
    // Whole names only: a pattern such as "* extract" would swallow its neighbours.
    if (book.names.has(nameKey(text.slice(start, words[at + size - 1]?.to)))) return size;
  }
  return 0;
}
