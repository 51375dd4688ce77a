import 'temporal-polyfill/global';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { ROOT } from './compile.ts';
import type { Opened } from './openChromium.ts';
import { openState } from './openState.ts';
import { PICTURE_STATES, type PictureState } from './pictureStates.ts';
import { withDemo } from './withDemo.ts';

const OUT = path.join(ROOT, 'output/pictures');

/** How a picture is taken: window width in CSS pixels, size of text against the usual, colours that the system forces. */
interface Look {
  readonly name: string;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly text?: number;
  readonly forced?: true;
}

const LANGUAGES = ['en', 'de', 'ko', 'ar'] as const;
const LOOKS: readonly Look[] = [
  ...LANGUAGES.flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({
      name: `${language}-${theme}`,
      language,
      theme,
      width: 360,
    })),
  ),
  { name: 'en-narrow', language: 'en', theme: 'light', width: 320, text: 1 },
  { name: 'en-large-text', language: 'en', theme: 'light', width: 360, text: 2 },
  { name: 'en-forced', language: 'en', theme: 'light', width: 360, forced: true },
];

const isWide = ({ page }: PictureState): boolean => page !== 'popup';

async function dress(page: Page, state: PictureState, look: Look): Promise<void> {
  await page.setViewportSize({ width: isWide(state) ? Math.max(look.width, 900) : look.width, height: 640 });
  await page.emulateMedia({
    colorScheme: look.theme,
    forcedColors: look.forced === true ? 'active' : 'none',
  });
}

/** Runs in the page: lays it out from right to left. */
function turn(): void {
  for (const part of document.querySelectorAll<HTMLElement>('html, [dir=ltr]')) part.dir = 'rtl';
}

/** Takes one picture. */
async function take(opened: Opened, origin: string, state: PictureState, look: Look): Promise<string> {
  const { own, shop } = await openState(opened, origin, state, look, (page) => dress(page, state, look));
  if (look.language === 'ar') await own.evaluate(turn); // no sentences of its own yet
  if (look.text !== undefined)
    await own.evaluate((size) => (document.documentElement.style.fontSize = `${size * 100}%`), look.text);
  const file = `${state.name}--${look.name}.png`;
  await own.screenshot({ path: path.join(OUT, file), fullPage: true });
  await shop?.close();
  await own.close();
  return file;
}

/** One picture of all pictures of a look, to be looked over at once. */
async function sheet({ context }: Opened, look: Look, files: readonly string[]): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 2000, height: 800 });
  const figures = files.map((file) => {
    const data = readFileSync(path.join(OUT, file)).toString('base64');
    return `<figure><figcaption>${file}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
  });
  await page.setContent(
    `<style>body{display:flex;flex-wrap:wrap;gap:12px;font:12px sans-serif;background:#999}figure{margin:0}img{max-width:390px}</style>${figures.join('')}`,
  );
  await page.screenshot({ path: path.join(OUT, `sheet--${look.name}.png`), fullPage: true });
  await page.close();
}

/** Takes every picture asked for; `only`: part of a state's or a look's name. */
async function takeAll(
  opened: Opened,
  origin: string,
  only: { state: string; look: string },
): Promise<number> {
  let count = 0;
  for (const look of LOOKS.filter(({ name }) => name.includes(only.look))) {
    const files: string[] = [];
    for (const state of PICTURE_STATES.filter(({ name }) => name.includes(only.state)))
      files.push(await take(opened, origin, state, look));
    count += files.length;
    await sheet(opened, look, files);
  }
  return count;
}

const { values } = parseArgs({
  options: { state: { type: 'string' }, look: { type: 'string' }, 'no-build': { type: 'boolean' } },
});
await withDemo(values['no-build'] === true, async (opened, origin) => {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const count = await takeAll(opened, origin, { state: values.state ?? '', look: values.look ?? '' });
  writeFileSync(path.join(OUT, 'README.txt'), `${count} pictures; sheet--*.png show each look at once.\n`);
  console.log(`${count} pictures in ${path.relative(process.cwd(), OUT)}`);
});
