import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firefoxPath } from '../../src/cli/browsers.ts';
import { ROOT } from '../../src/cli/compile.ts';
import { catalogueText, checkedByCli, fileOf } from './retailFiles.ts';
import { until } from './until.ts';

const UUID = '5b9c1d44-0f5a-4c55-9a54-3f6c2f1d7a10';
const ID = 'afterneedle@afterneedle.example';
const WITHIN = 60_000; // ms
const downloads = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-retail-saved-'));
const file = fileOf('firefox.csv', catalogueText(2_000));

let browser: Browser;
let own: Page;

const says = (pattern: RegExp): Promise<string> =>
  until(
    () => own.evaluate(() => document.querySelector('.retail')?.textContent ?? ''),
    (text) => pattern.test(text),
    WITHIN,
  );

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
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
  });
  await browser.installExtension(path.join(ROOT, 'dist/firefox-mv3'));
  own = await browser.newPage();
  void own.goto(`moz-extension://${UUID}/clinic.html`, { waitUntil: [] }).catch(() => null); // never resolves there
  await says(/Choose a CSV file/);
});
afterAll(async () => {
  await browser?.close();
  rmSync(downloads, { recursive: true, force: true });
});

test('a catalogue is checked in a worker, and saved as the command line says it', async () => {
  const field = await own.$('input#retail-file');
  await field?.uploadFile(file);
  await says(/2,000 products compared, for a pen/);
  expect(await own.evaluate(() => document.querySelectorAll('.retail-table tbody tr').length)).toBe(50);
  await own.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.retail button')];
    buttons.find((button) => button.textContent === 'Save as CSV')?.click();
  });
  const saved = path.join(downloads, 'afterneedle-products.csv');
  const text = await until(
    () => Promise.resolve(existsSync(saved) ? readFileSync(saved, 'utf8') : ''),
    (content) => content.endsWith('\r\n') && content.split('\r\n').length === 2_002,
  );
  expect(text.slice(1)).toBe(checkedByCli(file));
});
