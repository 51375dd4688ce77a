import { distance } from 'fastest-levenshtein';
import type { Entry } from '../types.ts';
import { edgeShapes, LOOKUP_MEMORY, SHORTEST_GUESS, type Book, type Family } from './openBook.ts';
import { nameKey, nameWords } from './nameKey.ts';
import { edgesOf, fits } from './tokenPattern.ts';

/** What the dictionary says of a printed name. */
export interface LookUp {
  readonly entry: Entry;
  /** By a spelling at distance 1. */
  readonly guess: boolean;
  /** By a line of its own, not only by a family or by its parts. */
  readonly own: boolean;
}

const BRACKETS = /[([{（][^()[\]{}（）]*[)\]}）]/g;
const BRACKET = /[([{（]([^()[\]{}（）]*)[)\]}）]/;
const LONGEST = 300; // UTF-16 units: no ingredient is longer, and the work stays bounded
const MOST_WORDS = 24;

const remembered = new WeakMap<Book, Map<string, LookUp | null>>();

/**
 * Looks a printed name up: as it stands, without brackets, by the families of token patterns, by the parts of a
 * slash list, by what stands in the brackets, without qualifiers such as "organic", and last, for names that carry a
 * class, by a spelling at distance 1. Null when the name stays unread.
 */
export function lookUp(book: Book, printed: string): LookUp | null {
  let memory = remembered.get(book);
  if (memory === undefined) remembered.set(book, (memory = new Map()));
  const known = memory.get(printed);
  if (known !== undefined) return known;
  if (memory.size >= LOOKUP_MEMORY) memory.clear();
  const found = printed.length > LONGEST ? null : ask(book, printed);
  memory.set(printed, found);
  return found;
}

function ask(book: Book, printed: string): LookUp | null {
  const entry = exact(book, printed) ?? byParts(book, printed) ?? plainer(book, printed);
  if (entry !== null && book.names.get(nameKey(entry.name)) === entry)
    return { entry, guess: false, own: true };
  const near = nearSpelling(book, nameKey(printed.replace(BRACKETS, ' ')));
  if (entry !== null && (near === null || strictness(book, near) <= strictness(book, entry)))
    return { entry, guess: false, own: false };
  return near === null ? null : { entry: near, guess: true, own: false };
}

/** A family is wide: a misspelt name of a stricter class may fall into it. */
const strictness = (book: Book, entry: Entry): number =>
  Math.max(-1, ...entry.classes.map((id) => book.strictness.get(id) ?? 0));

/** The name itself, without brackets, or by a pattern; a class named in the brackets of a plain name counts too. */
function exact(book: Book, printed: string): Entry | null {
  const whole = book.names.get(nameKey(printed));
  if (whole !== undefined) return whole;
  const bare = printed.replace(BRACKETS, ' ');
  const outer = bare === printed ? undefined : book.names.get(nameKey(bare));
  if (outer !== undefined) return outer.classes.length > 0 ? outer : withBracket(book, outer, printed);
  const family = byFamily(book, printed);
  if (family !== null || bare === printed) return family;
  const without = byFamily(book, bare);
  return without === null || without.classes.length > 0 ? without : withBracket(book, without, printed);
}

function withBracket(book: Book, outer: Entry, printed: string): Entry {
  const inner = BRACKET.exec(printed)?.[1];
  const entry = inner === undefined ? undefined : book.names.get(nameKey(inner));
  if (entry === undefined || entry.classes.length === 0) return outer;
  return { ...outer, classes: entry.classes, marker: false };
}

function byFamily(book: Book, name: string): Entry | null {
  const words = nameWords(name);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  let best: Family | null = null;
  for (const anchor of new Set(words.flatMap((word) => [word, ...edgesOf(word)])))
    for (const family of book.families.get(anchor) ?? [])
      if (closer(family, best) && fits(family.pattern, words) && !family.not.some((not) => fits(not, words)))
        best = family;
  if (best === null) return null;
  return {
    name: name.replace(/\s+/g, ' ').trim(),
    classes: best.classes,
    functions: best.functions,
    marker: false,
  };
}

function closer(family: Family, best: Family | null): boolean {
  if (best === null || family.pattern.weight > best.pattern.weight) return true;
  return family.pattern.weight === best.pattern.weight && family.strictness > best.strictness;
}

/** "Water/Aqua/Eau": every part is a name. The classes of all parts count. */
function byParts(book: Book, printed: string): Entry | null {
  const inner = BRACKET.exec(printed)?.[1];
  const cut = printed.replace(BRACKETS, ' ').split(/[/\\|]/);
  if (cut.length > 1 && cut.length <= 8) {
    const parts = cut.map((part) => exact(book, part));
    const first = parts[0];
    if (first && parts.every((part) => part !== null)) return merged(first, parts);
  }
  if (inner === undefined) return null;
  const within = inner.split(/[/\\|,]/).map((part) => exact(book, part));
  const first = within[0];
  return first && within.every((part) => part !== null) ? merged(first, within) : null;
}

function merged(first: Entry, parts: readonly (Entry | null)[]): Entry {
  const classes = [...new Set(parts.flatMap((part) => part?.classes ?? []))];
  return { ...first, classes, marker: first.marker && classes.length === 0 };
}

/** Without qualifiers at either end and without a tail such as "from coconut". */
function plainer(book: Book, printed: string): Entry | null {
  // a footnote's number stuck to the name: "나이아신아마이드3"; numbers that belong to a name stand apart or behind a dash
  const footnoted = FOOTNOTED.exec(printed)?.[1];
  const unmarked = footnoted === undefined ? null : exact(book, footnoted);
  if (unmarked !== null) return unmarked;
  const words = printed
    .replace(BRACKETS, ' ')
    .split(/[\s-]+/)
    .filter((word) => word !== '');
  const folded = words.map(nameKey);
  let from = 0;
  while (from < words.length - 1 && book.qualifiers.has(folded[from] ?? '')) from++;
  const tail = folded.findIndex((word, i) => i > from && book.tails.has(word));
  let to = tail < 0 ? words.length : tail;
  while (to > from + 1 && book.qualifiers.has(folded[to - 1] ?? '')) to--;
  if (from === 0 && to === words.length) return null;
  const rest = words.slice(from, to).join(' ');
  return exact(book, rest) ?? byParts(book, rest);
}

const FOOTNOTED = /^(.*\p{L})\d{1,2}$/u;
const DIGITS = /\d+/g;
const digitsOf = (key: string): string => (key.match(DIGITS) ?? []).join(' ');

/**
 * A name with a class, of eight letters or more, from which the key differs in one letter, or in two neighbours
 * changed over, and in no digit. One edit leaves either the first or the last letters as they were.
 */
function nearSpelling(book: Book, key: string): Entry | null {
  if (key.length < SHORTEST_GUESS - 1) return null;
  for (const size of [key.length, key.length - 1, key.length + 1])
    for (const edge of edgeShapes(key, size))
      for (const candidate of book.spellings.get(edge) ?? [])
        if (isNear(candidate, key) && digitsOf(candidate) === digitsOf(key))
          return book.names.get(candidate) ?? null;
  return null;
}

function isNear(candidate: string, key: string): boolean {
  const apart = distance(candidate, key);
  return apart === 1 || (apart === 2 && candidate.length === key.length && changedOver(candidate, key));
}

/** Are the two, of equal length, one word but for two neighbouring letters that changed places ("Limonnee")? */
function changedOver(a: string, b: string): boolean {
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
