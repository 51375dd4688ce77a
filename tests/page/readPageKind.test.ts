import { expect, test } from 'vitest';
import { phrasesOf } from '../../src/page/phrasesOf.ts';
import { readPageKind } from '../../src/page/readPageKind.ts';
import { testWords } from './testWords.ts';

const PRODUCT = '<script type="application/ld+json">{"@type":"Product","name":"Calm Cream"}</script>';
const ARTICLE = '<script type="application/ld+json">{"@type":"BlogPosting","headline":"On calm"}</script>';
const BUY = '<p>€ 20</p><button>Add to cart</button>';
const tiles = (n: number): string =>
  Array.from(
    { length: n },
    (_, i) => `<li><a href="/products/c${i}">Cream ${i}</a> € ${i + 10} <button>Add to cart</button></li>`,
  ).join('');

test.each([
  ['product', 'JSON-LD says so', `${PRODUCT}<h1>Calm Cream</h1>`, '/x'],
  ['product', 'heading, price, buy button', `<main><h1>Calm Cream</h1>${BUY}</main>`, '/x'],
  [
    'product',
    'no h1, but microdata',
    `<div itemscope itemtype="https://schema.org/Product"><h2 itemprop="name">Calm</h2>${BUY}</div>`,
    '/x',
  ],
  [
    'product',
    'other products below',
    `<main><section><h1>Calm Cream</h1>${BUY}</section><ul>${tiles(8)}</ul></main>`,
    '/x',
  ],
  [
    'product',
    'a button that is an input',
    '<main><h1>Calm Cream</h1><p>€ 20</p><input type="submit" value="Add to bag"></main>',
    '/x',
  ],
  [
    'product',
    'a button named by its label',
    '<main><h1>Calm Cream</h1><p>€ 20</p><button aria-label="Add to bag"><svg></svg></button></main>',
    '/x',
  ],
  [
    'product',
    'reviewed in an article of the shop, with its button',
    `${PRODUCT}${ARTICLE}<main><h1>Calm Cream</h1>${BUY}</main>`,
    '/x',
  ],
  [
    'listing',
    'many prices and buttons',
    `<main><h1>Creams</h1><ul>${tiles(9)}</ul></main>`,
    '/collections/face',
  ],
  [
    'listing',
    'og:type product proves nothing',
    `<meta property="og:type" content="product"><main><h1>Creams</h1><ul>${tiles(9)}</ul></main>`,
    '/search',
  ],
  [
    'listing',
    'an item list',
    '<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"item":{"@type":"Product","name":"A"}}]}</script><h1>Creams</h1>',
    '/x',
  ],
  ['article', 'JSON-LD says so', `${ARTICLE}<h1>On calm</h1><h2>Ingredients</h2>`, '/blog/x'],
  [
    'article',
    'a product praised in an article without a button',
    `${ARTICLE}${PRODUCT}<h1>On calm</h1><p>€ 20</p>`,
    '/blog/x',
  ],
  [
    'article',
    'a recipe',
    '<script type="application/ld+json">{"@type":"Recipe","name":"Cake"}</script><h1>Cake</h1>',
    '/x',
  ],
  [
    'article',
    'a recipe in microdata',
    '<div itemscope itemtype="https://schema.org/Recipe"><h1>Cake</h1></div>',
    '/x',
  ],
  ['article', 'og:type article', '<meta property="og:type" content="article"><h1>On calm</h1>', '/x'],
  [
    'other',
    'og:type product without price and button',
    '<meta property="og:type" content="product"><h1>Calm Cream</h1>',
    '/x',
  ],
  ['other', 'the cart', `<main><h1>Cart</h1>${BUY}</main>`, '/cart'],
  ['other', 'plain text', '<h1>About us</h1><p>We began in a shed.</p>', '/about'],
])('%s: %s', (kind, _, html, path) => {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  expect(readPageKind(doc, phrasesOf(testWords).stems, `https://shop.example${path}`).page).toBe(kind);
});
