import { HOST_SIZE, MARGIN, type Corner } from './hostPlace.ts';

const HIGHEST = 0.5; // share of the window the badge may be lifted

function pinned(element: Element, view: Window): Element | null {
  let here: Element | null = element;
  for (let i = 0; i < 50 && here !== null; i++) {
    const { position } = view.getComputedStyle(here);
    if (position === 'fixed' || position === 'sticky') return here;
    here = here.parentElement;
  }
  return null;
}

/**
 * Distance from the lower edge, in CSS pixels, at which the badge covers no bar that the page pins there (on small
 * windows the buy button often sits in one). A pinned box higher than half the window is passed over.
 */
export function clearBottom(page: Document, host: Element, corner: Corner): number {
  const view = page.defaultView;
  if (view === null) return MARGIN;
  const { innerWidth, innerHeight } = view;
  const width = Math.min(HOST_SIZE.width, innerWidth - 2 * MARGIN);
  const left = corner === 'left' ? MARGIN : innerWidth - MARGIN - width;
  let bottom = MARGIN;
  for (const share of [0.1, 0.5, 0.9]) {
    for (const height of [MARGIN, HOST_SIZE.height]) {
      const under = page.elementsFromPoint(left + width * share, innerHeight - height);
      const top = under.filter((element) => element !== host)[0];
      const bar = top === undefined ? null : pinned(top, view);
      const rise = bar === null ? 0 : innerHeight - bar.getBoundingClientRect().top;
      if (rise > 0 && rise < innerHeight * HIGHEST) bottom = Math.max(bottom, Math.ceil(rise) + MARGIN);
    }
  }
  return bottom;
}
