import path from 'node:path';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { firefoxPath } from '../../src/cli/browsers.ts';
import { ROOT } from '../../src/cli/compile.ts';
import { until } from './until.ts';

const ID = 'afterneedle@afterneedle.example';
const UUID = '6f1c9a52-2f5e-4d7e-9a53-0d4f5a1be0c1';

/** Address of a page of the extension in Firefox, with its query. */
const ownAddress = (page: string): string => `moz-extension://${UUID}/${page}`;

/** Starts Firefox with the shipped build; `preferences` are added to those that every run needs. Throws where there is no Firefox. */
export async function startFirefox(
  preferences: Readonly<Record<string, string | number | boolean>> = {},
): Promise<Browser> {
  const executablePath = firefoxPath();
  if (executablePath === undefined) throw new Error('Firefox is missing');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true, // the listing's server signs for itself
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'intl.accept_languages': 'en-US',
      ...preferences,
    },
  });
  await browser.installExtension(path.join(ROOT, 'dist/firefox-mv3'));
  return browser;
}

/** Goes to a page of the extension and waits until it is drawn: puppeteer's `goto` never resolves on one in Firefox. */
export async function goToOwn(page: Page, name: string): Promise<void> {
  void page.goto(ownAddress(name), { waitUntil: [] }).catch(() => null);
  const file = name.replace(/\?.*/, '');
  await until(
    () =>
      page.evaluate(
        (wanted) =>
          location.protocol === 'moz-extension:' &&
          location.pathname === wanted &&
          document.querySelector('h1, h2, button') !== null,
        `/${file}`,
      ),
    Boolean,
  );
}

/** Opens a page of the extension in a new tab. */
export async function openOwn(browser: Browser, name: string): Promise<Page> {
  const page = await browser.newPage();
  await goToOwn(page, name);
  return page;
}

/** Allows every site as a person does, with the button of the welcome page; resolves with that page. */
export async function allowEverySite(browser: Browser): Promise<Page> {
  const welcome = await openOwn(browser, 'welcome.html');
  const button = await welcome.waitForSelector('::-p-xpath(//button[contains(., "every site")])');
  await button?.click();
  await until(
    () => welcome.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []),
    (origins) => origins.length > 0,
  );
  return welcome;
}

/** Sends a message to the background, as the extension's own page does. */
export function send(own: Page, message: unknown): Promise<unknown> {
  return own.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
}

/** What a faked network answers to an address; null for one that nobody here has. */
export type Answer = (url: string) => {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
} | null;

/** Opens a tab on a faked network; addresses that it does not have are added to `strangers`. */
export async function openFaked(browser: Browser, answer: Answer, strangers: string[]): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request: HTTPRequest) => {
    const url = request.url();
    const answered = answer(url);
    if (answered !== null) {
      const { headers = {}, ...rest } = answered;
      return void request.respond({ ...rest, headers: { ...headers } });
    }
    if (/^https?:/.test(url) && !url.endsWith('/favicon.ico')) strangers.push(url);
    return void request.abort();
  });
  return page;
}
