import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { BUNDLED, ROOT, compile } from './compile.ts';

/** Latest change below a folder, ms. */
function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (latest, entry) => Math.max(latest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
      0,
    );
}

/** Compiles the book when it is missing or older than data/ or the code that makes it; ends the process when data/ is wrong. */
export async function freshBook(): Promise<void> {
  const files = BUNDLED.map((name) => path.join(ROOT, 'src/bundled', name));
  if (files.every((file) => existsSync(file))) {
    const made = Math.min(...files.map((file) => statSync(file).mtimeMs));
    const sources = [path.join(ROOT, 'data'), path.join(ROOT, 'src/schema')].map(newest);
    if (Math.max(...sources) < made) return;
  }
  const problems = compile();
  if (problems.length === 0) return;
  for (const problem of problems) console.error(problem);
  process.exit(1);
}
