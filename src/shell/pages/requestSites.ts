import { browser } from 'wxt/browser';
import shops from '../../bundled/shops.json' with { type: 'json' };

/** The sites a person can choose in one click. */
export const GRANTS = {
  shops: shops.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)),
  every: ['https://*/*'],
} as const;

/** Asks the browser for sites. To be called at once in a click: browsers ask only then. */
export async function requestSites(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] }).catch(() => false);
}
