import { hasAmount } from '../scan.ts';

const MARK = /[$€£¥₩₹₽₺₴₫฿円원]|zł|kč|\bft\b|\blei\b|\bkr\b|\btl\b|лв|руб|грн|ден|\busd\b|\beur\b/i;
const CODE = /^(?:script|style|noscript|template|textarea|option)$/;
const SAID = '[itemprop=price],[data-price],[data-product-price]';
const MAX_TEXTS = 60_000;
const MAX_SPOTS = 900;
const LONG = 60; // UTF-16 units of a text with a price in it
const SPLIT = 40; // of an element whose price is cut into parts
const UP = 3;

/** Elements that show an amount of money, whole or cut into parts, in document order; at most 900. */
export function priceSpots(doc: Document): readonly Element[] {
  const spots = new Set<Element>();
  if (doc.body === null) return [];
  const walker = doc.createTreeWalker(doc.body, 4);
  let left = MAX_TEXTS;
  for (let node = walker.nextNode(); node && left-- > 0 && spots.size < MAX_SPOTS; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.length > LONG * 3 || !MARK.test(text)) continue;
    const line = text.trim();
    const parent = node.parentElement;
    if (parent === null || line.length > LONG || CODE.test(parent.localName)) continue;
    const spot = hasAmount(line) ? parent : whole(parent);
    if (spot !== null) spots.add(spot);
  }
  for (const element of [...doc.querySelectorAll(SAID)].slice(0, MAX_SPOTS)) spots.add(element);
  return [...spots];
}

/** The nearest element in which the parts of a price come together. */
function whole(element: Element): Element | null {
  let at: Element | null = element;
  for (let i = 0; i < UP && at !== null; i++, at = at.parentElement) {
    const text = at.textContent.replace(/\s+/g, ' ').trim();
    if (text.length > SPLIT) return null;
    if (hasAmount(text)) return at;
  }
  return null;
}
