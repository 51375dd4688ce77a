import type { PageWords } from '../page/pageWords.ts';
declare const words: PageWords;
export default words;
