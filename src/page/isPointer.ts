import { linesOf } from './linesOf.ts';
import { has } from './phrasesOf.ts';
import { controlOf, panelsOf } from './rungs/control.ts';
import type { Reader, Spot } from './spotOf.ts';

const DOCUMENT = /\.(?:pdf|jpe?g|png|webp|docx?|xlsx?)(?:[?#]|$)|docs\.google|drive\.google/i;
const MAX_WORDS = 200; // more text than that is more than a pointer

/** The first element behind the label that shows anything. */
function nextOf(spot: Spot): readonly Element[] {
  for (let at: Element | null = spot.block, up = 0; at && up < 4; at = at.parentElement, up++) {
    const next = at.nextElementSibling;
    if (next && (next.textContent.trim() !== '' || next.querySelector('img') || next.localName === 'img'))
      return [next];
  }
  return [];
}

/** Is there only a picture, a link to a document or words such as "see packaging" where the list should be? */
export function isPointer(reader: Reader, spot: Spot): boolean {
  const opener = controlOf(spot);
  const panels = opener ? panelsOf(opener, reader) : [];
  const says = (text: string): boolean => has(text, reader.phrases.elsewhere);
  if (spot.behind.slice(0, 3).some((l) => says(l.text))) return true;
  return (panels.length > 0 ? panels : nextOf(spot)).some((place) => {
    const text = linesOf([place])
      .map((l) => l.text)
      .join('\n');
    if (text.length > MAX_WORDS) return false;
    const links = [place, ...place.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
    return (
      says(text) ||
      links.some((href) => DOCUMENT.test(href)) ||
      place.localName === 'img' ||
      place.querySelector('img') !== null
    );
  });
}
