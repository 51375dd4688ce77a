import { IntlMessageFormat } from 'intl-messageformat';

/** Values of a sentence: named numbers and words. */
export type Values = Readonly<Record<string, string | number>>;
/** Gives the sentence of an id. */
export type Say = (id: string, values?: Values) => string;

/**
 * Sentences as compile writes them: ids once, joined by a space, and for each language one JSON text: an array in the
 * order of the ids, null where English stands in. A language that nobody chose is never taken apart.
 */
export interface Sentences {
  readonly ids: string;
  readonly languages: Readonly<Record<string, string>>;
}

const ENGLISH = 'en';

/** Sentence id -> ICU text of one language, without those it lacks. */
function textsOf({ ids, languages }: Sentences, language: string): ReadonlyMap<string, string> {
  const texts: readonly (string | null)[] = JSON.parse(languages[language] ?? '[]');
  const all = new Map<string, string>();
  ids.split(' ').forEach((id, i) => {
    const text = texts[i];
    if (typeof text === 'string') all.set(id, text);
  });
  return all;
}

/** The language of a list of codes that fits a wish best ("de-AT" -> "de"); English when none does. */
export function fittingLanguage(codes: readonly string[], wish: string): string {
  const exact = codes.find((code) => code.toLowerCase() === wish.toLowerCase());
  const base = wish.split('-')[0]?.toLowerCase();
  return exact ?? codes.find((code) => code.split('-')[0]?.toLowerCase() === base) ?? ENGLISH;
}

/**
 * A `say` over these sentences, `language` being one of theirs; dates and numbers follow `wish`. What the language
 * lacks is said in English. Throws when an id does not exist: a missing sentence is a fault of the build.
 */
export function sayFrom(all: readonly Sentences[], language: string, wish: string): Say {
  const ready = new Map<string, IntlMessageFormat>();
  const sheets = new Map<string, readonly ReadonlyMap<string, string>[]>();
  const find = (id: string, code: string): string | undefined => {
    let sheet = sheets.get(code);
    if (sheet === undefined) sheets.set(code, (sheet = all.map((one) => textsOf(one, code))));
    return sheet.find((texts) => texts.has(id))?.get(id);
  };
  const prepare = (id: string): IntlMessageFormat => {
    const own = find(id, language);
    const text = own ?? find(id, ENGLISH);
    if (text === undefined) throw new Error(`no sentence "${id}"`);
    return new IntlMessageFormat(text, own === undefined ? ENGLISH : wish, undefined, { ignoreTag: true });
  };
  return (id, values) => {
    let sentence = ready.get(id);
    if (sentence === undefined) ready.set(id, (sentence = prepare(id)));
    return String(sentence.format(values));
  };
}
