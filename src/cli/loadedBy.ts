import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Files of a build that a page loads at once: itself, its scripts and what those import by a plain `import`. What is
 * loaded only when it is asked for (`import()`), and styles, are left out. Paths are relative to the build's folder.
 */
export function loadedBy(build: string, page: string): readonly string[] {
  const found = new Set([page]);
  for (const file of found) {
    const text = readFileSync(path.join(build, file), 'utf8');
    const named = file.endsWith('.html')
      ? [...text.matchAll(/<script[^>]* src="\/([^"]+\.js)"/g)].map(([, name]) => name ?? '')
      : [...text.matchAll(/\b(?:import|from)\s*["'](\.\.?\/[^"']+\.js)["']/g)].map(([, name]) =>
          path.posix.join(path.posix.dirname(file), name ?? ''),
        );
    for (const name of named) if (existsSync(path.join(build, name))) found.add(name);
  }
  return [...found];
}
