// Ranges are written out: \p{L} costs every page milliseconds to compile.
const L =
  'A-Za-z\\u00aa-\\u02af\\u0370-\\u060b\\u060d-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3021-\\u30fa\\u30fc-\\ud7ff\\uf900-\\ufdff\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';
const LETTER = new RegExp(`[${L}]`);
const WORD = new RegExp(`[${L}\\d]`);
const BETWEEN = new RegExp(`[^${L}\\d]+`, 'g');

/** The first letter of a text, or an empty string. */
export function firstLetter(text: string): string {
  return LETTER.exec(text)?.[0] ?? '';
}

/** Does the first letter stand in lower case? False without letters and in scripts without case. */
export function isSmall(text: string): boolean {
  const first = firstLetter(text);
  return first !== first.toUpperCase();
}

/** How many words with a letter or digit; up to four signs of a script without spaces count as one. */
export function countWords(text: string): number {
  return text
    .replace(/[\u3040-\u30ff\u3400-\u9fff]{1,4}/g, ' x ')
    .split(/\s+/)
    .filter((w) => WORD.test(w)).length;
}

const ACCENTED = /[\u00c0-\u024f\u0386-\u0457\u1e00-\u1fff]/g;
const bare = new Map<string, string>();

function bareOf(letter: string): string {
  const known = bare.get(letter);
  if (known !== undefined) return known;
  const fresh = letter.normalize('NFD').charAt(0);
  bare.set(letter, fresh);
  return fresh;
}

/** Lower case without accents, of the same length, so that offsets stay true. */
export function lower(text: string): string {
  return text.replace(/İ/g, 'i').toLowerCase().replace(ACCENTED, bareOf);
}

/** Letters and digits only, lower case. */
export function squeeze(text: string): string {
  return lower(text).replace(BETWEEN, '');
}
