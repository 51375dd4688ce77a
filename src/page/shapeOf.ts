import { countWords, firstLetter, isSmall } from './squeeze.ts';

/** How a line looks, with no regard to what its words mean. */
export type Shape = 'list' | 'short' | 'prose';

const SEPARATOR = /[,;、，،；•·∙●|]|\s[-–—/\\]\s/;
const MAX_SHORT = 100;
const NOTHING = /^(?:null|undefined|none|n\/?a|tb[ac])$/i;

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

/**
 * `list`: three or more parts between separators, most of them a name's length; also one long line in
 * capitals without separators. `short`: one name or a label. `prose`: the rest.
 */
export function shapeOf(text: string): Shape {
  const parts = text.split(SEPARATOR).filter((p) => countWords(p) > 0);
  const counts = parts.map(countWords);
  const total = sum(counts);
  if (parts.length > 2) {
    const raised = parts.filter((p) => !isSmall(p)).length >= parts.length * 0.6;
    const inner = counts.length > 5 ? counts.slice(0, -1) : counts; // a disclaimer is often glued to the last name
    const mean = sum(inner) / inner.length;
    const long = inner.filter((n) => n > (raised ? 9 : 6)).length / inner.length;
    if (raised ? mean <= 5 && long <= 0.15 : parts.length > 4 && mean <= 3.2 && long <= 0.1) return 'list';
  }
  if (total > 7 && text.length > 60 && text === text.toUpperCase() && text !== text.toLowerCase())
    return 'list';
  const small = text.split(/\s+/).filter(isSmall).length > total * 0.6;
  const sentence =
    /[!?]$|[a-z]\.\s+[A-Za-z]/.test(text) || (small && (total > 8 || (total > 4 && /[.;]$/.test(text))));
  return text.length <= MAX_SHORT && total < 13 && !sentence ? 'short' : 'prose';
}

/** One printed name: short, with a letter in it, no sentence, no label, no amount of a recipe. */
export function isName(text: string): boolean {
  return (
    shapeOf(text) === 'short' &&
    firstLetter(text) !== '' &&
    !NOTHING.test(text) &&
    !text.endsWith(':') &&
    !isAmount(text)
  );
}

/** "200 g flour", "2 eggs": an amount comes first; "1,2-hexanediol" and "10% urea" do not begin so. */
export function isAmount(text: string): boolean {
  return /^[\s•*·–-]*(?:\d+(?:[.,/]\d+)?|[½¼¾⅓⅔])\s*[^\s\d%,.'()[\]-]/.test(text);
}
