import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firefoxPath } from '../../src/cli/browsers.ts';
import { badCodes, codeOf, LISTS, OFFLINE, saidByCheck, SHARE, TREATED } from './offlinePage.ts';

const WITHIN = 15_000; // ms

let browser: Browser;
let page: Page;
const asked: string[] = [];

beforeAll(async () => {
  const executablePath = firefoxPath();
  if (executablePath === undefined) throw new Error('Firefox is missing');
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB' },
  });
  page = await browser.newPage();
  page.on('request', (request) => asked.push(request.url()));
  await page.setViewport({ width: 360, height: 740 });
});
afterAll(() => browser?.close());

/** Waits until the page says something that fits. */
async function says(pattern: RegExp): Promise<void> {
  const end = Date.now() + WITHIN;
  let text = '';
  while (Date.now() < end) {
    text = await page.evaluate(() => document.querySelector('main')?.textContent ?? '').catch(() => '');
    if (pattern.test(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited for ${pattern}, last: ${text}`);
}

async function press(label: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space(.)="${label}"])`);
  await button?.click();
}

async function type(selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.evaluate(
    (found, value) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(found);
      if (field === null) return;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    selector,
    text,
  );
}

async function open(hash = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${OFFLINE}${hash}`);
}

/** What was asked for beside the page itself. */
const strangers = (): readonly string[] =>
  asked.filter((url) => !url.startsWith(OFFLINE) && !/^(?:about|blob|data):/.test(url));

describe('the offline page in Firefox, at the size of a phone', () => {
  test('judges pasted lists as the command line does', async () => {
    await open();
    await press('Set treatment date');
    await type('#date', TREATED.date);
    await type('#depth', '1.0');
    await press('Save');
    await says(/2 days since treatment/);
    for (const [name, list] of LISTS) {
      await type('#paste', list);
      await press('Compare');
      await page.waitForSelector('.product');
      const tone = await page.evaluate(
        () => /tone-(\w+)/.exec(document.querySelector('.product')?.className ?? '')?.[1],
      );
      expect([name, tone]).toEqual([name, saidByCheck(list)]);
    }
    expect(
      await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
    ).toBe(0);
    expect(strangers()).toEqual([]);
  });

  test('shows a plan that came in its address, takes it over and prints its sheet', async () => {
    await open(`#afterneedle=${await codeOf(SHARE)}`);
    await says(/Rules of Linden Clinic.*Looser than usual/s);
    await press('Use these rules');
    await says(/2 days since treatment.*Rules: Linden Clinic/s);
    await press('Printed sheet');
    await page.waitForSelector('.sheet .handed svg');
    await says(/Written by Linden Clinic on .* AfterNeedle has not checked it\./);
    expect(strangers()).toEqual([]);
  });

  test('says what is wrong with a code and changes nothing', async () => {
    for (const [, code, said] of await badCodes()) {
      await open(`#afterneedle=${code}`);
      await says(said);
      await press('Back');
      await says(/No treatment date yet/);
    }
    expect(strangers()).toEqual([]);
  });

  test('keeps what it is asked to keep, and forgets it again', async () => {
    await open(`#afterneedle=${await codeOf(SHARE)}`);
    await press('Use these rules');
    await says(/2 days since treatment/);
    await page.click('#keep-here');
    await open();
    await says(/2 days since treatment.*Rules: Linden Clinic/s);
    await press('Erase everything here');
    await open();
    await says(/No treatment date yet/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});
