import { firstLetter, isSmall } from './squeeze.ts';
import type { Phrases, Span } from './phrasesOf.ts';
import { spans } from './phrasesOf.ts';
import { shapeOf } from './shapeOf.ts';

/** What a line says about a list. */
export interface Label {
  /** The words that head the list. */
  readonly words: string;
  /** Offset in the line behind those words and their colon. */
  readonly end: number;
  /** The words are a head and nothing else: then a single name is believed. */
  readonly strong: boolean;
  /** Words other than the head stand before it: "Toner ingredients:". */
  readonly named: boolean;
}

const GLUE = /^[\s/|&()[\]+.,:：\-–—*"'’“”]*$/;
const COLON = /^[\s)\]*"”]*(?:\([^()]{0,60}\)\s*)?(?:[:：]|\s[-–—=]\s|[-–—]\s)[\s*]*/;
const MAX_LABEL = 90;

const countLetters = (text: string): number => text.split(/\s+/).filter((w) => firstLetter(w) !== '').length;

/** Does the line wear a trap's words, or a "free from", where its head should be? */
export function isTrap(text: string, phrases: Phrases): boolean {
  const low = text.slice(0, MAX_LABEL);
  const heads = spans(low, phrases.heads);
  const bare = ([from, to]: Span): boolean =>
    !heads.some((h) => h[0] <= from && h[1] >= to && h[1] - h[0] > to - from);
  return spans(low, phrases.traps).some(bare) || spans(low, phrases.free).some((f) => f[0] < 30 && bare(f));
}

/**
 * Reads a line as a label of a list, with or without the list behind it in the same line; null when it is none.
 * `own` is the offset in the line at which the text node that holds the head ends, when that node holds nothing else.
 */
export function readLabel(text: string, phrases: Phrases, own = 0): Label | null {
  const heads = spans(text, phrases.heads).slice(0, 8);
  for (const [index, [from, first]] of heads.entries()) {
    let to = first; // heads that follow one another are one: "INGREDIENTS / INGRÉDIENTS (INCI)"
    for (const next of heads.slice(index + 1)) if (GLUE.test(text.slice(to, next[0]))) to = next[1];
    const label = judge(text, [from, to], phrases, own);
    if (label) return label;
  }
  return null;
}

function judge(text: string, [from, to]: Span, phrases: Phrases, own: number): Label | null {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const lead = before.slice(1 + Math.max(...[...'.!?;:'].map((c) => before.lastIndexOf(c)))); // of the same sentence
  const bare = before.split(/\s+/).every((w) => /\d/.test(w) || firstLetter(w) === '');
  const words = text.slice(Math.max(0, to - MAX_LABEL), to).trim();
  const named = firstLetter(lead) !== '';
  if (isTrap(lead.slice(-60) + text.slice(from, to) + after.slice(0, 30).replace(/[:：,].*/s, ''), phrases))
    return null;
  if (firstLetter(after) === '' && !/\d/.test(after)) {
    const short = bare || (countLetters(before) < 7 && !/[.!?,]/.test(before));
    const sure = short || /\s/.test(text.slice(from, to)) || /[:：]\s*$/.test(after.slice(0, 9));
    return sure ? { words: short ? text : words, end: text.length, strong: bare, named } : null;
  }
  const colon = COLON.exec(after)?.[0].length ?? 0;
  const end = colon > 0 ? to + colon : Math.max(own, to);
  const rest = text.slice(end).trim();
  const shape = shapeOf(rest);
  if (colon > 0 || own >= to) {
    const strong = bare && (colon > 0 || (shape !== 'prose' && !isSmall(rest)));
    const near = !bare && shape === 'list' && countLetters(lead) < 9;
    return strong || near ? { words, end, strong, named } : null;
  }
  if (bare && shape === 'list') return { words, end: to, strong: false, named };
  const title = bare && countLetters(after) < 5 && !/[,.;!]/.test(after);
  return title ? { words: text, end: text.length, strong: false, named: true } : null;
}
