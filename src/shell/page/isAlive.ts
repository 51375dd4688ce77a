import { browser } from 'wxt/browser';

/** false once the extension was updated, disabled or removed: what runs in the page then is left over. */
export function isAlive(): boolean {
  try {
    return typeof browser?.runtime?.id === 'string';
  } catch {
    return false;
  }
}
