import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ask,
  end,
  hears,
  openOwn,
  start,
  tabIdOf,
  treatedDaysAgo,
  treatment,
  type Running,
} from './chromium.ts';
import { SHOP } from './shopPages.ts';
import { violations } from './violations.ts';

const LIST = 'Aqua, Glycerin, Squalane, Cetearyl Alcohol, Panthenol, Phenoxyethanol';
const downloads = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-files-'));

let running: Running;
let own: Page;
/** The demo page that the popup speaks of. */
let shop: Page | undefined;
const change = (intent: unknown): Promise<unknown> => ask(own, { kind: 'change', intent });

beforeAll(async () => {
  running = await start({ granted: [`${SHOP}/*`] });
  own = await openOwn(running, 'popup');
});
afterAll(async () => {
  await end(running);
  rmSync(downloads, { recursive: true, force: true });
});
beforeEach(async () => {
  await change({ kind: 'erase' });
  await treatedDaysAgo(own, 2);
  await popup();
});

/** Opens the popup anew, for the tab that shows a demo page or for itself. */
async function popup(name?: string): Promise<void> {
  let query = '';
  await shop?.close();
  shop = undefined;
  if (name !== undefined) {
    shop = await running.context.newPage();
    await shop.goto(`${SHOP}/${name}.html`);
    await hears(shop, /Aftercare check/);
    query = `?tab=${await tabIdOf(own, shop.url())}`;
  }
  await own.bringToFront(); // a tab behind another is drawn once a second
  await own.goto(`chrome-extension://${running.id}/popup.html${query}`);
  await own.getByRole('button', { name: 'Settings' }).waitFor();
}

const button = (name: string | RegExp) => own.getByRole('button', { name });

describe('treatments', () => {
  test('a date is changed in the popup', async () => {
    await button('Change this date').click();
    await own
      .getByLabel('Date', { exact: true })
      .fill(Temporal.Now.plainDateISO().subtract({ days: 9 }).toString());
    await button('Save').click();
    await hears(own, /9 days since treatment/);
  });

  test('one is deleted and brought back by undo', async () => {
    await button('All treatments').click();
    await button(/^Remove: Pen/).click();
    await hears(own, /Treatment removed\./);
    await hears(own, /No treatment date yet/);
    await button('Undo').click();
    await hears(own, /Change: Pen, 1\.0 mm/);
  });

  test('a peel is entered for its spacing', async () => {
    await button('All treatments').click();
    await button('Add a treatment').click();
    await own.getByRole('radio', { name: 'Peel' }).check();
    expect(await own.getByLabel('Needle length in mm').count()).toBe(0);
    await own
      .getByLabel('Date', { exact: true })
      .fill(Temporal.Now.plainDateISO().add({ days: 10 }).toString());
    await button('Save').click();
    await hears(own, /Two treatments close together\. Many clinics leave 2 to 4 weeks/);
    await button('Back').click();
    await hears(own, /Next treatment \w{3} \d+ \w{3}: retinoids, acids and scrubs are usually paused from/);
  });
});

test('dates are held back and let go', async () => {
  await button('My skin has not settled').click();
  await hears(own, /Dates kept back/);
  await button('Let my dates run on').click();
  await hears(own, /My skin has not settled/);
});

test('when to call is one press away and the same without a plan', async () => {
  const page = (): Promise<string> => own.locator('main').innerText();
  await button('When to call').click();
  const withPlan = await page();
  expect(withPlan).toMatch(/Trouble breathing[\s\S]*112 in the European Union[\s\S]*Pus, or a yellow/);
  await change({ kind: 'erase' });
  await popup();
  await button('When to call').click();
  expect(await page()).toBe(withPlan);
});

describe('the product of the tab', () => {
  test('leads: its verdict stands in sight without scrolling', async () => {
    await popup('retinol-serum');
    const box = await own.getByRole('heading', { name: /^Left out until/ }).boundingBox();
    expect(box?.y).toBeLessThan(200);
  });

  test('gets its verdict when the shop fills the list in late', async () => {
    await popup('rose-mist');
    await hears(own, /Rose Garden Face Mist.*names known/);
  });

  test('is judged for the day it arrives, and for today again', async () => {
    await popup('retinol-serum');
    const day = Temporal.Now.plainDateISO().add({ days: 8 });
    await own.getByText('If it arrives later').click();
    await own.getByLabel('Arrives on').fill(day.toString());
    await hears(own, /If it arrives \w{3} \d+ \w{3} .*Slowly/);
    expect(await hears(own, /Slowly/)).not.toMatch(/Usually suits today|Not today/);
    await button('Back to today').click();
    await hears(own, /Left out until/);
  });

  test('has its note hidden for the whole site, and shown again', async () => {
    await popup('barrier-cream');
    await button(/^Hide the note on/).click();
    await hears(own, /Show the note on www\.linden-and-moss\.example again/);
    await button(/^Show the note on/).click();
    await hears(own, /Hide the note on/);
  });

  test('keeps what the clinic said about a class, with its day', async () => {
    await popup('retinol-serum');
    await own.locator('.reason summary').first().click();
    await own.getByLabel('My clinic said about this class').first().selectOption('caution');
    await hears(own, /Your clinic’s rule allows more here than the usual one/);
    await own.goto(`chrome-extension://${running.id}/options.html`);
    await button(/^Take back: Retinoids/).click();
    await expect.poll(() => own.getByText('What your clinic said').count()).toBe(0);
  });

  test('in the first hours the clinic’s word about this list counts', async () => {
    await change({ kind: 'untreat', id: 'e2e' });
    await change({
      kind: 'treat',
      treatment: treatment(Temporal.Now.zonedDateTimeISO().subtract({ hours: 3 })),
    });
    await popup('barrier-cream');
    await own.getByText('My clinic told me to use this now').click();
    await hears(own, /Your clinic told you to use this in the first hours/);
  });
});

describe('a pasted list', () => {
  test('is read and judged as a page’s', async () => {
    await button('Paste an ingredient list').click();
    await own.getByLabel('Ingredient list').fill(LIST);
    await button('Compare').click();
    await hears(own, /Usually suits today.*6 of 6 names known/);
  });

  test('that is empty or none is said to be so', async () => {
    await button('Paste an ingredient list').click();
    await button('Compare').click();
    await hears(own, /Paste a list first/);
    await own.getByLabel('Ingredient list').fill('???');
    await button('Compare').click();
    await hears(own, /No ingredient list could be read in this text/);
  });
});

describe('my shelf', () => {
  test('stands in the order of the day things fit, and remembers what was said', async () => {
    for (const name of ['retinol-serum', 'barrier-cream']) {
      await popup(name);
      await button('Keep on shelf').click();
      await button('On my shelf').waitFor();
    }
    await button('My shelf (2)').click();
    const names = (): Promise<string[]> => own.locator('.shelf > li > details > summary bdi').allInnerTexts();
    await expect.poll(names).toEqual(['Barrier Repair Cream', 'Night Renewal Retinol Serum']);
    expect(await own.locator('.shelf').innerText()).not.toMatch(/Changed since/);

    await button('Remove: Barrier Repair Cream').click();
    await expect.poll(names).toEqual(['Night Renewal Retinol Serum']);
    await button('Undo').click();
    await expect.poll(names).toEqual(['Barrier Repair Cream', 'Night Renewal Retinol Serum']);

    await treatedDaysAgo(own, 5);
    await popup();
    await button('My shelf (2)').click();
    await hears(own, /Night Renewal Retinol Serum.*Changed since you kept this/);
  });
});

describe('settings', () => {
  const settings = (): Promise<unknown> => own.goto(`chrome-extension://${running.id}/options.html`);

  test('a caution says what it means and takes the ticks away', async () => {
    await settings();
    await own.getByLabel('Pregnant, trying or breastfeeding').check();
    await hears(
      own,
      /Talk to your clinic before any treatment\. No product is then called suitable, and no date is given\./,
    );
    await popup('barrier-cream');
    await hears(own, /Talk to your clinic before any treatment/);
  });

  test('a back-up is saved, everything erased, and the back-up restored', async () => {
    await settings();
    await hears(own, /Anyone who has the file can read it/);
    const saving = own.waitForEvent('download');
    await button('Save a back-up').click();
    const file = path.join(downloads, 'backup.json');
    await (await saving).saveAs(file);
    await button('Erase everything').click();
    await button('Yes, erase').click();
    await hears(own, /Everything was erased/);
    await popup();
    await hears(own, /No treatment date yet/);
    await settings();
    await own.getByLabel('Restore from a file').setInputFiles(file);
    await hears(own, /Restored\./);
    await popup();
    await hears(own, /2 days since treatment/);
  });

  test('a file that is no back-up changes nothing and is said to be none', async () => {
    await settings();
    await own.getByLabel('Restore from a file').setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"kind":"afterneedle","state":{}}'),
    });
    await hears(own, /This file is not a back-up/);
    await popup();
    await hears(own, /2 days since treatment/);
  });
});

test('by keyboard alone: to a pasted list and back', async () => {
  const reach = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 60; step++) {
      await own.keyboard.press('Tab');
      const focused = await own.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (name.test(focused)) return;
    }
    throw new Error(`${name} was not reached`);
  };
  await reach(/^Paste an ingredient list$/);
  await own.keyboard.press('Enter');
  await expect.poll(() => own.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await own.keyboard.press('Tab');
  await own.keyboard.type(LIST);
  await reach(/^Compare$/);
  await own.keyboard.press('Enter');
  await hears(own, /Usually suits today/);
  await reach(/^Back$/);
  await own.keyboard.press('Enter');
  await hears(own, /2 days since treatment/);
});

test('two popups at once: what both changed is kept', async () => {
  const other = await openOwn(running, 'popup');
  await other.getByRole('button', { name: 'My skin has not settled' }).click();
  await button('Paste an ingredient list').click();
  await own.getByLabel('Ingredient list').fill(LIST);
  await button('Compare').click();
  await button('Keep on shelf').click();
  await button('On my shelf').waitFor();
  await popup();
  await hears(own, /Dates kept back.*My shelf \(1\)/);
  await other.close();
});

describe('axe finds no violation', () => {
  const PAGES = [
    'popup.html',
    'popup.html?page=call',
    'popup.html?page=treatments',
    'popup.html?page=paste',
    'popup.html?page=shelf',
    'popup.html?page=compare',
    'options.html',
    'welcome.html',
  ];
  test.each(
    PAGES.flatMap((page) => (['light', 'dark'] as const).map((colorScheme) => [page, colorScheme] as const)),
  )('%s, %s', async (page, colorScheme) => {
    await own.emulateMedia({ colorScheme });
    await own.goto(`chrome-extension://${running.id}/${page}`);
    await own.locator('h1').waitFor();
    expect(await violations(own)).toEqual([]);
  });

  test.each(['retinol-serum', 'barrier-cream', 'starter-kit', 'mineral-sunscreen'])(
    'popup beside %s, light and dark',
    async (name) => {
      await popup(name);
      for (const colorScheme of ['light', 'dark'] as const) {
        await own.emulateMedia({ colorScheme });
        expect(await violations(own)).toEqual([]);
      }
    },
  );
});
