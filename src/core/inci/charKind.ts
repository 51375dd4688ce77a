/** What a cleaned UTF-16 unit is to the reader of a list. */
export const OTHER = 0;
export const UPPER = 1;
export const LOWER = 2;
/** A letter of a script without case. */
export const PLAIN = 3;
export const DIGIT = 4;
export const SPACE = 5;
export const NEWLINE = 6;
export const COMMA = 7;
/** A bar, a bullet or a semicolon. */
export const BAR = 8;
export const OPEN = 9;
export const CLOSE = 10;
export const COLON = 11;
export const DOT = 12;
/** `!`, `?`. */
export const STOP = 13;
/** Footnote marks: * † ‡ § ¹ ※ ... */
export const MARK = 14;
export const DASH = 15;
/** Stands where nothing was printed: zero-width, soft hyphen, the rest of an entity. */
export const NOTHING = 16;
/** Stands where a tag or code was cut out: separates, and is not part of the list. */
export const HOLE = 17;
export const ELLIPSIS = 18;
export const AT = 19;
export const PERCENT = 20;

export const NOTHING_UNIT = 0xad;
export const HOLE_UNIT = 0x01;
export const BULLET_UNIT = 0x2022;
export const ELLIPSIS_UNIT = 0x2026;

const ASCII = new Uint8Array(128);
for (let c = 0x30; c <= 0x39; c++) ASCII[c] = DIGIT;
for (let c = 0x41; c <= 0x5a; c++) ASCII[c] = UPPER;
for (let c = 0x61; c <= 0x7a; c++) ASCII[c] = LOWER;
for (const [chars, kind] of [
  [' \t', SPACE],
  ['\n', NEWLINE],
  [',', COMMA],
  ['|;', BAR],
  ['([{', OPEN],
  [')]}', CLOSE],
  [':', COLON],
  ['.', DOT],
  ['!?', STOP],
  ['*', MARK],
  ['-', DASH],
  ['@', AT],
  ['%', PERCENT],
  [String.fromCharCode(HOLE_UNIT), HOLE],
] as const) {
  for (const char of chars) ASCII[char.charCodeAt(0)] = kind;
}

const MARKS = new Set([0xa7, 0xb2, 0xb3, 0xb9, 0x2020, 0x2021, 0x203b, 0x2042, 0x2051]);

const wideKind = (c: number): number => {
  if (c === NOTHING_UNIT) return NOTHING;
  if (c === BULLET_UNIT) return BAR;
  if (c === ELLIPSIS_UNIT) return ELLIPSIS;
  if (MARKS.has(c) || (c >= 0x2070 && c <= 0x207e)) return MARK;
  if (c < 0xc0) return c === 0xaa || c === 0xb5 || c === 0xba ? LOWER : OTHER;
  if (c < 0x250) {
    if (c === 0xd7 || c === 0xf7) return OTHER;
    if (c < 0x100) return c < 0xdf ? UPPER : LOWER;
    return c & 1 ? LOWER : UPPER; // Latin Extended-A pairs capital, small; good enough to tell prose from names
  }
  if (c >= 0x391 && c <= 0x3a9) return UPPER;
  if (c >= 0x3b1 && c <= 0x3c9) return LOWER;
  if (c >= 0x400 && c <= 0x42f) return UPPER;
  if (c >= 0x430 && c <= 0x45f) return LOWER;
  return c < 0x2000 || c >= 0x3005 ? PLAIN : OTHER;
};

/** The kind of one cleaned unit; 0 (`OTHER`) past the end. */
export const charKind = (c: number): number => (c < 128 ? (ASCII[c] ?? OTHER) : wideKind(c));

/** Letter of any script. */
export const isLetter = (c: number): boolean => {
  const kind = charKind(c);
  return kind >= UPPER && kind <= PLAIN;
};

export const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
