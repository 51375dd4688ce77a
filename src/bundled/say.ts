import messages from './messages.json' with { type: 'json' };
import { fittingLanguage, sayFrom, type Say } from './sentences.ts';

export type { Say, Values } from './sentences.ts';

/** Codes of the languages whose sentences this build carries. */
export const LANGUAGES: readonly string[] = Object.keys(messages.languages);

/** The carried language that fits a wish best ("de-AT" -> "de"); English when none does. */
export function languageFor(wish: string): string {
  return fittingLanguage(LANGUAGES, wish);
}

/**
 * A `say` for a language, for background and popup: without the sentences that only pages and the command line say
 * (`sayEverything.ts`). A sentence that the language lacks is said in English.
 * Throws when an id does not exist: a missing sentence is a fault of the build, and a test finds it.
 */
export function sayIn(language: string): Say {
  return sayFrom([messages], languageFor(language), language);
}
