import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { book } from '../bundled/book.ts';
import { sayIn } from '../bundled/sayEverything.ts';
import { wholeBook } from '../bundled/wholeBook.ts';
import { courseOf, REFERENCE } from '../core/aftercare/productByPhase.ts';
import { retailRow } from '../core/retail/retailRow.ts';
import { readText } from '../core/read.ts';
import { csvLine } from '../ui/retail/retailCsv.ts';
import type { BenchRow } from './benchRow.ts';
import { chromiumPath } from './browsers.ts';
import { ROOT } from './compile.ts';
import { InputError } from './inputError.ts';
import { readRows } from './readRows.ts';
import { realShapedLists } from './realShapedLists.ts';

const ROWS = 10_000;
const SEED = 20261122;
const ROUNDS = 3;
const SHIPPED = path.join(ROOT, 'dist/chrome-mv3');
const MEGABYTE = 1_048_576;
/** Tells on standard error how much memory the process held at most, in kB, when it ends. */
const TELL_MEMORY =
  'process.on("exit",()=>process.stderr.write(`\\nheld ${process.resourceUsage().maxRSS}\\n`))';

const recorded = (what: string, figure: number, unit: string): BenchRow => ({
  what,
  figure,
  unit,
  goal: 'recorded',
  met: true,
});

const middle = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Infinity;

function catalogue(folder: string): string {
  const file = path.join(folder, 'catalogue.csv');
  const rows = realShapedLists(wholeBook, ROWS, SEED).map(
    (text, i) => `Product ${i},Linden,"${text.replaceAll('"', '""')}"`,
  );
  writeFileSync(file, `name,brand,ingredients\n${rows.join('\n')}\n`);
  return file;
}

/** What the command does between reading the file and writing the lines, ms. */
function tableTime(file: string): number {
  const text = readFileSync(file, 'utf8');
  const say = sayIn('en');
  const course = courseOf(book, REFERENCE, null);
  const began = performance.now();
  for (const { row, result } of readRows(file, text))
    if (!(result instanceof InputError))
      csvLine(retailRow(book, course, row, readText(book, result.text, result.product)), say);
  return performance.now() - began;
}

/** The whole command, start of Node included: ms, and MB held at most. */
function commandLine(file: string): { readonly took: number; readonly held: number } {
  const began = performance.now();
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(TELL_MEMORY)}`,
      'src/cli/check.ts',
      '--csv',
      file,
    ],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 100 * MEGABYTE },
  );
  const took = performance.now() - began;
  return { took, held: Number(/held (\d+)/.exec(stderr)?.[1] ?? Infinity) / 1024 };
}

/** The clinic page in Chromium: ms to the last row, the longest task of its main thread, MB of its own objects after. */
async function clinicPage(context: BrowserContext, file: string) {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/clinic.html`);
  await page.locator('#retail-file').waitFor();
  await page.evaluate(() => {
    const tasks: number[] = [0];
    Reflect.set(window, 'tasks', tasks);
    const watch = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    watch.observe({ type: 'longtask' });
  });
  const began = performance.now();
  await page.locator('#retail-file').setInputFiles(file);
  await page.locator('.retail output', { hasText: '10,000' }).first().waitFor({ timeout: 120_000 });
  const took = performance.now() - began;
  const longest = Number(await page.evaluate('Math.max(...tasks)'));
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return { took, longest, held: usedSize / MEGABYTE };
}

async function pageRows(file: string): Promise<readonly BenchRow[]> {
  const executablePath = chromiumPath();
  const context = await chromium.launchPersistentContext('', {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      `--disable-extensions-except=${SHIPPED}`,
      `--load-extension=${SHIPPED}`,
    ],
  });
  try {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await clinicPage(context, file));
    const longest = middle(rounds.map((one) => one.longest));
    return [
      recorded('catalogue of 10,000 on the clinic page', middle(rounds.map(({ took }) => took)), 'ms'),
      recorded('its objects when it is done', middle(rounds.map(({ held }) => held)), 'MB'),
      {
        what: 'longest task of the page meanwhile (0: below 50)',
        figure: longest,
        unit: 'ms',
        goal: '<= 100 ms',
        met: longest <= 100,
      },
    ];
  } finally {
    await context.close();
  }
}

/**
 * A catalogue of 10,000 rows in every phase: on the command line, from the start of Node to the last line, and on the
 * clinic page, where the rows are judged in a worker. Throws when the build is missing.
 */
export async function benchRetail(): Promise<readonly BenchRow[]> {
  if (!existsSync(path.join(SHIPPED, 'clinic.html'))) throw new Error('dist/ is missing: npm run build');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-bench-'));
  try {
    const file = catalogue(folder);
    tableTime(file); // once, so that it is warm
    const perSecond = (1000 * ROWS) / middle(Array.from({ length: ROUNDS }, () => tableTime(file)));
    const whole = Array.from({ length: ROUNDS }, () => commandLine(file));
    return [
      {
        what: 'catalogue, CSV to product x phase CSV',
        figure: perSecond,
        unit: 'rows a second',
        goal: '>= 8,000',
        met: perSecond >= 8_000,
      },
      recorded('the command for 10,000 rows, from its start', middle(whole.map(({ took }) => took)), 'ms'),
      recorded('memory it holds at most', middle(whole.map(({ held }) => held)), 'MB'),
      ...(await pageRows(file)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
