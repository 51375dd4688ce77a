import { lower } from '../../page/squeeze.ts';

const ALIKE = 0.6; // share of a name's words
const SHORT = 2; // letters of a word that tells nothing

const wordsOf = (text: string): readonly string[] =>
  lower(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > SHORT);

const partsOf = (url: string): readonly string[] =>
  (URL.parse(url)?.pathname ?? '').split('/').filter((part) => part !== '');

/**
 * Is the page that came, after redirects to `url`, still that of the tile's product? Shops send a product they no longer
 * have on to another one, whose list says nothing of the first.
 */
export function isSameProduct(
  tile: { readonly url: string; readonly name: string },
  url: string,
  name: string | null,
): boolean {
  const asked = partsOf(tile.url);
  const came = partsOf(url);
  if (asked.join('/') === came.join('/') || asked.at(-1) === came.at(-1)) return true;
  const wanted = wordsOf(tile.name);
  const there = new Set(wordsOf(`${name ?? ''} ${came.at(-1) ?? ''}`));
  return wanted.length > 0 && wanted.filter((word) => there.has(word)).length >= ALIKE * wanted.length;
}
