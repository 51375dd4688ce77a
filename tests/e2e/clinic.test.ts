import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, end, hears, openOwn, requestsOf, start, treatedDaysAgo, type Running } from './chromium.ts';
import { SHOP } from './shopPages.ts';

const ADDRESS = `${SHOP}/index.html`;
const files = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-clinic-'));

let clinic: Running;
let page: Page;
const errors: string[] = [];

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (name: string | RegExp) => page.getByLabel(name);

async function open(): Promise<void> {
  await page.goto(`chrome-extension://${clinic.id}/clinic.html`);
  await page.getByRole('heading', { level: 1, name: 'Your clinic’s own rules' }).waitFor();
}

/** Presses a button and gives the file that it saves. */
async function saved(name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
  const file = path.join(files, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** Fills in what the other profile is to notice: hyaluronic acid is left out in the early days. */
async function makeRules(): Promise<void> {
  await field('Name of the clinic').fill('Linden Clinic');
  await field('Phone').fill('030 0000000');
  await field('Find an ingredient or a class').fill('hyaluronic');
  await page.locator('#cell-ha-early').selectOption('avoid');
  await field('Find an ingredient or a class').fill('');
}

async function violations(): Promise<unknown> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]);
}

beforeAll(async () => {
  clinic = await start();
  page = await openOwn(clinic, 'options');
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
});
afterAll(async () => {
  await end(clinic);
  rmSync(files, { recursive: true, force: true });
});
beforeEach(async () => {
  await page.goto(`chrome-extension://${clinic.id}/options.html`);
  await ask(page, { kind: 'change', intent: { kind: 'erase' } });
  await open();
});

describe('a clinic makes its rules', () => {
  test('comes from the settings, and starts from the usual ones', async () => {
    await page.goto(`chrome-extension://${clinic.id}/options.html`);
    await page.getByRole('link', { name: 'For clinics: make your own rules' }).click();
    await hears(page, /No difference from the usual rules yet\./);
    expect(await page.getByText('Please write the name').count()).toBe(1); // in "Hand it on", not beside the field
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0);
  });

  test('sees at once what changes, what is looser, where the floor holds', async () => {
    await makeRules();
    await hears(page, /1 difference from the usual rules\./);
    await page.locator('#window-all-settle').fill('5');
    await hears(page, /Looser than usual.*Needles up to 1\.0 mm, Settling: until 5 days/s);
    await field('Find an ingredient or a class').fill('retinol');
    await page.locator('#cell-retinoid-gate').selectOption('suits');
    await hears(page, /Stays as it is.*stays “Best left out for now” here \(First hours\)/s);
    const end5 = await page.locator('.timeline .tick').allTextContents();
    await page.locator('#window-all-recover').fill('6');
    await expect.poll(() => page.locator('.timeline .tick').allTextContents()).not.toEqual(end5);
    await button('Back to usual: Retinoids (vitamin A)').click();
    await field('Find an ingredient or a class').fill('');
    expect(await page.locator('.cells .class').count()).toBe(1);
  });

  test('is told beside the field what is wrong, and nothing is lost', async () => {
    await field('Phone').fill('0'.repeat(60));
    await hears(page, /Too long: please use at most 40 characters\./);
    await page.locator('#window-all-early').fill('three');
    await hears(page, /2 things|3 things|8 things/);
    await page.getByRole('link', { name: /^Name of the clinic: Please write/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('name');
    expect(await page.locator('#window-mm10-early').inputValue()).toBe('three');
    expect(await page.getByText('Save as PNG').count()).toBe(0);
    await page.waitForTimeout(700);
    await open();
    expect(await field('Phone').inputValue()).toHaveLength(60);
    expect(await page.locator('#window-all-early').inputValue()).toBe('three');
  });

  test('goes back and forward, starts anew and back again, and finds its draft later', async () => {
    await makeRules();
    await button('Undo').click();
    await hears(page, /No difference from the usual rules yet\./);
    await button('Redo').click();
    await hears(page, /1 difference/);
    await button('Start anew').click();
    expect(await field('Name of the clinic').inputValue()).toBe('');
    await button('Undo').click();
    expect(await field('Name of the clinic').inputValue()).toBe('Linden Clinic');
    await hears(page, /Draft kept on this computer/);
    await open();
    await hears(page, /1 difference/);
    expect(await field('Phone').inputValue()).toBe('030 0000000');
  });

  test('adds a product by its list', async () => {
    await makeRules();
    await button('Add a product').click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('product-0-name');
    await page.keyboard.type('Aftercare Cream');
    await hears(page, /By its name alone/);
    await field(/^Ingredient list, pasted/).fill('Aqua, Glycerin, Squalane, Panthenol, Phenoxyethanol');
    await hears(page, /List taken: 5 names\..*Known by its list\./s);
    const file = JSON.parse(readFileSync(await saved('Save as a file'), 'utf8'));
    expect(file.protocol.products).toMatchObject([
      { name: 'Aftercare Cream', fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) },
    ]);
  });

  test('hears what to shorten when it is too long for a code, and can still save the file', async () => {
    await makeRules();
    for (const [at, phase] of ['day', 'gate', 'early', 'settle', 'recover', 'stop'].entries()) {
      const words = Array.from({ length: 130 }, (_, i) =>
        (((at * 130 + i + 1) * 104_729_003) % 2 ** 31).toString(36),
      );
      await page.locator(`#note-${phase}`).fill(words.join(' ').slice(0, 600));
    }
    await hears(page, /Too long for a code.*about \d+ characters/s);
    const { protocol } = JSON.parse(readFileSync(await saved('Save as a file'), 'utf8'));
    expect(Object.keys(protocol.notes)).toHaveLength(6);
    expect(await page.getByText('Save as PNG').count()).toBe(0);
  });

  test('goes on from a file, a code and a picture; what cannot be read changes nothing', async () => {
    await makeRules();
    await button('Copy code').waitFor();
    const code = await page.locator('#code').inputValue();
    const file = await saved('Save as a file');
    const png = await saved('Save as PNG');
    for (const from of [file, png]) {
      await button('Start anew').click();
      await hears(page, /No difference/);
      await page.locator('summary', { hasText: 'Open…' }).click();
      await field('Open a file or QR picture').setInputFiles(from);
      await hears(page, /Opened: Linden Clinic\..*1 difference/s);
      await open();
    }
    await button('Undo').focus();
    for (let i = 0; i < 9; i++) await page.keyboard.press('Enter'); // there is no more to undo, and the focus stays
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await page.locator('summary', { hasText: 'Open…' }).click();
    await field('Open a code or link').fill('AN1-AAAA');
    await button('Open').click();
    await hears(page, /This code is damaged/);
    expect(await field('Name of the clinic').inputValue()).toBe('Linden Clinic');
    await button('Start anew').click();
    await field('Open a code or link').fill(code);
    await button('Open').click();
    await hears(page, /Opened: Linden Clinic/);
  });

  test('is usable by everyone, at every width, in light and dark', async () => {
    await makeRules();
    await field('Find an ingredient or a class').fill('vitamin');
    await field(/Add this person’s treatment/).check();
    for (const [width, colorScheme] of [
      [320, 'light'],
      [1200, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await violations()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await field('Show all classes').check();
    await page.evaluate(() => (document.documentElement.style.fontSize = '175%')); // 87.5 % twice over
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 900, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
  });
});

describe('a second person receives them', () => {
  let person: Running;
  let own: Page;
  let shop: Page;
  const says = (pattern: RegExp) => hears(own, pattern);
  const press = (name: string) => own.getByRole('button', { name }).click();

  /** Opens the popup for a page of the shop. */
  async function popupOn(address: string): Promise<void> {
    await shop.goto('about:blank'); // a change behind # alone is no new page
    await shop.goto(address);
    const url = shop.url();
    const tabs = await own.evaluate(() => chrome.tabs.query({}));
    const id = tabs.find((tab) => tab.url === url)?.id;
    await own.goto(`chrome-extension://${person.id}/popup.html?tab=${id}`);
    await own.getByRole('button', { name: 'Settings' }).waitFor();
  }

  async function clinicPage(): Promise<void> {
    await own.goto(`chrome-extension://${person.id}/popup.html?page=clinic`);
    await own.getByRole('heading', { name: 'Your clinic’s rules' }).waitFor();
  }

  beforeAll(async () => {
    person = await start({ granted: [`${SHOP}/*`] });
    own = await openOwn(person, 'popup');
    shop = await person.context.newPage();
  });
  afterAll(() => end(person));
  beforeEach(async () => {
    await ask(own, { kind: 'change', intent: { kind: 'erase' } });
    await treatedDaysAgo(own, 2);
    await makeRules();
    await field('Address of a page of yours').fill(ADDRESS);
    await button('Copy link').waitFor();
  });

  /** The rules are looked at: they are used, change the verdict as set, and it changes back without them. */
  async function usedAndRemoved(): Promise<void> {
    await says(/Rules of Linden Clinic.*Hyaluronic/s);
    await press('Use these rules');
    await says(/The rules of Linden Clinic are in use\./);
    await popupOn(`${SHOP}/hyaluronic-serum.html`);
    await says(/Best left out for now/);
    await press('Rules: Linden Clinic');
    await press('Remove these rules');
    await says(/The clinic’s rules are removed\./);
    await popupOn(`${SHOP}/hyaluronic-serum.html`);
    await says(/Usually suitable/);
  }

  test('by link', async () => {
    await popupOn(`${SHOP}/hyaluronic-serum.html`);
    await says(/Usually suitable/);
    const link = await page.locator('#link').inputValue();
    expect(link).toMatch(/index\.html#afterneedle=AN1-/);
    await popupOn(link);
    await says(/This page carries a clinic’s rules\./);
    await press('Look at them');
    await usedAndRemoved();
  });
  test('by file', async () => {
    const file = await saved('Save as a file');
    expect(path.basename(file)).toBe('linden-clinic-aftercare.json');
    await clinicPage();
    await own.getByLabel('File, or picture of the QR code').setInputFiles(file);
    await usedAndRemoved();
  });
  test.each(['PNG', 'SVG'])('by the %s picture of the QR code', async (type) => {
    const file = await saved(`Save as ${type}`);
    expect(path.basename(file)).toBe(`linden-clinic-aftercare-qr.${type.toLowerCase()}`);
    await clinicPage();
    await own.getByLabel('File, or picture of the QR code').setInputFiles(file);
    await usedAndRemoved();
  });
  test('with the dates of one person’s treatment, which no draft keeps', async () => {
    await field(/Add this person’s treatment/).check();
    await hears(page, /Please enter a length/);
    await page.locator('#person-depth').fill('1,0');
    await hears(page, /give this to nobody else/);
    const treated = Temporal.Now.plainDateISO().subtract({ days: 1 });
    await page.locator('#person-date').fill(treated.toString());
    await page.locator('#person-next').fill(treated.add({ days: 28 }).toString());
    await button('Copy code').waitFor();
    const code = await page.locator('#code').inputValue();
    const draft = JSON.stringify(await ask(page, { kind: 'draft' }));
    expect(draft).not.toContain(treated.add({ days: 28 }).toString());
    await clinicPage();
    await own.getByLabel('Code or link from your clinic').fill(code);
    await press('Look at it');
    await says(/Your dates.*Add these dates to my plan/s);
    await button('Clear for the next person').click();
    expect(await page.locator('#person-next').inputValue()).toBe('');
    await open();
    expect(await field(/Add this person’s treatment/).isChecked()).toBe(false);
  });
});

test('nothing was sent, and nothing went wrong', async () => {
  expect(clinic.strangers).toEqual([]);
  expect(errors).toEqual([]);
  await clinic.close();
  expect(requestsOf(clinic)).toEqual([]);
});
