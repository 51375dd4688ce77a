import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { BUNDLED, ROOT, compile } from './compile.ts';

/** Latest change of a file, or of the files below a folder, ms. */
function newest(folder: string): number {
  const own = statSync(folder);
  if (own.isFile()) return own.mtimeMs;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (latest, entry) => Math.max(latest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
      0,
    );
}

/** Data and the code that makes the book of it. */
const MAKERS = [
  'data',
  'src/schema',
  'src/core/rules',
  'src/cli/compile.ts',
  'src/cli/compileBook.ts',
  'src/cli/packSentences.ts',
  'src/cli/pageWordsOf.ts',
] as const;

/** Compiles the book when it is missing or older than data/ or the code that makes it; ends the process when data/ is wrong. */
export async function freshBook(): Promise<void> {
  const files = BUNDLED.map((name) => path.join(ROOT, 'src/bundled', name));
  if (files.every((file) => existsSync(file))) {
    const made = Math.min(...files.map((file) => statSync(file).mtimeMs));
    const sources = MAKERS.map((folder) => newest(path.join(ROOT, folder)));
    if (Math.max(...sources) < made) return;
  }
  const { problems } = compile();
  if (problems.length === 0) return;
  for (const problem of problems) console.error(problem);
  process.exit(1);
}
