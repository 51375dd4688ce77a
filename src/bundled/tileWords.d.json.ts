import type { TileWords } from '../schema/reference.ts';
declare const words: TileWords;
export default words;
