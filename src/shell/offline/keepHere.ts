import { backupText } from '../store/backupText.ts';
import { applyIntent, type Kept } from '../store/applyIntent.ts';
import { restoreOf } from '../store/restoreOf.ts';

const KEY = 'afterneedle';

/** `none`: the person did not ask to keep anything; `unreadable`: something is there that this version cannot read. */
export type KeptHere =
  { readonly kind: 'kept'; readonly kept: Kept } | { readonly kind: 'none' | 'unreadable' };

/** What this page keeps in the browser. Never throws: a browser without storage keeps nothing. */
export function keptHere(start: Kept): KeptHere {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return { kind: 'none' };
    const intent = restoreOf(text);
    return intent === null ? { kind: 'unreadable' } : { kind: 'kept', kept: applyIntent(start, intent) };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** Keeps what was entered; false when the browser does not. `at`: ISO time. */
export function keepHere(kept: Kept, at: string): boolean {
  try {
    localStorage.setItem(KEY, backupText(kept, at));
    return true;
  } catch {
    return false;
  }
}

/** Erases what was kept. Never throws. */
export function forgetHere(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // a browser without storage has nothing to forget
  }
}
