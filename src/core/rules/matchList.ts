import type { Ingredient, Match } from '../types.ts';
import { plainName } from '../inci/plainName.ts';
import type { Book } from './openBook.ts';
import { lookUp, type LookUp } from './lookUp.ts';
import { segment } from './segment.ts';

/**
 * Matches the printed names of one list with the dictionary, in order. A name that is several run together comes
 * back as several matches with their own offsets; one that is not recognised has `entry: null`.
 */
export function matchList(book: Book, ingredients: readonly Ingredient[]): readonly Match[] {
  const matches: Match[] = [];
  for (const ingredient of ingredients) {
    const found = lookUp(book, plainName(ingredient.printed));
    const parts = found?.own === true ? [] : segment(book, ingredient);
    if (parts.length > 0 && (found === null || found.guess || hides(found, parts))) matches.push(...parts);
    else matches.push({ ...ingredient, entry: found?.entry ?? null, guess: found?.guess ?? false });
  }
  return matches;
}

/** A family takes names run together for one ("Lactic Acid Camellia Sinensis Leaf Extract"): no class may go under. */
function hides(found: LookUp, parts: readonly Match[]): boolean {
  return parts.some((part) => part.entry?.classes.some((id) => !found.entry.classes.includes(id)));
}
