import type { PageKind } from '../schema/messages.ts';
import type { Linked } from './readLinked.ts';
import { readLinked } from './readLinked.ts';
import { ownProduct, pathOf, titleOf } from './readProduct.ts';
import { titledOf, titlesOf } from './titledOf.ts';
import type { Scan } from './scan.ts';
import { firstLetter } from './squeeze.ts';
import { scan } from './scan.ts';
import type { StemPatterns } from './stemsOf.ts';

const MANY = 6;
const MAX_OFFERS = 40;
const WRITING = /^(?:Recipe|HowTo|.*Article|BlogPosting)$/;
const LISTS = /^(?:ItemList|CollectionPage|SearchResultsPage)$/;

/** What the page's heading, prices and buttons say. */
interface Signs {
  /** Buy buttons and prices in the smallest part of the page that holds a heading and such a button. */
  readonly nearBuys: number;
  readonly nearPrices: number;
  readonly buys: number;
  readonly prices: number;
  /** Prices in cards, list items and links. */
  readonly tiles: number;
  /** The first of all buy buttons and of all prices. */
  readonly buttons: readonly Element[];
  readonly amounts: readonly Element[];
}

const FRAME = 'nav,footer,option';
const BUTTONS = 'input[type=submit],input[type=button],button[aria-label],button[name=add]';

function ogType(doc: Document): string {
  return doc.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
}

function elementsOf(nodes: readonly Text[]): readonly Element[] {
  return nodes.flatMap((n) => (n.parentElement && !n.parentElement.closest(FRAME) ? [n.parentElement] : []));
}

function isBuyButton(button: Element, buy: StemPatterns['buys']): boolean {
  const words = `${button.getAttribute('value')} ${button.getAttribute('aria-label')}`;
  return buy.test(words.toLowerCase()) || button.getAttribute('name') === 'add';
}

function countIn(part: Element | null, all: readonly Element[]): number {
  return part ? all.filter((e) => part.contains(e)).length : 0;
}

function signsOf(doc: Document, seen: Scan, buy: StemPatterns['buys']): Signs {
  const buttons = [...doc.querySelectorAll(BUTTONS)].filter((b) => isBuyButton(b, buy));
  const buys = [
    ...new Set([...elementsOf(seen.buys), ...buttons].map((e) => e.closest('button,a,form') ?? e)),
  ];
  const prices = elementsOf(seen.prices);
  const headings = doc.querySelectorAll(doc.querySelector('h1') ? 'h1' : '[itemprop=name],h2');
  let part: Element | null = null;
  for (const heading of [...headings].slice(0, 4)) {
    for (let at: Element | null = heading; at && !part; at = at.parentElement)
      part = countIn(at, buys) > 0 ? at : null;
  }
  return {
    nearBuys: countIn(part, buys),
    nearPrices: countIn(part, prices),
    buys: buys.length,
    prices: prices.length,
    tiles: prices.filter((p) => p.closest('li,article,a,[class*=card],[class*=tile],[class*=item]')).length,
    buttons: buys.slice(0, MAX_OFFERS),
    amounts: prices.slice(0, MAX_OFFERS),
  };
}

/** The kind of a page that offers nothing: only what it says of itself counts. */
export function readQuietKind(doc: Document, linked: readonly Linked[]): PageKind {
  const types = linked.filter((l) => !l.listed).flatMap((l) => l.types);
  if (types.some((t) => WRITING.test(t)) || ogType(doc) === 'article') return 'article';
  if (doc.querySelector('[itemtype$="/Recipe"]') !== null) return 'article';
  return types.some((t) => LISTS.test(t)) ? 'listing' : 'other';
}

/** A button, or a link that stays in the shop; links to other shops stand in articles. */
function isControl(element: Element): boolean {
  if (element.matches('button,input,form') || element.closest('button,form')) return true;
  return !/^(?:https?:)?\/\//.test(element.closest('a')?.getAttribute('href') ?? '//');
}

const MAX_WORDS = 4;

/** An amount with few words around it; in a sentence it is no price of this page. */
function isBare(amount: Element): boolean {
  const text = amount.textContent;
  return text.length > 200 || text.split(/\s+/).filter((w) => firstLetter(w) !== '').length <= MAX_WORDS;
}

/** Does a page that calls itself no product sell the thing that its title names? */
function sellsTitle(doc: Document, { buttons, amounts, buys }: Signs, written: boolean): boolean {
  const titles = titlesOf(doc);
  if (titles.length === 0) return !written && buys < MANY;
  const apart = written || titles.some((h) => h.closest('article'));
  const titled = titledOf(doc, [...buttons, ...amounts.filter(isBare)], !apart);
  return apart ? titled.some((e) => buttons.includes(e) && isControl(e)) : titled.length > 0;
}

/** A page's kind, and whether a list on it may be for sale. */
export interface KindRead {
  readonly page: PageKind;
  readonly sold: boolean;
}

/** Tells a product page from a listing, an article and the rest. `og:type` alone proves nothing. */
export function readPageKind(
  doc: Document,
  stems: StemPatterns,
  url: string,
  seen: Scan = scan(doc, stems),
  linked: readonly Linked[] = readLinked(doc),
): KindRead {
  const path = pathOf(url);
  const types = linked.filter((l) => !l.listed).flatMap((l) => l.types);
  const own = ownProduct(linked, titleOf(doc), url) !== null;
  const signs = signsOf(doc, seen, stems.buys);
  const { nearBuys, nearPrices, buys, prices, tiles } = signs;
  const og = ogType(doc);
  const items = doc.querySelectorAll('[itemtype$="/Product"]').length;
  const priced = prices > 0 || doc.querySelector('meta[property$="price:amount"],[itemprop=price]') !== null;
  const written = types.some((t) => WRITING.test(t));
  const listed = items >= MANY || (!own && types.some((t) => LISTS.test(t)));
  const is = (page: PageKind, sold = false): KindRead => ({ page, sold });

  if (types.includes('Recipe') || doc.querySelector('[itemtype$="/Recipe"]')) return is('article');
  if (/\/(?:cart|checkout|basket)(?:\/|$)/.test(path)) return is('other');
  if (written && (!own || nearBuys === 0 || nearBuys > 4)) return is('article');
  if (own) return is('product', true);
  const told =
    items === 1 || (/product/.test(og) && tiles < MANY) || /\/(?:products?|p|dp|item)\/[^/]/.test(path);
  if (!told && !sellsTitle(doc, signs, og === 'article'))
    return is(listed || tiles >= MANY || buys >= MANY ? 'listing' : og === 'article' ? 'article' : 'other');
  if (!listed && priced && (told || (nearBuys > 0 && nearBuys < 5 && nearPrices < 9)))
    return is('product', true);
  if (listed || tiles >= MANY || buys >= MANY) return is('listing');
  return is(nearBuys > 0 && nearBuys < 3 ? 'product' : 'other', prices > 0 || buys > 0);
}
