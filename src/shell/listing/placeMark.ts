const INSET = 6; // CSS pixels from the tile's corner
const SMALL = 40; // no tile is narrower
const UP = 60;

/** A box that the page pins over its own content, without the tile in it. */
function covers(top: Element, tile: Element, view: Window): boolean {
  let at: Element | null = top;
  for (let i = 0; i < UP && at !== null && !at.contains(tile); i++, at = at.parentElement) {
    const { position } = view.getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky' || at.localName === 'dialog') return true;
  }
  return false;
}

/**
 * Where the verdict of a tile stands, CSS pixels from `corner`; null where the tile has no box or the page lays a bar or
 * a dialog over that place.
 */
export function placeMark(
  page: Document,
  tile: Element,
  corner: DOMRect,
): { readonly left: number; readonly top: number; readonly width: number } | null {
  const box = tile.getBoundingClientRect();
  const view = page.defaultView;
  if (view === null || box.width < SMALL || box.height === 0) return null;
  const over = page.elementFromPoint(box.left + INSET + 8, box.top + INSET + 8);
  if (over !== null && covers(over, tile, view)) return null;
  return {
    left: box.left - corner.left + INSET,
    top: box.top - corner.top + INSET,
    width: box.width - 2 * INSET,
  };
}
