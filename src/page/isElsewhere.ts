import { isElement } from './linesOf.ts';

/** Parts of a page that speak of the shop or of other products. */
const FRAME = 'nav,footer,[role=navigation],[role=contentinfo],[role=search],[aria-label*=breadcrumb i]';
const OTHERS = [
  'review',
  'related',
  'recommend',
  'upsell',
  'cross-sell',
  'crosssell',
  'quick-view',
  'quickview',
]
  .concat([
    'also-like',
    'also-bought',
    'similar',
    'recently',
    'glossary',
    'question',
    'megamenu',
    'mega-menu',
  ])
  .concat(['mini-cart', 'minicart', 'cart-drawer', 'comment'])
  .flatMap((w) => [`[class*=${w} i]`, `[id*=${w} i]`])
  .join(',');
const CARD =
  'article,li,[class*=card i],[class*=tile i],[class*=product-item i],[class*=grid-item i],dialog,[role=dialog]';

function holdsTitle(element: Element): boolean {
  return element.querySelector('h1') !== null || element.localName === 'main' || element.localName === 'body';
}

/** One of several alike that each link to a product of their own. */
function isTile(card: Element, path: string): boolean {
  const link = card.querySelector('a[href]')?.getAttribute('href') ?? '';
  if (link === '' || /^(#|javascript:|mailto:|tel:)/i.test(link) || (path !== '' && link.includes(path)))
    return false;
  const twin = card.nextElementSibling ?? card.previousElementSibling;
  return (
    twin !== null &&
    twin.localName === card.localName &&
    twin.className === card.className &&
    card.querySelector('img,h2,h3,h4') !== null
  );
}

/** Is this element a part for reviews, questions or other products, not one that holds the page's title? */
export function isForOthers(element: Element): boolean {
  return element.matches(OTHERS) && !holdsTitle(element);
}

/** Does the node stand in navigation, footer, reviews, questions or another product's tile? `path` is the page's own. */
export function isElsewhere(node: Node, path: string): boolean {
  let at: Element | null = isElement(node) ? node : node.parentElement;
  if (!at || at.closest('script,style,noscript,template,textarea,option,head')) return true;
  if (at.closest(FRAME)) return true;
  for (let zone = at.closest(OTHERS); zone; zone = zone.parentElement?.closest(OTHERS) ?? null) {
    if (!holdsTitle(zone)) return true;
  }
  for (at = at.closest(CARD); at; at = at.parentElement?.closest(CARD) ?? null) {
    if (!holdsTitle(at) && isTile(at, path)) return true;
  }
  return false;
}
