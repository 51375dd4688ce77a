import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SHIPPED, end, hears, openOwn, start, treatedDaysAgo, type Running } from './chromium.ts';
import { SHOP } from './shopPages.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-update-'));
const dist = path.join(folder, 'extension');
let running: Running | undefined;
afterAll(async () => {
  if (running !== undefined) await end(running);
  rmSync(folder, { recursive: true, force: true });
});

test('an update keeps the plan and goes on working on granted shops', async () => {
  cpSync(SHIPPED, dist, { recursive: true });
  running = await start({ dist, granted: [`${SHOP}/*`] });
  await treatedDaysAgo(await openOwn(running, 'popup'), 2);
  const { profile } = running;
  await running.close();

  const manifest = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8'));
  writeFileSync(path.join(dist, 'manifest.json'), JSON.stringify({ ...manifest, version: '9.9.9' }));
  running = await start({ dist, profile });
  const own = await openOwn(running, 'popup');
  expect(await own.evaluate(() => chrome.runtime.getManifest().version)).toBe('9.9.9');
  await hears(own, /2 days since treatment/);
  const registered = await own.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  expect(registered.map(({ matches }) => matches)).toEqual([[`${SHOP}/*`]]);
  const page = await running.context.newPage();
  await page.goto(`${SHOP}/retinol-serum.html`);
  await hears(page, /Until|Left out/);
});
