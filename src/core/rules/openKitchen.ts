import type { Match, PackedBook } from '../types.ts';
import { nameKey, nameWords } from './nameKey.ts';

/** The words of kitchens, ready to be asked. */
export interface OpenKitchen {
  readonly functions: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Of scripts without spaces, and those of several words. */
  readonly parts: readonly string[];
}

const wordsOf = (text: string): string => nameWords(text).join(' ');
const listOf = (text: string): readonly string[] => (text === '' ? [] : text.split(';'));

/** Lays the words of data/kitchen.json out. */
export function openKitchen({ functions, names, whole, words, parts }: PackedBook['kitchen']): OpenKitchen {
  return {
    functions: new Set(functions),
    names: new Set(listOf(names)),
    whole: new Set(listOf(whole)),
    words: new Set(listOf(words)),
    parts: listOf(parts),
  };
}

/** `cosmetic`: a name that no kitchen has; `kitchen`: one that only a kitchen has; `either`: the rest. */
export type Origin = 'cosmetic' | 'kitchen' | 'either';

const PLANT =
  /\b(?:extract|oil|butter|powder|juice|water|flour|starch|seed|fruit|leaf|root|wax|gum|honey|flower|petals?|bud|bark|peel|stem|herb|kernel|rhizome|bulb|sprout|cone|nut|bran|meal)\b/i;

/** A single substance that carries a class, such as ascorbic acid: sold by itself it may be for the skin. */
export function isSubstance({ entry, guess }: Match): boolean {
  return entry !== null && !guess && entry.classes.length > 0 && !PLANT.test(entry.name);
}

/** A plant's name counts where its two Latin words are printed: "Cocos Nucifera Oil" and not "coconut oil". */
function saysLatin(printed: string, name: string): boolean {
  const [first = '', second = '', third] = nameWords(name);
  return third !== undefined && nameKey(printed).includes(first + second);
}

/** Tells by one printed name what kind of list it stands in. */
export function originOf(kitchen: OpenKitchen, { printed, entry, guess }: Match): Origin {
  const key = nameKey(printed);
  if (key === 'aqua') return 'cosmetic';
  if (
    entry !== null &&
    !guess &&
    !kitchen.names.has(nameKey(entry.name)) &&
    !kitchen.whole.has(wordsOf(printed))
  ) {
    const plain = entry.functions.length > 0 && entry.functions.every((id) => kitchen.functions.has(id));
    if (PLANT.test(entry.name) || plain ? saysLatin(printed, entry.name) : true) return 'cosmetic';
  }
  const words = nameWords(printed);
  const glued = words.join(' ');
  if (kitchen.whole.has(glued) || words.some((word) => kitchen.words.has(word))) return 'kitchen';
  return kitchen.parts.some((part) => glued.includes(part)) ? 'kitchen' : 'either';
}
