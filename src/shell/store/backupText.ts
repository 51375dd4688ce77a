import type { Kept } from './applyIntent.ts';

/** All that is kept of the person as the text of a file that anyone can read. `at`: ISO time of the back-up. */
export function backupText({ state, shelf }: Kept, at: string): string {
  return `${JSON.stringify({ kind: 'afterneedle', at, state, shelf }, null, 2)}\n`;
}
