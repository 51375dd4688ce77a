import { describe, expect, test } from 'vitest';
import { find } from '../../src/page/find.ts';
import { testWords } from './testWords.ts';

const LIST = 'Aqua, Glycerin, Squalane, Panthenol, Tocopherol, Parfum';
const MORE = 'Sucrose, Cocos Nucifera Oil, Cera Alba, Limonene, Linalool';

/** Texts read from a product page with this markup below its price. */
function read(markup: string): readonly string[] {
  const html = `<!doctype html><main><h1>Calm Cream</h1><p>€ 20</p><button>Add to cart</button>${markup}</main>`;
  const doc = Document.parseHTMLUnsafe(html);
  return find(doc, testWords, 'https://shop.example/products/calm-cream').found.candidates.map((c) => c.text);
}

describe('a list is read', () => {
  test.each([
    [
      'behind a div that asks',
      `<div class="topic">What are the ingredients?</div><div class="text"><p>${LIST}</p></div>`,
    ],
    ['behind b > u in a div of its own', `<div><b><u>INGREDIENTS</u></b></div><div>${LIST}</div>`],
    [
      'behind a paragraph, a blank one between',
      `<p><strong><span>INGREDIENTS:</span></strong></p><p>&nbsp;</p><p>${LIST}</p>`,
    ],
    [
      'behind a bold label and a line break',
      `<p>Soft.</p><p><strong>Full Ingredient List:</strong><br>${LIST}</p>`,
    ],
    [
      'behind a bold label that holds the line break',
      `<p><strong>Full Ingredient List:<br></strong><span>${LIST}</span></p>`,
    ],
    ['behind a bold label glued to it', `<p><b>Ingredients</b>${LIST}</p>`],
    ['behind a bold label with one space', `<p><strong>Ingredients</strong> ${LIST}</p>`],
    ['behind an emoji and a head', `<h4>🌱 Ingredients</h4><p>${LIST}</p>`],
    ['behind a code and a head', `<p>#19933 INGREDIENTS : ${LIST}</p>`],
    ['behind a claim and a head', `<p>99% NATURAL INGREDIENTS: ${LIST}</p>`],
    ['behind heads in several languages', `<p>INGREDIENTS/INGRÉDIENTS/Ingredientes: ${LIST}</p>`],
    ['behind a head with a note in brackets', `<p>Ingredients (may vary by batch): ${LIST}</p>`],
    [
      'behind a head and another word',
      `<details><summary>Ingredients and Safety</summary><p>${LIST}</p></details>`,
    ],
    [
      'with a disclaimer after it',
      `<h3>Ingredients</h3><p>${LIST}</p><p>Ingredients are subject to change.</p>`,
    ],
    [
      'with praise before it',
      `<h3>Ingredients</h3><p>We buy every leaf from people whom we know by name, and pay well.</p><p>${LIST}</p>`,
    ],
    [
      'in a panel that repeats its head',
      `<a href="#tab-i">Ingredients</a><p>x</p><div id="tab-i"><h2>Ingredients</h2><p>${LIST}</p></div>`,
    ],
    [
      'in a modal titled by its head',
      `<div role="dialog" hidden><h2>Full Ingredients</h2><button>Close</button><div><p>${LIST}</p></div></div>`,
    ],
    [
      'beside a slotted header',
      `<x-row><span slot="header">Ingredients</span><div slot="body">${LIST}</div></x-row>`,
    ],
    [
      'in a header cell of a specification table',
      `<table><tr><th>Size</th><td>50 ml</td></tr><tr><th>Ingredients</th><td>${LIST}</td></tr></table>`,
    ],
    ['in a table of plain cells', `<table><tr><td><b>Ingredients</b></td><td>${LIST}</td></tr></table>`],
    [
      'in a table whose head is a row of its own',
      `<table><tr><th colspan="2">Ingredients</th></tr><tr><td colspan="2">${LIST}</td></tr></table>`,
    ],
    ['behind h3 > strong', `<h3><strong>Other ingredients</strong></h3><div class="o">${LIST}</div>`],
    ['behind a toggle link', `<a class="t" href="#">FULL INGREDIENTS</a><div class="hide">${LIST}</div>`],
    ['behind a toggle link to javascript', `<a href="javascript:void(0)">Ingredients</a><div>${LIST}</div>`],
    [
      'with inline links on its names',
      `<h2>Ingredients</h2><p><a href="/a">Aqua</a>, <a href="/g">Glycerin</a>, <a href="/s">Squalane</a>, Panthenol, Tocopherol, Parfum</p>`,
    ],
    [
      'with names split over elements',
      `<h2>Ingredients</h2><p>A<b>qu</b>a, Glycerin, <i>Squal</i>ane, Panthenol, Tocopherol, Parfum</p>`,
    ],
    [
      'with invisible characters in it',
      `<h2>Ingredients</h2><p>Aqua, Glyc\u00aderin, Squa\u200blane,&nbsp; Panthenol, Tocopherol, Par\ufefffum</p>`,
    ],
    ['beside a truncated copy', `<h2>Ingredients</h2><div><p>${LIST}</p></div>`],
    ['under an attribute with a code name', `<div data-accordion-block="ingredients"><p>${LIST}</p></div>`],
    ['in a named label without colon', `<h3>Calm Cream Ingredients</h3><p>${LIST}</p>`],
  ])('%s', (_, markup) => {
    expect(read(markup)).toEqual([LIST]);
  });

  test.each([
    [
      'in capitals with slashes',
      `<h2>INCI</h2><p>WATER / AQUA / EAU GLYCERIN SODIUM CHLORIDE PARFUM / FRAGRANCE CITRIC ACID LIMONENE</p>`,
      'WATER / AQUA / EAU GLYCERIN SODIUM CHLORIDE PARFUM / FRAGRANCE CITRIC ACID LIMONENE',
    ],
    [
      'with bars',
      `<h2>Ingredients</h2><p>Aqua | Glycerin | Urea | Parfum</p>`,
      'Aqua | Glycerin | Urea | Parfum',
    ],
    [
      'with dashes',
      `<h2>Ingredientes</h2><p>Aqua - Glycerin - Urea - Parfum</p>`,
      'Aqua - Glycerin - Urea - Parfum',
    ],
    [
      'in small letters',
      `<h2>Ingredients</h2><p>water, glycerin, shea butter, cetyl alcohol, parfum, citric acid</p>`,
      'water, glycerin, shea butter, cetyl alcohol, parfum, citric acid',
    ],
    [
      'of one name in several words',
      `<h2>Ingredients</h2><p>100% Pure Opuntia Ficus-Indica (Prickly Pear) Seed Oil.</p>`,
      '100% Pure Opuntia Ficus-Indica (Prickly Pear) Seed Oil.',
    ],
    ['of two names', `<h2>Ingredients</h2><p>Squalane, Retinol</p>`, 'Squalane, Retinol'],
    [
      'wrapped by line breaks',
      `<h2>Ingredients</h2><p>Aqua, Glycerin, Urea,<br>Panthenol, Parfum,<br>Citral</p>`,
      'Aqua, Glycerin, Urea,\nPanthenol, Parfum,\nCitral',
    ],
    [
      'one name a div',
      `<h2>Ingredients</h2><section><div class="r">Aqua</div><div class="r">Glycerin</div><div class="r">Urea</div></section>`,
      'Aqua\nGlycerin\nUrea',
    ],
    [
      'one name a span',
      `<h2>Ingredients</h2><p><span>Aqua</span> <span>Glycerin</span> <span>Urea</span></p>`,
      'Aqua\nGlycerin\nUrea',
    ],
    [
      'with a named second list',
      `<p><strong>GEL INGREDIENTS:</strong> ${LIST}<br><strong>SCRUB INGREDIENTS:</strong> ${MORE}</p>`,
      `${LIST}\nSCRUB INGREDIENTS: ${MORE}`,
    ],
    [
      'by option',
      `<h2>Full ingredients</h2><p>[01 Rose] ${LIST}<br>[02 Plum] ${MORE}</p>`,
      `[01 Rose] ${LIST}\n[02 Plum] ${MORE}`,
    ],
    [
      'of a medicine in two paragraphs',
      `<p><b>Active Ingredients:</b> Salicylic Acid 2%</p><p><b>Inactive Ingredients:</b> ${LIST}</p>`,
      `Active Ingredients: Salicylic Acid 2%\nInactive Ingredients: ${LIST}`,
    ],
  ])('%s', (_, markup, text) => {
    expect(read(markup)).toEqual([text]);
  });

  test('far from its opener, beside another line of commas', () => {
    const far = `<section><div><div><button>All Ingredients</button></div><p>Soft.</p></div><p>Vegan, Refillable, Fair, Small batch</p>
      <p>We began in a shed by the river and have never looked back since, not once.</p><div hidden><button>Close</button><p>${LIST}</p></div></section>`;
    expect(read(far)).toContain(LIST);
  });

  test('once, though it stands there twice for two screen widths', () => {
    const copy = `<details><summary>Ingredients</summary><p>${LIST}</p></details>`;
    expect(read(`<div class="wide">${copy}</div><div class="narrow">${copy}</div>`)).toEqual([LIST]);
  });

  test('in full from embedded data where the page cuts it short', () => {
    const data = `<script type="application/json">{"handle":"calm-cream","ingredients":"${LIST}"}</script>`;
    expect(read(`<h3>Ingredients</h3><p>Aqua, Glycerin, Squalane ...</p>${data}`)).toEqual([
      'Aqua, Glycerin, Squalane ...',
      LIST,
    ]);
  });
});

test.each([
  ['Ingredients', 'Ingredients'],
  ['Ingredients + Read more', 'Ingredients'],
  ['Full Ingredients (INCI)', 'Full Ingredients (INCI)'],
])('the label of "%s" is "%s"', (heading, label) => {
  const html = `<!doctype html><main><h1>Calm Cream</h1><p>€ 20</p><button>Add to cart</button><h3>${heading}</h3><p>${LIST}</p></main>`;
  const words = { ...testWords, ends: [...testWords.ends, 'read more'] };
  const { found } = find(Document.parseHTMLUnsafe(html), words, 'https://shop.example/products/calm-cream');
  expect(found.candidates.map((c) => c.label)).toEqual([label]);
});

describe('nothing is read', () => {
  test.each([
    ['under a trap', `<h3>Key ingredients</h3><p>Squalane, Vitamin C, Oat</p>`],
    [
      'in a label of another section',
      `<button>Ingredients</button><button>Reviews</button><button>Delivery</button>`,
    ],
    [
      'in prose that ends in the word',
      `<p>We only use skin-loving ingredients</p><p>Vegan, Organic, Fair, Simple</p>`,
    ],
    [
      'in prose that begins with the word',
      `<p>Ingredients matter to us, so we taste, smell, press and filter each of them twice.</p>`,
    ],
    ['in what is left out', `<h3>Free from</h3><p>Parabens, Silicones, Mineral oil, Colours</p>`],
    ['in a footer', `<footer><h4>Ingredients</h4><p>${LIST}</p></footer>`],
    ['in a review', `<div class="product-reviews"><p>Ingredients: ${LIST}</p></div>`],
    ['in a script', `<script>const text = 'Ingredients: ${LIST}';</script>`],
    ['in a template', `<template><h3>Ingredients</h3><p>${LIST}</p></template>`],
    [
      'behind a link to another page',
      `<a href="/pages/glossary">Ingredients</a><p>Soft, light, quick, calm</p>`,
    ],
    [
      'in amounts of a recipe',
      `<h3>Ingredients</h3><ul><li>200 g flour</li><li>2 eggs</li><li>50 ml milk</li></ul>`,
    ],
  ])('%s', (_, markup) => {
    expect(read(markup)).toEqual([]);
  });
});

describe('input made to tire the reader', () => {
  test.each([
    ['deep nesting', `${'<div>'.repeat(400)}<h3>Ingredients</h3><p>${LIST}</p>${'</div>'.repeat(400)}`],
    ['thousands of heads', '<p>Ingredients</p>'.repeat(5000)],
    ['thousands of heads in one block', `<div>${'Ingredients<br>'.repeat(5000)}</div>`],
    ['thousands of heads in one line', `<p>${'Ingredients of us. '.repeat(5000)}</p>`],
    ['a long word before a head', `<p>${'a'.repeat(50_000)} Ingredients: ${LIST}</p>`],
    ['long sentences before a head', `<p>${'a. b '.repeat(10_000)} Ingredients: ${LIST}</p>`],
    ['dots without end', `<h3>Ingredients</h3><p>${LIST}${' ...'.repeat(20_000)}</p>`],
    [
      'a script of one object',
      `<h3>Ingredients</h3><script>var a = {ingredients: ${"'x".repeat(50_000)}</script>`,
    ],
    [
      'data nested deep',
      `<script type="application/json">${'{"ingredients":['.repeat(3000)}${']}'.repeat(3000)}</script>`,
    ],
    ['a line of commas', `<h3>Ingredients</h3><p>${','.repeat(100_000)}</p>`],
    ['one endless word', `<h3>Ingredients</h3><p>${'a'.repeat(200_000)}</p>`],
    ['brackets without end', `<p>Ingredients ${'('.repeat(50_000)}</p>`],
    ['spaces without end', `<p>Ingredients:${' - '.repeat(50_000)}</p>`],
  ])('%s is read in bounded time and size', (_, markup) => {
    const start = performance.now();
    const texts = read(markup);
    expect(performance.now() - start).toBeLessThan(1500);
    expect(texts.length).toBeLessThanOrEqual(24);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(20_000);
  });
});
