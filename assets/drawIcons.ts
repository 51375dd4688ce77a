// Draws the PNGs of src/public/icon from the SVGs beside this file: node assets/drawIcons.ts
import { readFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

const here = import.meta.dirname;
const out = path.join(here, '..', 'src', 'public', 'icon');

const DRAWN: readonly { readonly svg: string; readonly sizes: readonly number[]; readonly prefix: string }[] =
  [
    { svg: 'app', sizes: [16, 32, 48, 128], prefix: '' },
    ...['suits', 'caution', 'avoid', 'unknown'].map((svg) => ({ svg, sizes: [16, 32], prefix: `${svg}-` })),
  ];

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const { svg, sizes, prefix } of DRAWN) {
  const source = readFileSync(path.join(here, 'icons', `${svg}.svg`), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`,
    );
    await page.screenshot({ path: path.join(out, `${prefix}${size}.png`), omitBackground: true });
  }
}
await browser.close();
