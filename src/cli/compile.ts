import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stemsOf } from '../page/stemsOf.ts';
import { compileBook } from './compileBook.ts';
import { lacking, packSentences } from './packSentences.ts';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Files that compile writes, git-ignored, below src/bundled. */
export const BUNDLED = [
  'book.json',
  'wholeBook.json',
  'messages.json',
  'pageMessages.json',
  'pageWords.json',
  'pageStems.json',
  'shops.json',
  'tileWords.json',
] as const;

function write(name: (typeof BUNDLED)[number], value: unknown): void {
  const file = path.join(ROOT, 'src/bundled', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(value));
  renameSync(`${file}.new`, file); // whole or not at all
}

/**
 * Compiles data/ into src/bundled; writes nothing when there are problems. `lacking`: one line for each language that
 * lacks sentences.
 */
export function compile(): { readonly problems: readonly string[]; readonly lacking: readonly string[] } {
  const compiled = compileBook(ROOT);
  if (compiled.book === null || compiled.problems.length > 0)
    return {
      problems: compiled.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`),
      lacking: [],
    };
  const { book, packed, messages, pageWords, shops, tileWords } = compiled;
  const sentences = packSentences(messages);
  write('messages.json', sentences.messages);
  write('pageMessages.json', sentences.pageMessages);
  write('pageWords.json', pageWords);
  write('pageStems.json', stemsOf(pageWords));
  write('shops.json', shops);
  write('tileWords.json', tileWords);
  write('wholeBook.json', book);
  write('book.json', packed); // last: its age says that the others are there
  return { problems: [], lacking: lacking(messages) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, lacking: lines } = compile();
  for (const line of lines) console.log(line);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
