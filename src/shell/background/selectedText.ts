import { browser } from 'wxt/browser';
import { MAX_TEXT } from '../../schema/messages.ts';

export const MENU_ID = 'check-selection';

/** Sets the context menu's entry to `title`. Android has no context menu: nothing happens there. */
export async function showMenu(title: string): Promise<void> {
  if (browser.contextMenus === undefined) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create(
    { id: MENU_ID, title, contexts: ['selection'] },
    () => void browser.runtime.lastError,
  );
}

/**
 * The selected text of a tab, with its line breaks where the page lets itself be asked; else `fallback`, which the
 * browser gives on one line. At most MAX_TEXT UTF-16 units.
 */
export async function selectedText(tabId: number, fallback: string): Promise<string> {
  try {
    const [top] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => String(getSelection()),
    });
    const text: unknown = top?.result;
    if (typeof text === 'string' && text.trim() !== '') return text.slice(0, MAX_TEXT);
  } catch {
    // a page of the browser itself: the menu's own words have to do
  }
  return fallback.slice(0, MAX_TEXT);
}
