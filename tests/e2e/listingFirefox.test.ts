import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingServer, TROUBLE_WORDS, type ListingServer } from '../shop/listing/listingServer.ts';
import { PRODUCTS } from '../shop/listing/products.ts';
import { treatDaysAgo } from './chromium.ts';
import { allowEverySite, openOwn, send, startFirefox } from './firefox.ts';
import { until } from './until.ts';

const HOSTS = 'shop.rill-and-alder.example,elsewhere.rill-and-alder.example';
const WITHIN = 60_000; // ms

let browser: Browser;
let server: ListingServer;
let own: Page;

interface Item {
  readonly name: string;
  readonly icon: string;
  readonly word: string;
  readonly line: string;
}
interface View {
  readonly state: string;
  readonly text: string;
  readonly visits: string | null;
  readonly summary: string | null;
  readonly items: readonly Item[];
}

/** A step of the listing in a tab, as the popup takes it. */
function step(address: string, what: string, most?: number): Promise<{ readonly view: View | null }> {
  return own.evaluate(
    async (url, part) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url?.startsWith(url));
      return chrome.runtime.sendMessage({ kind: 'listing', tabId: tab?.id, ...part });
    },
    address,
    { do: what, ...(most !== undefined && { most }) },
  );
}

async function visit(place: string): Promise<Page> {
  await own.evaluate(() => chrome.storage.local.remove('seen'));
  server.clear();
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(`${server.origin}${place}`);
  return page;
}

const verdicts = (items: readonly Item[]): Readonly<Record<string, string>> =>
  Object.fromEntries(items.map(({ name, icon }) => [name, icon]));
const RIGHT = Object.fromEntries(PRODUCTS.map(({ name, verdict }) => [name, verdict]));

/** Counts, starts and waits for the end of it; resolves with the last view. */
async function check(address: string, most = 60): Promise<View> {
  const counted = await until(
    () => step(address, 'count'),
    ({ view }) => view?.state === 'counted',
  );
  expect(counted.view?.visits).toMatch(/will be opened/);
  expect(server.asked).toEqual([]);
  await step(address, 'start', most);
  const done = await until(
    () => step(address, 'look'),
    ({ view }) => view?.state === 'done' || view?.state === 'ended',
    WITHIN,
  );
  if (done.view === null) throw new Error('no view');
  return done.view;
}

describe('the products of a listing, in Firefox', () => {
  beforeAll(async () => {
    server = await listingServer();
    browser = await startFirefox({ 'network.dns.localDomains': HOSTS });
    await allowEverySite(browser);
    own = await openOwn(browser, 'popup.html');
    await send(own, treatDaysAgo(2));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('a static grid: nothing before the start, two at once, every product right', async () => {
    const page = await visit('/grid');
    const before = await page.evaluate(() => document.body.innerHTML);
    const { items, summary } = await check(page.url());
    expect(verdicts(items)).toEqual(RIGHT);
    expect(summary).toMatch(/30 suit today/);
    expect(server.most()).toBeLessThanOrEqual(2);
    expect(server.asked.length).toBe(60);
    expect([server.strays, server.cookies]).toEqual([[], []]);
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
    expect(
      await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot ?? null),
    ).toBeNull();
    await page.close();
  });

  test('an endless list: what comes in by scrolling is added', async () => {
    const page = await visit('/endless');
    const first = await check(page.url());
    expect(first.items.length).toBe(20);
    await page.bringToFront();
    await until(
      () =>
        page.evaluate(() => {
          scrollBy(0, 1000);
          return document.querySelectorAll('.card').length;
        }),
      (count) => count === 60,
      WITHIN,
    );
    const { view } = await until(
      () => step(server.origin, 'look'),
      (answer) => answer.view?.items.length === 60,
      WITHIN,
    );
    expect(verdicts(view?.items ?? [])).toEqual(RIGHT);
    expect(new Set(server.asked).size).toBe(60);
    expect(server.asked.length).toBe(60);
    expect(server.most()).toBeLessThanOrEqual(2);
    await page.close();
  });

  test('a shop of one page: found once it is drawn', async () => {
    const page = await visit('/app');
    await page.click('#list');
    await page.waitForSelector('.card');
    const { items } = await check(`${server.origin}/app/skincare`, 20);
    const read = items.filter(({ icon }) => icon === 'suits' || icon === 'avoid');
    expect(read.length).toBe(20);
    expect(RIGHT).toMatchObject(verdicts(read));
    expect(server.most()).toBeLessThanOrEqual(2);
    await page.close();
  });

  test('what goes wrong is said product by product, and runs nothing', async () => {
    const page = await visit('/trouble');
    const { items } = await check(page.url());
    const said = (name: string): string => items.find((item) => item.name.includes(name))?.line ?? '';
    for (const [name, words] of Object.entries(TROUBLE_WORDS)) expect(said(name)).toMatch(words);
    expect(items.length).toBe(12);
    expect(server.strays).toEqual([]);
    expect(await page.title()).toBe('Skincare');
    await page.close();
  });

  test.each([
    ['refused', /does not allow these visits/],
    ['limited', /asks for a pause until/], // the pause holds for the shop: last
  ])('%s: the run ends at once and says so', async (place, words) => {
    const page = await visit(`/${place}`);
    const { state, text } = await check(page.url());
    expect(state).toBe('ended');
    expect(text).toMatch(words);
    expect(server.asked.length).toBeLessThanOrEqual(7);
    await page.close();
  });
});
