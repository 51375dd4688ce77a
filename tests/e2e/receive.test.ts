import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { qrMatrix, qrPath } from '../../src/core/share/qrMatrix.ts';
import { shareLink } from '../../src/core/share/shareCode.ts';
import type { Share } from '../../src/schema/share.ts';
import { shareFileText, writeCode } from '../../src/shell/share/writeCode.ts';
import { ask, end, hears, openOwn, start, tabIdOf, treatedDaysAgo, type Running } from './chromium.ts';
import { SHOP } from './shopPages.ts';
import { violations } from './violations.ts';

const today = Temporal.Now.plainDateISO();
const share: Share = {
  version: 1,
  protocol: {
    version: 2,
    name: 'Linden Clinic',
    phone: '030 0000000',
    written: today.subtract({ days: 30 }).toString(),
    until: today.add({ days: 300 }).toString(),
    profiles: [{ id: 'mm10', gate: 24, early: 72, settle: 120, recover: 240 }],
    classes: { ha: { early: 'avoid' }, niac: { early: 'suits' }, retinoid: { gate: 'suits' } },
    products: [{ name: 'Aftercare Cream' }],
    notes: { early: 'Use the cream we gave you.' },
  },
  treatment: {
    at: today.subtract({ days: 2 }).toString(),
    daytime: 'morning',
    device: 'pen',
    depth: 1,
    area: 'face',
    setting: 'clinic',
  },
};
const files = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-receive-'));

let running: Running;
let own: Page;
let code: string;
let shop: Page | undefined;

beforeAll(async () => {
  running = await start({ granted: [`${SHOP}/*`] });
  own = await openOwn(running, 'popup');
  const written = await writeCode(share);
  code = written.kind === 'code' ? written.code : '';
});
afterAll(async () => {
  await end(running);
  rmSync(files, { recursive: true, force: true });
});
beforeEach(async () => {
  await ask(own, { kind: 'change', intent: { kind: 'erase' } });
  await treatedDaysAgo(own, 2);
});

const button = (name: string | RegExp) => own.getByRole('button', { name });

/** Opens the popup for a demo page, or for another address that the browser is given. */
async function popupOn(address: string): Promise<void> {
  await shop?.close();
  shop = await running.context.newPage();
  await shop.goto(address);
  const id = await tabIdOf(own, shop.url());
  await own.bringToFront(); // a tab behind another is drawn once a second
  await own.goto(`chrome-extension://${running.id}/popup.html?tab=${id}`);
  await own.getByRole('button', { name: 'Settings' }).waitFor();
}

async function clinicPage(): Promise<void> {
  await own.bringToFront();
  await own.goto(`chrome-extension://${running.id}/popup.html?page=clinic`);
  await own.getByRole('heading', { name: 'Your clinic’s rules' }).waitFor();
}

async function paste(text: string): Promise<void> {
  await own.getByLabel('Code or link from your clinic').fill(text);
  await button('Look at it').click();
}

async function protocolInUse(): Promise<unknown> {
  const answer = await ask(own, { kind: 'state' });
  const { state }: { state: { protocol: { name: string } | null } } = JSON.parse(JSON.stringify(answer));
  return state.protocol?.name ?? null;
}

/** Draws the QR code of a text as the clinic page would, and takes its picture. */
async function picture(text: string, type: 'png' | 'jpeg' | 'svg'): Promise<string> {
  const matrix = qrMatrix(text) ?? [];
  const size = matrix.length;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 5}" height="${size * 5}"><path d="M0 0h${size}v${size}H0z" fill="#fff"/><path d="${qrPath(matrix)}"/></svg>`;
  const file = path.join(files, `code.${type}`);
  if (type === 'svg') {
    writeFileSync(file, svg);
    return file;
  }
  const page = await running.context.newPage();
  await page.setViewportSize({ width: size * 5 + 200, height: size * 5 + 200 });
  // A photo is never straight, and there is a table under the sheet.
  await page.setContent(
    `<body style="margin:60px;background:#b9a892"><div style="transform:rotate(${type === 'jpeg' ? 4 : 0}deg)">${svg}</div></body>`,
  );
  await page.screenshot({ path: file, type });
  await page.close();
  return file;
}

describe('a clinic’s rules', () => {
  test('are pasted, looked at, taken over, and change the verdicts until they are removed', async () => {
    const word = () => own.locator('.verdict, .product').first().textContent();
    await popupOn(`${SHOP}/hyaluronic-serum.html`);
    await hears(own, /Usually suitable/);
    await button('Clinic').click();
    await paste(`Hello, your code:\n${code}\nSee you soon`);
    await hears(own, /Rules of Linden Clinic.*Looser than usual/s);
    expect(await protocolInUse()).toBeNull();
    expect(await violations(own)).toEqual([]);
    await own.screenshot({ path: path.join(files, 'preview.png'), fullPage: true });
    await button('Use these rules').click();
    await hears(own, /The rules of Linden Clinic are in use\./);
    expect(await protocolInUse()).toBe('Linden Clinic');
    await button('Back').click();
    await hears(own, /Rules: Linden Clinic/);
    await hears(own, /Best left out for now/);
    expect(await word()).not.toBeNull();
    await button('Rules: Linden Clinic').click();
    await button('Remove these rules').click();
    await hears(own, /The clinic’s rules are removed\./);
    expect(await protocolInUse()).toBeNull();
    await button('Undo').click();
    await hears(own, /Remove these rules/);
    await button('Remove these rules').click();
    await button('Back').click();
    await hears(own, /Usually suitable/);
  });

  test('not now changes nothing', async () => {
    await clinicPage();
    await paste(code);
    await button('Not now').click();
    await hears(own, /No rules of a clinic yet/);
    expect(await protocolInUse()).toBeNull();
  });

  test('come with the dates of a treatment, where the person wants them', async () => {
    const treatments = async (): Promise<number> => {
      const answer = await ask(own, { kind: 'state' });
      const { state }: { state: { treatments: readonly unknown[] } } = JSON.parse(JSON.stringify(answer));
      return state.treatments.length;
    };
    await ask(own, { kind: 'change', intent: { kind: 'erase' } });
    await clinicPage();
    await paste(code);
    await own.getByRole('checkbox', { name: 'Add these dates to my plan' }).uncheck();
    await button('Use these rules').click();
    await hears(own, /are in use/);
    expect(await treatments()).toBe(0);
    await paste(code);
    await button('Use these rules').click();
    await hears(own, /are in use/);
    await expect.poll(treatments).toBe(1);
    await button('Undo').click();
    await expect.poll(treatments).toBe(0);
  });

  test.each(['png', 'jpeg', 'svg'] as const)('are read from the picture of a QR code (%s)', async (type) => {
    await clinicPage();
    const link = shareLink('https://clinic.example/care', code) ?? '';
    await own.getByLabel('File, or picture of the QR code').setInputFiles(await picture(link, type));
    await hears(own, /Rules of Linden Clinic/);
  });

  test('are read from a file', async () => {
    const file = path.join(files, 'rules.json');
    writeFileSync(file, shareFileText(share));
    await clinicPage();
    await own.getByLabel('File, or picture of the QR code').setInputFiles(file);
    await hears(own, /Rules of Linden Clinic/);
    expect(readFileSync(file, 'utf8')).toContain('"version": 1');
  });

  test('are offered on a page whose address carries them', async () => {
    await popupOn(shareLink(`${SHOP}/index.html`, code) ?? '');
    await hears(own, /This page carries a clinic’s rules\./);
    await button('Look at them').click();
    await hears(own, /Rules of Linden Clinic/);
    await popupOn(`${SHOP}/index.html`);
    expect(await own.getByText('This page carries').count()).toBe(0);
  });

  test.each([
    ['hello', /no code for AfterNeedle/],
    ['https://clinic.example/#afterneedle=AN1-AAAA', /This code is damaged/],
    ['AN9-AAAA', /newer version/],
  ])('%s: said, nothing changed', async (text, words) => {
    await clinicPage();
    await paste(text);
    await hears(own, words);
    expect(await protocolInUse()).toBeNull();
  });

  test('a picture without a code is said', async () => {
    const file = path.join(files, 'plain.png');
    await own.screenshot({ path: file });
    await clinicPage();
    await own.getByLabel('File, or picture of the QR code').setInputFiles(file);
    await hears(own, /No code for AfterNeedle could be read in this picture/);
    writeFileSync(file, 'no picture at all');
    await own.getByLabel('File, or picture of the QR code').setInputFiles(file);
    await hears(own, /No code for AfterNeedle could be read in this picture/);
  });
});
