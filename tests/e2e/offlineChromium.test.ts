import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../src/cli/browsers.ts';
import { badCodes, codeOf, LISTS, OFFLINE, saidByCheck, SHARE, TREATED } from './offlinePage.ts';

const PHONE = { width: 360, height: 740 };

let browser: Browser;
let context: BrowserContext;
let page: Page;
let asked: string[];

beforeAll(async () => {
  const executablePath = chromiumPath();
  browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox'],
  });
});
afterAll(() => browser.close());

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: PHONE,
    ...options,
  });
  asked = [];
  context.on('request', (request) => asked.push(request.url()));
  page = await context.newPage();
}
beforeEach(() => open());
afterEach(() => context.close());

/** What was asked for beside the page itself. */
const strangers = (): readonly string[] =>
  asked.filter((url) => !url.startsWith(OFFLINE) && !/^(?:blob|data):/.test(url));

const button = (name: string | RegExp) => page.getByRole('button', { name });

async function setDate(): Promise<void> {
  await button('Set treatment date').click();
  await page.locator('#date').fill(TREATED.date);
  await page.locator('#depth').fill('1.0');
  await button('Save').click();
  await page.getByRole('heading', { name: '2 days since treatment' }).waitFor();
}

async function receive(): Promise<void> {
  await page.goto(`${OFFLINE}#afterneedle=${await codeOf(SHARE)}`);
  await button('Use these rules').click();
  await page.getByRole('heading', { name: '2 days since treatment' }).waitFor();
}

async function toneOf(list: string): Promise<string> {
  await page.locator('#paste').fill(list);
  await button('Compare').click();
  const card = page.locator('.product');
  await card.waitFor();
  return /tone-(\w+)/.exec((await card.getAttribute('class')) ?? '')?.[1] ?? '';
}

describe('the offline page in Chromium', () => {
  test('judges pasted lists as the command line does, and asks the network for nothing', async () => {
    await page.goto(OFFLINE);
    await setDate();
    for (const [name, list] of LISTS) expect([name, await toneOf(list)]).toEqual([name, saidByCheck(list)]);
    expect(await toneOf(LISTS[0]?.[1] ?? '')).toBe('avoid');
    await expect.poll(() => page.locator('.product').textContent()).toMatch(/Retinol.*vitamin A/s);
    expect(strangers()).toEqual([]);
  });

  test('lets nothing out, by its own policy', async () => {
    await page.goto(OFFLINE);
    const broken = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
          void fetch('https://clinic.example/').catch(() => null);
        }),
    );
    expect(broken).toBe('connect-src');
  });

  test('shows a plan that came in its address, and takes it over on a yes', async () => {
    await page.goto(`${OFFLINE}#afterneedle=${await codeOf(SHARE)}`);
    await page.getByRole('heading', { name: 'Rules of Linden Clinic' }).waitFor();
    expect(await page.locator('main').textContent()).toMatch(/Looser than usual.*Niacinamide/s);
    await button('Use these rules').click();
    await page.getByRole('heading', { name: '2 days since treatment' }).waitFor();
    expect(await page.locator('main').textContent()).toMatch(
      /Rules: Linden Clinic.*Use the cream we gave you/s,
    );
    expect(await toneOf('Aqua, Glycerin, Niacinamide, Phenoxyethanol')).toBe('suits');
    await button('Undo').click();
    await page.getByRole('heading', { name: 'No treatment date yet' }).waitFor();
    expect(strangers()).toEqual([]);
  });

  test('says what is wrong with a code and changes nothing', async () => {
    for (const [name, code, said] of await badCodes()) {
      await page.goto('about:blank');
      await page.goto(`${OFFLINE}#afterneedle=${code}`);
      const alert = page.locator('#code-help');
      await expect.poll(() => alert.textContent(), { message: name }).toMatch(said);
      await button('Back').click();
      await page.getByRole('heading', { name: 'No treatment date yet' }).waitFor();
    }
    expect(strangers()).toEqual([]);
  });

  test('keeps nothing until it is asked to, and forgets it again', async () => {
    await receive();
    await page.goto('about:blank');
    await page.goto(OFFLINE);
    await page.getByRole('heading', { name: 'No treatment date yet' }).waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await setDate();
    await page.locator('#keep-here').check();
    await page.reload();
    await page.getByRole('heading', { name: '2 days since treatment' }).waitFor();
    expect(await page.locator('#keep-here').isChecked()).toBe(true);
    await button('Erase everything here').click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await page.getByRole('heading', { name: 'No treatment date yet' }).waitFor();
  });

  test('leaves what it cannot read as it is', async () => {
    await page.goto(OFFLINE);
    await page.evaluate(() => localStorage.setItem('afterneedle', '{"kind":"afterneedle","at":1}'));
    await page.reload();
    await page.getByRole('alert').filter({ hasText: 'cannot be read' }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('afterneedle'))).toContain('"at":1');
  });

  test('prints only the sheet, and its picture can be read back', async () => {
    await page.addInitScript(() => {
      window.print = () => (document.title = `printed ${document.documentElement.dataset['print']}`);
    });
    await receive();
    await button('Printed sheet').click();
    await page.locator('.sheet .handed svg').waitFor();
    await button('Print the sheet').click();
    expect(await page.title()).toBe('printed sheet');
    await page.emulateMedia({ media: 'print' });
    const seen = (name: string): Promise<boolean> => page.locator(name).first().isVisible();
    expect([await seen('.sheet table'), await seen('.sheet-panel button'), await seen('.sub')]).toEqual([
      true,
      false,
      false,
    ]);
    const picture = await page.locator('.sheet .handed svg').screenshot();
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await seen('.sub')).toBe(true);
    await button('Back').click();
    await button('Erase everything here').click();
    await button('Clinic').first().click();
    await page
      .locator('#share-file')
      .setInputFiles({ name: 'sheet.png', mimeType: 'image/png', buffer: picture });
    await page.getByRole('heading', { name: 'Rules of Linden Clinic' }).waitFor();
    expect(strangers()).toEqual([]);
  });

  test.each([
    ['on a phone, light', { viewport: PHONE, colorScheme: 'light' }],
    ['on a phone, dark', { viewport: PHONE, colorScheme: 'dark' }],
    ['on a desktop, dark', { viewport: { width: 1100, height: 800 }, colorScheme: 'dark' }],
  ] as const)('is accessible and fits %s', async (_, options) => {
    await context.close();
    await open(options);
    const look = async (place: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect([place, violations.map(({ id }) => id)]).toEqual([place, []]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([place, wide]).toEqual([place, 0]);
    };
    await page.goto(OFFLINE);
    await look('empty');
    await receive();
    await toneOf(LISTS[0]?.[1] ?? '');
    await look('home');
    for (const name of ['When to call', 'Printed sheet', 'All treatments']) {
      await button(name).click();
      await look(name);
      await button('Back').click();
    }
  });

  test('works by keyboard alone', async () => {
    await page.goto(OFFLINE);
    const press = async (name: string): Promise<void> => {
      for (let at = 0; at < 40; at++) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement?.textContent)) === name) break;
      }
      await page.keyboard.press('Enter');
    };
    await press('When to call');
    await page.getByRole('heading', { name: 'When to call' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('#paste').focus();
    await page.keyboard.type('Aqua, Retinol');
    await press('Compare');
    await page.locator('.product').waitFor();
  });
});
