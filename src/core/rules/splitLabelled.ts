import type { Match } from '../types.ts';
import { LOOKUP_MEMORY, type Book } from './openBook.ts';
import { findPhrases } from './phraseIndex.ts';
import { largest, partOf, wordsIn, type Piece, type Word } from './segment.ts';

const FEWEST = 5; // names: below, no list vouches for the words
const WATER = 'water';

/**
 * Parts the name of a product, which kits print between two lists, from the ingredient before or behind it:
 * "Geraniol Night Serum Water" is geraniol, a product that stays unread, and water. Only in a list most of which is
 * known, and only where the rest names a kind of product or is followed by water.
 */
export function splitLabelled(book: Book, matches: readonly Match[]): readonly Match[] {
  const unread = matches.filter(({ entry }) => entry === null).length;
  if (unread === 0 || matches.length < FEWEST || 2 * unread >= matches.length) return matches;
  return matches.flatMap((match, index) => {
    if (match.entry !== null) return [match];
    const pieces = index === 0 ? piecesOf(book, match.printed, true) : remembered(book, match.printed);
    return pieces.length === 0 ? [match] : pieces.map((piece) => partOf(match, piece));
  });
}

function remembered(book: Book, printed: string): readonly Piece[] {
  const memory = book.labelled;
  const known = memory.get(printed);
  if (known !== undefined) return known;
  if (memory.size >= LOOKUP_MEMORY) memory.clear();
  const pieces = piecesOf(book, printed, false);
  memory.set(printed, pieces);
  return pieces;
}

function piecesOf(book: Book, printed: string, first: boolean): readonly Piece[] {
  const words = wordsIn(printed);
  if (words.length < 2) return [];
  const head = first ? 0 : largest(book, words, 0);
  const tail = lastKnown(book, words, head);
  const label = printed.slice(words[head]?.from ?? 0, words[words.length - tail - 1]?.to ?? 0);
  const water = entryOf(book, words, words.length - tail, tail)?.functions.includes(WATER) === true;
  if (
    head + tail === 0 ||
    !((water && (first || head > 0)) || findPhrases(book.kindPhrases, label).length > 0)
  )
    return [];
  return [
    piece(book, words, 0, head),
    piece(book, words, head, words.length - head - tail),
    piece(book, words, words.length - tail, tail),
  ].flatMap((one) => (one === null ? [] : [one]));
}

/** Words of the longest known name at the end, so that one word at least is left behind the first `from`. */
function lastKnown(book: Book, words: readonly Word[], from: number): number {
  for (let at = from + 1; at < words.length; at++)
    if (largest(book, words, at) === words.length - at) return words.length - at;
  return 0;
}

const entryOf = (book: Book, words: readonly Word[], at: number, size: number): Piece['entry'] =>
  book.names.get(words.slice(at, at + size).reduce((key, word) => key + word.key, '')) ?? null;

function piece(book: Book, words: readonly Word[], at: number, size: number): Piece | null {
  const [first, last] = [words[at], words[at + size - 1]];
  if (size === 0 || first === undefined || last === undefined) return null;
  return { from: first.from, to: last.to, entry: entryOf(book, words, at, size) };
}
