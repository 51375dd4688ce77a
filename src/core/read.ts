import type { Candidate, Found } from '../schema/messages.ts';
import type { Product } from '../schema/state.ts';
import { parseList } from './inci/parseList.ts';
import { matchList } from './rules/matchList.ts';
import type { Book } from './rules/openBook.ts';
import { isSubstance, originOf } from './rules/openKitchen.ts';
import { productKind } from './aftercare/productKind.ts';
import type { Match, ParsedList, Reading, ReadList } from './types.ts';

/** A candidate counts as a list from this share of recognised names on; measured: 97 % of real lists, no description. */
const SHARE = 0.6;
const ENOUGH = 5; // names; below, a strong head and nearly all names known are asked for
/** Below this share of names that no kitchen has, the product's own name has to say that it is a cosmetic one. */
const TELLING = 0.25;
/** A page that does not look like a product page counts as one from so long and so well read a list on. */
const STRONG = { names: 8, share: 0.8, cosmetic: 4 } as const;
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
    matches: matchList(book, list),
  }));
}

const isKnown = ({ entry, guess }: Match): boolean => entry !== null && !guess;

function score(book: Book, candidate: Candidate): Scored {
  const lists = matched(book, candidate).filter((list) => list.matches.length > 0);
  const teaser = lists.length > 0 && lists.every((list) => list.teaser);
  let [names, known] = [0, 0];
  for (const { matches } of lists) {
    names += matches.length;
    for (const match of matches) if (isKnown(match)) known += 1;
  }
  return { candidate, lists, names, known, teaser };
}

/** How many names no kitchen has, and how many only a kitchen has. */
function origins(book: Book, { lists }: Scored): { readonly cosmetic: number; readonly kitchen: number } {
  const all = lists.flatMap((list) => list.matches.map((match) => originOf(book.kitchen, match)));
  return {
    cosmetic: all.filter((one) => one === 'cosmetic').length,
    kitchen: all.filter((one) => one === 'kitchen').length,
  };
}

/** Does this candidate hold an ingredient list at all? */
function isList({ candidate, names, known }: Scored): boolean {
  if (names === 0) return false;
  if (names >= ENOUGH) return known / names >= SHARE;
  return SURE_HEAD.has(candidate.rung) && known === names;
}

/** A list of food, drink, tablets or candles reads much like a cosmetic one: what tells them apart are other names. */
function isCosmetic(scored: Scored, book: Book, product: Product): boolean {
  const { names, lists } = scored;
  const { cosmetic, kitchen } = origins(book, scored);
  if (kitchen * 2 > cosmetic) return false;
  if (cosmetic >= Math.max(1, names * TELLING)) return true;
  const matches = lists.map((list) => list.matches);
  if (names < ENOUGH && matches.flat().every(isSubstance)) return true;
  const { id, judged } = productKind(book, product, matches);
  return id !== null && judged;
}

/** The candidate that reads best: a full list before a teaser, then the most names read. */
function best(scored: readonly Scored[], book: Book, product: Product): Scored | undefined {
  return scored
    .filter((one) => isList(one) && isCosmetic(one, book, product))
    .sort((a, b) => Number(a.teaser) - Number(b.teaser) || b.known - a.known)[0];
}

const isStrong = (book: Book, scored: Scored): boolean =>
  !scored.teaser &&
  scored.known >= STRONG.names &&
  scored.known >= scored.names * STRONG.share &&
  origins(book, scored).cosmetic >= STRONG.cosmetic;

// Letters and digits of ASCII, in lower case; 0 for what does not count.
const COUNTING = Uint8Array.from({ length: 128 }, (_, unit) => {
  const small = String.fromCharCode(unit).toLowerCase();
  return /[a-z0-9]/.test(small) ? small.charCodeAt(0) : 0;
});
const FIRST = 2654435761;
const SECOND = 1597334677;
const [NAME_END, LIST_END] = [0x2c, 0x7c];

/** Identity of the printed names in their order: 16 hexadecimal digits, blind to case, spaces and punctuation. */
function fingerprint(lists: readonly ReadList[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const { ingredients } of lists) {
    for (const { printed } of ingredients) {
      for (let i = 0; i < printed.length; i++) {
        const c = printed.charCodeAt(i);
        const unit = c < 128 ? (COUNTING[c] ?? 0) : c;
        if (unit === 0) continue;
        high = Math.imul(high ^ unit, FIRST);
        low = Math.imul(low ^ unit, SECOND);
      }
      high = Math.imul(high ^ NAME_END, FIRST);
      low = Math.imul(low ^ NAME_END, SECOND);
    }
    high = Math.imul(high ^ LIST_END, FIRST);
    low = Math.imul(low ^ LIST_END, SECOND);
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
 * Reads what a page offered: parses and matches every candidate and keeps the one that reads as a cosmetic ingredient
 * list. A page that sells something, is neither listing nor article and has a long list that was read well counts as a
 * product page. On any other page nothing is claimed: no lists. Without a list `found` says why.
 */
export function readPage(book: Book, { page, product, candidates, elsewhere }: Found): Reading {
  const nothing = (): Reading => reading(book, page, product, undefined, false);
  if (page !== 'product' && page !== 'other') return nothing();
  const chosen = best(
    candidates.map((one) => score(book, one)),
    book,
    product,
  );
  if (page === 'product') return reading(book, page, product, chosen, elsewhere);
  return chosen !== undefined && isStrong(book, chosen)
    ? reading(book, 'product', product, chosen, false)
    : nothing();
}

/** A long text, well read, that names no kind of product: do kitchen names tell that it lists food or tablets? */
function isFood(book: Book, scored: Scored, { kind }: Reading): boolean {
  if (kind.id !== null || scored.names < ENOUGH || !isList(scored)) return false;
  const { cosmetic, kitchen } = origins(book, scored);
  return kitchen > 0 && (kitchen * 2 > cosmetic || cosmetic < scored.names * TELLING);
}

/**
 * Reads a text that a person gave: pasted, selected, or a file. Any text with a name counts as their list; one that
 * plainly is of food or tablets is kept, and its kind is not judged.
 */
export function readText(book: Book, text: string, product: Product): Reading {
  const scored = score(book, { rung: 'text', label: null, text, ref: 0 });
  if (scored.names === 0) return reading(book, 'text', product, undefined, false);
  const read = reading(book, 'text', product, scored, false);
  return isFood(book, scored, read) ? { ...read, kind: { ...read.kind, judged: false } } : read;
}
