import 'temporal-polyfill/global';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bookFacts } from '../bundled/book.ts';
import { LANGUAGES } from '../bundled/say.ts';
import { sayIn } from '../bundled/sayEverything.ts';
import { ROOT } from './compile.ts';
import type { Opened } from './openChromium.ts';
import { openState } from './openState.ts';
import type { PictureState } from './pictureStates.ts';
import { withDemo } from './withDemo.ts';

const OUT = path.join(ROOT, 'output/store');
const SIZE = { width: 1280, height: 800 }; // what the three stores take
const SHORTEST = 45; // letters of a summary that Chrome's store shows whole: at most 132

/** The three pictures of a store page: the caption's id, and what stands side by side. */
const PICTURES: readonly {
  readonly caption: string;
  readonly shows: readonly PictureState[];
  readonly shop: boolean;
}[] = [
  {
    caption: 'store.caption.page',
    shop: true,
    shows: [{ name: 'page', page: 'popup', days: [2], shop: 'retinol-serum' }],
  },
  {
    caption: 'store.caption.shelf',
    shop: false,
    shows: [
      { name: 'suits', page: 'popup', days: [2], shop: 'barrier-cream' },
      { name: 'shelf', page: 'popup', days: [2], place: 'shelf', shelf: 5 },
    ],
  },
  {
    caption: 'store.caption.clinic',
    shop: false,
    shows: [{ name: 'clinic', page: 'clinic', days: [] }],
  },
];

/** Title, summary and description in one language, from the product's own sentences. */
function textOf(language: string): string {
  const say = sayIn(language);
  const fileOf = (code: string): string => path.join(ROOT, 'src/public/_locales', code, 'messages.json');
  const own = language.replace('-', '_');
  const locale = existsSync(fileOf(own)) ? own : 'en';
  const names: { extDescription: { message: string } } = JSON.parse(readFileSync(fileOf(locale), 'utf8'));
  const summary = names.extDescription.message;
  if (summary.length > 132 || summary.length < SHORTEST)
    throw new Error(
      `src/public/_locales/${locale}/messages.json: extDescription has ${summary.length} letters; give 45 to 132`,
    );
  const points = ['when', 'unsure', 'local', 'sites', 'clinic'].map((id) => `• ${say(`store.${id}`)}`);
  const review = bookFacts.review.rules.length === 0 ? [say('review.none')] : [];
  return [say('app.name'), summary, say('store.lead'), ...points, ...review, say('welcome.purpose')].join(
    '\n\n',
  );
}

/** Pictures of a state: the shop page where it is wanted, then the extension's own page. */
async function shots(
  opened: Opened,
  origin: string,
  state: PictureState,
  language: string,
  withShop: boolean,
): Promise<Buffer[]> {
  const size = { width: state.page === 'popup' ? 360 : 1080, height: 640 };
  const { own, shop } = await openState(opened, origin, state, { language, theme: 'light' }, (page) =>
    page.setViewportSize(size),
  );
  const popup = await own.screenshot();
  await shop?.bringToFront();
  await shop?.setViewportSize({ width: 700, height: 640 });
  const pictures = [...(withShop && shop !== null ? [await shop.screenshot()] : []), popup];
  await shop?.close();
  await own.close();
  return pictures;
}

/** Lays pictures side by side under a caption. */
async function compose(
  { context }: Opened,
  caption: string,
  pictures: readonly Buffer[],
  language: string,
): Promise<Buffer> {
  const page = await context.newPage();
  await page.setViewportSize(SIZE);
  await page.setContent(`<!doctype html><html lang="${language}"><style>
body{margin:0;height:100vh;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:28px;background:#e4ece8;color:#25221d;font:600 30px/1.3 system-ui,sans-serif}
main{display:flex;gap:24px;align-items:flex-start}img{display:block;border-radius:14px;box-shadow:0 10px 34px rgb(0 0 0/18%)}</style>
<body><p id="caption" style="margin:0;max-width:1100px;text-align:center"></p><main></main></body></html>`);
  await page.evaluate(
    ([words, images]) => {
      const place = document.getElementById('caption');
      if (place !== null) place.textContent = words;
      for (const data of images) {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        document.querySelector('main')?.append(image);
      }
    },
    [caption, pictures.map((picture) => picture.toString('base64'))] as const,
  );
  await page.waitForTimeout(300);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

async function writeLanguage(opened: Opened, origin: string, language: string): Promise<void> {
  const folder = path.join(OUT, language);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'description.txt'), `${textOf(language)}\n`);
  for (const [i, { caption, shows, shop }] of PICTURES.entries()) {
    const pictures: Buffer[] = [];
    for (const state of shows) pictures.push(...(await shots(opened, origin, state, language, shop)));
    const whole = await compose(opened, sayIn(language)(caption), pictures, language);
    writeFileSync(path.join(folder, `${i + 1}.png`), whole);
  }
  console.log(`${language}: description.txt, ${PICTURES.length} pictures`);
}

await withDemo(process.argv.includes('--no-build'), async (opened, origin) => {
  rmSync(OUT, { recursive: true, force: true });
  for (const language of LANGUAGES) await writeLanguage(opened, origin, language);
});
