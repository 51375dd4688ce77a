import words from '../../bundled/pageWords.json' with { type: 'json' };
import { PAGE_RUNGS } from '../../page/find.ts';
import { locate } from '../../page/locate.ts';
import { pageSlot } from '../page/pageSlot.ts';

/** Gives this document's scout what reads lists; put in by the background where the scout asks for it. */
export function startReader(): void {
  pageSlot().read ??= (glance) => locate(glance, words, PAGE_RUNGS);
}
