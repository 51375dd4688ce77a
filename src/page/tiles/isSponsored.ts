import type { TileWords } from '../../schema/reference.ts';

const MARKED =
  /(?:^|[-_ ])(?:sponsor(?:ed)?|promoted|advert(?:isement|ising)?|ad-?(?:slot|unit|tile|label|badge))(?:[-_ ]|$)/i;
const MAX_PARTS = 250;
const MAX_LINE = 30; // UTF-16 units
const UP = 3;

const isMarked = (element: Element): boolean =>
  MARKED.test(`${element.getAttribute('class') ?? ''} ${element.getAttributeNames().join(' ')}`);

/** Did somebody pay for this tile's place? Told by its markup or by a word that stands alone on it. */
export function isSponsored(tile: Element, words: TileWords): boolean {
  for (let at: Element | null = tile, i = 0; at !== null && i < UP; at = at.parentElement, i++)
    if (isMarked(at)) return true;
  for (const part of [...tile.querySelectorAll('*')].slice(0, MAX_PARTS)) {
    if (isMarked(part)) return true;
    const line = part.childElementCount === 0 ? part.textContent.trim() : '';
    if (line !== '' && line.length <= MAX_LINE && words.sponsored.includes(line.toLowerCase())) return true;
  }
  return false;
}
