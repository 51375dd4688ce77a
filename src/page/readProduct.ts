import type { Product } from '../schema/state.ts';
import { firstLetter, squeeze } from './squeeze.ts';
import { decode } from './decode.ts';
import { oneLine } from './linesOf.ts';
import type { Json } from './parseJson.ts';
import { isJson, listOf, textOf } from './parseJson.ts';
import type { Linked } from './readLinked.ts';
import { readLinked } from './readLinked.ts';

function attributeOf(doc: Document, selector: string): string {
  const found = doc.querySelector(selector);
  return oneLine(found?.getAttribute('content') ?? found?.textContent ?? '');
}

const meta = (doc: Document, name: string): string => attributeOf(doc, `meta[property="${name}"]`);

/** A value of microdata, in the first product of the page. */
function item(doc: Document, property: string): string {
  const own = `[itemtype$="/Product"] [itemprop=${property}]`;
  return attributeOf(doc, `${own}[itemscope] [itemprop=name]`) || attributeOf(doc, own);
}

/** The heading that names the product; a logo in the header is passed over. */
export function titleOf(doc: Document): string {
  const all = [...doc.querySelectorAll('h1')];
  const own = all.find((h) => !h.closest('header,nav,footer') && oneLine(h.textContent).length > 1) ?? all[0];
  return oneLine(own?.textContent ?? '').slice(0, 300);
}

/** A title without the shop's name, promises behind bars and square brackets in front. */
export function stripTitle(title: string, shop: string, heading: string): string {
  const own = squeeze(shop);
  const bare = oneLine(decode(title)).replace(/^(?:[[【][^\]】]*[\]】]|\([^)]*[$€£!%][^)]*\))\s*/g, '');
  const parts = bare.split(/\s+[|–—·»]\s+|\s+::?\s+|\s+-\s+/);
  const kept = parts.filter((part) => own === '' || squeeze(part.replace(/\.\w{2,4}$/, '')) !== own);
  const [first = '', ...rest] = kept.length > 0 ? kept : parts;
  const named = [first, ...rest].find((p) => heading !== '' && squeeze(p) === squeeze(heading));
  const foreign = (part: string): boolean =>
    own === '' || squeeze(part).includes(own) || own.includes(squeeze(part));
  return named ?? (/\s\|\s/.test(bare) || rest.every(foreign) ? first : bare);
}

/** The path of an address, without a trailing slash; empty when it is no address. */
export function pathOf(url: string): string {
  return /^[a-z]+:\/\/[^/?#]+([^?#]*?)\/*(?:[?#]|$)/i.exec(url)?.[1] ?? '';
}

/** The page's own product among the JSON-LD nodes: of a list only one that fits heading or address; null when none does. */
export function ownProduct(linked: readonly Linked[], title: string, url: string): Json | null {
  const products = linked.filter(({ types }) => types.some((t) => /^Product(?:Group)?$/.test(t)));
  const own = products.filter((p) => !p.listed);
  const path = pathOf(url);
  const fit = (own.length > 0 ? own : products).find(
    ({ node }) =>
      (title !== '' && squeeze(textOf(node['name'])) === squeeze(title)) ||
      (path.length > 1 && textOf(node['url']).endsWith(path)),
  );
  return fit?.node ?? (own.length < 3 ? own[0]?.node : undefined) ?? null;
}

function gtinOf(node: Json): string {
  const key = Object.keys(node).find((k) => /^(?:gtin|ean)\d*$/i.test(k)) ?? '';
  const offer = listOf(node['offers']);
  return (
    textOf(node[key]) || (offer.length === 1 && isJson(offer[0]) ? gtinOf({ ...offer[0], offers: null }) : '')
  );
}

function crumbs(doc: Document, linked: readonly Linked[], own: Json | null): readonly string[] {
  const trail = linked.find((l) => l.types.includes('BreadcrumbList'))?.node['itemListElement'];
  const named = listOf(trail).map((e) => (isJson(e) ? textOf(e['name'] ?? e['item']) : ''));
  if (named.length > 0) return named;
  const links = doc.querySelectorAll(
    '[class*=readcrumb] a,[aria-label*=readcrumb] a,[itemtype$="/BreadcrumbList"] [itemprop=name]',
  );
  const shown = [...links].slice(0, 20).map((a) => a.textContent);
  return shown.length > 0 ? shown : listOf(own?.['category']).flatMap((c) => textOf(c).split(/\s*[>/»]\s*/));
}

/** What the page says its product is; null and empty where it says nothing. */
export function readProduct(
  doc: Document,
  url: string,
  linked: readonly Linked[] = readLinked(doc),
): Product {
  const title = titleOf(doc);
  const own = ownProduct(linked, title, url);
  const shop = meta(doc, 'og:site_name') || (/\/\/(?:www\.)?([^./]+)/.exec(url)?.[1] ?? '');
  const page = title || meta(doc, 'og:title') || attributeOf(doc, 'title');
  const name = stripTitle(textOf(own?.['name']) || item(doc, 'name') || page, shop, title).slice(0, 300);
  const told = textOf(own?.['brand']) || item(doc, 'brand') || meta(doc, 'product:brand');
  const brand = oneLine(decode(told)).slice(0, 200);
  const category = crumbs(doc, linked, own)
    .map((c) => oneLine(decode(c)).slice(0, 200))
    .filter((c, i, all) => firstLetter(c) !== '' && all.indexOf(c) === i && squeeze(c) !== squeeze(name));
  const gtin = (own ? gtinOf(own) : item(doc, 'gtin13')).replace(/\D/g, '');
  return {
    name: name || null,
    brand: brand || null,
    category: category.slice(0, 20),
    ...(/^\d{8,14}$/.test(gtin) ? { gtin } : {}),
  };
}
