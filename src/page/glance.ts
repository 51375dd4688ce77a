import type { PageKind } from '../schema/messages.ts';
import type { Linked } from './readLinked.ts';
import { readLinked } from './readLinked.ts';
import { readPageKind } from './readPageKind.ts';
import type { Scan } from './scan.ts';
import { scan } from './scan.ts';
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
const FOR_SALE = [
  '[itemtype$="/Product"]',
  '[itemprop=price]',
  'meta[property$="price:amount"]',
  'meta[property="og:type"][content^=product]',
  'button[name=add]',
].join(',');
const BUTTON = 'button,input[type=submit],input[type=button],[role=button]';
const MAX_BUTTONS = 300;
const LONGEST = 60; // UTF-16 units on a button

/** Does a fixed place say that something is for sale? */
function isForSale(doc: Document, stems: StemPatterns): boolean {
  if (doc.querySelector(FOR_SALE) !== null) return true;
  for (const script of doc.querySelectorAll('script[type*="ld+json"]'))
    if (/"Product/.test(script.textContent)) return true;
  const buttons = doc.querySelectorAll(BUTTON);
  for (let i = 0; i < Math.min(buttons.length, MAX_BUTTONS); i++) {
    const button = buttons[i];
    const words = `${button?.getAttribute('aria-label') ?? ''} ${button?.getAttribute('value') ?? ''}`;
    const text = button?.textContent ?? '';
    if (stems.buys.test(words) || (text.length < LONGEST && stems.buys.test(text))) return true;
  }
  return false;
}

/**
 * Looks at the text as a whole and a few fixed places, and only where these speak of a list or a product at each text
 * node. Nothing is laid out, and no list is read.
 */
export function glance(doc: Document, stems: StemPatterns, url: string): Glance {
  const spoken = stems.pageHints.test(doc.body?.textContent ?? '');
  if (!spoken && !isForSale(doc, stems))
    return { doc, url, page: 'other', seen: NOBODY, linked: [], worth: false };
  const seen = scan(doc, stems);
  const linked = readLinked(doc);
  const page = readPageKind(doc, stems, url, seen, linked);
  const sold = seen.prices.length > 0 || seen.buys.length > 0;
  const worth = page === 'product' || (page === 'other' && seen.heads.length > 0 && sold);
  return { doc, url, page, seen, linked, worth };
}
