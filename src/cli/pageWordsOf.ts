import type { PageWords } from '../page/pageWords.ts';
import { cores } from '../page/stemsOf.ts';

const isShort = (phrase: string): boolean => phrase.split(' ').length <= 2;

/** As the page reader compares: lower case, one accent or none the same. */
const fold = (phrase: string): string => phrase.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

const folded = (list: readonly string[]): readonly string[] => [...new Set(list.map(fold))].sort();

/**
 * The words of all languages in the form that goes into pages: accents dropped, and no phrase that holds another where
 * the other says as much. The parser cuts long endings and claims off by itself: the page only has to see where another
 * block begins.
 */
export function pageWordsOf(words: PageWords): PageWords {
  const { heads, traps, ends, free, active, inactive, elsewhere, buy } = words;
  return {
    heads: folded(heads),
    traps: [...cores(folded(traps))].sort(),
    ends: folded(ends.filter(isShort)),
    free: [...cores(folded(free.filter(isShort)))].sort(),
    active: folded(active),
    inactive: folded(inactive),
    elsewhere: [...cores(folded(elsewhere))].sort(),
    buy: [...cores(buy)].sort(),
  };
}
