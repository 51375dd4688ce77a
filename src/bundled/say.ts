import { IntlMessageFormat } from 'intl-messageformat';
import messages from './messages.json' with { type: 'json' };

/** Values of a sentence: named numbers and words. */
export type Values = Readonly<Record<string, string | number>>;
/** Gives the sentence of an id. */
export type Say = (id: string, values?: Values) => string;

/** Codes of the languages whose sentences this build carries. */
export const LANGUAGES: readonly string[] = Object.keys(messages);

/** The carried language that fits a wish best ("de-AT" -> "de"); English when none does. */
export function languageFor(wish: string): string {
  const exact = LANGUAGES.find((code) => code.toLowerCase() === wish.toLowerCase());
  const base = wish.split('-')[0]?.toLowerCase();
  return exact ?? LANGUAGES.find((code) => code.split('-')[0]?.toLowerCase() === base) ?? 'en';
}

/**
 * A `say` for a language. A sentence that the language lacks is said in English.
 * Throws when an id does not exist: a missing sentence is a fault of the build, and a test finds it.
 */
export function sayIn(language: string): Say {
  const own = messages[languageFor(language)] ?? {};
  const ready = new Map<string, IntlMessageFormat>();
  return (id, values) => {
    let sentence = ready.get(id);
    if (sentence === undefined) {
      const text = own[id];
      if (text === undefined) throw new Error(`no sentence "${id}"`);
      ready.set(id, (sentence = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })));
    }
    return String(sentence.format(values));
  };
}
