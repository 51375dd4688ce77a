import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Source } from './importGraph.ts';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Files below the root that fit the patterns, with their text; paths with "/". */
export function sources(...patterns: readonly string[]): readonly Source[] {
  return globSync([...patterns], { cwd: ROOT })
    .filter((file) => !/\.d\.(json\.)?ts$/.test(file))
    .sort()
    .map((file) => ({
      file: file.split(path.sep).join('/'),
      text: readFileSync(path.join(ROOT, file), 'utf8'),
    }));
}
