import { oneLine } from '../linesOf.ts';
import { countWords, lower } from '../squeeze.ts';
import { hasAmount } from '../scan.ts';
import type { Link } from './tile.ts';

const HEADING = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const PICTURE = 'img,picture,[style*="background-image"]';
const MAX_NAME = 200; // UTF-16 units
const MAX_SAME = 16; // links to one product that are looked at

/** From how many points on a link is sure to lead to the product of its tile. */
export const STRONG = 3;

/** The likeliest link of a box, its points, and how many products' links there are of which each would be sure alone. */
export interface Main {
  readonly link: Link;
  readonly points: number;
  readonly strong: number;
}

/** The link of a tile that leads to its product: picture, heading, shape of the address, length of its words. */
export function mainLink(links: readonly Link[]): Main | null {
  let best: { readonly link: Link; readonly points: number } | null = null;
  let strong = 0;
  for (const same of Map.groupBy(links, ({ key }) => key).values()) {
    const [link] = same;
    if (link === undefined) continue;
    const points = pointsOf(same.slice(0, MAX_SAME));
    if (points >= STRONG) strong += 1;
    if (best === null || points > best.points) best = { link, points };
  }
  return best === null ? null : { ...best, strong };
}

function pointsOf(links: readonly Link[]): number {
  const has = (test: (element: Element) => boolean): number => Number(links.some((one) => test(one.element)));
  const picture = has((one) => one.querySelector(PICTURE) !== null);
  const heading = has((one) => one.closest(HEADING) !== null || one.querySelector(HEADING) !== null);
  const words = Math.max(...links.map(({ element }) => Math.min(countWords(labelsOf(element)[0] ?? ''), 8)));
  const shaped = Number(links[0]?.shaped === true);
  return 2 * picture + 2 * heading + 3 * shaped + words / 4 + Math.min(links.length, 3) / 3;
}

const textIn = (element: Element | null): string => oneLine(element?.textContent ?? '');

/** Everything that may be the name a link prints: its heading, its words, its labels, its picture's. */
function labelsOf(element: Element): readonly string[] {
  const heading = element.matches(HEADING)
    ? element
    : (element.querySelector(HEADING) ?? element.closest(HEADING));
  return [
    textIn(heading),
    shortText(element),
    oneLine(element.getAttribute('aria-label') ?? ''),
    oneLine(element.getAttribute('title') ?? ''),
    oneLine(element.querySelector('img[alt]')?.getAttribute('alt') ?? ''),
  ].filter((text) => text.length <= MAX_NAME && isName(text));
}

/** Text of a link that is a line rather than a whole tile. */
function shortText(element: Element): string {
  const text = textIn(element);
  if (text.length <= MAX_NAME && !hasAmount(text)) return text;
  const line = [...element.querySelectorAll('*')].slice(0, 60).find((one) => {
    const own = one.children.length === 0 ? textIn(one) : '';
    return own.length > 5 && own.length <= MAX_NAME && isName(own) && countWords(own) > 1;
  });
  return textIn(line ?? null);
}

const isName = (text: string): boolean => countWords(text) > 0 && !hasAmount(text) && /\p{L}{2}/u.test(text);

const wordsOf = (text: string): readonly string[] =>
  lower(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/**
 * The product's name as its links print it: what shares most words with the end of the address (the brand often stands
 * in a heading of its own), else what comes first. Empty when none prints a name.
 */
export function nameOf(links: readonly Link[]): string {
  const slug = new Set(wordsOf(slugName(links[0]?.slug ?? '')));
  const shared = (label: string): number => wordsOf(label).filter((word) => slug.has(word)).length;
  return links
    .slice(0, MAX_SAME)
    .flatMap(({ element }) => labelsOf(element))
    .reduce((best, label) => (best === '' || shared(label) > shared(best) ? label : best), '');
}

/** Words for a product whose tile prints none: the end of its address. */
export function slugName(slug: string): string {
  const words = slug.replace(/\.\w{2,5}$/, '').replace(/[-_+]+/g, ' ');
  try {
    return decodeURIComponent(words).slice(0, MAX_NAME);
  } catch {
    return words.slice(0, MAX_NAME);
  }
}
