import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { end, openOwn, requestsOf, start, type Running } from './chromium.ts';
import { OFFLINE } from './offlinePage.ts';

let running: Running;
let page: Page;

beforeAll(async () => {
  running = await start();
  page = await openOwn(running, 'options');
  await page.setViewportSize({ width: 1100, height: 900 });
  await page.goto(`chrome-extension://${running.id}/clinic.html`);
  await page.locator('#name').fill('Linden Clinic');
});
afterAll(() => end(running));

const sheet = () => page.locator('.sheet');

describe('the printed sheet on the clinic page', () => {
  test('shows what the form holds, its code, and lines for the dates', async () => {
    await sheet().locator('.handed code').waitFor();
    const text = await sheet().textContent();
    expect(text).toMatch(/Linden Clinic.*Written by Linden Clinic on .* AfterNeedle has not checked it\./s);
    expect(text).toMatch(/AN1-/);
    expect(await sheet().locator('.blank').count()).toBeGreaterThan(7);
  });

  test('counts its days for the needle length that is chosen', async () => {
    const early = sheet().locator('tbody th').nth(4);
    await page.locator('#sheet-row').selectOption('mm25');
    expect(await early.textContent()).toContain('Day 2 to day 5');
    await page.locator('#sheet-row').selectOption('mm10');
    expect(await early.textContent()).toContain('Day 1 to day 3');
  });

  test('speaks the language that is chosen', async () => {
    await page.locator('#sheet-language').selectOption('de');
    expect(await sheet().getAttribute('lang')).toBe('de');
    await page.locator('#sheet-language').selectOption('en');
    expect(await sheet().locator('h2').textContent()).toBe('Skin care around your treatment');
  });

  test('prints nothing but itself', async () => {
    await page.evaluate(() => (document.documentElement.dataset['print'] = 'sheet'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#name').isVisible()).toBe(false);
    expect(await sheet().locator('table').first().isVisible()).toBe(true);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => delete document.documentElement.dataset['print']);
  });

  test('hands over the page for those without the extension, byte for byte', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Save the page for phones/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('afterneedle.html');
    const saved = readFileSync(await download.path());
    expect(saved.equals(readFileSync(new URL(OFFLINE)))).toBe(true);
    expect(running.strangers).toEqual([]);
    await running.close();
    expect(requestsOf(running)).toEqual([]);
  });
});
