import { BULLET_UNIT, charKind, ELLIPSIS_UNIT, HOLE_UNIT, NOTHING_UNIT } from './charKind.ts';
import { entity } from './entity.ts';

const SPACE = 0x20;
const NEWLINE = 0x0a;
const LONGEST_TAG = 80;
const BLOCK_TAGS = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'hr',
]);
const INLINE_TAGS = new Set([
  'b',
  'i',
  'u',
  'a',
  'em',
  'strong',
  'span',
  'sup',
  'sub',
  'small',
  'font',
  'mark',
]);

const ENCODED_TAG = /^&(?:amp;)*lt;\/?[a-z]{1,6}\d{0,8}\b[^&<]{0,40}&(?:amp;)*gt;/i;

/** By ASCII unit: its kind, or `SPECIAL` when it may begin a sequence or is replaced. */
const SPECIAL = 255;
const PLAIN_KIND = new Uint8Array(128).fill(SPECIAL);
for (let c = 0x20; c < 0x7f; c++) PLAIN_KIND[c] = charKind(c);
PLAIN_KIND[NEWLINE] = charKind(NEWLINE);
for (const char of '&<\\[') PLAIN_KIND[char.charCodeAt(0)] = SPECIAL;

/** One unit for another; sequences (entities, tags) are seen to before. */
const wideUnit = (c: number): number => {
  if (c < 0xa0) return c === 0x0d || c === 0x85 || c === 0x0b || c === 0x0c ? NEWLINE : SPACE;
  if (c === 0xa0 || c === 0x3000 || c === 0xfffd) return SPACE;
  if (c === 0xad || c === 0xae || c === 0xa9 || c === 0x2122 || c === 0x2120) return NOTHING_UNIT;
  if (c === 0xb7 || c === 0x30fb || c === 0xff65) return BULLET_UNIT;
  if (c === 0xb4) return 0x27;
  if (c < 0x2000) return c;
  if (c >= 0xff01 && c <= 0xff5e) return c - 0xfee0; // full-width forms of ASCII
  return c < 0x3100 ? punctuation(c) : c === 0xfeff ? NOTHING_UNIT : c;
};

const punctuation = (c: number): number => {
  if (c <= 0x200a || c === 0x202f || c === 0x205f) return SPACE;
  if (c <= 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f)) return NOTHING_UNIT;
  if (c <= 0x2015 || c === 0x2212) return 0x2d;
  if (c >= 0x2018 && c <= 0x201b) return 0x27;
  if (c >= 0x201c && c <= 0x201f) return 0x22;
  if (c === 0x2028 || c === 0x2029) return NEWLINE;
  if (c === 0x2032) return 0x27;
  if (c === 0x2044 || c === 0x2215) return 0x2f;
  if (c === 0x3001) return 0x2c;
  if (c === 0x3002) return 0x2e;
  if (c === 0x3010 || c === 0x3014) return 0x5b;
  if (c === 0x3011 || c === 0x3015) return 0x5d;
  if (c === ELLIPSIS_UNIT) return c;
  // ‣ ․ ‧ ⁃ ∙ ■ □ ▪ ▫ ▶ ► ○ ● ◦ ◆ ★ ☆ ✓ ✔ ✦ ➤ and their like head or part names
  const bullet = c === 0x2023 || c === 0x2024 || c === 0x2027 || c === 0x2043 || c === 0x2219 || c === 0x22c5;
  return bullet || (c >= 0x25a0 && c <= 0x27bf) ? BULLET_UNIT : c;
};

const tagEnd = (text: string, at: number): number => {
  const next = text.charCodeAt(at + 1);
  const tag = next === 0x2f || next === 0x21 || ((next | 32) >= 0x61 && (next | 32) <= 0x7a);
  if (!tag) return -1;
  for (let i = at + 2; i < text.length && i < at + LONGEST_TAG; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x3e) return i + 1;
    if (c === 0x3c || c === NEWLINE) return -1;
  }
  return -1;
};

const tagUnit = (tag: string): number => {
  const name = /^<[/!]?([a-z]+\d?)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
  if (INLINE_TAGS.has(name)) return NOTHING_UNIT;
  return BLOCK_TAGS.has(name) ? NEWLINE : HOLE_UNIT;
};

/** The text made plain, unit for unit, and the kind of each unit (`charKind`). */
export interface Cleaned {
  readonly units: Uint16Array;
  readonly kinds: Uint8Array;
}

/**
 * The text made plain, unit for unit: entities, full-width forms, odd spaces, dashes, quotes and bullets by their
 * plain fellows, backslash by slash; what is not printed (zero-width, soft hyphens, trademark signs, what is left of
 * an entity) by NOTHING, tags, `<ILN...>` codes and `[more]` by HOLE. As long as the text, so that an offset into one
 * is an offset into the other; followed by four zeros, so that a reader may look ahead.
 */
export const clean = (text: string): Cleaned => {
  const { length } = text;
  const units = new Uint16Array(length + 4);
  const kinds = new Uint8Array(length + 4);
  let i = 0;
  while (i < length) {
    const c = text.charCodeAt(i);
    const kind = c < 128 ? (PLAIN_KIND[c] ?? SPECIAL) : SPECIAL;
    if (kind === SPECIAL) {
      const to = cleanSpecial(text, i, c, units);
      for (; i < to; i++) kinds[i] = charKind(units[i] ?? 0);
    } else {
      units[i] = c;
      kinds[i++] = kind;
    }
  }
  return { units, kinds };
};

const cleanSpecial = (text: string, i: number, c: number, units: Uint16Array): number => {
  if (c === 0x26) return cleanEntity(text, i, units);
  if (c === 0x3c) return cleanTag(text, i, units);
  if (c === 0x5b) return cleanFold(text, i, units);
  units[i] = c === 0x5c ? 0x2f : wideOrControl(c, text.charCodeAt(i + 1));
  return i + 1;
};

const wideOrControl = (c: number, next: number): number => {
  if (c === 0x0d && next === NEWLINE) return SPACE;
  return c === 0x09 || c === 0x7f ? SPACE : wideUnit(c);
};

const cleanEntity = (text: string, at: number, units: Uint16Array): number => {
  const found = entity(text, at);
  if (found === null) {
    units[at] = 0x26;
    return at + 1;
  }
  const c = found.char.charCodeAt(0);
  const tag = c === 0x3c ? ENCODED_TAG.exec(text.slice(at, at + LONGEST_TAG)) : null;
  if (tag !== null) {
    units.fill(HOLE_UNIT, at, at + tag[0].length);
    return at + tag[0].length;
  }
  const unit = c < 128 ? c : wideUnit(c);
  units[at] = unit;
  units.fill(unit === SPACE ? SPACE : NOTHING_UNIT, at + 1, found.to);
  return found.to;
};

const cleanTag = (text: string, at: number, units: Uint16Array): number => {
  const to = tagEnd(text, at);
  if (to < 0) {
    units[at] = 0x3c;
    return at + 1;
  }
  const unit = tagUnit(text.slice(at, to));
  units.fill(unit === NEWLINE ? HOLE_UNIT : unit, at, to);
  if (unit === NEWLINE) units[to - 1] = NEWLINE;
  return to;
};

/** `[more]`, `[less]`: the words of a control that folds a long list. */
const cleanFold = (text: string, at: number, units: Uint16Array): number => {
  const word = text.slice(at, at + 6).toLowerCase();
  if (word === '[more]' || word === '[less]') {
    units.fill(HOLE_UNIT, at, at + 6);
    return at + 6;
  }
  units[at] = 0x5b;
  return at + 1;
};
