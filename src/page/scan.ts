import type { StemPatterns } from './stemsOf.ts';

/** Text nodes that matter, found in one walk. */
export interface Scan {
  /** May hold words that head a list. */
  readonly heads: readonly Text[];
  /** Short, with a word of buying. */
  readonly buys: readonly Text[];
  /** Short, with an amount of money. */
  readonly prices: readonly Text[];
  /** Long, with many commas. */
  readonly dense: readonly Text[];
}

/** Marks of money, in lower case. */
const PRICE = /[$€£¥₩₹₽₺₴₫₪₱฿円원]|zł|kč|\b(?:ft|lei|kr|tl|rp|rm|chf|rsd|eur|usd)\b|лв|руб|грн|ر\.س/;
const AMOUNT =
  /(?:[$€£¥₩₹₽₺₴₫₪₱฿]|Rp|RM|CHF)\s?\d|\d\s?(?:[$€£¥₩₹₽₺₴₫₪₱฿円원]|(?:zł|Kč|kč|Ft|lei|Lei|kr|TL|лв|руб|грн|ден|ر\.س|USD|EUR|CHF|RSD)(?![a-z]))/;
const SIGNS =
  '$ € £ ¥ ₩ ₹ ₽ ₺ ₴ ₫ ₪ ₱ ฿ 円 원 zł Kč kč Ft lei Lei kr TL лв руб грн ден ر.س Rp RM USD EUR CHF RSD'.split(
    ' ',
  );
const MAX_HITS = 600;
const SHORT = 60;
const HAS_DIGIT = /\d/;
const LONG = 90;
const CODE = /^(?:script|style|noscript|template|textarea)$/i;

/** Eight or more commas, close together. */
function isDense(text: string): boolean {
  let commas = 0;
  for (let at = text.indexOf(','); at >= 0 && commas < 60; at = text.indexOf(',', at + 1)) commas++;
  return commas >= 7 && text.length / commas < 45;
}

/** One walk over the text below `root`; scripts and styles are passed over. Costs little more than the walk itself. */
export function scan(root: Document | DocumentFragment, stems: StemPatterns): Scan {
  const heads: Text[] = [];
  const buys: Text[] = [];
  const prices: Text[] = [];
  const dense: Text[] = [];
  const walker =
    'createTreeWalker' in root
      ? root.createTreeWalker(root, 4)
      : root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const { length } = text;
    if (length < 2 || (length > 400 && isCode(node))) continue;
    const low = text.toLowerCase();
    const short = length <= SHORT;
    const many = length > LONG && isDense(text);
    const priced = short && HAS_DIGIT.test(low) && PRICE.test(low);
    const labelled = stems.labelHints.test(low);
    const buying = short && !priced && stems.buyHints.test(low) && stems.buys.test(low);
    if (!(many || labelled || priced || buying) || !isText(node) || isCode(node)) continue;
    if (many && dense.length < MAX_HITS) dense.push(node);
    if (labelled && heads.length < MAX_HITS) heads.push(node);
    if (buying && buys.length < MAX_HITS) buys.push(node);
    if (priced && prices.length < MAX_HITS) prices.push(node);
  }
  return { heads, buys, prices, dense };
}

function isCode(node: Node): boolean {
  return CODE.test(node.parentNode?.nodeName ?? '');
}

/** Is there an amount of money in a text of any length? A plain search first: most pages have no sign of it. */
export function hasAmount(text: string): boolean {
  return SIGNS.some((sign) => text.includes(sign)) && AMOUNT.test(text);
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
