import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firefoxPath } from '../../src/cli/browsers.ts';
import { ROOT } from '../../src/cli/compile.ts';
import { treatment } from './chromium.ts';
import { SHOP, answerFor } from './shopPages.ts';

const UUID = '6f1c9a52-2f5e-4d7e-9a53-0d4f5a1be0c1';
const ID = 'afterneedle@afterneedle.example';
const WITHIN = 15_000; // ms

let browser: Browser;
const strangers: string[] = [];

/** Polls, because puppeteer's goto never resolves on an extension page of Firefox. */
async function until<T>(read: () => Promise<T>, good: (value: T) => boolean, what: string): Promise<T> {
  const end = Date.now() + WITHIN;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await read();
      if (good(value)) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`waited for ${what}, last: ${String(last)}`);
}

async function openOwn(name: string): Promise<Page> {
  const page = await browser.newPage();
  void page.goto(`moz-extension://${UUID}/${name}`, { waitUntil: [] }).catch(() => null);
  await until(
    () =>
      page.evaluate(
        () =>
          location.protocol === 'moz-extension:' &&
          document.readyState === 'complete' &&
          document.body.textContent !== '',
      ),
    Boolean,
    name,
  );
  return page;
}

async function visit(name: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const answer = answerFor(request.url());
    const isStranger = /^https?:/.test(request.url()) && !request.url().endsWith('/favicon.ico');
    if (answer === null && isStranger) strangers.push(request.url());
    void (answer === null
      ? request.abort()
      : request.respond({ status: answer.status, contentType: answer.contentType, body: answer.body }));
  });
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
    const executablePath = firefoxPath();
    if (executablePath === undefined) throw new Error('Firefox is missing');
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextOptionalPermissionPrompts': false,
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
        'intl.accept_languages': 'en-US',
      },
    });
    await browser.installExtension(path.join(ROOT, 'dist/firefox-mv3'));
  });
  afterAll(async () => {
    await browser?.close();
  });

  test('installed without a host, granted by one click on the welcome page', async () => {
    const welcome = await openOwn('welcome.html');
    expect(await welcome.evaluate(async () => (await chrome.permissions.getAll()).origins)).toEqual([]);
    const buttons = await welcome.$$('button');
    const labels = await Promise.all(
      buttons.map((button) => button.evaluate((one) => one.textContent ?? '')),
    );
    const every = buttons[labels.findIndex((label) => /every site|all sites|every shop/i.test(label))];
    expect(labels.join(' | ')).toMatch(/every/i);
    await every?.click();
    await until(
      () => welcome.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []),
      (origins) => origins.length > 0,
      'the grant',
    );
  });

  test('a date set in the popup, different verdicts on shop pages, and other verdicts for another date without a reload', async () => {
    const own = await openOwn('popup.html');
    const set = async (days: number): Promise<void> => {
      const at = Temporal.Now.zonedDateTimeISO().subtract({ hours: 24 * days });
      const sent = { kind: 'change', intent: { kind: 'treat', treatment: treatment(at) } };
      await own.evaluate((message) => chrome.runtime.sendMessage(message), sent);
    };
    await set(2);
    const retinol = await visit('retinol-serum');
    const plain = await visit('barrier-cream');
    const out = await until(
      () => said(own, retinol.url()),
      ({ title }) => title.startsWith('Best left out'),
      'retinol left out',
    );
    expect(JSON.stringify(out.view)).toMatch(/Retinol/);
    await until(
      () => said(own, plain.url()),
      ({ title }) => title.startsWith('Usually suitable'),
      'cream suits',
    );
    await set(9);
    await until(
      () => said(own, retinol.url()),
      ({ title }) => title.startsWith('Check first'),
      'retinol checked',
    );
  });

  test('the badge stands in a root that the page cannot open', async () => {
    const page = await visit('barrier-cream');
    await until(
      () => page.evaluate(() => document.documentElement.children.length),
      (count) => count === 3,
      'the badge',
    );
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
  });

  test('nothing but shop pages was asked for', () => {
    expect(strangers).toEqual([]);
  });
});
