import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CDPSession, Page } from 'playwright';
import { PRODUCTS } from '../shop/listing/products.ts';
import { listingServer, TROUBLE_WORDS, type ListingServer } from '../shop/listing/listingServer.ts';
import {
  end,
  hears,
  openOwn,
  openPopupFor,
  requestsOf,
  start,
  treatedDaysAgo,
  type Running,
} from './chromium.ts';
import { violations } from './violations.ts';

const WORDS = { suits: 'Usually suitable', avoid: 'Best left out for now' } as const;
const WITHIN = 60_000; // ms

interface Mark {
  readonly word: string;
  readonly x: number;
  readonly y: number;
}

interface DomNode {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly nodeValue?: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

const inner = (node: DomNode): readonly DomNode[] => [...(node.shadowRoots ?? []), ...(node.children ?? [])];
const all = (node: DomNode): readonly DomNode[] => [node, ...inner(node).flatMap(all)];
const textOf = (node: DomNode): string =>
  all(node)
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('');

/** The verdicts drawn over the page, from the closed root: words and places. */
async function marksOn(page: Page): Promise<readonly Mark[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const { root }: { root: DomNode } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const marks = all(root).filter(({ attributes }) =>
    attributes?.some((value) => value.startsWith('mark mark-')),
  );
  const found: Mark[] = [];
  for (const mark of marks) {
    const { model } = await session.send('DOM.getBoxModel', { nodeId: mark.nodeId });
    found.push({ word: textOf(mark).trim(), x: model.border[0] ?? 0, y: model.border[1] ?? 0 });
  }
  await session.detach();
  return found;
}

/** Name of the product on whose tile each mark stands, and its word. */
async function marksByName(page: Page): Promise<Readonly<Record<string, string>>> {
  const marks = await marksOn(page);
  const tiles = await page.locator('.card').evaluateAll((cards) =>
    cards.map((card) => {
      const { left, top, right, bottom } = card.getBoundingClientRect();
      return { name: card.querySelector('h3, span')?.textContent ?? '', left, top, right, bottom };
    }),
  );
  return Object.fromEntries(
    marks.map(({ word, x, y }) => [
      tiles.find((tile) => x >= tile.left && x < tile.right && y >= tile.top && y < tile.bottom)?.name ?? '?',
      word,
    ]),
  );
}

const RIGHT = Object.fromEntries(PRODUCTS.map(({ name, verdict }) => [name, WORDS[verdict]]));

describe('the products of a listing, in Chromium', () => {
  let server: ListingServer;
  let running: Running;
  let own: Page;
  beforeAll(async () => {
    server = await listingServer();
    running = await start({
      granted: [server.pattern],
      args: ['--host-resolver-rules=MAP *.example 127.0.0.1', '--ignore-certificate-errors'],
    });
    await running.context.route(`${server.origin}/**`, (route) => route.continue());
    own = await openOwn(running, 'popup');
    await treatedDaysAgo(own, 2);
  });
  afterAll(async () => {
    await end(running);
    await server.close();
  });

  const visit = async (path: string, height = 8000): Promise<Page> => {
    server.clear();
    const page = await running.context.newPage();
    await page.setViewportSize({ width: 1200, height });
    await page.goto(`${server.origin}${path}`);
    return page;
  };
  const popupOf = (page: Page): Promise<Page> => openPopupFor(running, own, page);
  const press = (popup: Page, name: string): Promise<void> =>
    popup.getByRole('button', { name, exact: true }).click();
  const forget = (): Promise<unknown> => own.evaluate(() => chrome.storage.local.remove('seen'));
  const isDone = async (popup: Page, pattern: RegExp): Promise<void> =>
    void (await hears(popup, pattern, WITHIN));

  test('asks for nothing before the click and for nothing off origin', async () => {
    const page = await visit('/trouble');
    const popup = await popupOf(page);
    await press(popup, 'Check the products of this page');
    await hears(popup, /12 products found/);
    await page.waitForTimeout(1_000);
    expect([server.asked, server.strays]).toEqual([[], []]);
    await press(popup, 'Start');
    await expect.poll(() => server.asked, { timeout: 20_000 }).toContain('/p/to-elsewhere');
    await page.waitForTimeout(1_000);
    expect(server.strays).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('a static grid: nothing before the click, two at once, every tile right', async () => {
    const page = await visit('/grid');
    const before = await page.evaluate(() => document.body.innerHTML);
    const heights = await page.evaluate(() => document.documentElement.scrollHeight);
    const popup = await popupOf(page);
    await hears(popup, /nothing is opened yet/);
    await press(popup, 'Check the products of this page');
    await hears(popup, /60 products found[\s\S]*30 product pages will be opened[\s\S]*as visits/);
    await page.waitForTimeout(500);
    expect(server.asked).toEqual([]);
    await popup.getByLabel('Product pages to open at most').selectOption({ label: '60 pages' });
    await press(popup, 'Start');
    await hears(popup, /\d+ of 60 done/);
    await popup.close(); // the page keeps going
    const began = Date.now();
    await page.bringToFront();
    await expect.poll(() => server.asked.length, { timeout: WITHIN }).toBe(60);
    await expect.poll(async () => Object.keys(await marksByName(page)).length, { timeout: WITHIN }).toBe(60);
    expect(Date.now() - began).toBeLessThan(45_000);
    expect(await marksByName(page)).toEqual(RIGHT);
    expect(server.most()).toBeLessThanOrEqual(2);
    expect(new Set(server.asked).size).toBe(60);
    expect(server.strays).toEqual([]);
    expect(server.cookies).toEqual([]);
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(heights);
    const again = await popupOf(page);
    await isDone(again, /30 suit today/);
    expect(await again.getByRole('list', { name: 'Products' }).getByRole('listitem').count()).toBe(60);
    for (const colorScheme of ['light', 'dark'] as const) {
      await again.emulateMedia({ colorScheme });
      expect(await violations(again)).toEqual([]);
    }
    await again.close();
    await page.close();
  });

  test('another date judges the tiles again without asking the shop; a revisit answers from memory', async () => {
    const page = await visit('/grid');
    const popup = await popupOf(page);
    await press(popup, 'Check the products of this page');
    await hears(popup, /60 products found[\s\S]*30 suit today|30 suit today[\s\S]*60 products found/);
    await popup.close();
    await page.bringToFront();
    await expect.poll(() => marksByName(page), { timeout: 10_000 }).toEqual(RIGHT);
    await treatedDaysAgo(own, 9);
    await expect.poll(() => marksByName(page), { timeout: 10_000 }).not.toEqual(RIGHT);
    expect((await marksByName(page))['Alder Night Retinol Serum']).toBe('Check first');
    await treatedDaysAgo(own, 2);
    await expect.poll(() => marksByName(page), { timeout: 10_000 }).toEqual(RIGHT);
    expect(server.asked).toEqual([]);
    await page.close();
  });

  test('an endless list: only what is new is added', async () => {
    await forget();
    const page = await visit('/endless', 700);
    const popup = await popupOf(page);
    await press(popup, 'Check the products of this page');
    await hears(popup, /20 products found/);
    await press(popup, 'Start');
    await isDone(popup, /20 of 20 done/);
    await page.bringToFront();
    for (const count of [40, 60]) {
      await expect
        .poll(
          async () => {
            await page.mouse.wheel(0, 4000);
            return page.locator('.card').count();
          },
          { timeout: 10_000 },
        )
        .toBe(count);
    }
    await popup.bringToFront();
    await isDone(popup, /30 of 30 done/);
    await popup.getByLabel('Product pages to open at most').selectOption({ label: '60 pages' });
    await press(popup, 'Open more');
    await isDone(popup, /60 of 60 done/);
    await page.bringToFront();
    await page.setViewportSize({ width: 1200, height: 8000 });
    await expect.poll(() => marksByName(page), { timeout: 10_000 }).toEqual(RIGHT);
    expect(new Set(server.asked).size).toBe(server.asked.length);
    expect(server.asked.length).toBe(60);
    expect(server.most()).toBeLessThanOrEqual(2);
    await popup.close();
    await page.close();
  });

  test('a shop of one page: the list is found after it was drawn, and leaving it ends the run', async () => {
    await forget();
    const page = await visit('/app');
    await page.locator('#list').click();
    await page.locator('.card').first().waitFor();
    const popup = await popupOf(page);
    await press(popup, 'Check the products of this page');
    await hears(popup, /60 products found/);
    await press(popup, 'Start');
    await isDone(popup, /30 of 30 done/);
    await page.bringToFront();
    const first = Object.fromEntries(Object.entries(RIGHT).slice(0, 30));
    await expect.poll(() => marksByName(page), { timeout: 10_000 }).toEqual(first);
    expect(server.most()).toBeLessThanOrEqual(2);
    await forget();
    await page.reload();
    const next = await popupOf(page);
    await press(next, 'Check the products of this page');
    await hears(next, /60 products found/);
    server.clear();
    await press(next, 'Start');
    await expect.poll(() => server.asked.length, { timeout: 10_000 }).toBeGreaterThan(3);
    await page.bringToFront();
    await page.locator('#home').click();
    await page.waitForTimeout(1_500);
    const asked = server.asked.length;
    await page.waitForTimeout(1_500);
    expect(server.asked.length).toBe(asked);
    expect(asked).toBeLessThan(30);
    expect(await marksOn(page)).toEqual([]);
    await Promise.all([popup.close(), next.close()]);
    await page.close();
  });

  test('what goes wrong is said product by product, and runs nothing', async () => {
    await forget();
    const page = await visit('/trouble');
    const popup = await popupOf(page);
    await press(popup, 'Check the products of this page');
    await hears(popup, /12 products found/);
    await press(popup, 'Start');
    await isDone(popup, /12 of 12 done/);
    const lines = await popup.getByRole('list', { name: 'Products' }).getByRole('listitem').allTextContents();
    const said = (name: string): string => lines.find((line) => line.includes(name)) ?? '';
    for (const [name, words] of Object.entries(TROUBLE_WORDS)) expect(said(name)).toMatch(words);
    expect(lines.filter((line) => /Could not be read/.test(line)).length).toBe(8);
    expect(server.strays).toEqual([]);
    expect(await page.evaluate(() => [document.title, Reflect.get(window, 'ran')])).toEqual([
      'Skincare',
      undefined,
    ]);
    await popup.close();
    await page.close();
  });

  test('End ends it', async () => {
    await forget();
    const page = await visit('/grid');
    const popup = await popupOf(page);
    await press(popup, 'Check the products of this page');
    await hears(popup, /60 products found/);
    await press(popup, 'Start');
    await expect.poll(() => server.asked.length, { timeout: 10_000 }).toBeGreaterThan(3);
    await press(popup, 'End');
    await hears(popup, /What was read stays here/);
    const asked = server.asked.length;
    await page.waitForTimeout(1_500);
    expect(server.asked.length).toBe(asked);
    await popup.close();
    await page.close();
  });

  test.each([
    ['refused', /does not allow these visits/],
    ['limited', /asks for a pause until/], // the pause holds for the shop: last
  ])('%s: the run ends at once and says so', async (path, words) => {
    await forget();
    const page = await visit(`/${path}`);
    const popup = await popupOf(page);
    await press(popup, 'Check the products of this page');
    await hears(popup, /12 products found/);
    await press(popup, 'Start');
    await isDone(popup, words);
    await page.waitForTimeout(1_500);
    expect(server.asked.length).toBeLessThanOrEqual(7);
    await page.reload(); // a pause holds for the shop, not for one page
    await page.waitForTimeout(1_000);
    const again = await popupOf(page);
    await press(again, 'Check the products of this page');
    await hears(again, path === 'limited' ? words : /12 products found/);
    await again.close();
    await popup.close();
    await page.close();
  });

  test('nothing was asked of anybody else', async () => {
    expect(running.strangers.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
    await running.close();
    expect(requestsOf(running).filter((url) => !url.startsWith(server.origin))).toEqual([]);
  });
});
