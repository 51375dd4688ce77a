import type { Parts } from '../../schema/reference.ts';
import { foldHangul } from './nameKey.ts';

/** `starts~ends`: a word that is glued from several, as Korean and Chinese write them. */
interface Glued {
  readonly starts: string;
  readonly ends: string;
}

type Token =
  | { readonly kind: 'any' }
  | { readonly kind: 'number' }
  | {
      readonly kind: 'words';
      readonly words: ReadonlySet<string>;
      readonly glued: readonly Glued[];
      readonly optional: boolean;
      readonly literal: boolean;
    };

/** A token pattern ready to be asked. `weight`: how many of its tokens are literal words: the more, the closer it fits. */
export interface TokenPattern {
  readonly source: string;
  readonly weight: number;
  /** One of these stands in every name that fits: a word, or an edge of a word as `edgesOf` gives it. */
  readonly anchors: readonly string[];
  readonly tokens: readonly Token[];
}

const MOST_ANY = 6;
const LONGEST_EDGE = 16; // letters
const LATIN = /[a-z]/;
const NUMBER = /^\p{N}+$/u;

function readGlued(text: string): Glued {
  const cut = text.indexOf('~');
  const starts = foldHangul(text.slice(0, cut));
  const ends = foldHangul(text.slice(cut + 1));
  if (text.includes('~', cut + 1) || starts + ends === '' || LATIN.test(text))
    throw new Error(`"${text}": one ~ in a word of a script that glues its words, please`);
  if (Math.max(starts.length, ends.length) > LONGEST_EDGE) throw new Error(`"${text}" is too long`);
  return { starts, ends };
}

/** Words that a token takes. */
interface WordSet {
  readonly words: ReadonlySet<string>;
  readonly glued: readonly Glued[];
}

const readWords = (all: readonly string[]): WordSet => ({
  words: new Set(all.filter((word) => !word.includes('~')).map(foldHangul)),
  glued: all.filter((word) => word.includes('~')).map(readGlued),
});

const setsOf = new WeakMap<Parts, Map<string, WordSet>>();

/** A named set, read once for all patterns that name it. */
function namedSet(parts: Parts, id: string): WordSet {
  let sets = setsOf.get(parts);
  if (sets === undefined) setsOf.set(parts, (sets = new Map()));
  const known = sets.get(id);
  if (known !== undefined) return known;
  const all = parts[id];
  if (all === undefined) throw new Error(`<${id}> is not a word set of data/parts.json`);
  const set = readWords(all);
  sets.set(id, set);
  return set;
}

const SET = /^<([a-z][a-z0-9_-]*)>$/;

function readToken(text: string, parts: Parts): Token {
  if (text === '*') return { kind: 'any' };
  if (text === '#') return { kind: 'number' };
  const optional = text.endsWith('?');
  const body = optional ? text.slice(0, -1) : text;
  const id = SET.exec(body)?.[1];
  const set = id === undefined ? readWords(body.split('|')) : namedSet(parts, id);
  return { kind: 'words', ...set, optional, literal: id === undefined };
}

const anchorOf = ({ starts, ends }: Glued): string => (ends === '' ? `${starts}~` : `~${ends}`);

/**
 * The edges of a word under which a pattern with `starts~ends` may be filed: `~ends` and `starts~` of up to sixteen
 * letters. Empty for a Latin word, which is only ever taken whole.
 */
export function edgesOf(word: string): readonly string[] {
  if (LATIN.test(word) || NUMBER.test(word)) return [];
  const edges: string[] = [];
  for (let size = 1; size <= Math.min(LONGEST_EDGE, word.length); size++)
    edges.push(`~${word.slice(-size)}`, `${word.slice(0, size)}~`);
  return edges;
}

/**
 * Reads a token pattern such as `lavandula * <oil>` (see data/README.md).
 * Throws with the pattern named when a set is unknown or no word is asked for.
 */
export function tokenPattern(source: string, parts: Parts): TokenPattern {
  const tokens = source.split(' ').map((token) => readToken(token, parts));
  const asked = tokens.flatMap((token) => (token.kind === 'words' && !token.optional ? [token] : []));
  const size = (token: (typeof asked)[number]): number => token.words.size + token.glued.length;
  const anchor = asked.reduce(
    (best, token) => (size(token) < size(best) ? token : best),
    asked[0] ?? missing(source),
  );
  return {
    source,
    weight: asked.filter((token) => token.literal).length,
    anchors: [...anchor.words, ...anchor.glued.map(anchorOf)],
    tokens,
  };
}

function missing(source: string): never {
  throw new Error(`pattern "${source}" asks for no word`);
}

/** Does the whole name, given as words, fit the pattern? */
export function fits(pattern: TokenPattern, words: readonly string[]): boolean {
  return fitsFrom(pattern.tokens, words, 0, 0);
}

function fitsFrom(tokens: readonly Token[], words: readonly string[], t: number, w: number): boolean {
  const token = tokens[t];
  if (token === undefined) return w === words.length;
  if (token.kind === 'any') {
    for (let skip = 0; skip <= MOST_ANY && w + skip <= words.length; skip++)
      if (fitsFrom(tokens, words, t + 1, w + skip)) return true;
    return false;
  }
  const word = words[w];
  if (token.kind === 'number')
    return word !== undefined && NUMBER.test(word) && fitsFrom(tokens, words, t + 1, w + 1);
  if (word !== undefined && takes(token, word) && fitsFrom(tokens, words, t + 1, w + 1)) return true;
  return token.optional && fitsFrom(tokens, words, t + 1, w);
}

function takes(token: Extract<Token, { kind: 'words' }>, word: string): boolean {
  if (token.words.has(word)) return true;
  return token.glued.some(
    ({ starts, ends }) =>
      word.length >= starts.length + ends.length && word.startsWith(starts) && word.endsWith(ends),
  );
}
