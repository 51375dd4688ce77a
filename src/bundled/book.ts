import { openBook, type Book } from '../core/rules/openBook.ts';
import type { PackedBook } from '../core/types.ts';
import packed from './book.json' with { type: 'json' };

/** What the views show of the rule book this build carries. */
export const bookFacts: Pick<PackedBook, 'version' | 'rules' | 'sources' | 'review' | 'protocol'> = packed;

/** The rule book this build carries; its indexes are made when they are first asked. */
export const book: Book = openBook(packed);
