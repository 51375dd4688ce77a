import type { Product } from '../../schema/state.ts';
import type { ProductArea } from '../../schema/reference.ts';
import type { Match, ProductKind } from '../types.ts';
import type { Book } from '../rules/openBook.ts';
import { findPhrases, longestPhrase } from '../rules/phraseIndex.ts';

const FACE_LIKE: ReadonlySet<string> = new Set(['face', 'eyes', 'neck']);
const SUNSCREEN = 'sunscreen';

/**
 * Tells the product kind from name, category and list. The name leads; the category speaks where the name is silent.
 * `agreed` is true only when the list bears the kind out (policy 6); without it nothing is softened for the kind and
 * the product counts as leave-on.
 */
export function productKind(book: Book, product: Product, lists: readonly (readonly Match[])[]): ProductKind {
  const title = product.name ?? '';
  const shelf = product.category.join(' / ');
  const id =
    longestPhrase(book.kindPhrases, title) ?? longestPhrase(book.kindPhrases, shelf) ?? drugSunscreen(lists);
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
