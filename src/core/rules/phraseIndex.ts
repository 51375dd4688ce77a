import type { PackedPhrases } from '../types.ts';
import { nameWords } from './nameKey.ts';

interface Phrase<Id extends string> {
  readonly id: Id;
  /** Folded words, one space between two. */
  readonly text: string;
}

/** Phrases of several ids, ready to be found in a text by whole words (or, where a script has no spaces, by substring). */
export interface PhraseIndex<Id extends string = string> {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase<Id>[]>;
  readonly unspaced: readonly Phrase<Id>[];
  /** What was found before, by text; `findPhrases` keeps it: a product's name is asked for several times in a row. */
  readonly found: Map<string, readonly PhraseHit<Id>[]>;
}

/** A phrase found in a text: offsets into its words joined without spaces, `to` exclusive. */
export interface PhraseHit<Id extends string = string> {
  readonly id: Id;
  readonly from: number;
  readonly to: number;
  /** Letters in all: the longest phrase is the most telling. */
  readonly size: number;
}

// Scripts written without spaces between words: kana, Han, Thai. Hangul compounds glue nouns, so it counts too.
export const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const MEMORY = 200; // texts
const DENSE = 3; // a letter of these scripts says about as much as three Latin ones

const listOf = (text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : text.split(';');

/** Builds an index from packed phrases, which are folded to words already. */
export function phraseIndex<Id extends string>(phrases: PackedPhrases<Id>): PhraseIndex<Id> {
  const byFirstWord = new Map<string, Phrase<Id>[]>();
  const unspaced: Phrase<Id>[] = [];
  phrases.ids.forEach((id, i) => {
    for (const text of listOf(phrases.spaced[i])) {
      const end = text.indexOf(' ');
      const first = end < 0 ? text : text.slice(0, end);
      const list = byFirstWord.get(first);
      if (list === undefined) byFirstWord.set(first, [{ id, text }]);
      else list.push({ id, text });
    }
    for (const text of listOf(phrases.unspaced[i])) unspaced.push({ id, text });
  });
  return { byFirstWord, unspaced, found: new Map() };
}

const lettersOf = (text: string): number => {
  let letters = text.length;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) letters -= 1;
  return letters;
};

/** All phrases of the index in a text, in order of their first word; empty when there is none. */
export function findPhrases<Id extends string>(
  index: PhraseIndex<Id>,
  text: string,
): readonly PhraseHit<Id>[] {
  const known = index.found.get(text);
  if (known !== undefined) return known;
  if (index.found.size >= MEMORY) index.found.clear();
  const hits = search(index, text);
  index.found.set(text, hits);
  return hits;
}

function search<Id extends string>(index: PhraseIndex<Id>, text: string): readonly PhraseHit<Id>[] {
  const words = nameWords(text);
  const hits: PhraseHit<Id>[] = [];
  const whole = `${words.join(' ')} `;
  let from = 0;
  let at = 0;
  for (const word of words) {
    for (const phrase of index.byFirstWord.get(word) ?? [])
      if (whole.startsWith(phrase.text, at) && whole[at + phrase.text.length] === ' ') {
        const size = lettersOf(phrase.text);
        hits.push({ id: phrase.id, from, to: from + size, size });
      }
    from += word.length;
    at += word.length + 1;
  }
  if (index.unspaced.length > 0 && UNSPACED.test(text)) {
    const glued = words.join('');
    for (const { id, text: part } of index.unspaced) {
      const found = glued.indexOf(part);
      if (found >= 0)
        hits.push({
          id,
          from: found,
          to: found + part.length,
          size: part.length * DENSE,
        });
    }
  }
  return hits;
}
