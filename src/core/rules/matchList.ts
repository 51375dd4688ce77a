import type { Ingredient, Match, ParsedList } from '../types.ts';
import { LOOKUP_MEMORY, type Book, type LookUp } from './openBook.ts';
import { joinTorn } from './joinTorn.ts';
import { lookUp } from './lookUp.ts';
import { partOf, segment, type Piece } from './segment.ts';
import { splitLabelled } from './splitLabelled.ts';

/**
 * Matches the printed names of one list with the dictionary, in order. A name that is several run together comes
 * back as several matches with their own offsets, one that a comma or line break tore apart as one; a product's name
 * beside an ingredient is parted from it. One that is not recognised has `entry: null`.
 */
export function matchList(
  book: Book,
  { text, ingredients }: Pick<ParsedList, 'text' | 'ingredients'>,
): readonly Match[] {
  const matches: Match[] = [];
  let unread = 0;
  for (const ingredient of ingredients) {
    const found = lookUp(book, ingredient.printed);
    if (found?.own !== true) {
      const parts = piecesOf(book, ingredient.printed);
      if (parts.length > 0 && (found === null || found.guess || hides(found, parts, ingredient.printed))) {
        for (const part of parts) {
          matches.push(partOf(ingredient, part));
          if (part.entry === null) unread += 1;
        }
        continue;
      }
      if (found === null) unread += 1;
    }
    matches.push(matchOf(ingredient, found));
  }
  return unread === 0 ? matches : splitLabelled(book, joinTorn(book, text, matches));
}

function piecesOf(book: Book, printed: string): readonly Piece[] {
  const memory = book.pieces;
  const known = memory.get(printed);
  if (known !== undefined) return known;
  if (memory.size >= LOOKUP_MEMORY) memory.clear();
  const made = segment(book, printed);
  memory.set(printed, made);
  return made;
}

// Spelt out: a spread costs several times as much, and lists are long.
function matchOf(ingredient: Ingredient, found: LookUp | null): Match {
  const { printed, from, to, section, strength } = ingredient;
  const entry = found === null ? null : found.entry;
  const guess = found !== null && found.guess;
  return strength === undefined
    ? { printed, from, to, section, entry, guess }
    : { printed, from, to, section, strength, entry, guess };
}

/**
 * A family takes names run together for one ("Lactic Acid Camellia Sinensis Leaf Extract"): no class may go under. What
 * is parted by slashes and not wholly known is one name of many parts ("Soy/Yeast Ferment Filtrate").
 */
function hides(found: LookUp, parts: readonly Piece[], printed: string): boolean {
  if (printed.includes('/') && parts.some(({ entry }) => entry === null)) return false;
  return parts.some((part) => part.entry?.classes.some((id) => !found.entry.classes.includes(id)));
}
