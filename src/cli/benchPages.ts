import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { build } from 'vite';
import type { BenchRow } from './benchRow.ts';
import { benchWake } from './benchWake.ts';
import { chromiumPath } from './browsers.ts';
import { ROOT } from './compile.ts';
import { loadedBy } from './loadedBy.ts';
import { pageOfSize } from './pageOfSize.ts';

const SEED = 20261120;
const SIZE = 1_000_000; // bytes of markup
const BUILT = path.join(ROOT, 'dist/chrome-mv3');
const DEMO = path.join(ROOT, 'dist/chrome-mv3-demo'); // the same code; may work on localhost without a prompt

const row = (what: string, figure: number, unit: string, most: number): BenchRow => ({
  what,
  figure,
  unit,
  goal: `<= ${most} ${unit}`,
  met: figure <= most,
});

/** What the page side of the bench is given: the project's own functions, bundled. */
const PAGE_SIDE = `
import { glance } from '${ROOT}/src/page/glance.ts';
import { PAGE_RUNGS } from '${ROOT}/src/page/find.ts';
import { locate } from '${ROOT}/src/page/locate.ts';
import { stemPatterns } from '${ROOT}/src/page/stemsOf.ts';
import { PACE, watchPage } from '${ROOT}/src/shell/scout/watchPage.ts';
import { Readability } from '@mozilla/readability';
import stems from '${ROOT}/src/bundled/pageStems.json';
import words from '${ROOT}/src/bundled/pageWords.json';
const patterns = stemPatterns(stems);
const look = () => glance(document, patterns, location.href);
globalThis.bench = {
  look,
  read: () => locate(look(), words, PAGE_RUNGS).found.candidates.length,
  readability: () => { const copy = document.cloneNode(true); const from = performance.now(); new Readability(copy).parse(); return performance.now() - from; },
  walk: () => { const walker = document.createTreeWalker(document, 4); const texts = []; for (let n = walker.nextNode(); n; n = walker.nextNode()) texts.push(n.nodeValue); return texts.join('').length; },
  watch: (due) => { const watch = watchPage(document, PACE, () => false, due); watch.begin(); return watch; },
};`;

/** The page side as one classic script. */
async function pageSide(): Promise<string> {
  const entry = 'virtual:bench';
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    plugins: [
      {
        name: 'bench-entry',
        resolveId: (id) => (id === entry ? path.join(ROOT, 'src/cli/bench-entry.js') : null),
        load: (id) => (id.endsWith('bench-entry.js') ? PAGE_SIDE : null),
      },
    ],
    build: { write: false, minify: true, rollupOptions: { input: entry, output: { format: 'iife' } } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const output = first !== undefined && 'output' in first ? first.output : [];
  return output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}

/** Median milliseconds of a function of the page side, alternating with a second one. */
function alternate(page: Page, first: string, second: string): Promise<readonly [number, number]> {
  return page.evaluate(
    ([a, b]) => {
      const bench: Record<string, () => unknown> = Reflect.get(globalThis, 'bench');
      const time = (name: string): number => {
        const from = performance.now();
        const told = bench[name]?.();
        return name === 'readability' && typeof told === 'number' ? told : performance.now() - from;
      };
      const times: [number[], number[]] = [[], []];
      for (let round = 0; round < 18; round++) {
        const [one, two] = [time(a), time(b)];
        if (round > 2) {
          times[0].push(one);
          times[1].push(two);
        }
      }
      const middle = (list: number[]): number => list.sort((x, y) => x - y)[Math.floor(list.length / 2)] ?? 0;
      return [middle(times[0]), middle(times[1])] as const;
    },
    [first, second] as const,
  );
}

async function stageRows(context: BrowserContext, origin: string): Promise<readonly BenchRow[]> {
  const script = await pageSide();
  const page = await context.newPage();
  await page.goto(`${origin}/plain`);
  await page.evaluate(script);
  const [own, floor] = await alternate(page, 'look', 'walk');
  const [again, other] = await alternate(page, 'look', 'readability');
  const faster = other / again;
  await page.goto(`${origin}/product`);
  await page.evaluate(script);
  const [second, first] = await alternate(page, 'read', 'look');
  const mutations = await mutationRows(page);
  await page.close();
  return [
    row('scout, stage 1, against a bare walk, 1 MB', own / floor, 'x', 1.5),
    row('scout, stage 1, 1 MB', own, 'ms', 4),
    {
      what: 'scout, stage 1, against @mozilla/readability',
      figure: faster,
      unit: 'x faster',
      goal: '>= 20 x',
      met: faster >= 20,
    },
    row('stage 2 on a product page, 1 MB', Math.max(0, second - first), 'ms', 10),
    ...mutations,
  ];
}

/** Walks that the watcher asks for: none in 10 idle seconds, few in 10,000 changes over 5 s. */
async function mutationRows(page: Page): Promise<readonly BenchRow[]> {
  const [idle, busy] = await page.evaluate(async () => {
    const { watch } = Reflect.get(globalThis, 'bench');
    const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
    let walks = 0;
    const running = watch(() => {
      walks += 1;
    });
    await wait(10_000);
    const still = walks;
    walks = 0;
    for (let burst = 0; burst < 100; burst++) {
      for (let i = 0; i < 100; i++) {
        const line = document.createElement('p');
        line.textContent = `line ${burst} ${i}`;
        document.body.append(line);
      }
      await wait(50);
    }
    await wait(2_000);
    running.end();
    return [still, walks] as const;
  });
  return [row('idle for 10 s', idle, 'walks', 0), row('10,000 mutations', busy, 'walks', 40)];
}

function sizeRows(): readonly BenchRow[] {
  const size = (file: string): number =>
    gzipSync(readFileSync(path.join(BUILT, file)), { level: 9 }).length / 1000;
  const popup = loadedBy(BUILT, 'popup.html').reduce((sum, file) => sum + size(file), 0);
  return [
    row('scout.js, gzip', size('scout.js'), 'kB', 10),
    row('badge.js, gzip', size('badge.js'), 'kB', 15),
    row('reader.js, gzip (only where a list may be)', size('reader.js'), 'kB', 40),
    row('popup and what it loads, gzip', popup, 'kB', 60),
    row('background.js, gzip', size('background.js'), 'kB', 150),
  ];
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Main-thread milliseconds that a file of the extension took while a page was loaded. */
async function traced(page: Page, address: string, file: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const one of value) events.push(JSON.parse(JSON.stringify(one)));
  });
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', { categories: 'devtools.timeline,v8', transferMode: 'ReportEvents' });
  await page.goto(address);
  await page.waitForTimeout(1_500);
  await session.send('Tracing.end');
  await done;
  await session.detach();
  const own = events.filter(
    ({ name, args }) =>
      (name === 'EvaluateScript' || name === 'FunctionCall') && (args?.data?.url ?? '').endsWith(`/${file}`),
  );
  const within = (inner: TraceEvent): boolean =>
    own.some(
      (outer) =>
        outer !== inner && outer.ts <= inner.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0),
    );
  return own.filter((one) => !within(one)).reduce((sum, { dur }) => sum + (dur ?? 0), 0) / 1000;
}

async function serve(): Promise<{ readonly server: Server; readonly origin: string }> {
  const pages: Readonly<Record<string, string>> = {
    '/plain': pageOfSize(SIZE, SEED, false),
    '/product': pageOfSize(SIZE, SEED, true),
    '/small': pageOfSize(20_000, SEED, true),
  };
  const server = createServer((request, response) => {
    const body = pages[request.url ?? ''];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, origin: `http://localhost:${typeof address === 'object' ? address?.port : 0}` };
}

async function liveRows(context: BrowserContext, origin: string): Promise<readonly BenchRow[]> {
  const page = await context.newPage();
  const times: number[] = [];
  for (let round = 0; round < 5; round++)
    times.push(await traced(page, `${origin}/plain?${round}`.replace(/\?.*/, ''), 'scout.js'));
  await page.close();
  const middle = times.sort((a, b) => a - b)[2] ?? Infinity;
  return [
    row('scout on a 1 MB page without a list, traced', middle, 'ms', 4),
    ...(await benchWake(context, origin)),
  ];
}

/**
 * Measures what pages pay for the extension: real Chromium, made-up pages of 1 MB, the shipped files. Builds the demo
 * build (the same code, allowed on localhost) when it is missing; throws when the shipped build is.
 */
export async function benchPages(): Promise<readonly BenchRow[]> {
  if (!existsSync(path.join(BUILT, 'scout.js'))) throw new Error('dist/ is missing: npm run build');
  if (!existsSync(path.join(DEMO, 'reader.js')))
    spawnSync('wxt', ['build', '--mode', 'demo', '--browser', 'chrome'], { cwd: ROOT, stdio: 'ignore' });
  const { server, origin } = await serve();
  const profile = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-bench-'));
  const executablePath = chromiumPath();
  const launch = (args: readonly string[]): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      ...(executablePath === undefined ? {} : { executablePath }),
      headless: true,
      args: ['--no-sandbox', '--disable-gpu', ...args],
    });
  try {
    const bare = await launch([]);
    const stages = await stageRows(bare, origin);
    await bare.close();
    const own = await launch([`--disable-extensions-except=${DEMO}`, `--load-extension=${DEMO}`]);
    const live = await liveRows(own, origin);
    await own.close();
    return [...stages, ...live, ...sizeRows()];
  } finally {
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
