import words from '../../bundled/pageWords.json' with { type: 'json' };
import { PAGE_RUNGS } from '../../page/find.ts';
import { locate } from '../../page/locate.ts';
import { pageSlot } from '../page/pageSlot.ts';
import { unfold } from '../page/unfold.ts';

/** Gives this document's scout what reads lists, and its badge what opens them; put in by the background where the scout asks for it. */
export function startReader(): void {
  const slot = pageSlot();
  slot.read ??= (glance) => locate(glance, words, PAGE_RUNGS);
  slot.unfold ??= unfold;
}
