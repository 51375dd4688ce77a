import type { BookFile } from '../core/types.ts';
declare const book: BookFile;
export default book;
