import { nameKey, nameWords } from '../rules/nameKey.ts';
import { fits, tokenPattern } from '../rules/tokenPattern.ts';

const BRACKETS = /[([{（][^()[\]{}（）]*[)\]}）]/g;

/**
 * Reads the names of an allergy family: a line with `*` or `|` is a token pattern of plain words ("juglans *"), any
 * other a name. What comes back tells whether a printed or INCI name is one of them, with or without its brackets.
 */
export function coversName(names: readonly string[]): (name: string) => boolean {
  const isPattern = (name: string): boolean => /[*|]/.test(name);
  const keys = new Set(names.filter((name) => !isPattern(name)).map(nameKey));
  const patterns = names.filter(isPattern).map((name) => tokenPattern(name, {}));
  return (name) => {
    if (keys.has(nameKey(name))) return true;
    if (patterns.length === 0) return false;
    return [name, name.replace(BRACKETS, ' ')].some((text) => {
      const words = nameWords(text);
      return patterns.some((pattern) => fits(pattern, words));
    });
  };
}
