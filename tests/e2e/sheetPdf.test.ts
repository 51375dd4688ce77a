import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../src/cli/browsers.ts';
import type { Share } from '../../src/schema/share.ts';
import { codeOf, OFFLINE, SHARE } from './offlinePage.ts';

let browser: Browser;
beforeAll(async () => {
  const executablePath = chromiumPath();
  browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ['--no-sandbox'],
  });
});
afterAll(() => browser.close());

const { treatment: _treatment, ...undated } = SHARE;
const SIZES = { a4: [595, 842], letter: [612, 792] } as const;

/** The printed sheet of a share: how many pages, and of what size in points. */
async function printed(
  share: Share,
  look: { readonly locale: string; readonly paper: 'a4' | 'letter'; readonly isLarge: boolean },
): Promise<{ readonly pages: number; readonly size: readonly number[] }> {
  const page = await browser.newPage({ locale: look.locale, timezoneId: 'Europe/Berlin' });
  await page.goto(`${OFFLINE}#afterneedle=${await codeOf(share)}`);
  await page.locator('.receive .primary').click();
  await page.locator('.tools .tool').nth(1).click();
  await page.locator(`.sheet-panel input[name=paper][value=${look.paper}]`).check({ force: true });
  if (look.isLarge) await page.locator('#sheet-large').check();
  await page.locator('.sheet .handed svg').waitFor();
  await page.evaluate(() => (document.documentElement.dataset['print'] = 'sheet'));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await page.close();
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
  return {
    pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    size: [Math.round(Number(width)), Math.round(Number(height))],
  };
}

describe.each(['en-GB', 'de', 'ko', 'pt-BR'])('the sheet in %s', (locale) => {
  test.each(['a4', 'letter'] as const)(
    'fits two pages of %s, with dates and with lines for them',
    async (paper) => {
      for (const share of [SHARE, undated])
        expect(await printed(share, { locale, paper, isLarge: false })).toEqual({
          pages: 2,
          size: SIZES[paper],
        });
    },
  );

  test.each(['a4', 'letter'] as const)('fits four pages of %s in large print', async (paper) => {
    for (const share of [SHARE, undated]) {
      const { pages, size } = await printed(share, { locale, paper, isLarge: true });
      expect(pages).toBeGreaterThan(2);
      expect(pages).toBeLessThanOrEqual(4);
      expect(size).toEqual(SIZES[paper]);
    }
  });
});

test('a clinic that writes very long notes gets more pages: the count sees it', async () => {
  const long = 'Use the cream we gave you, three times a day. '.repeat(12).trim();
  const notes = Object.fromEntries(
    ['prepare', 'stop', 'day', 'gate', 'early', 'settle', 'recover'].map((id) => [id, long]),
  );
  const share = { ...SHARE, protocol: { ...SHARE.protocol, notes } };
  expect((await printed(share, { locale: 'en-GB', paper: 'a4', isLarge: false })).pages).toBeGreaterThan(2);
});
