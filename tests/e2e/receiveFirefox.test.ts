import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { qrMatrix, qrPath } from '../../src/core/share/qrMatrix.ts';
import { shareLink } from '../../src/core/share/shareCode.ts';
import type { Share } from '../../src/schema/share.ts';
import { shareFileText, writeCode } from '../../src/shell/share/writeCode.ts';
import { openOwn, startFirefox } from './firefox.ts';
import { until } from './until.ts';

const files = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-receive-'));
const share: Share = {
  version: 1,
  protocol: {
    version: 2,
    name: 'Linden Clinic',
    profiles: [],
    classes: { niac: { early: 'suits' } },
    products: [],
    notes: {},
  },
};

let browser: Browser;
let own: Page;
let code: string;

/** Waits until the page says something that fits. */
async function says(pattern: RegExp): Promise<void> {
  await until(
    () => own.evaluate(() => document.body.textContent ?? ''),
    (text) => pattern.test(text),
  );
}

async function press(label: string): Promise<void> {
  const button = await own.waitForSelector(`::-p-xpath(//button[normalize-space(.)="${label}"])`);
  await button?.click();
}

async function choose(name: string, text: string): Promise<void> {
  const file = path.join(files, name);
  writeFileSync(file, text);
  await own.waitForSelector('#share-file');
  const field = await own.$('input#share-file');
  await field?.uploadFile(file);
}

beforeAll(async () => {
  browser = await startFirefox();
  own = await openOwn(browser, 'popup.html?page=clinic');
  const written = await writeCode(share);
  code = written.kind === 'code' ? written.code : '';
});
afterAll(async () => {
  await browser?.close();
  rmSync(files, { recursive: true, force: true });
});

describe('a clinic’s rules in Firefox', () => {
  test('are read from the picture of a QR code, taken over and removed', async () => {
    await says(/Your clinic’s rules.*No rules of a clinic yet/s);
    const matrix = qrMatrix(shareLink('https://clinic.example', code) ?? '') ?? [];
    const size = matrix.length;
    await choose(
      'code.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 5}" height="${size * 5}"><path d="${qrPath(matrix)}"/></svg>`,
    );
    await says(/Rules of Linden Clinic.*Looser than usual/s);
    await press('Use these rules');
    await says(/The rules of Linden Clinic are in use\..*Rules: Linden Clinic/s);
    await press('Remove these rules');
    await says(/The clinic’s rules are removed\..*No rules of a clinic yet/s);
    expect(code).toMatch(/^AN1-/);
  });

  test('are read from a file and from a pasted link', async () => {
    await choose('rules.json', shareFileText(share));
    await says(/Rules of Linden Clinic/);
    await press('Not now');
    await own.waitForSelector('#code');
    await own.$eval('#code', (field) => field instanceof HTMLElement && field.focus());
    await own.evaluate(
      (text) => document.execCommand('insertText', false, text),
      shareLink('https://clinic.example', code) ?? '',
    );
    await press('Look at it');
    await says(/Rules of Linden Clinic/);
    expect(await own.evaluate(() => document.querySelectorAll('.receive').length)).toBe(1);
  });
});
