import { firstLetter, lower, squeeze } from './squeeze.ts';
import type { PageWords } from './pageWords.ts';

/** The words of all languages as patterns over lower-case text; asked through `spans` and `has`, which heed word ends. */
export interface Phrases extends Readonly<Record<Exclude<keyof PageWords, 'buy'>, RegExp>> {
  /** Cheapest sign that a text may hold a head or a buy word; tried on every text node, word ends unheeded. */
  readonly stems: RegExp;
  /** The same for heads alone, and for buy words alone. */
  readonly labelStems: RegExp;
  readonly buyStems: RegExp;
  /** Heads as they are written, and with everything but letters and digits removed. */
  readonly written: ReadonlySet<string>;
  readonly keys: readonly string[];
}

/** Marks of money. */
export const PRICE = /[$€£¥₩₹₽₺₴₫฿]|zł|kč|\bft\b|\blei\b|\bkr\b|лв|руб|грн/;

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
      p
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/ /g, '\\s+'),
    )
    .join('|');
}

function pattern(list: readonly string[]): RegExp {
  return new RegExp(source([...list].sort((a, b) => b.length - a.length)) || '(?!)', 'g');
}

/** The shortest phrases, which all others contain. */
function cores(list: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const phrase of [...list].sort((a, b) => a.length - b.length)) {
    if (!kept.some((k) => phrase.includes(k))) kept.push(phrase);
  }
  return kept;
}

/** Compiles the words, once for each set of words. */
export function phrasesOf(words: PageWords): Phrases {
  const known = made.get(words);
  if (known) return known;
  const { heads, traps, ends, active, inactive, elsewhere, buy, free } = words;
  const labelled = source(cores([...heads, ...active, ...inactive])) || '(?!)';
  const bought = source(cores(buy)) || '(?!)';
  const fresh: Phrases = {
    heads: pattern(heads),
    traps: pattern(traps),
    ends: pattern(ends),
    active: pattern(active),
    inactive: pattern(inactive),
    elsewhere: pattern(elsewhere),
    free: pattern(free),
    stems: new RegExp(`${labelled}|${bought}`),
    labelStems: new RegExp(labelled),
    buyStems: new RegExp(bought),
    written: new Set(heads),
    keys: cores(heads.map(squeeze).filter((k) => k.length > 3)),
  };
  made.set(words, fresh);
  return fresh;
}
