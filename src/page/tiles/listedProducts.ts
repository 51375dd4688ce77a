import { decode } from '../decode.ts';
import { oneLine } from '../linesOf.ts';
import type { Json } from '../parseJson.ts';
import { isJson, listOf, textOf } from '../parseJson.ts';
import type { Linked } from '../readLinked.ts';

/** A product that the page's embedded data lists. */
export interface Listed {
  readonly address: string;
  readonly name: string;
}

const LISTS = /^(?:ItemList|OfferCatalog|CollectionPage|SearchResultsPage)$/;
const OTHER = /^(?:BreadcrumbList|SiteNavigationElement)$/;
const MAX = 400;

const typesOf = (node: Json): readonly string[] =>
  listOf(node['@type']).map((type) => textOf(type).replace(/^.*[/#:]/, ''));

/** Products of the page's JSON-LD lists, in their order; entries said to be something else are left out. */
export function listedProducts(linked: readonly Linked[]): readonly Listed[] {
  const found: Listed[] = [];
  for (const { node, types } of linked) {
    if (!types.some((type) => LISTS.test(type)) || types.some((type) => OTHER.test(type))) continue;
    for (const entry of listOf(node['itemListElement'] ?? node['hasPart']).slice(0, MAX)) {
      const one = isJson(entry) ? listedOf(entry) : null;
      if (one !== null && found.length < MAX) found.push(one);
    }
  }
  return found;
}

function listedOf(entry: Json): Listed | null {
  const item = isJson(entry['item']) ? entry['item'] : entry;
  const types = typesOf(item).filter((type) => type !== 'ListItem');
  if (types.length > 0 && !types.some((type) => type.startsWith('Product'))) return null;
  const plain = typeof entry['item'] === 'string' ? entry['item'] : '';
  const address = textOf(item['url']) || textOf(entry['url']) || plain || textOf(item['@id']);
  return address === '' ? null : { address, name: oneLine(decode(textOf(item['name']))).slice(0, 200) };
}
