import type { Entry, Match } from '../types.ts';
import type { Book } from './openBook.ts';
import { lookUpOwn } from './lookUp.ts';

const MOST_PARTS = 4;
const LONGEST = 160; // UTF-16 units of a name, torn or whole
const BETWEEN = /^[\s,;.]{0,6}$/;

// a remark in brackets is no part of a name
const isUnread = ({ entry, printed }: Match): boolean => entry === null && !/^[([{]/.test(printed);

/**
 * Joins names that a comma or a line break tore apart ("Pentaerythrityl, Tetraethylhexanoate"): an unread name and its
 * neighbours become one match where the text from the first to the last of them is a known name, by a line of its own.
 * A part that carries a class which the whole does not stays by itself: joined, the class would go under.
 */
export function joinTorn(book: Book, text: string, matches: readonly Match[]): readonly Match[] {
  const joined: Match[] = [];
  let at = 0;
  let unread = nextUnread(matches, 0);
  while (at < matches.length) {
    if (unread >= 0 && unread < at) unread = nextUnread(matches, at);
    const near = unread >= 0 && unread < at + MOST_PARTS;
    const parts = near ? tornAt(book, text, matches, at, unread - at) : null;
    const match = parts === null ? matches[at] : parts.match;
    if (match !== undefined) joined.push(match);
    at += parts?.size ?? 1;
  }
  return joined;
}

/** Index of the first unread name from `at` on; -1 when there is none. */
function nextUnread(matches: readonly Match[], at: number): number {
  for (let i = at; i < matches.length; i++) {
    const match = matches[i];
    if (match !== undefined && isUnread(match)) return i;
  }
  return -1;
}

/** The longest known name torn into parts from `at` on, the part `unread` among them; null when there is none. */
function tornAt(
  book: Book,
  text: string,
  matches: readonly Match[],
  at: number,
  unread: number,
): { readonly match: Match; readonly size: number } | null {
  const first = matches[at];
  if (first === undefined) return null;
  for (let size = longestRun(text, matches, at); size > Math.max(1, unread); size--) {
    const parts = matches.slice(at, at + size);
    const last = parts.at(-1);
    if (last === undefined) continue;
    const entry = lookUpOwn(book, parts.map(({ printed }) => printed).join(' '));
    if (entry === null || parts.some((part) => hides(entry, part))) continue;
    const { from, section } = first;
    const { to, strength } = last;
    const match = { printed: text.slice(from, to), from, to, section, entry, guess: false };
    return { match: strength === undefined ? match : { ...match, strength }, size };
  }
  return null;
}

/** Has the part a class by itself that the whole has not? Joined, it would go under. */
const hides = (whole: Entry, { entry }: Match): boolean =>
  entry !== null && entry.classes.some((id) => !whole.classes.includes(id));

/** How many matches from `at` on may be parts of one name. */
function longestRun(text: string, matches: readonly Match[], at: number): number {
  let size = 0;
  let before: Match | undefined;
  for (const match of matches.slice(at, at + MOST_PARTS)) {
    if (match.guess) break;
    if (before !== undefined) {
      const start = matches[at]?.from ?? 0;
      const apart = before.section !== match.section || before.strength !== undefined;
      if (apart || match.to - start > LONGEST || !BETWEEN.test(text.slice(before.to, match.from))) break;
    }
    before = match;
    size += 1;
  }
  return size;
}
