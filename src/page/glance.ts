import type { PageKind } from '../schema/messages.ts';
import type { Linked } from './readLinked.ts';
import { readLinked } from './readLinked.ts';
import { readPageKind, readQuietKind } from './readPageKind.ts';
import type { Scan } from './scan.ts';
import { hasAmount, scan } from './scan.ts';
import type { StemPatterns } from './stemsOf.ts';

/** What one walk over a page tells: the first stage of `find`, run on every page. */
export interface Glance {
  readonly doc: Document;
  readonly url: string;
  readonly page: PageKind;
  readonly seen: Scan;
  readonly linked: readonly Linked[];
  /** May the page have a list that is for sale? Then the second stage is worth its time. */
  readonly worth: boolean;
}

const NOBODY: Scan = { heads: [], buys: [], prices: [], dense: [] };
const FOR_SALE = '[itemtype$="/Product"],[itemprop=price],a[class*=buy i],a[href*=buy i]';
const FOR_SALE_HEAD = 'meta[property$="price:amount"],meta[property="og:type"][content^=product]';
const MAX_BUTTONS = 300;
const LONGEST = 60; // UTF-16 units on a button

/** Does a fixed place say that something is for sale? */
function isForSale(doc: Document, stems: StemPatterns, linked: readonly Linked[]): boolean {
  if (doc.head?.querySelector(FOR_SALE_HEAD) || doc.querySelector(FOR_SALE)) return true;
  if (linked.some(({ types }) => types.some((type) => type.startsWith('Product')))) return true;
  const named = (element: Element | undefined): string =>
    `${element?.getAttribute('aria-label') ?? ''} ${element?.getAttribute('value') ?? ''}`;
  for (const tag of ['button', 'input']) {
    const controls = doc.getElementsByTagName(tag);
    for (let i = 0; i < Math.min(controls.length, MAX_BUTTONS); i++) {
      const text = controls[i]?.textContent ?? '';
      if (controls[i]?.getAttribute('name') === 'add') return true;
      const words = `${named(controls[i])} ${text.length < LONGEST ? text : ''}`.toLowerCase();
      if (stems.buyHints.test(words) && stems.buys.test(words)) return true;
    }
  }
  return false;
}

/**
 * Looks at a few fixed places and at the text as a whole, and only where these speak of a sale and a list at each text
 * node. Nothing is laid out, and no list is read.
 */
export function glance(doc: Document, stems: StemPatterns, url: string): Glance {
  const linked = readLinked(doc);
  const offered = isForSale(doc, stems, linked);
  const text = doc.body?.textContent ?? '';
  const spoken = (offered || hasAmount(text)) && stems.pageHints.test(text.toLowerCase());
  const seen = offered || spoken ? scan(doc, stems) : NOBODY;
  const { page, sold } =
    seen === NOBODY
      ? { page: readQuietKind(doc, linked), sold: false }
      : readPageKind(doc, stems, url, seen, linked);
  return { doc, url, page, seen, linked, worth: page === 'product' || (page === 'other' && spoken && sold) };
}
