import type { Candidate, Found } from '../schema/messages.ts';
import type { Product } from '../schema/state.ts';
import { parseList } from './inci/parseList.ts';
import { matchList } from './rules/matchList.ts';
import { nameKey } from './rules/nameKey.ts';
import type { Book } from './rules/openBook.ts';
import { productKind } from './aftercare/productKind.ts';
import type { Match, ParsedList, Reading, ReadList } from './types.ts';

/** A candidate counts as a list from this share of recognised names on; measured: 97 % of real lists, no description. */
const SHARE = 0.6;
const ENOUGH = 5; // names; below, a strong head and nearly all names known are asked for
const SURE_HEAD: ReadonlySet<string> = new Set([
  'heading',
  'inline',
  'control',
  'details',
  'table',
  'attribute',
  'items',
]);

interface Scored {
  readonly candidate: Candidate;
  readonly lists: readonly ReadList[];
  readonly names: number;
  readonly known: number;
  readonly teaser: boolean;
}

function matched(book: Book, candidate: Candidate): readonly ReadList[] {
  return parseList(candidate.text, book.words).map((list: ParsedList) => ({
    ...list,
    rung: candidate.rung,
    ref: candidate.ref,
    matches: matchList(book, list.ingredients),
  }));
}

const isKnown = ({ entry, guess }: Match): boolean => entry !== null && !guess;

function score(book: Book, candidate: Candidate): Scored {
  const lists = matched(book, candidate).filter((list) => list.matches.length > 0);
  const all = lists.flatMap((list) => list.matches);
  const teaser = lists.length > 0 && lists.every((list) => list.teaser);
  return { candidate, lists, names: all.length, known: all.filter(isKnown).length, teaser };
}

/** Does this candidate hold an ingredient list at all? */
function isList({ candidate, names, known }: Scored): boolean {
  if (names === 0) return false;
  if (names >= ENOUGH) return known / names >= SHARE;
  return SURE_HEAD.has(candidate.rung) && known === names;
}

/** The candidate that reads best: a full list before a teaser, then the most names read. */
function best(scored: readonly Scored[]): Scored | undefined {
  return scored.filter(isList).sort((a, b) => Number(a.teaser) - Number(b.teaser) || b.known - a.known)[0];
}

function fingerprint(lists: readonly ReadList[]): string {
  const text = lists
    .map((list) => list.ingredients.map(({ printed }) => nameKey(printed)).join(','))
    .join('|');
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}

function reading(
  book: Book,
  page: Reading['page'],
  product: Product,
  chosen: Scored | undefined,
  elsewhere: boolean,
): Reading {
  const lists = chosen?.lists ?? [];
  const found = chosen === undefined ? (elsewhere ? 'elsewhere' : 'none') : chosen.teaser ? 'teaser' : 'list';
  return {
    page,
    product,
    kind: productKind(
      book,
      product,
      lists.map((list) => list.matches),
    ),
    found,
    lists,
    names: chosen?.names ?? 0,
    known: chosen?.known ?? 0,
    fingerprint: fingerprint(lists),
  };
}

/**
 * Reads what a page offered: parses and matches every candidate and keeps the one that reads as an ingredient list.
 * On a page that is not a product page nothing is claimed: no lists. Without a list `found` says why.
 */
export function readPage(book: Book, found: Found): Reading {
  if (found.page !== 'product') return reading(book, found.page, found.product, undefined, false);
  return reading(
    book,
    found.page,
    found.product,
    best(found.candidates.map((one) => score(book, one))),
    found.elsewhere,
  );
}

/** Reads a text that a person gave: pasted, selected, or a file. Any text with a name counts as their list. */
export function readText(book: Book, text: string, product: Product): Reading {
  const scored = score(book, { rung: 'text', label: null, text, ref: 0 });
  return reading(book, 'text', product, scored.names > 0 ? scored : undefined, false);
}
