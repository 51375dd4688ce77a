import { distance } from 'fastest-levenshtein';
import type { Entry } from '../types.ts';
import { plainName } from '../inci/plainName.ts';
import { LOOKUP_MEMORY, SHORTEST_GUESS, type Book, type Family, type LookUp } from './openBook.ts';
import { brackets, isNested, splitOutside } from './brackets.ts';
import { nameKey, nameWords } from './nameKey.ts';
import { edgesOf, fits } from './tokenPattern.ts';

const LONGEST = 300; // UTF-16 units: no ingredient is longer, and the work stays bounded
const MOST_WORDS = 24;

/**
 * Looks a printed name up: as it stands, without brackets, by the families of token patterns, by the parts of a
 * slash list, by what stands in the brackets, without qualifiers such as "organic", and last, for names that carry a
 * class, by a spelling at distance 1. Null when the name stays unread.
 */
export function lookUp(book: Book, printed: string): LookUp | null {
  const memory = book.lookUps;
  const known = memory.get(printed);
  if (known !== undefined) return known;
  if (memory.size >= LOOKUP_MEMORY) memory.clear();
  const name = copied(printed);
  const found = name.length > LONGEST ? null : ask(book, plainName(name));
  memory.set(name, found);
  return found;
}

/** The entry that a printed name has by a line of its own, with or without its brackets; null when it has none. */
export function lookUpOwn(book: Book, printed: string): Entry | null {
  const name = plainName(printed);
  const whole = book.names.get(nameKey(name));
  if (whole !== undefined) return whole;
  const { bare, inner } = brackets(name);
  const outer = inner.length === 0 ? undefined : book.names.get(nameKey(bare));
  return outer === undefined || (isHelpful(book, outer) && withBracket(book, outer, inner) !== outer)
    ? null
    : outer;
}

// A slice would keep the whole page's text alive and is slow to compare: a string of its own, letter by letter.
const copied = (text: string): string => text.split('').join('');

function ask(book: Book, printed: string): LookUp | null {
  const entry = exact(book, printed) ?? byParts(book, printed) ?? plainer(book, printed);
  if (entry !== null && book.names.get(nameKey(entry.name)) === entry)
    return { entry, guess: false, own: true };
  const near = nearSpelling(book, nameKey(brackets(printed).bare));
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
  const { bare, inner } = brackets(printed);
  const outer = inner.length === 0 ? undefined : book.names.get(nameKey(bare));
  if (outer !== undefined) return isHelpful(book, outer) ? withBracket(book, outer, inner) : outer;
  const family = byFamily(book, printed);
  if (family !== null || inner.length === 0) return family;
  const without = byFamily(book, bare);
  return without === null || !isHelpful(book, without) ? without : withBracket(book, without, inner);
}

/** Has it no class, or helpful ones only? Then what its brackets name may be worse. */
const isHelpful = (book: Book, { classes }: Entry): boolean =>
  classes.every((id) => book.rules.get(id)?.good === true);

function withBracket(book: Book, outer: Entry, inner: readonly string[]): Entry {
  const own = new Set(outer.classes);
  const classes = new Set([...own, ...inner.flatMap((name) => book.names.get(nameKey(name))?.classes ?? [])]);
  return classes.size === own.size ? outer : { ...outer, classes: [...classes], marker: false };
}

function byFamily(book: Book, name: string): Entry | null {
  const words = nameWords(name);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  let best: Family | null = null;
  for (const anchor of new Set(words.flatMap((word) => [word, ...edgesOf(word)])))
    for (const family of book.families.get(anchor) ?? [])
      if (
        closer(family, best) &&
        fits(family.pattern, words) &&
        !family.not().some((not) => fits(not, words))
      )
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
  const { bare, inner } = brackets(printed);
  const cut = bare.split(/[/\\|]/);
  if (cut.length > 1 && cut.length <= 8) {
    const parts = cut.map((part) => exact(book, part));
    const first = parts[0];
    if (first && parts.every((part) => part !== null)) return merged(first, parts);
  }
  for (const name of [inner[0], inner.find((one) => !isNested(one))]) {
    if (name === undefined) return null;
    const parts = partsOf(book, name);
    const first = parts[0];
    if (first && parts.every((part) => part !== null)) return merged(first, parts);
  }
  return null;
}

/** A name with brackets of its own is first tried whole. */
function partsOf(book: Book, inner: string): readonly (Entry | null)[] {
  const whole = isNested(inner) ? exact(book, inner) : null;
  return whole === null ? splitOutside(inner).map((part) => exact(book, part)) : [whole];
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
  const words = brackets(printed)
    .bare.split(/[\s-]+/)
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

const EDGE = 3; // letters; one edit in a name of seven or more leaves its first three or its last three alone
const FOOTNOTED = /^(.*\p{L})\d{1,2}$/u;
const DIGITS = /\d+/g;
const digitsOf = (key: string): string => (key.match(DIGITS) ?? []).join(' ');

/**
 * A name with a class, of eight letters or more, from which the key differs in one letter, or in two neighbours
 * changed over, and in no digit. One edit leaves either the first or the last letters as they were.
 */
function nearSpelling(book: Book, key: string): Entry | null {
  if (key.length < SHORTEST_GUESS - 1) return null;
  const [first, last] = [key.slice(0, EDGE), key.slice(-EDGE)];
  const near = (candidate: string): boolean =>
    isNear(candidate, key) && digitsOf(candidate) === digitsOf(key);
  for (const size of [key.length, key.length - 1, key.length + 1]) {
    const all = book.spellings.get(size) ?? [];
    const found =
      all.find((candidate) => candidate.startsWith(first) && near(candidate)) ??
      all.find((candidate) => candidate.endsWith(last) && near(candidate));
    if (found !== undefined) return book.names.get(found) ?? null;
  }
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
