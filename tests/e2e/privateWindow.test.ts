import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { ROOT } from '../../src/cli/compile.ts';
import { serveShop } from '../../src/cli/serveShop.ts';
import { end, openOwn, start, treatedDaysAgo, type Running } from './chromium.ts';

/** May work on localhost without a prompt: the network of a private window cannot be faked. */
const DEMO = path.join(ROOT, 'dist/chrome-mv3-demo');

let running: Running;
let shop: Awaited<ReturnType<typeof serveShop>>;
let own: Page;

beforeAll(async () => {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-'));
  shop = await serveShop();
  const first = await start({ dist: DEMO, profile });
  await first.close();
  const file = path.join(profile, 'Default/Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  preferences.extensions.settings[first.id].incognito = true; // as the person's own switch would
  writeFileSync(file, JSON.stringify(preferences));
  running = await start({ dist: DEMO, profile });
  await running.context.unroute('**/*');
  own = await openOwn(running, 'popup');
  await treatedDaysAgo(own, 2);
});
afterAll(async () => {
  await end(running);
  shop.close();
  rmSync(running.profile, { recursive: true, force: true });
});

/** Opens a demo page in a window and waits until the toolbar of its tab has a verdict. */
async function verdictIn(incognito: boolean, name: string): Promise<string> {
  return own.evaluate(
    async ({ url, hidden }) => {
      const window = await chrome.windows.create({ url, incognito: hidden });
      const id = window?.tabs?.[0]?.id;
      if (id === undefined) return 'no tab';
      for (let tries = 0; tries < 100; tries++) {
        const title = await chrome.action.getTitle({ tabId: id });
        if (title !== 'AfterNeedle') return title;
        await new Promise((done) => setTimeout(done, 100));
      }
      return 'no verdict';
    },
    { url: `${shop.origin}/${name}.html`, hidden: incognito },
  );
}

const stored = (): Promise<string> =>
  own.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );

test('a private window has its verdict, and nothing of it is stored', async () => {
  expect(await own.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(true);
  expect(await verdictIn(true, 'barrier-cream')).toMatch(/^Usually suitable/);
  expect(await stored()).not.toMatch(/barrier-cream|Barrier Repair/);
  expect(await verdictIn(false, 'glycolic-toner')).toMatch(/^Best left out/);
  await expect.poll(stored, { timeout: 5_000 }).toMatch(/glycolic-toner/);
});
