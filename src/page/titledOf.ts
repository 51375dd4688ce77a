const HEADING = /^(?:h[1-6]|summary)$/;
const INSIDE = 'h1,h2,h3,h4,h5,h6,summary';
const FRAME = 'header,nav,footer';
const MAX_SIBLINGS = 30;
const MAX_CLIMB = 24;
const SHORT = 120; // UTF-16 units of a block that is a title and little else

/** The headings that name the page: every h1 outside header, navigation and footer. */
export function titlesOf(doc: Document): readonly Element[] {
  return [...doc.querySelectorAll('h1')].filter((h) => !h.closest(FRAME) && h.textContent.trim() !== '');
}

/** The heading that a sibling in front gives to what follows it: itself, a title inside it, or one in a short block. */
function headingIn(before: Element, priced: ReadonlySet<Element>): Element | null {
  if (before.matches(FRAME)) return null;
  if (HEADING.test(before.localName)) return priced.has(before) ? null : before;
  const title = before.querySelector('h1');
  if (title) return title;
  const inner = before.firstElementChild ? before.querySelectorAll(INSIDE) : [];
  const last = inner[inner.length - 1];
  return last && !priced.has(last) && before.textContent.trim().length < SHORT ? last : null;
}

/** The heading under which an element stands, nearest first; columns beside it do not count. */
function headingOf(element: Element, priced: ReadonlySet<Element>): Element | null {
  let at: Element | null = element;
  for (let up = 0; at && up < MAX_CLIMB && at.localName !== 'body'; up++, at = at.parentElement) {
    if (at.localName === 'h1') return at;
    let before = at.previousElementSibling;
    for (let i = 0; before && i < MAX_SIBLINGS; i++, before = before.previousElementSibling) {
      const found = headingIn(before, priced);
      if (found) return found;
    }
  }
  return null;
}

/** A line right below the title, in its own box: "Calm Cream" and "for dry skin". */
function isSubtitle(heading: Element): boolean {
  const before = heading.previousElementSibling;
  return before !== null && (before.localName === 'h1' || before.querySelector('h1') !== null);
}

/**
 * Which of the given prices and buttons belong to the page's title, not to a section, a card or a promotion with a
 * heading of its own? All of them where the page has no title and, with `boxed`, where none has one and all share one
 * heading, as in a buy box with a heading.
 */
export function titledOf(doc: Document, offers: readonly Element[], boxed: boolean): readonly Element[] {
  if (titlesOf(doc).length === 0) return offers;
  const priced = new Set(offers.flatMap((e) => e.closest('h2,h3,h4,h5,h6') ?? []));
  const under = offers.map((e) => headingOf(e, priced));
  const isOwn = (heading: Element | null): boolean => {
    if (heading === null || heading.localName === 'h1') return heading !== null;
    const twin = (other: Element | null): boolean =>
      other !== null &&
      other !== heading &&
      other.localName === heading.localName &&
      other.parentNode === heading.parentNode;
    return isSubtitle(heading) && !under.some(twin);
  };
  const own = offers.filter((_, i) => isOwn(under[i] ?? null));
  const alone = own.length === 0 && new Set(under).size === 1 && offers.some((e) => e.matches('button,form'));
  return boxed && alone ? offers : own;
}
