import { describe, expect, test } from 'vitest';
import { readProduct, stripTitle } from '../../src/page/readProduct.ts';

const URL = 'https://www.shop.example/products/calm-cream';

function read(head: string, body = '<h1>Calm Cream</h1>') {
  return readProduct(
    new DOMParser().parseFromString(`<head>${head}</head><body>${body}</body>`, 'text/html'),
    URL,
  );
}
const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;

describe('the product of a page', () => {
  test.each([
    ['brand as a string', ld('{"@type":"Product","name":"Calm Cream","brand":"Linden & Moss"}')],
    [
      'brand as an object',
      ld('{"@type":"Product","name":"Calm Cream","brand":{"@type":"Brand","name":"Linden & Moss"}}'),
    ],
    ['brand as an array', ld('{"@type":"Product","name":"Calm Cream","brand":[{"name":"Linden & Moss"}]}')],
    [
      'an array of blocks',
      ld(
        '[{"@type":"Organization","name":"Shop"},{"@type":"Product","name":"Calm Cream","brand":"Linden & Moss"}]',
      ),
    ],
    [
      'a graph',
      ld(
        '{"@graph":[{"@type":"WebSite"},{"@type":["Product","Thing"],"name":"Calm Cream","brand":"Linden & Moss"}]}',
      ),
    ],
    [
      'a type as an address',
      ld('{"@type":"https://schema.org/Product","name":"Calm Cream","brand":"Linden & Moss"}'),
    ],
    [
      'a product group',
      ld(
        '{"@type":"ProductGroup","name":"Calm Cream","brand":"Linden & Moss","hasVariant":[{"@type":"Product","name":"Calm Cream 50 ml"}]}',
      ),
    ],
    [
      'the main entity of a page',
      ld(
        '{"@type":"WebPage","mainEntity":{"@type":"Product","name":"Calm Cream","brand":"Linden & Moss","isSimilarTo":[{"@type":"Product","name":"Loud Cream","brand":"Other"}]}}',
      ),
    ],
    [
      'raw line breaks in strings',
      ld('{"@type":"Product","name":"Calm Cream","description":"one\ntwo","brand":"Linden & Moss"}'),
    ],
    ['a trailing comma', ld('{"@type":"Product","name":"Calm Cream","brand":"Linden & Moss",}')],
    ['a comment around it', ld('<!-- {"@type":"Product","name":"Calm Cream","brand":"Linden & Moss"} -->')],
    [
      'a broken block before it',
      ld('{"@type":"Prod') + ld('{"@type":"Product","name":"Calm Cream","brand":"Linden & Moss"}'),
    ],
    [
      'several products, one of them the heading',
      ld(
        '[{"@type":"Product","name":"Loud Cream","brand":"X"},{"@type":"Product","name":"Calm Cream","brand":"Linden & Moss"},{"@type":"Product","name":"Low Cream","brand":"Y"}]',
      ),
    ],
    [
      'its brand escaped once more',
      ld('{"@type":"Product","name":"Calm Cream","brand":"Linden &amp; Moss"}'),
    ],
    ['its name in Open Graph only', '<meta property="product:brand" content="Linden & Moss">'],
  ])('%s', (_, head) => {
    expect(read(head)).toMatchObject({ name: 'Calm Cream', brand: 'Linden & Moss' });
  });

  test.each([
    ['JSON-LD', ld('{"@type":"Product","name":"Calm Cream","gtin13":"4006381333931"}'), '4006381333931'],
    [
      'JSON-LD, a number',
      ld('{"@type":"Product","name":"Calm Cream","gtin":4006381333931}'),
      '4006381333931',
    ],
    [
      'its only offer',
      ld('{"@type":"Product","name":"Calm Cream","offers":{"gtin13":"4006381333931"}}'),
      '4006381333931',
    ],
    [
      'several offers: none',
      ld(
        '{"@type":"Product","name":"Calm Cream","offers":[{"gtin13":"4006381333931"},{"gtin13":"4006381333948"}]}',
      ),
      undefined,
    ],
    ['no number: none', ld('{"@type":"Product","name":"Calm Cream","gtin13":"n/a"}'), undefined],
  ])('GTIN from %s', (_, head, gtin) => {
    expect(read(head).gtin).toBe(gtin);
  });

  test('microdata', () => {
    const body = `<div itemscope itemtype="http://schema.org/Product"><h2 itemprop="name">Calm Cream</h2>
      <span itemprop="brand" itemscope itemtype="http://schema.org/Brand"><b itemprop="name">Linden & Moss</b></span><meta itemprop="gtin13" content="4006381333931"></div>`;
    expect(read('', body)).toEqual({
      name: 'Calm Cream',
      brand: 'Linden & Moss',
      category: [],
      gtin: '4006381333931',
    });
  });

  test.each([
    [
      'JSON-LD',
      ld(
        '{"@type":"BreadcrumbList","itemListElement":[{"name":"Home"},{"item":{"name":"Face"}},{"name":"Calm Cream"}]}',
      ),
      '',
      ['Home', 'Face'],
    ],
    ['links', '', '<div class="breadcrumbs"><a>Home</a><a>Face</a></div>', ['Home', 'Face']],
    [
      'the product',
      ld('{"@type":"Product","name":"Calm Cream","category":"Face > Creams"}'),
      '',
      ['Face', 'Creams'],
    ],
    ['nothing', '', '', []],
  ])('category from %s', (_, head, crumbs, category) => {
    expect(read(head, `${crumbs}<h1>Calm Cream</h1>`).category).toEqual(category);
  });

  test('a page that says nothing', () => {
    expect(read('', '')).toEqual({ name: null, brand: null, category: [] });
  });
});

describe('a title loses the noise of its shop', () => {
  test.each([
    ['Calm Cream | Shop', 'Shop', '', 'Calm Cream'],
    ['Calm Cream | Fast delivery! | Shop.ro', 'Shop', '', 'Calm Cream'],
    ['Calm Cream – LINDEN', 'Linden', '', 'Calm Cream'],
    ['Calm Cream - Shop.ro', 'Shop', '', 'Calm Cream'],
    ['[Best of March] Calm Cream', '', '', 'Calm Cream'],
    ['($80+ Free Gift) Calm Cream', '', '', 'Calm Cream'],
    ['Serum - Calm - Shop', 'Shop', 'Calm', 'Calm'],
    ['Shop | Calm Cream', 'Shop', '', 'Calm Cream'],
    ['Shop.de - Calm Cream', 'Shop', '', 'Calm Cream'],
    ['Oat &amp; Ember &#8211; Shop', 'Shop', '', 'Oat & Ember'],
    ['Oat &amp;amp; Ember', '', '', 'Oat & Ember'],
    ['R&D Cream', '', '', 'R&D Cream'],
    ['Life Oil: Rose-Lavender Blend', '', '', 'Life Oil: Rose-Lavender Blend'],
    ['AHA 30% + BHA 2% Solution', '', '', 'AHA 30% + BHA 2% Solution'],
  ])('%s', (title, shop, heading, expected) => {
    expect(stripTitle(title, shop, heading)).toBe(expected);
  });
});
