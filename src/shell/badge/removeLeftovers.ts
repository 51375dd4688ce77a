/** Attribute inside the closed root by which a later version knows its own; the page cannot see it. */
export const MARK = 'data-afterneedle';

type Opener = (element: HTMLElement) => ShadowRoot | null;

declare global {
  interface Element {
    /** Firefox only, and only for extensions. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/**
 * Removes hosts that an earlier version of this extension left in the page (its code is gone, its box is not).
 * `open` looks into a closed root where the browser lets extensions do so.
 */
export function removeLeftovers(page: Document, open: Opener): void {
  const children = Array.from(page.documentElement.children); // the live list shrinks as hosts go
  for (const element of children) {
    if (!(element instanceof HTMLDivElement)) continue;
    const root = element.openOrClosedShadowRoot ?? open(element);
    if (root?.querySelector(`[${MARK}]`)) element.remove();
  }
}
