import { browser } from 'wxt/browser';
import type { Icon } from '../../ui/views/types.ts';

const pathsOf = (icon: Icon): Record<string, string> =>
  icon === 'none'
    ? { 16: '/icon/16.png', 32: '/icon/32.png' }
    : { 16: `/icon/${icon}-16.png`, 32: `/icon/${icon}-32.png` };

/** Shows a verdict on the toolbar button of one tab. A tab that has gone is passed over. */
export async function showVerdict(tabId: number, icon: Icon, title: string): Promise<void> {
  await Promise.allSettled([
    browser.action.setIcon({ tabId, path: pathsOf(icon) }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Gives the toolbar button of one tab its plain looks back. */
export async function showNothing(tabId: number): Promise<void> {
  await showVerdict(tabId, 'none', browser.runtime.getManifest().name);
}
