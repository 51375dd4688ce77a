import { browser } from 'wxt/browser';
import type { Found, PageKind, PageMessage } from '../../schema/messages.ts';
import { glance } from '../../page/glance.ts';
import type { Located } from '../../page/locate.ts';
import { stemPatterns } from '../../page/stemsOf.ts';
import stems from '../../bundled/pageStems.json' with { type: 'json' };
import { isAlive } from '../page/isAlive.ts';
import { isCall } from '../page/isCall.ts';
import { pageSlot } from '../page/pageSlot.ts';
import { PACE, watchPage } from './watchPage.ts';

const NOTHING: Found = {
  page: 'other',
  product: { name: null, brand: null, category: [] },
  candidates: [],
  elsewhere: false,
};

const isRefused = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'why' in answer && answer.why === 'not-granted';

const patterns = stemPatterns(stems);

/**
 * Looks at this document once and again when it changes, and sends what it found: only a product page or a candidate is
 * worth a message. What reads lists is fetched from the background when a page may hold one. Does nothing where a scout
 * works already. Ends after the first look was answered.
 */
export async function startScout(): Promise<void> {
  const slot = pageSlot();
  if (slot.scouting) return;
  slot.scouting = true;

  let said: string | null = null;
  /** Told only when the extension asks. */
  let page: PageKind = 'other';
  const watch = watchPage(
    document,
    PACE,
    (node) => node === slot.host,
    () => void report(false),
  );

  const stop = (): void => {
    watch.end();
    removeEventListener('pageshow', shownAgain);
    if (isAlive()) browser.runtime.onMessage.removeListener(listen);
    else slot.host?.remove();
    slot.scouting = false;
  };

  const ask = async (message: PageMessage): Promise<void> => {
    try {
      const answer: unknown = await browser.runtime.sendMessage(message);
      if (isRefused(answer)) stop();
    } catch {
      if (!isAlive()) stop();
    }
  };

  /** Null: nothing is for sale here, or what reads it could not be had. */
  const read = async (): Promise<Located | null> => {
    const seen = glance(document, patterns, location.href);
    page = seen.page;
    if (!seen.worth) return null;
    if (slot.read !== null) return slot.read(seen);
    await ask({ kind: 'wanted' });
    const { read: come } = pageSlot();
    return come?.(glance(document, patterns, location.href)) ?? null; // the page went on meanwhile
  };

  /** Reads, and sends when it is news, or in any case when asked. Answers whether the page is worth a word. */
  const report = async (asked: boolean): Promise<boolean> => {
    if (!isAlive()) {
      stop();
      return false;
    }
    const located = await read();
    slot.located = located;
    const found = located?.found ?? NOTHING;
    watch.found([...(located?.nodes.values() ?? [])]);
    const worth = found.page === 'product' || found.candidates.length > 0;
    const now = worth ? JSON.stringify(found) : null;
    const news = now !== said;
    said = now;
    if (news || (asked && worth)) await ask({ kind: 'scouted', found: worth ? found : NOTHING });
    return worth;
  };

  const listen = (message: unknown, _sender: unknown, answer: (reply: unknown) => void): boolean => {
    if (!isCall(message)) return false;
    if (message.kind === 'ping') {
      answer({ kind: 'pong' });
      return false;
    }
    watch.begin();
    void report(true).then((worth) => answer({ kind: 'looked', worth, page }));
    return true;
  };

  const shownAgain = (event: PageTransitionEvent): void => {
    if (event.persisted) void report(true);
  };

  browser.runtime.onMessage.addListener(listen);
  addEventListener('pageshow', shownAgain);
  watch.begin();
  await report(false);
}
