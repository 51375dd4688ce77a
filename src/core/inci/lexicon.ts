import type { ParseWords } from '../types.ts';
import { HOLE_UNIT, NOTHING_UNIT, isLetter } from './charKind.ts';

/** What a phrase does where it stands. */
export const HEAD = 1;
export const TRAP = 2;
export const ACTIVE = 3;
export const INACTIVE = 4;
export const MAY = 5;
export const FREE = 6;
export const END = 7;
export const ELSEWHERE = 8;
/** The words of a control that unfolds the rest. */
export const MORE = 9;

export interface Phrase {
  readonly kind: number;
  /** The same words under another kind, for where this one does not count. */
  other: Phrase | null;
  /** Folded, a single space between words. */
  readonly text: string;
  readonly words: number;
}

/** The parser's words, laid out so that a word start that begins no phrase costs one look-up. */
export interface Lexicon {
  readonly fold: Uint16Array;
  /** One bit for each first three letters. */
  readonly starts: Uint32Array;
  /** By `bucketOf` their first word and start, longest first. */
  readonly byWord: ReadonlyMap<number, readonly Phrase[]>;
  /** Phrases of scripts without spaces, whose first word may go on at once: by their first three letters. */
  readonly byStart: ReadonlyMap<number, readonly Phrase[]>;
}

export interface Found {
  readonly phrase: Phrase;
  readonly to: number;
}

const FIRST_ACCENTED = 0xc0;
const FOLDED = 0x530; // Latin, Greek, Cyrillic, Armenian capitals

const foldTable = (): Uint16Array => {
  const table = new Uint16Array(FOLDED);
  for (let c = 0; c < FIRST_ACCENTED; c++) table[c] = c >= 0x41 && c <= 0x5a ? c + 0x20 : c;
  for (let c = FIRST_ACCENTED; c < FOLDED; c++) {
    const small = String.fromCharCode(c).toLowerCase().normalize('NFD');
    table[c] = small.charCodeAt(0);
  }
  table[0x0a] = 0x20;
  return table;
};

const fold = (table: Uint16Array, c: number): number => (c < FOLDED ? (table[c] ?? 0) : c);

const startKey = (a: number, b: number, c: number): number => ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);

/** A packed book brings its phrases folded; then this only looks. */
const foldText = (text: string, table: Uint16Array): string => {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (fold(table, c) === c) continue;
    const units = Array.from(text, (char) => fold(table, char.charCodeAt(0)));
    return String.fromCharCode(...units);
  }
  return text;
};

const UNTIDY = /^\s|\s$|\s\s|[^\S ]|:$/;
const tidy = (text: string): string =>
  UNTIDY.test(text) ? text.trim().replace(/\s+/g, ' ').replace(/ ?:$/, '') : text;

const wordsIn = (text: string): number => {
  let words = text === '' ? 0 : 1;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) words++;
  return words;
};

const phrase = (printed: string, kind: number, table: Uint16Array): Phrase => {
  const text = foldText(tidy(printed.normalize('NFC')), table);
  return { kind, other: null, text, words: wordsIn(text) };
};

// the first kind named comes first when a phrase stands under two
const phrasesOf = (words: ParseWords, table: Uint16Array): readonly Phrase[] => {
  const kinds: readonly (readonly [number, readonly string[]])[] = [
    [INACTIVE, words.inactive],
    [ACTIVE, words.active],
    [MAY, words.mayContain],
    [TRAP, words.traps],
    [HEAD, words.heads],
    [FREE, words.free],
    [ELSEWHERE, words.elsewhere],
    [END, words.ends],
    [MORE, words.more],
  ];
  const first = new Map<string, Phrase>();
  for (const [kind, list] of kinds)
    for (const text of list) {
      const one = phrase(text, kind, table);
      const before = first.get(one.text);
      if (before === undefined) first.set(one.text, one);
      else if (before.kind !== kind) before.other ??= one;
    }
  return [...first.values()];
};

const NO_PHRASES: readonly Phrase[] = [];
/** No phrase begins with a longer word; bounds the look at a text without spaces. */
const LONGEST_WORD = 64;
/** From kana on a script writes no spaces. */
const UNSPACED = 0x3040;

const isSmall = (c: number): boolean => c >= 0x61 && c <= 0x7a;
const hashed = (hash: number, c: number): number => (Math.imul(hash, 33) + c) | 0;

/** Number of the phrases that share a first word and the three units they begin with. */
const bucketOf = (word: number, key: number): number => Math.imul(word, 31) ^ key;

/** Hash of the letters `one` begins with, or null when more letters may follow them in a text. */
const firstWord = ({ text }: Phrase): number | null => {
  let hash = 0;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!isSmall(c) && !isLetter(c)) break;
    hash = hashed(hash, c);
    last = c;
  }
  return last < UNSPACED ? hash : null;
};

const put = (map: Map<number, Phrase[]>, key: number, one: Phrase): void => {
  const bucket = map.get(key);
  if (bucket === undefined) map.set(key, [one]);
  else bucket.push(one);
};

const build = (words: ParseWords): Lexicon => {
  const table = foldTable();
  const starts = new Uint32Array(1 << 10);
  const byWord = new Map<number, Phrase[]>();
  const byStart = new Map<number, Phrase[]>();
  for (const one of phrasesOf(words, table)) {
    const { text } = one;
    if (text.length < 2) continue;
    const word = firstWord(one);
    // whatever follows a phrase of two letters
    const [least, most] = text.length > 2 ? [text.charCodeAt(2) & 31, text.charCodeAt(2) & 31] : [0, 31];
    for (let third = least; third <= most; third++) {
      const key = startKey(text.charCodeAt(0), text.charCodeAt(1), third);
      starts[key >> 5] = (starts[key >> 5] ?? 0) | (1 << (key & 31));
      if (word === null) put(byStart, key, one);
      else put(byWord, bucketOf(word, key), one);
    }
  }
  for (const map of [byWord, byStart])
    for (const bucket of map.values())
      if (bucket.length > 1) bucket.sort((x, y) => y.text.length - x.text.length);
  return { fold: table, starts, byWord, byStart };
};

const built = new WeakMap<ParseWords, Lexicon>();

/** The lexicon of these words; made once for an object. */
export const lexicon = (words: ParseWords): Lexicon => {
  const known = built.get(words);
  if (known !== undefined) return known;
  const made = build(words);
  built.set(words, made);
  return made;
};

const isGap = (c: number): boolean => c === 0x20 || c === 0x0a || c === NOTHING_UNIT || c === HOLE_UNIT;

/** Where `one` ends if it stands at `from` in the cleaned units, or -1. A space matches any run of white space. */
const match = (table: Uint16Array, units: Uint16Array, from: number, { text }: Phrase): number => {
  let i = from;
  for (let at = 0; at < text.length; at++) {
    const want = text.charCodeAt(at);
    while (units[i] === NOTHING_UNIT) i++;
    if (want === 0x20) {
      if (!isGap(units[i] ?? 0)) return -1;
      while (isGap(units[i] ?? 0)) i++;
    } else if (fold(table, units[i++] ?? 0) !== want) return -1;
  }
  const last = text.charCodeAt(text.length - 1);
  return last < UNSPACED && isLetter(last) && isLetter(units[i] ?? 0) ? -1 : i;
};

const keyAt = (lex: Lexicon, units: Uint16Array, from: number): number => {
  const a = fold(lex.fold, units[from] ?? 0);
  return startKey(a, fold(lex.fold, units[from + 1] ?? 0), fold(lex.fold, units[from + 2] ?? 0));
};

const isStart = (lex: Lexicon, key: number): boolean =>
  (((lex.starts[key >> 5] ?? 0) >>> (key & 31)) & 1) === 1;

/** May a phrase begin at `from`? Says yes to a few that do not, never no to one that does. */
export const startsPhrase = (lex: Lexicon, units: Uint16Array, from: number): boolean =>
  isStart(lex, keyAt(lex, units, from));

const longest = (
  lex: Lexicon,
  units: Uint16Array,
  from: number,
  phrases: readonly Phrase[],
): Found | null => {
  for (const one of phrases) {
    const to = match(lex.fold, units, from, one);
    if (to >= 0) return { phrase: one, to };
  }
  return null;
};

const wordAt = (lex: Lexicon, units: Uint16Array, from: number): number => {
  let hash = 0;
  for (let i = from; i < from + LONGEST_WORD; i++) {
    const c = units[i] ?? 0;
    if (c === NOTHING_UNIT) continue;
    if (!isLetter(c)) break;
    hash = hashed(hash, fold(lex.fold, c));
  }
  return hash;
};

/** The longest phrase that begins at the word start `from`, or null. */
export const phraseAt = (lex: Lexicon, units: Uint16Array, from: number): Found | null => {
  const key = keyAt(lex, units, from);
  if (!isStart(lex, key)) return null;
  const spaced = longest(
    lex,
    units,
    from,
    lex.byWord.get(bucketOf(wordAt(lex, units, from), key)) ?? NO_PHRASES,
  );
  const unspaced = longest(lex, units, from, lex.byStart.get(key) ?? NO_PHRASES);
  if (spaced === null || unspaced === null) return spaced ?? unspaced;
  return unspaced.phrase.text.length > spaced.phrase.text.length ? unspaced : spaced;
};

const matchIn = (
  { fold: table }: Lexicon,
  text: string,
  from: number,
  { text: phrased }: Phrase,
): boolean => {
  let i = from;
  for (let at = 0; at < phrased.length; at++) {
    const want = phrased.charCodeAt(at);
    const c = text.charCodeAt(i++);
    if ((c < FOLDED ? table[c] : c) !== want) return false;
    if (want === 0x20) while (text.charCodeAt(i) === 0x20) i++;
  }
  const last = phrased.charCodeAt(phrased.length - 1);
  return !(isLetter(last) && isLetter(text.charCodeAt(i)));
};

/** Does a phrase begin at the word start `from` of a text of ASCII letters, digits, signs and spaces only? */
export const phraseIn = (lex: Lexicon, text: string, from: number): boolean => {
  const key = startKey(text.charCodeAt(from), text.charCodeAt(from + 1), text.charCodeAt(from + 2));
  if (!isStart(lex, key)) return false;
  let hash = 0;
  for (let i = from; i < from + LONGEST_WORD; i++) {
    const small = text.charCodeAt(i) | 32;
    if (small < 0x61 || small > 0x7a) break;
    hash = hashed(hash, small);
  }
  return lex.byWord.get(bucketOf(hash, key))?.some((one) => matchIn(lex, text, from, one)) ?? false;
};
