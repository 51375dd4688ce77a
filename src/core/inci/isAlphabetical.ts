import type { Ingredient } from '../types.ts';
import { plainName } from './plainName.ts';

/** Fewer names may stand in the order of the alphabet by chance. */
const ALPHABET = 8;

/** Do the names of the main section rise from a to z? */
export const isAlphabetical = (ingredients: readonly Ingredient[]): boolean => {
  let count = 0;
  let before = '';
  for (const { printed, section } of ingredients) {
    if (section !== 'main') continue;
    const name = plainName(printed).toLowerCase();
    if (name <= before) return false;
    before = name;
    count++;
  }
  return count >= ALPHABET;
};
