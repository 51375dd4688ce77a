import { firstLetter, lower, squeeze } from './squeeze.ts';
import type { PageWords } from './pageWords.ts';
import type { StemPatterns } from './stemsOf.ts';
import { cores, roughly, stemPatterns, stemsOf } from './stemsOf.ts';

/** The words of all languages as patterns over lower-case text; asked through `spans` and `has`, which heed word ends. */
export interface Phrases extends Readonly<Record<Exclude<keyof PageWords, 'buy'>, RegExp>> {
  /** Cheapest signs that a text may hold a head or a buy word. */
  readonly stems: StemPatterns;
  /** Sign that a text as `lower` folds it has a head or the heading of a medicine's part. */
  readonly labels: RegExp;
  /** Heads as `lower` folds them, and with everything but letters and digits removed. */
  readonly written: ReadonlySet<string>;
  readonly keys: readonly string[];
}

const CONTINUOUS = /^[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/; // no space between words
const made = new WeakMap<PageWords, Phrases>();

export type Span = readonly [from: number, to: number];

/** Where the pattern's phrases stand as whole words; offsets are those of `text`. */
export function spans(text: string, pattern: RegExp): readonly Span[] {
  const low = lower(text);
  return [...low.matchAll(pattern)]
    .map((m): Span => [m.index, m.index + m[0].length])
    .filter(
      ([from, to]) =>
        CONTINUOUS.test(low[from] ?? '') || firstLetter((low[from - 1] ?? '') + (low[to] ?? '')) === '',
    );
}

/** Does one of the pattern's phrases stand in the text? */
export function has(text: string, pattern: RegExp): boolean {
  return spans(text, pattern).length > 0;
}

function source(list: readonly string[]): string {
  return list
    .map((p) =>
      lower(p)
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/ /g, '\\s+'),
    )
    .join('|');
}

function pattern(list: readonly string[]): RegExp {
  return new RegExp(source([...list].sort((a, b) => b.length - a.length)) || '(?!)', 'g');
}

/** Compiles the words, once for each set of words. */
export function phrasesOf(words: PageWords): Phrases {
  const known = made.get(words);
  if (known) return known;
  const { heads, traps, ends, active, inactive, elsewhere, free } = words;
  const fresh: Phrases = {
    heads: pattern(heads),
    traps: pattern(traps),
    ends: pattern(ends),
    active: pattern(active),
    inactive: pattern(inactive),
    elsewhere: pattern(elsewhere),
    free: pattern(free),
    stems: stemPatterns(stemsOf(words)),
    labels: roughly([...heads, ...active, ...inactive].map(lower)),
    written: new Set(heads.map(lower)),
    keys: cores(heads.map(squeeze).filter((k) => k.length > 3)),
  };
  made.set(words, fresh);
  return fresh;
}
