import { capital } from './dayWords.ts';

/** A language's name in itself, for a list of languages: "Deutsch". Its code where nobody knows the name. */
export function languageName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return capital(name, { language: code });
}
