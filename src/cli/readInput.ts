import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPage, readText } from '../core/read.ts';
import type { Reading } from '../core/types.ts';
import type { Book } from '../core/rules/openBook.ts';
import type { Product } from '../schema/state.ts';
import { InputError } from './inputError.ts';

const MOST_BYTES = 40_000_000;
const LONGEST_LIST = 200_000; // UTF-16 units

/** One thing to answer: a reading, or why there is none. `row` counts CSV rows from 1, the header left out. */
export interface Input {
  readonly file: string;
  readonly row?: number;
  readonly result: Reading | InputError;
}

const NO_PRODUCT: Product = { name: null, brand: null, category: [] };

/** The text of a file. Throws InputError when it is absent, empty, too large or no text. */
function textOf(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new InputError('unreadable', absent ? 'error.absent' : 'error.unreadable', { file });
  }
  if (bytes.length > MOST_BYTES) throw new InputError('too-long', 'error.tooLong', { file });
  if (bytes.includes(0)) throw new InputError('binary', 'error.binary', { file });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('binary', 'error.binary', { file });
  }
  if (text.trim() === '') throw new InputError('empty', 'error.empty', { file });
  return text;
}

async function page(book: Book, file: string): Promise<Reading> {
  const { readHtml } = await import('./readHtml.ts'); // jsdom is slow to load and only pages need it
  return readPage(book, readHtml(file, textOf(file)));
}

function list(book: Book, file: string): Reading {
  const text = textOf(file);
  if (text.length > LONGEST_LIST) throw new InputError('too-long', 'error.tooLong', { file });
  return readText(book, text, NO_PRODUCT);
}

async function catalogue(book: Book, file: string): Promise<readonly Input[]> {
  const { readRows } = await import('./readRows.ts');
  return readRows(file, textOf(file)).map(({ row, result }) => {
    if (result instanceof InputError) return { file, row, result };
    if (result.text.length > LONGEST_LIST)
      return { file, row, result: new InputError('too-long', 'error.rowTooLong', { file, row }) };
    return { file, row, result: readText(book, result.text, result.product) };
  });
}

async function attempt(file: string, read: () => Reading | Promise<Reading>): Promise<readonly Input[]> {
  try {
    return [{ file, result: await read() }];
  } catch (error) {
    if (error instanceof InputError) return [{ file, result: error }];
    throw error;
  }
}

/** Reads one argument of the command line: a saved page, a list, a catalogue, or "-" for a list on standard input. */
export async function readInput(book: Book, file: string): Promise<readonly Input[]> {
  const ending = path.extname(file).toLowerCase();
  if (ending === '.html' || ending === '.htm') return attempt(file, () => page(book, file));
  if (ending === '.txt' || file === '-') return attempt(file, () => list(book, file));
  if (ending !== '.csv') return [{ file, result: new InputError('kind', 'error.fileKind', { file }) }];
  try {
    return await catalogue(book, file);
  } catch (error) {
    if (error instanceof InputError) return [{ file, result: error }];
    throw error;
  }
}
