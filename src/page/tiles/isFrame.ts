const FRAME =
  'nav,[role=navigation],[role=menu],[role=menubar],[role=dialog],dialog,select,aside,[role=search]';
const EDGE = 'header,footer,[role=banner],[role=contentinfo]';
const CONTENT = 'article,li';
const NAMES =
  /(?:^|[-_ ])(?:nav|navbar|navigation|menu|megamenu|breadcrumbs?|crumbs?|footer|pagination|pager|facets?|filters?|cart|minicart|basket|drawer|recent(?:ly)?|viewed|related|recommend(?:ed|ations?|er)?|upsells?|cross-?sells?)(?:[-_ ]|$)/i;
const MAX_DEPTH = 40;

const nameOf = (element: Element): string =>
  `${element.id} ${element.getAttribute('class') ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2');

/**
 * Does an element belong to what frames a listing: navigation, head, foot, breadcrumbs, filters, dialogs, the basket, or
 * products beside the list (seen lately, recommended)? What is said of the whole page's wrapper does not count.
 */
export function isFrame(element: Element, known: Map<Element, boolean>): boolean {
  const way: Element[] = [];
  let answer = false;
  for (let at: Element | null = element, i = 0; at !== null && i < MAX_DEPTH; at = at.parentElement, i++) {
    const before = known.get(at);
    if (before !== undefined) {
      answer = before;
      break;
    }
    way.push(at);
    if (isEdge(at)) {
      answer = true;
      break;
    }
  }
  for (const one of way) known.set(one, answer);
  return answer;
}

function isEdge(element: Element): boolean {
  if (element.matches(FRAME)) return true;
  if (element.matches(EDGE)) return element.parentElement?.closest(CONTENT) === null;
  if (element.localName === 'body' || element.localName === 'html' || !NAMES.test(nameOf(element)))
    return false;
  return element.querySelector('h1,main') === null;
}
