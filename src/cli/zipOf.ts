import { readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** One moment for every file, so that the same files give the same bytes; the earliest that a zip can hold is 1980. */
const MTIME = '2000-01-01T12:00:00';

/** A zip of these files (paths below `folder`, with "/"), in the order of their names. Throws when one is absent. */
export function zipOf(folder: string, files: readonly string[]): Uint8Array {
  const entries: Zippable = {};
  for (const file of [...files].sort()) {
    entries[file] = [readFileSync(path.join(folder, file)), { mtime: MTIME, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(entries, { level: 9 });
}
