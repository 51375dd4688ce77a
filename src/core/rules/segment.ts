import type { Entry, Ingredient, Match } from '../types.ts';
import type { Book } from './openBook.ts';
import { nameKey } from './nameKey.ts';
import { UNSPACED } from './phraseIndex.ts';

/** A part of a printed name: UTF-16 offsets in it, and its entry; null where it stays unread. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry | null;
}

/** The match of a part of a printed name. */
export function partOf(whole: Ingredient, { from, to, entry }: Piece): Match {
  return {
    ...whole,
    printed: whole.printed.slice(from, to),
    from: whole.from + from,
    to: whole.from + to,
    entry,
    guess: false,
  };
}

/** A word of a printed name: UTF-16 offsets in it, and its look-up key. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  /** "and" and the like: names may stand on both sides of it. */
  readonly joint: boolean;
}

const MOST_WORDS = 400;
const LONGEST_NAME = 14; // words
const JOINT = /^(?:and|und|et|y|e|&|\+|\(and\)|\/)$/i;
/** Between two words: a space, a slash, and a capital glued to what is before it ("AcidHelianthus", "EDTACaprylyl"). */
const BREAK =
  /\s+|(?=\/)|(?<=\/)|(?<=[\p{Ll}\p{N})\]™®])(?=\p{Lu}\p{Ll})|(?<=\p{Lu}\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** The words of a printed name; empty when there are more than a name may have. */
export function wordsIn(printed: string): readonly Word[] {
  const words: Word[] = [];
  let from = 0;
  const add = (to: number): void => {
    const text = printed.slice(from, to);
    if (text !== '') words.push({ from, to, key: nameKey(text), joint: JOINT.test(text) });
  };
  for (const hit of printed.matchAll(BREAK)) {
    add(hit.index);
    from = hit.index + hit[0].length;
    if (words.length >= MOST_WORDS) return [];
  }
  add(printed.length);
  return words;
}

/**
 * Takes a printed name apart that is several run together ("Zinc Oxide Water", "Glycerin and Squalane",
 * "부틸렌글라이콜글리세린"), by the dictionary alone: names that it knows use the whole of it up, or the most of a
 * list without separators. Empty when it is not such a text.
 */
export function segment(book: Book, printed: string): readonly Piece[] {
  const words = wordsIn(printed);
  const path = longestFirst(book, words);
  if (path.length > 1) return path.map(({ at, size }) => trimmed(printed, pieceOf(book, words, at, size)));
  const glued = segmentGlued(book, printed);
  const pieces = glued.length > 0 ? glued : mostlyKnown(book, words);
  return pieces
    .map((piece) => trimmed(printed, piece))
    .filter(({ from, to, entry }) => entry !== null || LETTERS.test(printed.slice(from, to)));
}

const keyOf = (words: readonly Word[], at: number, size: number): string => {
  let key = '';
  for (let i = at; i < at + size; i++) key += words[i]?.key ?? '';
  return key;
};

const pieceOf = (book: Book, words: readonly Word[], at: number, size: number): Piece => ({
  from: words[at]?.from ?? 0,
  to: words[at + size - 1]?.to ?? 0,
  entry: book.names.get(keyOf(words, at, size)) ?? null,
});

const LETTERS = /\p{L}.*\p{L}/su;
const EDGE = /^[\s,;.:/_&\-–—]+|[\s,;:/_&\-–—]+$/g;
const OPENS = /^[([{]/;
const CLOSES = /[)\]}]$/;

/** Without separators at its ends, and without a bracket whose other half another piece has. */
function trimmed(printed: string, { from, to, entry }: Piece): Piece {
  let text = printed.slice(from, to);
  let start = from;
  for (let before = ''; before !== text;) {
    before = text;
    const opens = OPENS.test(text) && (CLOSES.test(text) || !/[)\]}]/.test(text));
    const closes = CLOSES.test(text) && (OPENS.test(text) || !/[([{]/.test(text));
    if (opens) text = text.slice(1);
    if (closes) text = text.slice(0, -1);
    text = text.replace(EDGE, '');
    start += before.indexOf(text);
  }
  return text === '' ? { from, to, entry } : { from: start, to: start + text.length, entry };
}

/** Words of the largest known name of at most `most` words that begins at `at`; 0 when there is none. */
export function largest(book: Book, words: readonly Word[], at: number, most = LONGEST_NAME): number {
  // Whole names only: a pattern such as "* extract" would swallow its neighbours.
  if (words[at]?.key === '') return 0;
  for (let size = Math.min(most, words.length - at); size > 0; size--)
    if (words[at + size - 1]?.key !== '' && book.names.has(keyOf(words, at, size))) return size;
  return 0;
}

/** Longest known name at each place, stepping back where the rest cannot be used up; empty when nothing fits. */
function longestFirst(
  book: Book,
  words: readonly Word[],
): readonly { readonly at: number; readonly size: number }[] {
  const dead = new Set<number>();
  const path: { at: number; size: number }[] = [];
  let at = 0;
  let size = LONGEST_NAME;
  while (at < words.length) {
    const next = words[at]?.joint ? 0 : largest(book, words, at, size);
    if (words[at]?.joint && path.length > 0) {
      at += 1;
      size = LONGEST_NAME;
    } else if (next > 0 && !dead.has(at + next)) {
      path.push({ at, size: next });
      at += next;
      size = LONGEST_NAME;
    } else if (next > 1) {
      size = next - 1;
    } else {
      dead.add(at);
      const last = path.pop();
      if (last === undefined) return [];
      at = last.at;
      size = last.size - 1;
    }
  }
  return path;
}

const LONGEST_GLUED = 70; // letters of a key
const LONGEST_GLUED_NAME = 30;
const LONGEST_PRINTED = 60; // UTF-16 units of one of them
const PARTED = /[\p{L}\p{N})\]][\s/._-]+[\p{L}\p{N}([]/u;
/** Letters of the shortest name that is found glued to others, in a script that parts its words and in one that does not. */
const SHORTEST_GLUED = { spaced: 6, unspaced: 3 } as const;

/** Names glued without a space: as few as use the whole of it up. */
function segmentGlued(book: Book, printed: string): readonly Piece[] {
  const key = nameKey(printed);
  const shortest = UNSPACED.test(key) ? SHORTEST_GLUED.unspaced : SHORTEST_GLUED.spaced;
  if (key.length < 2 * shortest || key.length > LONGEST_GLUED) return [];
  if (!UNSPACED.test(key) && !PARTED.test(printed)) return []; // one word alone: "Cyclohexanemethanol" is no cyclohexane
  const cuts = fewest(book, key, shortest);
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 1; i < cuts.length; i++) {
    const part = key.slice(cuts[i - 1], cuts[i]);
    const to = i + 1 === cuts.length ? printed.length : endOf(printed, from, part);
    const piece = printed.slice(from, to);
    // a spelling pair may lie across the cut
    if (nameKey(piece) !== part) return [];
    pieces.push({ from, to, entry: book.names.get(part) ?? null });
    from = to;
  }
  return pieces;
}

/** Offsets in a key of the cuts between the fewest known names that use it up, with both ends; empty when none do. */
function fewest(book: Book, key: string, shortest: number): readonly number[] {
  const best: ({ readonly names: number; readonly from: number } | undefined)[] = [{ names: 0, from: 0 }];
  for (let to = shortest; to <= key.length; to++)
    for (let from = Math.max(0, to - LONGEST_GLUED_NAME); from <= to - shortest; from++) {
      const before = best[from];
      if (before === undefined || before.names + 1 >= (best[to]?.names ?? Infinity)) continue;
      if (book.names.has(key.slice(from, to))) best[to] = { names: before.names + 1, from };
    }
  const cuts: number[] = [];
  for (let at = key.length; best[at] !== undefined; at = best[at]?.from ?? 0) {
    cuts.unshift(at);
    if (at === 0) return cuts;
  }
  return [];
}

/** Where the text ends that has this key and begins at `from`. */
function endOf(printed: string, from: number, key: string): number {
  // a spelling pair may be folded to fewer letters than are printed
  for (let to = from + 1; to < Math.min(printed.length, from + LONGEST_PRINTED); to++)
    if (nameKey(printed.slice(from, to)) === key) return to;
  return printed.length;
}

const LIST = { words: 8, names: 4, share: 0.6 } as const;

/** A list without separators of which most is known: the known names, and what stands between them unread. */
function mostlyKnown(book: Book, words: readonly Word[]): readonly Piece[] {
  if (words.length < LIST.words) return [];
  const pieces: Piece[] = [];
  let [names, known, all, unreadFrom] = [0, 0, 0, 0];
  const flush = (to: number): void => {
    if (to > unreadFrom)
      pieces.push({ from: words[unreadFrom]?.from ?? 0, to: words[to - 1]?.to ?? 0, entry: null });
  };
  for (let at = 0; at < words.length;) {
    const size = largest(book, words, at);
    const letters = keyOf(words, at, Math.max(1, size)).length;
    all += letters;
    if (size > 0) {
      flush(at);
      pieces.push(pieceOf(book, words, at, size));
      names += 1;
      known += letters;
      unreadFrom = at + size;
    }
    at += Math.max(1, size);
  }
  flush(words.length);
  return names >= LIST.names && known >= all * LIST.share ? pieces : [];
}
