import type { BookFile } from '../core/types.ts';
import file from './wholeBook.json' with { type: 'json' };

/** The whole rule book as data, for the command line and tests; no build carries it. */
export const wholeBook: BookFile = file;
