import { browser } from 'wxt/browser';
import type { ToPage } from '../../schema/messages.ts';

/** Files of the page, as they lie in the built extension. */
export const SCOUT_FILE = 'scout.js';
export const READER_FILE = 'reader.js';
export const BADGE_FILE = 'badge.js';
export const LISTING_FILE = 'listing.js';

/** Asks the scripts of a tab's top document; null when none answers. */
export async function askTab(tabId: number, message: ToPage): Promise<unknown> {
  try {
    return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 })) ?? null;
  } catch {
    return null;
  }
}

/** Runs a file in the tab's top document and waits for its end; false where the browser does not let us. */
export async function runFile(
  tabId: number,
  file: typeof SCOUT_FILE | typeof READER_FILE | typeof BADGE_FILE | typeof LISTING_FILE,
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${file}`] });
    return true;
  } catch {
    return false;
  }
}
