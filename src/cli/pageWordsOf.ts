import type { PageWords } from '../page/pageWords.ts';
import { lower } from '../page/squeeze.ts';
import { cores } from '../page/stemsOf.ts';

const isShort = (phrase: string): boolean => phrase.split(' ').length <= 2;

/** As the page reader compares: one accent or none the same. */
const fold = (phrase: string): string => phrase.normalize('NFD').replace(/\p{M}/gu, '');

/** Of phrases that differ in accents only, the one with most of them. */
function accented(list: readonly string[]): readonly string[] {
  const byFold = new Map<string, string>();
  for (const phrase of [...list].sort()) byFold.set(fold(phrase), phrase); // accents sort behind plain letters
  return [...byFold.values()].sort();
}

/** Without accents, for what the page asks only of folded text. */
const folded = (list: readonly string[]): readonly string[] => [...new Set(list.map(lower))].sort();

/**
 * The words of all languages in the form that goes into pages: no phrase twice, and none that holds another where the
 * other says as much. The parser cuts long endings and claims off by itself: the page only has to see where another
 * block begins.
 */
export function pageWordsOf(words: PageWords): PageWords {
  const { heads, traps, ends, free, active, inactive, elsewhere, buy } = words;
  return {
    heads: accented(heads),
    traps: folded(cores(accented(traps))),
    ends: folded(ends.filter(isShort)),
    free: folded(cores(accented(free.filter(isShort)))),
    active: accented(active),
    inactive: accented(inactive),
    elsewhere: folded(cores(accented(elsewhere))),
    buy: [...cores(accented(buy))].sort(),
  };
}
