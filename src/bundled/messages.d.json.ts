import type { Sentences } from './sentences.ts';
declare const messages: Sentences;
export default messages;
