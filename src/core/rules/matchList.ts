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
    if (found !== null && !found.guess) {
      matches.push(matchOf(ingredient, found));
      continue;
    }
    const parts = segment(book, ingredient);
    if (parts.length > 0) for (const part of parts) matches.push(part);
    else matches.push(matchOf(ingredient, found));
  }
  return matches;
}

function matchOf(ingredient: Ingredient, found: LookUp | null): Match {
  return { ...ingredient, entry: found?.entry ?? null, guess: found?.guess ?? false };
}
