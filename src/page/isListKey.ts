import type { Phrases } from './phrasesOf.ts';
import { squeeze } from './squeeze.ts';

const ABBREVIATED = /ingre?[dt]|(?:^|[^a-z])inci(?:$|[^a-z])/i;
const NOT_THE_LIST =
  /key|hero|active|star|highlight|feature|ftrd|benefit|free|glossary|count|title|url|image|icon|link|search|filter|toggle|trigger|target|tab|modal|button|event|track|label|anchor|section|class|type$/i;

/** Does the name of an attribute or JSON key say that its value is the list, not a button, a link or a teaser? */
export function isListKey(key: string, phrases: Phrases): boolean {
  if (key.length > 60 || NOT_THE_LIST.test(key)) return false;
  const bare = squeeze(key);
  return ABBREVIATED.test(key) || phrases.keys.some((k) => bare.includes(k));
}
