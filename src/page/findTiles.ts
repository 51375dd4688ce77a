import { oneLine } from './linesOf.ts';
import { readLinked } from './readLinked.ts';
import { squeeze } from './squeeze.ts';
import { growTile } from './tiles/growTile.ts';
import { isFrame } from './tiles/isFrame.ts';
import { isSponsored } from './tiles/isSponsored.ts';
import { linkOf } from './tiles/linkOf.ts';
import { listedProducts } from './tiles/listedProducts.ts';
import { mainLink, nameOf, slugName, STRONG } from './tiles/mainLink.ts';
import { priceSpots } from './tiles/priceSpots.ts';
import type { TileWords } from '../schema/reference.ts';
import type { Link, Tile } from './tiles/tile.ts';

export type { Tile } from './tiles/tile.ts';

const LINKS = 'a[href],area[href],[data-href],[data-url],[data-product-url],[data-link]';
const MAX_LINKS = 6000;
const MAX_TILES = 300;
const FEW = 3; // tiles of one make that prove each other
const UP = 8; // ancestors of a price in which its link is looked for
const CROWD = 14; // products in one box: no tile
const MAX_BOX = 120; // links in one box: no tile

interface Draft {
  readonly link: Link;
  readonly box: Element;
}

/**
 * The products that a listing links to in its own origin, each once, in the page's order; at most 300. Found by price
 * and link in one box, by boxes like those, by addresses made as shops make them, and by embedded lists. Navigation,
 * breadcrumbs, footers, asides and paid places are left out. Nothing is written.
 */
export function findTiles(doc: Document, url: string, words: TileWords): readonly Tile[] {
  const page = URL.parse(url);
  if (page === null || doc.body === null) return [];
  const frames = new Map<Element, boolean>();
  const base = baseOf(doc, url);
  const links = linksOf(doc, base, page).filter(({ element }) => !isFrame(element, frames));
  const byElement = new Map(links.map((link) => [link.element, link]));
  const byKey = Map.groupBy(links, ({ key }) => key);
  const listed = listedProducts(readLinked(doc)).flatMap(({ address, name }) => {
    const link = linkOf(doc.body, address, base, page);
    return link === null ? [] : [{ link, name }];
  });
  const sure = new Set(listed.map(({ link }) => link.key));
  const spots = priceSpots(doc).filter((spot) => !isFrame(spot, frames));
  const priced = proven(pricedDrafts(spots, byElement, sure), sure);
  const drafts = [...priced, ...likeThem(priced, byElement), ...unpriced(priced, byKey, sure)];
  const boxes = growTile(drafts.map(({ link, box }) => ({ key: link.key, box })));
  const tiles = new Map<string, Tile>();
  drafts.forEach(({ link }, i) => {
    const node = boxes[i] ?? null;
    if (tiles.has(link.key) || (node !== null && isSponsored(node, words))) return;
    const told = listed.find((one) => one.link.key === link.key)?.name ?? '';
    const name = told || nameOf(byKey.get(link.key) ?? [link]) || slugName(link.slug);
    tiles.set(link.key, { url: link.url, name, node });
  });
  for (const { link, name } of listed)
    if (!tiles.has(link.key) && !byKey.has(link.key))
      tiles.set(link.key, { url: link.url, name: name || slugName(link.slug), node: nodeNamed(doc, name) });
  return inOrder([...tiles.values()]).slice(0, MAX_TILES);
}

function baseOf(doc: Document, url: string): string {
  const told = doc.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.parse(told, url)?.href ?? url;
}

function linksOf(doc: Document, base: string, page: URL): readonly Link[] {
  return [...doc.querySelectorAll(LINKS)].slice(0, MAX_LINKS).flatMap((element) => {
    const address = ['href', 'data-href', 'data-product-url', 'data-url', 'data-link']
      .map((name) => element.getAttribute(name) ?? '')
      .find((value) => value !== '');
    const link = address === undefined ? null : linkOf(element, address, base, page);
    return link === null ? [] : [link];
  });
}

/** Links in a box, the box itself and what it stands in; at most 200. */
function linksIn(box: Element, byElement: ReadonlyMap<Element, Link>): readonly Link[] {
  const around = box.closest('a[href]');
  return [...box.querySelectorAll(LINKS), box, ...(around === null ? [] : [around])]
    .slice(0, 200)
    .flatMap((element) => byElement.get(element) ?? []);
}

/** For each price the smallest box around it that holds a link sure to be its product's. */
function pricedDrafts(
  spots: readonly Element[],
  byElement: ReadonlyMap<Element, Link>,
  sure: ReadonlySet<string>,
): readonly Draft[] {
  const passed = new Set<string>();
  for (let round = 0; ; round++) {
    const drafts = spots.flatMap((spot) => draftOf(spot, byElement, sure, passed));
    const many = round < 2 ? manyTimes(drafts, sure) : [];
    if (many.length === 0) return drafts;
    for (const key of many) passed.add(key); // a brand or a category: it stands on tile after tile
  }
}

function draftOf(
  spot: Element,
  byElement: ReadonlyMap<Element, Link>,
  sure: ReadonlySet<string>,
  passed: ReadonlySet<string>,
): readonly Draft[] {
  let weak: Draft | null = null;
  let at: Element | null = spot;
  for (let i = 0; i < UP && at !== null && at.localName !== 'body'; i++, at = at.parentElement) {
    const box: Element = at;
    if (box.getElementsByTagName('a').length > MAX_BOX) break;
    const inside = linksIn(box, byElement).filter(({ key }) => !passed.has(key));
    if (new Set(inside.map(({ key }) => key)).size > CROWD) break;
    const main = mainLink(inside);
    if (main === null) continue;
    if (main.strong > 1) break; // tiles of several products
    const draft = { link: main.link, box };
    if (main.points >= STRONG || sure.has(main.link.key)) return [draft];
    weak ??= draft;
  }
  return weak === null ? [] : [weak];
}

/** Links that came out for three and more boxes apart from each other. */
function manyTimes(drafts: readonly Draft[], sure: ReadonlySet<string>): readonly string[] {
  return [...Map.groupBy(drafts, ({ link }) => link.key)].flatMap(([key, same]) => {
    if (sure.has(key) || same[0]?.link.shaped === true) return [];
    const parents = new Set(
      same.map(({ box }) => box.closest('li,article,tr,td') ?? box.parentElement ?? box),
    );
    return parents.size >= FEW ? [key] : [];
  });
}

const makeOf = ({ box, link }: Draft): string =>
  `${box.localName}.${(box.classList[0] ?? '').replace(/\d+/g, '')} ${link.family}`;

/** A box counts when its address is a product's, or when there are others of its make. */
function proven(drafts: readonly Draft[], sure: ReadonlySet<string>): readonly Draft[] {
  const makes = Map.groupBy(drafts, makeOf);
  const families = Map.groupBy(drafts, ({ link }) => link.family);
  const keysOf = (same: readonly Draft[] | undefined): number =>
    new Set(same?.map(({ link }) => link.key)).size;
  return drafts.filter(
    (draft) =>
      draft.link.shaped ||
      sure.has(draft.link.key) ||
      keysOf(makes.get(makeOf(draft))) >= FEW ||
      keysOf(families.get(draft.link.family)) >= 2 * FEW,
  );
}

/** Boxes beside those with a price, made like them, that show none: sold out, or for members only. */
function likeThem(priced: readonly Draft[], byElement: ReadonlyMap<Element, Link>): readonly Draft[] {
  const boxes = growTile(priced.map(({ link, box }) => ({ key: link.key, box })));
  const rows = Map.groupBy(
    boxes.flatMap((box, i) => {
      const draft = priced[i];
      return box.parentElement === null || draft === undefined
        ? []
        : [{ box, draft, row: box.parentElement }];
    }),
    ({ row }) => row,
  );
  const known = new Set(priced.map(({ link }) => link.key));
  return [...rows].flatMap(([row, own]) => {
    if (new Set(own.map(({ draft }) => draft.link.key)).size < FEW) return [];
    const families = new Set(own.map(({ draft }) => draft.link.family));
    const tag = own[0]?.box.localName;
    return [...row.children].slice(0, 2 * MAX_TILES).flatMap((box) => {
      if (box.localName !== tag || own.some((one) => one.box === box)) return [];
      const main = mainLink(linksIn(box, byElement));
      if (main === null || known.has(main.link.key) || !families.has(main.link.family)) return [];
      return [{ link: main.link, box }];
    });
  });
}

/** Links without a price near them: those that embedded data lists, and addresses made like products' on a page without prices. */
function unpriced(
  priced: readonly Draft[],
  byKey: ReadonlyMap<string, readonly Link[]>,
  sure: ReadonlySet<string>,
): readonly Draft[] {
  const known = new Set(priced.map(({ link }) => link.key));
  const rest = [...byKey.values()].flatMap((same) => {
    const main = mainLink(same);
    if (main === null || known.has(main.link.key)) return [];
    const one = same.find(({ element }) => element.querySelector('img,h2,h3,h4') !== null) ?? main.link;
    return [{ link: main.link, box: one.element, points: main.points }];
  });
  const told = rest.filter(({ link }) => sure.has(link.key));
  if (known.size >= FEW || told.length > 0) return told;
  const shaped = rest.filter(({ link, points }) => link.shaped && points >= STRONG + 2);
  const families = Map.groupBy(shaped, ({ link }) => link.family);
  return shaped.filter(({ link }) => (families.get(link.family)?.length ?? 0) >= FEW);
}

/** The element that prints a name and nothing else, as a box; null when there is none. */
function nodeNamed(doc: Document, name: string): Element | null {
  const wanted = squeeze(name);
  if (wanted === '') return null;
  const walker = doc.createTreeWalker(doc.body, 4);
  for (let node = walker.nextNode(), i = 0; node && i < 20_000; node = walker.nextNode(), i++) {
    const text = node.nodeValue ?? '';
    if (text.length < 200 && text.length >= wanted.length && squeeze(oneLine(text)) === wanted) {
      const own = node.parentElement;
      return own?.closest('li,article,[class*=card],[class*=tile],[class*=product]') ?? own;
    }
  }
  return null;
}

const FOLLOWING = 4;

function inOrder(tiles: readonly Tile[]): readonly Tile[] {
  const seen = tiles.filter(({ node }) => node !== null);
  const blind = tiles.filter(({ node }) => node === null);
  const sorted = seen.toSorted((a, b) =>
    a.node === null || b.node === null || a.node === b.node
      ? 0
      : (a.node.compareDocumentPosition(b.node) & FOLLOWING) !== 0
        ? -1
        : 1,
  );
  return [...sorted, ...blind];
}
