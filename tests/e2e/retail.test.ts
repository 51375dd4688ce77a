import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { end, start, type Running } from './chromium.ts';
import { catalogueText, checkedByCli, fileOf } from './retailFiles.ts';

const ROWS = 10_000;
const LONGEST_TASK = 100; // ms of the page's main thread at a time
const WITHIN = 60_000; // ms
const catalogue = catalogueText(ROWS);
const file = fileOf('catalogue.csv', catalogue);

let running: Running;
let page: Page;

const text = (selector: string): Promise<string> => page.locator(selector).first().innerText();
const ended = (pattern: RegExp): Promise<void> =>
  page.locator('.retail output', { hasText: pattern }).first().waitFor({ timeout: WITHIN });

/** The file that the page saves. */
async function saved(): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/**
 * Begins to watch main threads; what comes back tells the longest task since then, in ms of processor time: what a busy
 * machine takes from a thread does not count.
 */
async function watchTasks(watched: Page): Promise<() => Promise<number>> {
  const session = await watched.context().newCDPSession(watched);
  const mains = new Set<string>();
  const tasks: { readonly thread: string; readonly spent: number }[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const one of value) {
      const { name, pid, tid, tdur = 0, args } = JSON.parse(JSON.stringify(one));
      if (name === 'thread_name' && args.name === 'CrRendererMain') mains.add(`${pid}-${tid}`);
      if (name === 'RunTask') tasks.push({ thread: `${pid}-${tid}`, spent: tdur / 1000 });
    }
  });
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    categories: 'disabled-by-default-devtools.timeline',
    transferMode: 'ReportEvents',
  });
  return async () => {
    await session.send('Tracing.end');
    await done;
    await session.detach();
    return Math.max(...tasks.filter(({ thread }) => mains.has(thread)).map(({ spent }) => spent));
  };
}

/** Drops a file on the part of the page as a person does. */
async function drop(name: string, content: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([title, body]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([body], title, { type: 'text/csv' }));
      return transfer;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('.retail', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('.retail', 'drop', { dataTransfer: data });
}

beforeAll(async () => {
  running = await start();
  page = await running.context.newPage();
  page.setDefaultTimeout(15_000);
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto(`chrome-extension://${running.id}/clinic.html`);
  await page.locator('#retail-file').waitFor();
});
afterAll(async () => {
  await end(running);
});

describe('a catalogue on the clinic page', () => {
  test('10,000 rows are checked while the page stays responsive', async () => {
    const longest = await watchTasks(page);
    const began = Date.now();
    await page.locator('#retail-file').setInputFiles(file);
    await page.locator('.retail progress[max]').waitFor({ timeout: WITHIN });
    const seen = await text('.retail-progress + p');
    expect(seen).toMatch(/of 10,000 products compared/);
    await ended(/10,000 products compared/);
    const took = Date.now() - began;
    const busy = await longest();
    console.log(`page: ${ROWS} rows in ${took} ms; longest task of its main thread ${busy.toFixed(0)} ms`);
    expect(busy).toBeGreaterThan(0);
    expect(busy).toBeLessThanOrEqual(LONGEST_TASK);
  });

  test('what it saves is what the command line says', async () => {
    const own = await saved();
    expect(own.startsWith('\ufeff')).toBe(true);
    expect(own.split('\r\n')).toHaveLength(ROWS + 2);
    expect(own.slice(1)).toBe(checkedByCli(file));
    expect(own).toContain("4,'=1+1 Cream,Linden & Moss");
  });

  test('filters by verdict in a phase, class, unread names and words', async () => {
    await page.getByLabel('Only products with unread names').check();
    expect(await text('.retail-shown')).toMatch(/of 10,000 products shown/);
    await page.getByLabel('Name, brand or unread name').fill('lindenmossolide');
    await page.getByLabel('Verdict', { exact: true }).selectOption('avoid');
    await page.getByLabel('Phase', { exact: true }).selectOption('early');
    const rows = await page.locator('.retail-table tbody tr').count();
    expect(rows).toBeGreaterThan(10);
    const cells = await page.locator('.retail-table tbody tr td:nth-child(8)').allInnerTexts();
    expect(new Set(cells.map((cell) => cell.trim()))).toEqual(new Set(['Left out']));
    const own = (await saved()).trimEnd().split('\r\n').slice(1);
    expect(own.length).toBeGreaterThan(10);
    expect(own.every((line) => line.includes('Lindenmossolide'))).toBe(true);
  });

  test('a row opens and says what decides; unread names are counted', async () => {
    const name = page.locator('.retail-table tbody th button').first();
    await name.click();
    expect(await name.getAttribute('aria-expanded')).toBe('true');
    expect(await text('.retail-table .opened')).toMatch(
      /What decides[\s\S]*Early days[\s\S]*Lindenmossolide/,
    );
    await page.locator('.retail-folded summary', { hasText: 'names were not read' }).click();
    expect(await text('.retail-unread li')).toMatch(/Lindenmossolide\s+1,429 products/);
  });

  test('sorts by a phase and by name, and says so', async () => {
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('button', { name: 'Early days' }).click();
    await page.getByRole('button', { name: 'Early days' }).click();
    expect(await page.locator('th.head-early').getAttribute('aria-sort')).toBe('descending');
    expect(await text('.retail-table tbody tr td:nth-child(8)')).toContain('Left out');
    expect(await page.locator('.retail-table tbody tr').count()).toBe(50);
    await page.getByRole('button', { name: 'Next page' }).click();
    expect(await text('.retail nav')).toContain('Page 2 of 200');
  });

  test('what is printed are the rows that are shown, and nothing else', async () => {
    await page.getByLabel('Name, brand or unread name').fill('Product 1');
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Print', exact: true }).last().click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.retail-print tbody tr').count()).toBe(1111);
    expect(await page.locator('.retail-print').isVisible()).toBe(true);
    expect(await page.locator('.retail').isVisible()).toBe(false);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.retail-print').count()).toBe(0);
  });

  test('a check can be ended at once', async () => {
    await page.locator('#retail-file').setInputFiles(file);
    await page.locator('.retail progress[max]').waitFor({ timeout: WITHIN });
    await page.getByRole('button', { name: 'Cancel' }).click();
    await ended(/Ended early: [\d,]+ of 10,000/);
    const before = await text('.retail-shown');
    await page.waitForTimeout(1000);
    expect(await text('.retail-shown')).toBe(before);
  });

  test('a dropped file is taken; rows that do not fit are named', async () => {
    await drop('small.csv', 'Produkt;INCI\nLinden Cream;"Aqua, Glycerin, Retinol"\nBroken\n');
    await ended(/1 product compared/);
    expect(await page.locator('.retail-table tbody tr').count()).toBe(1);
    await page.locator('.retail-folded summary', { hasText: '1 row was left out' }).click();
    expect(await text('.retail-folded li')).toBe(
      'Row 2: 1 cells where the first row has 2. Check commas and quotes.',
    );
  });

  test.each([
    ['no-list.csv', 'name,price\nCream,3\n', /names no column “ingredients”. Found: name, price/],
    ['broken.csv', 'name,ingredients\nCream,"Aqua\n', /the CSV is broken here/],
    ['empty.csv', ' \n', /This file is empty/],
    ['picture.csv', 'name\u0000', /Save it as “CSV UTF-8”/],
    ['large.csv', 'x'.repeat(20_000_001), /more than 20 MB/],
  ])('%s: says what is wrong', async (name, content, words) => {
    await drop(name, content);
    await page.locator('.retail .alert', { hasText: words }).waitFor();
    expect(await page.locator('.retail-table').count()).toBe(0);
  });
});
