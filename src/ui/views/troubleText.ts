import type { Say } from './types.ts';

const TROUBLE: Readonly<Record<string, string>> = {
  'storage-full': 'failure.storageFull',
  'shelf-full': 'failure.shelfFull',
  'not-granted': 'failure.notGranted',
  'bad-change': 'failure.badChange',
  'bad-backup': 'failure.badBackup',
  aside: 'failure.aside',
};

/** A sentence for what went wrong, by its code; the general one for a code of no sentence. */
export function troubleText(code: string, say: Say): string {
  return say(TROUBLE[code] ?? 'failure.broken');
}
