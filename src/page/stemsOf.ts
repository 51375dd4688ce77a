import type { PageWords } from './pageWords.ts';

/** What the first look at a page needs of the words: sources of patterns over lower-case text. */
export interface Stems {
  /** Words of buying. */
  readonly buys: readonly string[];
  /** Pieces of words, one of which stands in all that heads a list; for a whole page at once. */
  readonly pageHints: readonly string[];
  /** The same for all labels, and for words of buying; for one text node. */
  readonly labelHints: readonly string[];
  readonly buyHints: readonly string[];
}

const pattern = (list: readonly string[]): RegExp => new RegExp(list.join('|') || '(?!)');
const LATIN = /^[\u0020-\u024f\u1e00-\u1eff’]+$/;
const ODD = /[^\u0020-\u007f]/g;
/** Letters of a hint: long where a whole page is asked, less where one text is, short where that is short. */
interface Size {
  readonly latin: number;
  readonly other: number;
}
const LONG: Size = { latin: 6, other: 5 };
const MIDDLE: Size = { latin: 5, other: 5 };
const SHORT: Size = { latin: 4, other: 4 };
const UNSPACED_SIZE = 2;
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const parted = (phrase: string): string => ` ${phrase.replace(/[\s/&()\-'’]+/g, ' ').trim()} `;

/** The phrases that hold no other of them as whole words; a text that has one of the others has one of these. */
export function cores(list: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const phrase of [...new Set(list)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const whole = LATIN.test(phrase) ? parted(phrase) : phrase;
    if (!kept.some((k) => whole.includes(LATIN.test(phrase) ? parted(k) : k))) kept.push(phrase);
  }
  return kept;
}

const bare = (phrase: string): string =>
  LATIN.test(phrase)
    ? phrase
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(ODD, (c) => BASE[c] ?? c)
    : phrase;

const BASE: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 's', æ: 'a', œ: 'o' };

/** The letter with any accent or none. */
function withAccents(letter: string): string {
  return `[${BASE[letter] ?? letter.normalize('NFD').charAt(0)}\u00c0-\u1eff]`;
}

/** Signs of patterns made plain. */
const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");

/** A pattern that heeds word ends where it begins and ends in plain letters. */
const bounded = (phrase: string): string =>
  LATIN.test(phrase) ? plain(phrase).replace(/^(?=\w)|(?<=\w)$/g, '\\b') : plain(phrase);

/** Of the text of a whole page, where what follows may be glued to it: short words have to begin one. */
const begun = (phrase: string): string => (/^\w{1,5}$/.test(phrase) ? `\\b${phrase}` : plain(phrase));

/** The same with any accent, or none. */
const source = (phrase: string): string =>
  LATIN.test(phrase) ? bounded(phrase).replace(ODD, withAccents) : bounded(phrase);

const sources = (list: readonly string[]): readonly string[] => [...new Set(cores(list).map(source))].sort();

/** Pieces of a phrase that may stand for it: begun by a plain letter, and in scripts with capitals not by the first. */
function pieces(phrase: string, { latin: long, other }: Size): readonly string[] {
  const latin = LATIN.test(phrase);
  const unspaced = UNSPACED.test(phrase);
  const size = unspaced ? UNSPACED_SIZE : latin ? long : other;
  const words = unspaced ? [phrase] : phrase.split(/[^\p{L}]+/u);
  return words.flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - size + 1) }, (_, i) => word.slice(i, i + size)).filter(
      (piece, i) => (latin ? /^[a-z]/.test(piece) : unspaced || i > 0),
    ),
  );
}

const oddness = (piece: string): number => (LATIN.test(piece) ? (piece.match(ODD)?.length ?? 0) : 0);

/** Few pieces such that every phrase holds one; a phrase of short words stands for itself. */
function hints(list: readonly string[], size: Size): readonly string[] {
  let left = cores([...list, ...list.map(bare)]); // alternatives without classes are much faster
  const chosen: string[] = [];
  while (left.length > 0) {
    const counts = new Map<string, number>();
    for (const phrase of left)
      for (const piece of new Set(pieces(phrase, size))) counts.set(piece, (counts.get(piece) ?? 0) + 1);
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || oddness(a) - oddness(b) || (a < b ? -1 : 1));
    if (best === undefined) return [...chosen, ...left.map(begun)].sort();
    chosen.push(best[0]);
    left = left.filter((phrase) => !pieces(phrase, size).includes(best[0]));
  }
  return chosen.sort();
}

/** A text in lower case that has one of the phrases, in whatever accents, fits; word ends are heeded in plain letters. */
export function roughly(list: readonly string[]): RegExp {
  return pattern(sources(list));
}

/** Reduces the words to what tells a page worth reading from one that is not. */
export function stemsOf({ heads, active, inactive, buy }: PageWords): Stems {
  return {
    buys: sources(buy),
    pageHints: hints(heads, LONG),
    labelHints: hints([...heads, ...active, ...inactive], MIDDLE),
    buyHints: hints(buy, SHORT),
  };
}

/** A question about a text in lower case. */
interface Ask {
  readonly test: (low: string) => boolean;
}

/** The stems as patterns. */
export type StemPatterns = { readonly [Key in keyof Stems]: Ask };

const FOREIGN = /[\u0370-\u1dff\u3040-\ud7ff]/; // beyond Latin and punctuation

/** Hints in two patterns: those of other scripts cost nothing where the text has none of their letters. */
function hintPattern(list: readonly string[]): Ask {
  const latin = pattern(list.filter((hint) => !FOREIGN.test(hint)));
  const foreign = pattern(list.filter((hint) => FOREIGN.test(hint)));
  return { test: (low) => latin.test(low) || (FOREIGN.test(low) && foreign.test(low)) };
}

/** Compiles the stems. */
export function stemPatterns({ buys, pageHints, labelHints, buyHints }: Stems): StemPatterns {
  return {
    buys: pattern(buys),
    pageHints: hintPattern(pageHints),
    labelHints: hintPattern(labelHints),
    buyHints: hintPattern(buyHints),
  };
}
