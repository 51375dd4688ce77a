import { describe, expect, test } from 'vitest';
import { book } from '../../src/bundled/book.ts';
import words from '../../src/bundled/pageWords.json' with { type: 'json' };
import { readPage } from '../../src/core/read.ts';
import { find } from '../../src/page/find.ts';
import { goods, notForSale, shops } from './silence.ts';

/** What the whole road reads on a page: the kind of page and the texts of its lists. */
function read(html: string): { readonly page: string; readonly lists: readonly string[] } {
  const doc = Document.parseHTMLUnsafe(`<!doctype html>${html}`);
  const { page, kind, lists } = readPage(book, find(doc, words, 'https://place.example/a/page').found);
  return { page, lists: kind.judged ? lists.map(({ text }) => text) : [] };
}

describe('nothing is read where nothing cosmetic is for sale', () => {
  test.each(notForSale)('%s: %s', (_, __, html) => {
    expect(read(html).lists).toEqual([]);
  });
});

describe('nothing is read on a product page of other goods', () => {
  test.each(goods)('%s: %s', (_, name, list) => {
    const html = `<main><h1>${name}</h1><p>€ 4,50</p><button>Add to cart</button><h2>Ingredients</h2><p>${list}</p></main>`;
    expect(read(html).lists).toEqual([]);
  });
});

describe('a cosmetic list is read though the page hardly says that it sells', () => {
  test.each(shops)('%s: %s', (_, __, html, list) => {
    expect(read(html)).toEqual({ page: 'product', lists: [list] });
  });
});
