import type { Rung } from '../schema/messages.ts';
import { glance } from './glance.ts';
import type { Located } from './locate.ts';
import { locate } from './locate.ts';
import type { PageWords } from './pageWords.ts';
import { phrasesOf } from './phrasesOf.ts';
import { LABELLED } from './readRoot.ts';

export type { Located } from './locate.ts';

/** All ways of reading a page. */
export const PAGE_RUNGS: readonly Rung[] = [...LABELLED, 'attribute', 'json', 'shadow', 'frame'];

/**
 * Reads a page, both stages: its kind, its product and the texts that may be its ingredient list, in reading order.
 * Nothing is written, laid out or fetched. On listings and articles, and on other pages that sell nothing or have no
 * head, product and candidates are empty. `rungs` limits the ways of reading.
 */
export function find(
  doc: Document,
  words: PageWords,
  url: string,
  rungs: readonly Rung[] = PAGE_RUNGS,
): Located {
  return locate(glance(doc, phrasesOf(words).stems, url), words, rungs);
}
