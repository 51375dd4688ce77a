import os from 'node:os';
import path from 'node:path';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firefoxPath } from '../../src/cli/browsers.ts';
import { ROOT } from '../../src/cli/compile.ts';

const UUID = '6f0c52de-7a0e-4b6c-8f9e-0c4e35cd91aa';
const ID = 'afterneedle@afterneedle.example';
const WITHIN = 15_000; // ms
const files = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-clinic-'));

let browser: Browser;
let own: Page;

/** Waits until the page says something that fits. */
async function says(pattern: RegExp): Promise<void> {
  const end = Date.now() + WITHIN;
  let text = '';
  while (Date.now() < end) {
    text = await own.evaluate(() => document.body?.textContent ?? '').catch(() => '');
    if (pattern.test(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`waited for ${pattern}, last: ${text}`);
}

const go = (page: string): void =>
  void own.goto(`moz-extension://${UUID}/${page}`, { waitUntil: [] }).catch(() => null);

async function type(selector: string, text: string): Promise<void> {
  const field = await own.waitForSelector(selector);
  await field?.type(text);
}

async function press(label: string): Promise<void> {
  const button = await own.waitForSelector(`::-p-xpath(//button[normalize-space(.)="${label}"])`);
  await button?.click();
}

const valueOf = (selector: string): Promise<string> =>
  own.$eval(selector, (field) => ('value' in field ? String(field.value) : ''));

beforeAll(async () => {
  const executablePath = firefoxPath();
  if (executablePath === undefined) throw new Error('Firefox is missing');
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'intl.accept_languages': 'en-US',
    },
  });
  await browser.installExtension(path.join(ROOT, 'dist/firefox-mv3'));
  own = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  rmSync(files, { recursive: true, force: true });
});

describe('the clinic page in Firefox', () => {
  test('makes rules that the popup receives, and keeps its draft', async () => {
    go('clinic.html');
    await says(/Your clinic’s own rules.*No difference from the usual rules yet/s);
    await type('#name', 'Linden Clinic');
    await type('#search', 'niacinamide');
    await own.waitForSelector('#cell-niac-early');
    await own.select('#cell-niac-early', 'suits');
    await says(/1 difference from the usual rules\..*Looser than usual/s);
    await type('#address', 'https://linden.example/care');
    await own.waitForSelector('#link');
    const link = await valueOf('#link');
    expect(link).toMatch(/^https:\/\/linden\.example\/care#afterneedle=AN1-/);
    const drawing = await own.$eval('.qr svg', (svg) => svg.outerHTML);
    await says(/Draft kept on this computer/);

    go('popup.html?page=clinic');
    await says(/No rules of a clinic yet/);
    const file = path.join(files, 'qr.svg');
    writeFileSync(file, drawing.replace('<svg', '<svg width="600" height="600"'));
    const field = await own.waitForSelector('input#share-file');
    await (await own.$('input#share-file'))?.uploadFile(file);
    expect(field).not.toBeNull();
    await says(/Rules of Linden Clinic.*Looser than usual/s);
    await press('Use these rules');
    await says(/The rules of Linden Clinic are in use\./);
    await press('Remove these rules');
    await says(/The clinic’s rules are removed\./);

    go('clinic.html');
    await says(/1 difference from the usual rules\./);
    expect(await valueOf('#name')).toBe('Linden Clinic');
  });
});
