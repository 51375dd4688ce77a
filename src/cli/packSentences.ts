import type { Sentences } from '../bundled/sentences.ts';

/** Language code -> sentence id -> ICU text; English has every id. */
export type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Sentences that background and popup never say begin so: those of the clinic's page, offline pages and the command line. */
const PAGES_ONLY = /^(?:clinic|error|offline|retail|sheet|store)\./;

const NOT_ENGLISH = (code: string): boolean => code !== 'en';

function packed(messages: Messages, ids: readonly string[]): Sentences {
  const codes = ['en', ...Object.keys(messages).filter(NOT_ENGLISH).sort()];
  const textsOf = (code: string): string => {
    const texts = ids.map((id) => messages[code]?.[id] ?? null);
    return JSON.stringify(texts.slice(0, texts.findLastIndex((text) => text !== null) + 1));
  };
  return {
    ids: ids.join(' '),
    languages: Object.fromEntries(codes.map((code) => [code, textsOf(code)])),
  };
}

/** Packs sentences for the builds: those of background and popup apart from those that only pages say. */
export function packSentences(messages: Messages): {
  readonly messages: Sentences;
  readonly pageMessages: Sentences;
} {
  const ids = Object.keys(messages['en'] ?? {}).sort();
  return {
    messages: packed(
      messages,
      ids.filter((id) => !PAGES_ONLY.test(id)),
    ),
    pageMessages: packed(
      messages,
      ids.filter((id) => PAGES_ONLY.test(id)),
    ),
  };
}

/** One line for each language that says something in English for want of its own sentence. */
export function lacking(messages: Messages): readonly string[] {
  const ids = Object.keys(messages['en'] ?? {});
  return Object.entries(messages).flatMap(([code, own]) => {
    const missing = ids.filter((id) => !(id in own)).length;
    return missing === 0 ? [] : [`${code}: ${missing} of ${ids.length} sentences are said in English`];
  });
}
