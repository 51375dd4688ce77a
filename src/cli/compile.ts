import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stemsOf } from '../page/stemsOf.ts';
import { compileBook } from './compileBook.ts';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Files that compile writes, git-ignored, below src/bundled. */
export const BUNDLED = [
  'book.json',
  'messages.json',
  'pageWords.json',
  'pageStems.json',
  'shops.json',
] as const;

function write(name: (typeof BUNDLED)[number], value: unknown): void {
  const file = path.join(ROOT, 'src/bundled', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file); // whole or not at all
}

/** Compiles data/ into src/bundled. Returns the problems found; writes nothing when there are any. */
export function compile(): readonly string[] {
  const { book, messages, pageWords, shops, problems } = compileBook(ROOT);
  if (problems.length > 0) return problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  write('messages.json', messages);
  write('pageWords.json', pageWords);
  write('pageStems.json', stemsOf(pageWords));
  write('shops.json', shops);
  write('book.json', book); // last: its age says that the others are there
  return [];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = compile();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
