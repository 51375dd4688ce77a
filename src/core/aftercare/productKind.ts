import type { Product } from '../../schema/state.ts';
import type { ProductArea } from '../../schema/reference.ts';
import type { Match, ProductKind } from '../types.ts';
import type { Book } from '../rules/openBook.ts';
import { nameWords } from '../rules/nameKey.ts';
import { findPhrases, type PhraseHit } from '../rules/phraseIndex.ts';

const FACE_LIKE: ReadonlySet<string> = new Set(['face', 'eyes', 'neck']);
const SUNSCREEN = 'sunscreen';
const FACE_OIL = 'face-oil';
const NEEDLED_IN = 'ampoule-needle';
/** Kinds whose name leaves open whether the product is an oil. */
const OPEN_KINDS: ReadonlySet<string> = new Set([
  'balm',
  'eye-care',
  'mask-overnight',
  'moisturiser',
  'serum',
]);
/** Functions of which an oil or balm without water shows none. */
const WATERY: ReadonlySet<string> = new Set(['humectant', 'solvent', 'surfactant', 'water']);

/**
 * The name of a product without its brand, which promises nothing; the whole name where nothing else would be left,
 * empty where there is no name.
 */
export function bareName({ name, brand }: Product): string {
  if (name === null) return '';
  const at = brand === null || brand.length < 2 ? -1 : name.toLowerCase().indexOf(brand.toLowerCase());
  if (at < 0 || brand === null) return name;
  const rest = `${name.slice(0, at)} ${name.slice(at + brand.length)}`;
  return nameWords(rest).length > 0 ? rest : name;
}

const INNER_CAPITAL = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** The kind that a name says, by its words, or by their parts where two are run together: "SkinSupplement". */
function kindInName(book: Book, title: string): string | null {
  return kindIn(book, title) ?? kindIn(book, title.replace(INNER_CAPITAL, ' '));
}

/**
 * Tells the product kind from name, category and list. The name leads; the category speaks where the name is silent;
 * a list of oils alone tells where both leave it open.
 * `agreed` is true only when the list bears the kind out (policy 6); without it nothing is softened for the kind and
 * the product counts as leave-on.
 */
export function productKind(book: Book, product: Product, lists: readonly (readonly Match[])[]): ProductKind {
  const title = bareName(product);
  const shelf = product.category.join(' / ');
  const said = kindInName(book, title) ?? kindIn(book, shelf) ?? drugSunscreen(lists);
  const id = (said === null || OPEN_KINDS.has(said)) && oilsOnly(lists) ? FACE_OIL : said;
  const kind = id === null ? undefined : book.kinds.get(id);
  const agreed =
    kind !== undefined && lists.length > 0 && lists.every((list) => bearsOut(kind.evidence, list));
  return {
    id,
    use: kind !== undefined && agreed ? kind.use : 'leave-on',
    judged: kind?.judged ?? true,
    agreed,
    area: areaOf(book, title, shelf, kind?.area ?? null),
    everywhere: kind?.everywhere ?? false,
    sunscreen: id === SUNSCREEN || saysSunscreen(book, title) || drugSunscreen(lists) !== null,
  };
}

/**
 * The kind that a name or a shelf says: the longest phrase, the later one where two are as long. What is needled in is
 * said by any phrase; a single word for what is not judged ("vitamin", "cloth") says nothing beside a kind that is.
 */
function kindIn(book: Book, text: string): string | null {
  const hits = findPhrases(book.kindPhrases, text);
  const outer = hits.filter((hit) => !hits.some((other) => holds(other, hit)));
  if (outer.some(({ id }) => id === NEEDLED_IN)) return NEEDLED_IN;
  const isJudged = ({ id }: PhraseHit): boolean => book.kinds.get(id)?.judged !== false;
  const words = outer.some(isJudged) && !hits.every(isJudged) ? edges(text) : new Set<string>();
  let best: PhraseHit | null = null;
  for (const hit of hits) {
    if (!isJudged(hit) && words.has(`${hit.from}-${hit.to}`)) continue;
    if (best === null || hit.size >= best.size) best = hit;
  }
  return best?.id ?? null;
}

const holds = (other: PhraseHit, hit: PhraseHit): boolean =>
  other.from <= hit.from && other.to >= hit.to && other.to - other.from > hit.to - hit.from;

/** Where each word of a text begins and ends, counted without spaces. */
function edges(text: string): ReadonlySet<string> {
  let from = 0;
  return new Set(
    nameWords(text).map((word) => {
      const edge = `${from}-${from + word.length}`;
      from += word.length;
      return edge;
    }),
  );
}

function bearsOut(
  evidence: { readonly any: readonly string[]; readonly within: number } | undefined,
  list: readonly Match[],
): boolean {
  if (evidence === undefined) return true;
  // A name that carries a rule is never evidence for a softer kind (design, law 2).
  return list
    .slice(0, evidence.within)
    .some(
      ({ entry }) =>
        entry !== null &&
        entry.classes.length === 0 &&
        entry.functions.some((id) => evidence.any.includes(id)),
    );
}

/**
 * A list of oils and waxes without water is a face oil, whatever it is called (policy 10): nothing that brings water,
 * and plant oils for at least half of the first five. Names that carry a class neither make nor unmake it.
 */
function oilsOnly(lists: readonly (readonly Match[])[]): boolean {
  return lists.length > 0 && lists.every(isOils);
}

function isOils(list: readonly Match[]): boolean {
  let plain = 0;
  let oils = 0;
  for (const { entry } of list) {
    if (entry === null || entry.classes.length > 0) continue;
    if (entry.functions.some((id) => WATERY.has(id))) return false;
    if (plain < 5 && entry.functions.includes('plant-oil')) oils += 1;
    plain += 1;
  }
  return oils > 0 && 2 * oils >= Math.min(plain, 5);
}

function saysSunscreen(book: Book, title: string): boolean {
  return findPhrases(book.kindPhrases, title).some((hit) => hit.id === SUNSCREEN);
}

/** A drug-facts list whose active part holds a UV filter is a sunscreen, whatever the name says. */
function drugSunscreen(lists: readonly (readonly Match[])[]): string | null {
  const filter = lists.some((list) =>
    list.some(
      ({ section, entry }) =>
        section === 'active' && entry?.classes.some((id) => id === 'uvorg' || id === 'uvmin'),
    ),
  );
  return filter ? SUNSCREEN : null;
}

/** Face words anywhere in the name win: "face and body" is for the face too. */
function areaOf(book: Book, title: string, shelf: string, byKind: ProductArea | null): ProductArea | null {
  const named = findPhrases(book.areaPhrases, title).map((hit) => hit.id);
  const face = named.find((id) => FACE_LIKE.has(id));
  return face ?? byKind ?? named[0] ?? onlyOne(findPhrases(book.areaPhrases, shelf).map((hit) => hit.id));
}

function onlyOne(ids: readonly ProductArea[]): ProductArea | null {
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null;
}

/**
 * Is the product plainly for another area than the one treated (policy 4)? Face, eyes, neck and decollete count as one;
 * what runs over the treated skin is not another area, nor is a product that names none.
 */
export function isOtherArea(kind: ProductKind, treated: string): boolean {
  if (kind.area === null || kind.everywhere) return false;
  const faceTreated =
    treated === 'face' || treated === 'eyes' || treated === 'neck' || treated === 'decollete';
  if (FACE_LIKE.has(kind.area)) return !faceTreated;
  return kind.area !== treated;
}
