import type { PackedBook } from '../core/types.ts';
declare const book: PackedBook;
export default book;
