import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import path from 'node:path';
import type { Page } from 'playwright';
import { ROOT } from '../../src/cli/compile.ts';
import {
  ask,
  end,
  heard,
  hears,
  openOwn,
  requestsOf,
  start,
  tabIdOf,
  treatedDaysAgo,
  type Running,
} from './chromium.ts';
import { LOOK_ALIKE, SHOP } from './shopPages.ts';

const GRANTED = [`${SHOP}/*`];
const EXPECTED: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(path.join(ROOT, 'tests/shop/expected.json'), 'utf8'),
);
/** What a person hears on a demo page two days after the treatment, by verdict. */
const HEARD: Readonly<Record<string, RegExp>> = {
  suits: /Usually suits/i,
  caution: /Check first/i,
  avoid: /Until|Left out|A medicine: ask first/i,
  unknown: /Can.t tell/i,
};

async function visit(running: Running, name: string): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(`${SHOP}/${name}.html`);
  return page;
}

describe('first run in Chromium', () => {
  let running: Running;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => end(running));

  test('the welcome page opens by itself and says what the tool is', async () => {
    const welcome =
      running.context.pages().find((page) => page.url().includes('welcome.html')) ??
      (await running.context.waitForEvent('page', {
        predicate: (page) => page.url().includes('welcome.html'),
      }));
    await hears(welcome, /compares printed ingredients with general aftercare rules/);
  });

  test('no host is asked for at install', async () => {
    const own = await openOwn(running, 'popup');
    const { origins, permissions } = await own.evaluate(() => chrome.permissions.getAll());
    expect(origins).toEqual([]);
    expect([...(permissions ?? [])].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
    ]);
    await own.close();
  });

  test('on a shop that was not granted nothing happens', async () => {
    const page = await visit(running, 'retinol-serum');
    await page.waitForTimeout(1_000);
    expect(await heard(page)).not.toMatch(/Aftercare check/);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await page.close();
  });

  test('a date set by hand in the popup stays and is shown', async () => {
    const popup = await openOwn(running, 'popup');
    await popup.getByRole('button', { name: /Set treatment date/ }).click();
    const date = Temporal.Now.plainDateISO().subtract({ days: 3 });
    await popup.getByLabel('Date', { exact: true }).fill(date.toString());
    await popup.getByLabel('Needle length in mm').fill('1.0');
    await popup.getByRole('button', { name: 'Save' }).click();
    await hears(popup, /[23] days since treatment/);
    await popup.reload();
    await hears(popup, /[23] days since treatment/);
    await popup.close();
  });
});

describe('on granted shops in Chromium', () => {
  let running: Running;
  let own: Page;
  beforeAll(async () => {
    running = await start({ granted: GRANTED });
    own = await openOwn(running, 'popup');
    await treatedDaysAgo(own, 2);
  });
  afterAll(() => end(running));

  test.each(Object.entries(EXPECTED))('%s: %s', async (name, verdict) => {
    const page = await visit(running, name);
    await hears(page, HEARD[verdict] ?? /never/);
    await page.close();
  });

  test.each(['recipe', 'listing', 'index'])('%s: nothing is said', async (name) => {
    const page = await visit(running, name);
    await page.waitForTimeout(1_500);
    expect(await heard(page)).not.toMatch(/Usually suits|Check first|Left out|Until|Can.t tell/);
    await page.close();
  });

  test('a host that only looks like a granted one is left alone', async () => {
    const page = await running.context.newPage();
    await page.goto(`${LOOK_ALIKE}/retinol-serum.html`);
    await page.waitForTimeout(1_000);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await page.close();
  });

  test('another date changes what is said, without a reload', async () => {
    const page = await visit(running, 'retinol-serum');
    await hears(page, /Until|Left out/i);
    await treatedDaysAgo(own, 9);
    await hears(page, /Slowly|Check first/i);
    await treatedDaysAgo(own, 2);
    await hears(page, /Until|Left out/i);
    await page.close();
  });

  test('a single-page shop: the next product is judged without a load', async () => {
    const page = await visit(running, 'single-page');
    await hears(page, /Usually suits/i);
    await page.locator('#other').click();
    await hears(page, /Fern Evening Peel[\s\S]*(Left out|Best left)/i);
    await page.close();
  });

  test('the popup tells the product, the reason, its source and its date', async () => {
    const page = await visit(running, 'retinol-serum');
    await hears(page, /Until/i);
    const tabId = await tabIdOf(own, page.url());
    await own.goto(`chrome-extension://${running.id}/popup.html?tab=${tabId}`);
    const said = await hears(own, /Night Renewal Retinol Serum/);
    expect(said).toMatch(/Retinol/);
    expect(said).toMatch(/until \w{3} \d{1,2} \w{3}/i);
    expect(said).toMatch(/clinic custom/);
    expect(said).toMatch(/not reviewed by a clinician/);
    await page.close();
  });

  test('the page cannot tell that there is a plan', async () => {
    const page = await visit(running, 'hyaluronic-serum');
    const shape = (): Promise<unknown> =>
      page.evaluate(() => ({
        html: document.documentElement.outerHTML.length,
        last: document.documentElement.lastElementChild?.outerHTML,
        root: document.documentElement.lastElementChild?.shadowRoot ?? null,
      }));
    await hears(page, /Usually suits/i);
    const withPlan = await shape();
    await ask(own, { kind: 'change', intent: { kind: 'untreat', id: 'example' } });
    await expect.poll(() => heard(page), { timeout: 5_000 }).not.toMatch(/Usually suits/i);
    const without = await shape();
    await treatedDaysAgo(own, 2);
    expect(without).toEqual(withPlan);
    await page.close();
  });

  test('a revoked grant takes the badge away', async () => {
    const page = await visit(running, 'barrier-cream');
    await hears(page, /Usually suits/i);
    await own.evaluate((origins) => chrome.permissions.remove({ origins }), GRANTED);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.children.length), { timeout: 5_000 })
      .toBe(2);
    expect(await own.evaluate(() => chrome.scripting.getRegisteredContentScripts())).toEqual([]);
    await page.close();
  });

  test('no request left the browser', async () => {
    expect(running.strangers).toEqual([]);
    await running.close();
    expect(requestsOf(running)).toEqual([]);
    running = await start({ profile: running.profile });
    own = await openOwn(running, 'popup');
  });

  test('after a restart the plan is still there', async () => {
    await hears(own, /2 days since treatment/);
  });
});
