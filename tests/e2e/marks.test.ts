import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import {
  ask,
  end,
  heard,
  hears,
  openOwn,
  openPopupFor,
  start,
  treatedDaysAgo,
  type Running,
} from './chromium.ts';
import { addressOf, answerOdd } from './oddPages.ts';
import { SHOP } from './shopPages.ts';

const LEFT_OUT = /Until|Left out/i;
const MARKED = /Retinol · Best left out for now · Retinoids/;
const FOLDED = /The list is folded away on this page/;

describe('names marked in the list, in Chromium', () => {
  let running: Running;
  let own: Page;
  beforeAll(async () => {
    running = await start({ granted: [`${SHOP}/*`] });
    own = await openOwn(running, 'popup');
    await treatedDaysAgo(own, 2);
    await running.context.route(`${SHOP}/own/**`, (route) => {
      const answer = answerOdd(route.request().url());
      return answer === null ? route.abort() : route.fulfill({ ...answer, headers: {} });
    });
  });
  afterAll(() => end(running));

  const visit = async (url: string): Promise<Page> => {
    const page = await running.context.newPage();
    await page.goto(url);
    await hears(page, LEFT_OUT);
    return page;
  };
  const popupFor = (page: Page): Promise<Page> => openPopupFor(running, own, page);
  const isOpen = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.querySelector('details:last-of-type')?.hasAttribute('open') === true);

  test('by keyboard alone: opened, heard as a list, and taken away with Escape', async () => {
    const page = await visit(`${SHOP}/retinol-serum.html`);
    expect(await heard(page)).not.toMatch(MARKED);
    await page.keyboard.press('Shift+Tab'); // the badge is the last stop of the page
    await page.keyboard.press('Enter');
    await hears(page, /Show in the list/);
    for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+Tab'); // over "Hide on this page"
    await page.keyboard.press('Enter');
    await hears(page, MARKED);
    expect(await isOpen(page)).toBe(true);
    await hears(page, /Hide marks/);
    await page.keyboard.press('Escape');
    await expect.poll(() => heard(page)).not.toMatch(MARKED);
    await page.close();
  });

  test('from the popup, which goes out of the way', async () => {
    const page = await visit(`${SHOP}/retinol-serum.html`);
    const popup = await popupFor(page);
    await popup.evaluate(() => {
      window.close = () => void (window.name = 'closed'); // as a tab it may not close itself, as a popup it does
    });
    await popup.getByRole('button', { name: 'Show in the list' }).click();
    await hears(page, MARKED);
    expect(await isOpen(page)).toBe(true);
    await expect.poll(() => popup.evaluate(() => window.name)).toBe('closed');
    await popup.close();
    await page.close();
  });

  test('from the popup where the note on the page is hidden', async () => {
    await ask(own, { kind: 'change', intent: { kind: 'silence', host: new URL(SHOP).host, on: true } });
    const page = await running.context.newPage();
    await page.goto(`${SHOP}/retinol-serum.html`);
    const popup = await popupFor(page);
    await popup.getByRole('button', { name: 'Show in the list' }).click();
    await hears(page, MARKED);
    await page.keyboard.press('Escape');
    await expect.poll(() => heard(page)).not.toMatch(MARKED);
    await popup.close();
    await ask(own, { kind: 'change', intent: { kind: 'silence', host: new URL(SHOP).host, on: false } });
    await page.close();
  });

  test('a list that nothing opens is said to be folded away', async () => {
    const page = await visit(addressOf('stuck'));
    const popup = await popupFor(page);
    await popup.getByRole('button', { name: 'Show in the list' }).click();
    await hears(page, FOLDED);
    await popup.close();
    await page.close();
  });

  test('nothing is offered for a calm product', async () => {
    const page = await running.context.newPage();
    await page.goto(addressOf('closed'));
    await hears(page, /Usually suits/i);
    const popup = await popupFor(page);
    await hears(popup, /Copy report/);
    expect(await heard(popup)).not.toMatch(/Show in the list/);
    await popup.close();
    await page.close();
  });
});
