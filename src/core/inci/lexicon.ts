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

// words of a control, not of a list: no category of ParseWords holds them
const UNFOLD = [
  'see more',
  'read more',
  'show more',
  'view more',
  'load more',
  'see full list',
  'read full list',
];

export interface Phrase {
  readonly kind: number;
  readonly units: Uint16Array;
  readonly words: number;
}

/** The parser's words, laid out so that a word start that begins no phrase costs three look-ups. */
export interface Lexicon {
  readonly fold: Uint16Array;
  readonly starts: Uint8Array;
  readonly byStart: ReadonlyMap<number, readonly Phrase[]>;
}

export interface Found {
  readonly phrase: Phrase;
  readonly to: number;
}

const FOLDED = 0x530; // Latin, Greek, Cyrillic, Armenian capitals

const foldTable = (): Uint16Array => {
  const table = new Uint16Array(FOLDED);
  for (let c = 0; c < FOLDED; c++) {
    const small = String.fromCharCode(c).toLowerCase().normalize('NFD');
    table[c] = small.charCodeAt(0);
  }
  table[0x0a] = 0x20;
  return table;
};

const fold = (table: Uint16Array, c: number): number => (c < FOLDED ? (table[c] ?? 0) : c);

const startKey = (a: number, b: number, c: number): number => ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);

const phrase = (text: string, kind: number, table: Uint16Array): Phrase => {
  const plain = text.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/ ?:$/, '');
  const units = Uint16Array.from(plain, (char) => fold(table, char.charCodeAt(0)));
  return { kind, units, words: plain === '' ? 0 : plain.split(' ').length };
};

// the first kind named wins when a phrase stands under two
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
    [MORE, UNFOLD],
  ];
  return kinds.flatMap(([kind, list]) => list.map((text) => phrase(text, kind, table)));
};

const build = (words: ParseWords): Lexicon => {
  const table = foldTable();
  const starts = new Uint8Array(1 << 15);
  const byStart = new Map<number, Phrase[]>();
  for (const one of phrasesOf(words, table)) {
    const [a = 0, b = 0, c] = one.units;
    if (one.units.length < 2) continue;
    for (let third = 0; third < 32; third++) {
      if (c !== undefined && third !== (c & 31)) continue;
      const key = startKey(a, b, third);
      starts[key] = 1;
      const bucket = byStart.get(key) ?? [];
      byStart.set(key, bucket);
      bucket.push(one);
    }
  }
  for (const bucket of byStart.values()) bucket.sort((x, y) => y.units.length - x.units.length);
  return { fold: table, starts, byStart };
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
const match = (table: Uint16Array, units: Uint16Array, from: number, one: Phrase): number => {
  let i = from;
  for (const want of one.units) {
    while (units[i] === NOTHING_UNIT) i++;
    if (want === 0x20) {
      if (!isGap(units[i] ?? 0)) return -1;
      while (isGap(units[i] ?? 0)) i++;
    } else if (fold(table, units[i++] ?? 0) !== want) return -1;
  }
  const last = one.units[one.units.length - 1] ?? 0;
  // scripts without spaces (from kana on) may go on at once
  return last < 0x3040 && isLetter(last) && isLetter(units[i] ?? 0) ? -1 : i;
};

const keyAt = (lex: Lexicon, units: Uint16Array, from: number): number => {
  const a = fold(lex.fold, units[from] ?? 0);
  return startKey(a, fold(lex.fold, units[from + 1] ?? 0), fold(lex.fold, units[from + 2] ?? 0));
};

/** May a phrase begin at `from`? Says yes to a few that do not, never no to one that does. */
export const startsPhrase = (lex: Lexicon, units: Uint16Array, from: number): boolean =>
  lex.starts[keyAt(lex, units, from)] === 1;

/** The longest phrase that begins at the word start `from`, or null. */
export const phraseAt = (lex: Lexicon, units: Uint16Array, from: number): Found | null => {
  const key = keyAt(lex, units, from);
  if (lex.starts[key] === 0) return null;
  for (const one of lex.byStart.get(key) ?? []) {
    const to = match(lex.fold, units, from, one);
    if (to >= 0) return { phrase: one, to };
  }
  return null;
};
