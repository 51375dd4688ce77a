import { describe, expect, test } from 'vitest';
import { findTiles } from '../../src/page/findTiles.ts';
import { shortestOf } from './shortestOf.ts';
import { LISTING, LISTINGS, ORIGIN, type ListingCase } from './listings.ts';

const WORDS = { sponsored: ['sponsored', 'gesponsert'] };
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const find = ({ html, url = LISTING }: ListingCase): ReturnType<typeof findTiles> =>
  findTiles(parse(html), url, WORDS);

describe('the products of a listing are found, and nothing else', () => {
  test.each(LISTINGS)('$about', (one) => {
    const found = find(one);
    expect(found.map(({ url }) => url)).toEqual(one.tiles.map((path) => ORIGIN + path));
    const names = found.map(({ name }) => name);
    expect(names).toEqual(one.names ?? names);
  });

  test('each tile is the box a person sees, and no two share one', () => {
    for (const one of LISTINGS) {
      const nodes = find(one).map(({ node }) => node);
      expect([one.about, new Set(nodes).size]).toEqual([one.about, nodes.length]);
      expect([
        one.about,
        nodes.every((node) => node !== null && !/^(?:ul|main|body|section)$/.test(node.localName)),
      ]).toEqual([one.about, true]);
    }
  });

  test('finding them changes nothing', () => {
    for (const { html, url = LISTING } of LISTINGS) {
      const doc = parse(html);
      const before = doc.documentElement.outerHTML;
      findTiles(doc, url, WORDS);
      expect(doc.documentElement.outerHTML).toBe(before);
    }
  });
});

describe('bounds', () => {
  const many = (count: number): string =>
    `<main><h1>All</h1><ul>${Array.from({ length: count }, (_, i) => `<li><a href="/p/a-${i}"><h3>Cream ${i}</h3></a> €${i}.00</li>`).join('')}</ul></main>`;

  test('no more than 300 of 2,000', () => {
    expect(findTiles(parse(many(2000)), LISTING, WORDS)).toHaveLength(300);
  });

  test.each([
    ['2,000 tiles', many(2000)],
    ['3,000 nested boxes', `${'<div>'.repeat(3000)}<a href="/p/x">x</a> €1.00${'</div>'.repeat(3000)}`],
    ['5,000 prices without a link', '<p>€1.00</p>'.repeat(5000)],
    ['10,000 links', '<a href="/p/x?a=1">€1</a>'.repeat(10_000)],
  ])('%s take no second', (_, html) => {
    const doc = parse(html);
    expect(shortestOf(3, () => void findTiles(doc, LISTING, WORDS))).toBeLessThan(1000);
  });
});
