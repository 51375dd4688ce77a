import type { Json } from './parseJson.ts';
import { isJson, listOf, parseJson, textOf } from './parseJson.ts';

/** A JSON-LD node that says what the page is about. */
export interface Linked {
  readonly node: Json;
  readonly types: readonly string[];
  /** An entry of a list, a variant or a topic, not the page's own subject. */
  readonly listed: boolean;
}

const MAX = 1500;

/** All JSON-LD nodes but those under isRelatedTo and its like, offers and reviews, in document order. */
export function readLinked(doc: Document): readonly Linked[] {
  const found: Linked[] = [];
  const walk = (value: unknown, listed: boolean, depth: number): void => {
    for (const node of listOf(value)) {
      if (!isJson(node) || depth > 6 || found.length > MAX) continue;
      const types = listOf(node['@type']).map((t) => textOf(t).replace(/^.*[/#:]/, ''));
      if (types.length > 0) found.push({ node, types, listed });
      for (const [key, inner] of Object.entries(node)) {
        if (/^(?:is(?!VariantOf)|mentions|offers|review|brand|image)/.test(key) || typeof inner !== 'object')
          continue;
        walk(inner, listed || /^(?:itemList|itemRev|hasVar|hasOffer|about)/.test(key), depth + 1);
      }
    }
  };
  for (const script of doc.querySelectorAll('script[type*="ld+json"]'))
    walk(parseJson(script.textContent), false, 0);
  return found;
}
