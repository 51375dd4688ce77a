import { CLOSE, DASH, DIGIT, DOT, LOWER, MARK, NEWLINE, OTHER, PLAIN, SPACE, UPPER } from './charKind.ts';

/** What parts the names of a text that has no commas to speak of. */
export interface Parting {
  /** A sign with spaces about it, as a UTF-16 unit: `-`, `/`, `+`, `_`, `*`; 0: none. */
  readonly sign: number;
  /** Numbers: "1. Water 2. Glycerin". */
  readonly numbered: boolean;
  /** A capital behind a small letter, where line breaks were lost: "TocopherolCitric AcidGlycerin". */
  readonly glued: boolean;
  /** By line: spaces, in a script that writes its names without: "정제수 글리세린 판테놀". */
  readonly spaced: readonly boolean[];
}

export const NO_PARTING: Parting = { sign: 0, numbered: false, glued: false, spaced: [] };

/** How often each sign has to stand; "Aqua / Water / Eau / Acqua" is one name. */
const LEAST: ReadonlyMap<number, number> = new Map([
  [0x2d, 3],
  [0x2b, 3],
  [0x5f, 3],
  [0x2a, 3],
  [0x2f, 5],
]);
const LEAST_JOINS = 4;
const LEAST_NUMBERS = 3;
const LEAST_WORDS = 6;
/** Mean length of the words of names; those of Korean prose are shorter. */
const LEAST_LENGTH = 4.5;

const kindAt = (kinds: Uint8Array, i: number): number => kinds[i] ?? 0;

/** The sign, full-width and its other shapes by its plain one, or 0. */
const signAt = (text: string, kinds: Uint8Array, i: number): number => {
  const kind = kindAt(kinds, i);
  if (kind === DASH) return 0x2d;
  return kind === OTHER || kind === MARK ? text.charCodeAt(i) : 0;
};

/** Does a number that counts the names stand at `i`: "2. G", "2) g", "2.G"? */
export const isNumberAt = (kinds: Uint8Array, i: number): boolean => {
  const before = i === 0 ? SPACE : kindAt(kinds, i - 1);
  if (kindAt(kinds, i) !== DIGIT || (before !== SPACE && before !== NEWLINE)) return false;
  const sign = kindAt(kinds, i + 1) === DIGIT ? i + 2 : i + 1;
  if (kindAt(kinds, sign) !== DOT && kindAt(kinds, sign) !== CLOSE) return false;
  const next = kindAt(kinds, kindAt(kinds, sign + 1) === SPACE ? sign + 2 : sign + 1);
  return next >= UPPER && next <= PLAIN;
};

/** Does a name begin at the capital `i`, stuck to the one before it? */
export const isJoinAt = (kinds: Uint8Array, i: number): boolean => {
  if (kindAt(kinds, i) !== UPPER || i === 0) return false;
  const before = kindAt(kinds, i - 1);
  if (before === LOWER || before === CLOSE) return kindAt(kinds, i + 1) !== OTHER;
  return before === DIGIT && kindAt(kinds, i + 1) === LOWER;
};

const spacedLine = (kinds: Uint8Array, from: number, to: number): boolean => {
  let [words, plain, letters] = [0, 0, 0];
  let counted = false;
  for (let i = from; i < to; i++) {
    const kind = kindAt(kinds, i);
    if (kind === SPACE) continue;
    letters++;
    if (i === from || kindAt(kinds, i - 1) === SPACE) {
      words++;
      counted = false;
    }
    if (kind !== PLAIN || counted) continue;
    plain++;
    counted = true;
  }
  return words >= LEAST_WORDS && plain > 0.8 * words && letters >= LEAST_LENGTH * words;
};

const spacedLines = (kinds: Uint8Array, length: number): readonly boolean[] => {
  const lines: boolean[] = [];
  let from = 0;
  for (let i = 0; i <= length; i++) {
    if (i < length && kindAt(kinds, i) !== NEWLINE) continue;
    lines.push(spacedLine(kinds, from, i));
    from = i + 1;
  }
  return lines.includes(true) ? lines : NO_PARTING.spaced;
};

/** No list without commas is longer. UTF-16 units. */
const LONGEST = 20_000;

/** What parts the names of a text without commas; all of it is looked over once. */
export const parting = (text: string, kinds: Uint8Array): Parting => {
  if (text.length > LONGEST) return NO_PARTING;
  const signs = new Map<number, number>();
  let [numbers, joins, spaces, small] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const kind = kindAt(kinds, i);
    if (kind === SPACE) spaces++;
    else if (kind === LOWER && i > 0 && kindAt(kinds, i - 1) === SPACE) small++;
    if (kind === DIGIT) {
      if (isNumberAt(kinds, i)) numbers++;
    } else if (kind === UPPER) {
      if (isJoinAt(kinds, i)) joins++;
    } else if (i > 0 && kindAt(kinds, i - 1) === SPACE && kindAt(kinds, i + 1) === SPACE) {
      const sign = signAt(text, kinds, i);
      if (LEAST.has(sign)) signs.set(sign, (signs.get(sign) ?? 0) + 1);
    }
  }
  const most = [...signs].sort((a, b) => b[1] - a[1])[0];
  return {
    sign: most !== undefined && most[1] >= (LEAST.get(most[0]) ?? Infinity) ? most[0] : 0,
    numbered: numbers >= LEAST_NUMBERS,
    // no spaces: they were lost, too; words in small letters: a sentence with SpellingsLikeThis
    glued: joins >= LEAST_JOINS && 2 * spaces >= joins && small < joins,
    spaced: spacedLines(kinds, text.length),
  };
};
