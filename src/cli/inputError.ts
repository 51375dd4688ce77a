import type { Values } from '../bundled/say.ts';

/** Input that cannot be used: a code for machines, a sentence id and its values for people. */
export class InputError extends Error {
  readonly code: string;
  readonly sentence: string;
  readonly values: Values;
  constructor(code: string, sentence: string, values: Values) {
    super(code);
    this.code = code;
    this.sentence = sentence;
    this.values = values;
  }
}
