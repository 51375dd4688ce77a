import 'temporal-polyfill/global';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright';
import { ROOT } from './compile.ts';
import { exampleTreatment } from './exampleTreatment.ts';
import { needChromium } from './needChromium.ts';
import { ANSWER_WITHIN, ask, openChromium } from './openChromium.ts';
import { serveShop } from './serveShop.ts';

const DAYS_AGO = 2;

const { values } = parseArgs({ options: { dist: { type: 'string' }, headless: { type: 'boolean' } } });
const dist = path.resolve(values.dist ?? path.join(ROOT, 'dist/chrome-mv3-demo'));
const pictures = path.join(ROOT, 'output/demo');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const headless = values.headless === true || !hasDisplay;

function build(): void {
  const { status } = spawnSync('wxt', ['build', '--mode', 'demo', '--browser', 'chrome'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

async function plan(page: Page): Promise<void> {
  const at = Temporal.Now.zonedDateTimeISO().subtract({ days: DAYS_AGO }).round('minute');
  const treatment = exampleTreatment(at.toString({ timeZoneName: 'never', smallestUnit: 'minute' }));
  await ask(page, { kind: 'change', intent: { kind: 'treat', treatment } });
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** The verdict of the tab with an address, as the running extension tells its popup; waits for a late list. */
async function told(
  popup: Page,
  url: string,
  wanted: string,
): Promise<{ verdict: string; headline: string }> {
  const end = Date.now() + ANSWER_WITHIN;
  let last = { verdict: 'no answer', headline: '' };
  while (Date.now() < end) {
    const tabId = await popup.evaluate(
      async (address) => (await chrome.tabs.query({})).find((tab) => tab.url === address)?.id,
      url,
    );
    const reply = tabId === undefined ? undefined : await ask(popup, { kind: 'tab', tabId });
    const view = field(reply, 'view') ?? reply;
    if (field(view, 'kind') === 'product')
      last = { verdict: String(field(view, 'icon')), headline: String(field(view, 'headline')) };
    if (last.verdict === wanted) return last;
    await popup.waitForTimeout(200);
  }
  return last;
}

/** Visits every demo page and prints what the extension says; returns how many did not get their answer. */
async function visitAll(context: BrowserContext, id: string, origin: string): Promise<number> {
  mkdirSync(pictures, { recursive: true });
  const expected: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(path.join(ROOT, 'tests/shop/expected.json'), 'utf8'),
  );
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 360, height: 640 });
  await popup.goto(`chrome-extension://${id}/popup.html`);
  await plan(popup);
  let missed = 0;
  for (const [name, wanted] of Object.entries(expected)) {
    const shop = await context.newPage();
    await shop.goto(`${origin}/${name}.html`);
    const { verdict, headline } = await told(popup, `${origin}/${name}.html`, wanted);
    if (verdict !== wanted) missed += 1;
    console.log(
      `${verdict === wanted ? 'as expected' : `EXPECTED ${wanted}`}  ${name}: ${verdict}  ${headline}`,
    );
    await shop.screenshot({ path: path.join(pictures, `${name}.png`) });
    await shop.close();
  }
  await popup.reload();
  await popup.screenshot({ path: path.join(pictures, 'popup.png'), fullPage: true });
  return missed;
}

async function report(context: BrowserContext, id: string, origin: string): Promise<void> {
  const missed = await visitAll(context, id, origin);
  const where = path.relative(process.cwd(), pictures);
  console.log(
    missed === 0
      ? `Every page got its answer. Pictures: ${where}`
      : `${missed} pages did not get their answer`,
  );
  process.exitCode = missed === 0 ? 0 : 1;
}

/** Shows the demo shop until the person closes the browser. */
async function leaveOpen(context: BrowserContext, origin: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(origin);
  await new Promise((resolve) => context.once('close', resolve));
}

needChromium();
if (values.dist === undefined) build();
const shop = await serveShop();
console.log(`Demo shop: ${shop.origin}`);
console.log(
  `To load the extension by hand: open chrome://extensions, switch on developer mode, "Load unpacked", choose ${path.relative(process.cwd(), dist) || dist}`,
);
console.log(
  'In Firefox: npm run build, open about:debugging, "Load Temporary Add-on", choose dist/firefox-mv3/manifest.json',
);
try {
  const { context, id } = await openChromium(dist, headless);
  try {
    if (headless) await report(context, id, shop.origin);
    else await leaveOpen(context, shop.origin);
  } finally {
    await context.close();
  }
} catch (error) {
  console.error(
    `The extension did not answer: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown'}`,
  );
  process.exitCode = 1;
} finally {
  shop.close();
}
