import type { Book } from '../rules/openBook.ts';
import { nameWords } from '../rules/nameKey.ts';
import { findPhrases } from '../rules/phraseIndex.ts';
import type { Strength } from '../types.ts';

const STRENGTH = /(\d{1,5}(?:[.,]\d{1,3})?)\s*(%|ppm\b)/gi;
const DIGIT = /\d/;
const MOST = 6; // strengths in one name

/**
 * Strengths that the name of a product declares beside a promise, by class: "Urea 20 % Cream", "10% Glycolic Acid".
 * Empty when the name declares none.
 */
export function namedStrengths(book: Book, name: string): ReadonlyMap<string, Strength> {
  const strengths = new Map<string, Strength>();
  if (!DIGIT.test(name)) return strengths;
  for (const hit of [...name.matchAll(STRENGTH)].slice(0, MOST)) {
    const value = Number((hit[1] ?? '').replace(',', '.'));
    const strength: Strength = { value, unit: hit[2] === '%' ? '%' : 'ppm' };
    const before = name.slice(0, hit.index);
    const after = name.slice(hit.index + hit[0].length);
    const end = nameWords(before).join('').length;
    const beside = [
      ...findPhrases(book.promises, before).filter(({ to }) => to === end),
      ...findPhrases(book.promises, after).filter(({ from }) => from === 0),
    ];
    for (const { id } of beside) if (!strengths.has(id)) strengths.set(id, strength);
  }
  return strengths;
}
