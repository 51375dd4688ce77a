import type { Located } from './locate.ts';
import { locate } from './locate.ts';
import type { PageWords } from './pageWords.ts';
import { LABELLED } from './readRoot.ts';

/** The first stage of `find` alone: labels in the text of the page, without attributes, embedded data, shadow roots and frames. */
export function glance(doc: Document, words: PageWords, url: string): Located {
  return locate(doc, words, url, LABELLED, () => ({ hidden: [], far: [], elsewhere: false }));
}
