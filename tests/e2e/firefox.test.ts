import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { treatDaysAgo } from './chromium.ts';
import { allowEverySite, openFaked, openOwn, send, startFirefox } from './firefox.ts';
import { SHOP, answerFor } from './shopPages.ts';
import { until } from './until.ts';

let browser: Browser;
const strangers: string[] = [];

async function visit(name: string): Promise<Page> {
  const page = await openFaked(browser, answerFor, strangers);
  await page.goto(`${SHOP}/${name}.html`);
  return page;
}

const said = (own: Page, url: string): Promise<{ title: string; view: unknown }> =>
  own.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
    if (tab?.id === undefined) return { title: '', view: null };
    return {
      title: await chrome.action.getTitle({ tabId: tab.id }),
      view: await chrome.runtime.sendMessage({ kind: 'tab', tabId: tab.id }),
    };
  }, url);

describe('one whole flow in Firefox', () => {
  beforeAll(async () => {
    browser = await startFirefox();
  });
  afterAll(async () => {
    await browser?.close();
  });

  test('installed without a host, granted by one click on the welcome page', async () => {
    const welcome = await openOwn(browser, 'welcome.html');
    expect(await welcome.evaluate(async () => (await chrome.permissions.getAll()).origins)).toEqual([]);
    await welcome.close();
    const allowed = await allowEverySite(browser);
    expect(await allowed.evaluate(async () => (await chrome.permissions.getAll()).origins)).toEqual([
      'https://*/*',
    ]);
  });

  test('a date set in the popup, different verdicts on shop pages, and other verdicts for another date without a reload', async () => {
    const own = await openOwn(browser, 'popup.html');
    const set = (days: number): Promise<unknown> => send(own, treatDaysAgo(days));
    await set(2);
    const retinol = await visit('retinol-serum');
    const plain = await visit('barrier-cream');
    const out = await until(
      () => said(own, retinol.url()),
      ({ title }) => title.startsWith('Best left out'),
    );
    expect(JSON.stringify(out.view)).toMatch(/Retinol/);
    await until(
      () => said(own, plain.url()),
      ({ title }) => title.startsWith('Usually suitable'),
    );
    await set(9);
    await until(
      () => said(own, retinol.url()),
      ({ title }) => title.startsWith('Check first'),
    );
  });

  test('the badge stands in a root that the page cannot open', async () => {
    const page = await visit('barrier-cream');
    await until(
      () => page.evaluate(() => document.documentElement.children.length),
      (count) => count === 3,
    );
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
  });

  test('nothing but shop pages was asked for', () => {
    expect(strangers).toEqual([]);
  });
});
