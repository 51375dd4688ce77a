import { nameWords } from './nameKey.ts';

interface Phrase<Id extends string> {
  readonly id: Id;
  readonly words: readonly string[];
  /** Letters in all. */
  readonly size: number;
}

/** Phrases of several ids, ready to be found in a text by whole words (or, where a script has no spaces, by substring). */
export interface PhraseIndex<Id extends string = string> {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase<Id>[]>;
  readonly unspaced: readonly { readonly id: Id; readonly text: string }[];
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
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const DENSE = 3; // a letter of these scripts says about as much as three Latin ones

/** Builds an index from id -> phrases; phrases are folded to words here. */
export function phraseIndex<Id extends string>(
  phrases: Iterable<readonly [Id, readonly string[]]>,
): PhraseIndex<Id> {
  const byFirstWord = new Map<string, Phrase<Id>[]>();
  const unspaced: { id: Id; text: string }[] = [];
  for (const [id, list] of phrases)
    for (const phrase of list) {
      const words = nameWords(phrase);
      const first = words[0];
      if (first === undefined) continue;
      if (UNSPACED.test(phrase)) unspaced.push({ id, text: words.join('') });
      else
        byFirstWord.set(first, [
          ...(byFirstWord.get(first) ?? []),
          { id, words, size: words.join('').length },
        ]);
    }
  return { byFirstWord, unspaced };
}

/** All phrases of the index in a text, in order of their first word; empty when there is none. */
export function findPhrases<Id extends string>(
  index: PhraseIndex<Id>,
  text: string,
): readonly PhraseHit<Id>[] {
  const words = nameWords(text);
  const hits: PhraseHit<Id>[] = [];
  let from = 0;
  words.forEach((word, at) => {
    for (const phrase of index.byFirstWord.get(word) ?? [])
      if (phrase.words.every((part, i) => words[at + i] === part))
        hits.push({ id: phrase.id, from, to: from + phrase.size, size: phrase.size });
    from += word.length;
  });
  if (index.unspaced.length > 0 && UNSPACED.test(text)) {
    const glued = words.join('');
    for (const { id, text: part } of index.unspaced) {
      const at = glued.indexOf(part);
      if (at >= 0) hits.push({ id, from: at, to: at + part.length, size: part.length * DENSE });
    }
  }
  return hits;
}
