import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, end, hears, openOwn, start, tabIdOf, treatedDaysAgo, type Running } from './chromium.ts';
import { SHOP } from './shopPages.ts';
import { violations } from './violations.ts';

const RETINOL = 'Aqua, Glycerin, Retinol, Squalane, Panthenol, Tocopherol, Phenoxyethanol, Parfum';
const PLAIN = 'Aqua, Glycerin, Squalane, Cetearyl Alcohol, Panthenol, Phenoxyethanol';

let running: Running;
let own: Page;
const button = (name: string | RegExp) => own.getByRole('button', { name });
const go = async (page: string): Promise<void> => {
  await own.bringToFront(); // a tab behind another is drawn once a second
  await own.goto(`chrome-extension://${running.id}/${page}`);
};

beforeAll(async () => {
  running = await start({ granted: [`${SHOP}/*`] });
  own = await openOwn(running, 'popup');
});
afterAll(() => end(running));
beforeEach(async () => {
  await ask(own, { kind: 'change', intent: { kind: 'erase' } });
  await treatedDaysAgo(own, 2);
});

/** Puts a list on the shelf, as the popup's button would. */
async function keep(name: string, list: string): Promise<void> {
  const product = { name, brand: null, category: [] };
  const at = '2026-01-05T10:00Z';
  const intent = { kind: 'keep', id: name.replace(' ', '-'), product, text: list, at, host: null };
  expect(await ask(own, { kind: 'change', intent })).toMatchObject({ kind: 'state' });
}

describe('comparing two products of the shelf', () => {
  test('with fewer than two it says what is missing', async () => {
    await keep('Night Serum', RETINOL);
    await go('popup.html?page=shelf');
    await button('Compare two').click();
    await hears(own, /Keep two products on your shelf first/);
    await button('Back').click();
    await hears(own, /My shelf \(1\)/);
  });

  test('it says when each fits, why, what they share and what they do not', async () => {
    await keep('Night Serum', RETINOL);
    await keep('Day Cream', PLAIN);
    await keep('Other Cream', `${PLAIN}, Niacinamide`);
    await go('popup.html?page=compare');
    await own.getByLabel('First product').selectOption({ label: 'Day Cream' });
    await own.getByLabel('Second product').selectOption({ label: 'Night Serum' });
    const sides = own.locator('.compare .product');
    expect(await sides.nth(0).innerText()).toMatch(
      /Day Cream[\s\S]*Usually suits today[\s\S]*Nothing in the list/,
    );
    expect(await sides.nth(1).innerText()).toMatch(
      /Night Serum[\s\S]*Left out until[\s\S]*Retinol · until[\s\S]*Only in this one[\s\S]*Retinoids/,
    );
    expect(await own.locator('section', { hasText: 'In both' }).last().innerText()).toMatch(/Panthenol/);
    // one product is never held against itself: they change places
    await own.getByLabel('First product').selectOption({ label: 'Night Serum' });
    expect(await sides.nth(1).innerText()).toMatch(/Day Cream/);
  });

  test('the two stand side by side where there is room, else one above the other', async () => {
    await keep('Night Serum', RETINOL);
    await keep('Day Cream', PLAIN);
    const tops = async (width: number): Promise<readonly number[]> => {
      await own.setViewportSize({ width, height: 800 });
      await go('popup.html?page=compare');
      await own.locator('.compare').waitFor();
      const boxes = await own
        .locator('.compare .product')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
      expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      return boxes;
    };
    const [first, second] = await tops(360);
    expect(second).toBeGreaterThan(first ?? Infinity);
    const [left, right] = await tops(760);
    expect(right).toBe(left);
    expect(await violations(own)).toEqual([]);
    await own.setViewportSize({ width: 360, height: 800 });
  });
});

describe('the calendar file', () => {
  test('is reached from the dates, and a press saves whole days that tell nothing', async () => {
    await go('popup.html');
    await own.getByText('Your dates as a list').click();
    const [settings] = await Promise.all([
      running.context.waitForEvent('page'),
      own.getByRole('link', { name: 'Save for a calendar' }).click(),
    ]);
    await expect.poll(() => settings.evaluate(() => document.activeElement?.textContent)).toBe('Calendar');
    expect(await settings.locator('section', { hasText: 'Save a calendar file' }).innerText()).toMatch(
      /A calendar that belongs to an account leaves this computer/,
    );
    const scripts = (): Promise<readonly string[]> =>
      settings.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect((await scripts()).filter((name) => name.includes('calendarFile'))).toEqual([]); // not before it is asked for
    const saving = settings.waitForEvent('download');
    await settings.getByRole('button', { name: 'Save a calendar file' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('skincare-dates.ics');
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text.match(/DTSTART;VALUE=DATE:\d{8}\r\n/g)?.length).toBeGreaterThan(1);
    expect(text).not.toMatch(/treat|needl|retino|afterneedle/i);
    await hears(settings, /\d dates saved/);
    await settings.close();
  });

  test('without dates to come there is none', async () => {
    await ask(own, { kind: 'change', intent: { kind: 'erase' } });
    await go('options.html');
    await hears(own, /There are no coming dates to save/);
    expect(await button('Save a calendar file').count()).toBe(0);
  });
});

describe('a wrong reading', () => {
  test('is reported as text without date and plan; the address only when it is ticked', async () => {
    const shop = await running.context.newPage();
    await shop.goto(`${SHOP}/retinol-serum.html?visitor=42#reviews`);
    await hears(shop, /Aftercare check/);
    await go(`popup.html?tab=${await tabIdOf(own, shop.url())}`);
    await own.getByText('Report a wrong reading').click();
    const text = own.getByLabel('Text of the report');
    const plain = await text.inputValue();
    expect(plain).toMatch(
      /Night Renewal Retinol Serum[\s\S]*List as read:[\s\S]*Retinol: Retinol, Retinoids/,
    );
    expect(plain).not.toMatch(/until|treatment|since|20\d\d|https?:|linden-and-moss\.example/i);
    await own.getByLabel('Add the page’s address').check();
    expect(await text.inputValue()).toBe(`${plain}\n\n${SHOP}/retinol-serum.html`);
    expect(await violations(own)).toEqual([]);
    await shop.close();
  });

  test('of a pasted list has no address to add', async () => {
    await go('popup.html?page=paste');
    await own.getByLabel('Ingredient list').fill(PLAIN);
    await button('Compare').click();
    await own.getByText('Report a wrong reading').click();
    expect(await own.getByLabel('Text of the report').inputValue()).toMatch(/^AfterNeedle read this wrongly/);
    expect(await own.getByLabel('Add the page’s address').count()).toBe(0);
  });
});

describe('the first run', () => {
  test('shows an example at once, and another answer for another day; nothing of it is kept', async () => {
    await ask(own, { kind: 'change', intent: { kind: 'erase' } });
    const before = await own.evaluate(() => chrome.storage.local.get(null));
    await go('welcome.html');
    await hears(own, /Moonlight Retinol Serum.*Left out until \w{3} \d+ \w{3}, then slowly/);
    await own.getByRole('radio', { name: '9 days ago' }).check();
    await hears(own, /Slowly, until/);
    await own.getByRole('radio', { name: '15 days ago' }).check();
    await hears(own, /Your aftercare dates are over/);
    expect(await own.evaluate(() => chrome.storage.local.get(null))).toEqual(before);
  });

  test('shows what was saved and what it assumed, and lets it be changed', async () => {
    await ask(own, { kind: 'change', intent: { kind: 'erase' } });
    await go('welcome.html');
    await own.getByLabel('I don’t know').check();
    await hears(own, /The dates are then those for 1\.5 mm/);
    await own.getByLabel('Part of the body').selectOption('body');
    await hears(own, /The dates are then those for 2\.5 mm/);
    await button('Save').click();
    await hears(
      own,
      /Saved\..*Pen, length not known, body.*Needle length not known: the dates are those for 2\.5 mm/,
    );
    expect(await violations(own)).toEqual([]);
    await button('Change').click();
    expect(await own.getByLabel('Part of the body').inputValue()).toBe('body');
  });
});

test('when a plan is over, erasing is one press away and said to be why', async () => {
  await ask(own, { kind: 'change', intent: { kind: 'erase' } });
  await treatedDaysAgo(own, 40);
  await go('popup.html');
  const [settings] = await Promise.all([
    running.context.waitForEvent('page'),
    own.getByRole('link', { name: 'Erase what is stored, in the settings' }).click(),
  ]);
  await expect
    .poll(() => settings.evaluate(() => document.activeElement?.textContent))
    .toBe('Erase everything');
  await hears(settings, /Your aftercare dates are over, so nothing here is needed any more/);
  await settings.close();
});

test('a series goes on with one press', async () => {
  await go('popup.html?page=treatments');
  await button('Plan the next session').click();
  await button('Save').click();
  await hears(own, /Retinoids, acids and scrubs are usually paused from.*to come/);
});

test('axe would find a button without a name', async () => {
  await go('popup.html');
  await own.locator('h1').waitFor();
  await own.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await violations(own)).map(([rule]) => rule)).toContain('button-name');
});
