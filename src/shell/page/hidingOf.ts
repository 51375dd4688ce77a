import { around } from './boxesOf.ts';

const SLIVER = 4; // px; a closed panel may keep its border

/** Does this element keep what stands in it from being seen, wherever the page is scrolled to? */
function hides(element: Element, inner: Node, view: Window): boolean {
  if (element.localName === 'details' && !element.hasAttribute('open')) {
    const summary = element.querySelector(':scope > summary');
    if (summary === null || !summary.contains(inner)) return true;
  }
  const style = view.getComputedStyle(element);
  if (style.display === 'none' || style.contentVisibility === 'hidden' || style.opacity === '0') return true;
  if (style.display === 'inline' || style.display === 'contents') return false;
  const page = view.document;
  if (element === page.documentElement || element === page.body) return false; // their overflow is the window's
  const { width, height, left, top, right, bottom } = element.getBoundingClientRect();
  if (style.overflowY !== 'visible' && height < SLIVER) return true;
  if (style.overflowX !== 'visible' && width < SLIVER) return true;
  if (style.position === 'fixed')
    return right <= 0 || bottom <= 0 || left >= view.innerWidth || top >= view.innerHeight;
  const isLeftToRight = view.getComputedStyle(page.documentElement).direction === 'ltr';
  return isLeftToRight && right + view.scrollX <= 0 && width > 0; // pushed out to where nothing scrolls
}

/** The outermost element that hides a node; null when it can be seen or scrolled to. A node off the page is hidden by itself. */
export function hidingOf(node: Node): Element | null {
  const view = node.ownerDocument?.defaultView;
  const chain = around(node);
  const [nearest] = chain;
  if (!view || nearest === undefined) return null;
  const found = chain.findLast((element) => hides(element, node, view));
  if (found !== undefined) return found;
  const isUnseen = (element: Element): boolean => view.getComputedStyle(element).visibility !== 'visible';
  if (!isUnseen(nearest)) return null;
  const seen = chain.findIndex((element) => !isUnseen(element));
  return chain[(seen < 0 ? chain.length : seen) - 1] ?? nearest;
}
