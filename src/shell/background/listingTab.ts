import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { countedSchema, type ToListing } from '../../schema/listing.ts';
import { askTab } from './askTab.ts';

export type Counted = z.infer<typeof countedSchema>;

/** Asks the listing's script in a tab's top document; null when none answers. */
export async function askListing(tabId: number, message: ToListing): Promise<Counted | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return countedSchema.safeParse(answer).data ?? null;
  } catch {
    return null;
  }
}

/** Does the scout in this tab take its page for a listing? */
export async function looksLikeListing(tabId: number): Promise<boolean> {
  const answer = await askTab(tabId, { kind: 'look' });
  return typeof answer === 'object' && answer !== null && 'page' in answer && answer.page === 'listing';
}

/** Is it a tab of a private window? A tab that has gone counts as one: nothing of it is stored. */
export async function isPrivate(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}
