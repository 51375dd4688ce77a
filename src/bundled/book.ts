import { openBook, type Book } from '../core/rules/openBook.ts';
import type { BookFile } from '../core/types.ts';
import file from './book.json' with { type: 'json' };

/** The rule book this build carries, as data. */
export const bookFile: BookFile = file;

/** The rule book this build carries, opened once. */
export const book: Book = openBook(file);
