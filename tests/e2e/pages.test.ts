import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { pageOfSize } from '../../src/cli/pageOfSize.ts';
import { end, heard, hears, openOwn, start, treatedDaysAgo, type Running } from './chromium.ts';
import { SHOP } from './shopPages.ts';

const CALM =
  'Aqua, Glycerin, Squalane, Cetearyl Alcohol, Glyceryl Stearate, Panthenol, Tocopherol, Carbomer, Phenoxyethanol';
const LOUD = 'Aqua, Glycerin, Retinol, Squalane, Tocopherol, Carbomer, Phenoxyethanol, Parfum';
const SUITS = /Usually suits/i;
const LEFT_OUT = /Until|Left out/i;
const SAID = /Usually suits|Check first|Left out|Until|Can.t tell/i;

interface Shown {
  readonly body: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const product = (rest: string): string =>
  `<main><h1>Fern Cream</h1><p>€19.00</p><button>Add to basket</button>${rest}</main>`;
const later = (code: string, ms: number): string => `<script>setTimeout(() => { ${code} }, ${ms});</script>`;

const PAGES: Readonly<Record<string, Shown>> = {
  late: {
    body:
      product('<h2>Ingredients</h2><div id="in"></div>') +
      later(`document.querySelector('#in').textContent = '${CALM}'`, 2500),
  },
  clicked: {
    body: product(
      `<button id="more">Ingredients</button><div id="in"></div><script>document.querySelector('#more').onclick = () => setTimeout(() => { document.querySelector('#in').innerHTML = '<h3>Ingredients</h3><p>${CALM}</p>'; }, 300);</script>`,
    ),
  },
  variant: {
    body: product(
      `<h2>Ingredients</h2><p id="in">${CALM}</p><button id="other">Night</button><script>document.querySelector('#other').onclick = () => { history.replaceState(null, '', '?variant=2'); document.querySelector('#in').firstChild.data = '${LOUD}'; };</script>`,
    ),
  },
  closed: {
    body: product(
      `<button aria-expanded="false">Ingredients</button><div style="display:none"><p>${CALM}</p></div>`,
    ),
  },
  strict: {
    body: product(`<div data-ingredients="&lt;p&gt;${CALM}&lt;/p&gt;"></div>`),
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; sandbox allow-same-origin",
    },
  },
  hiding: {
    head: '<style>html > :not(head, body), body ~ *, div:empty { display: none !important; opacity: 0 !important }</style>',
    body: product(`<h2>Ingredients</h2><p>${CALM}</p>`),
  },
  restless: {
    body: product(
      `<h2>Ingredients</h2><p>${CALM}</p><div id="feed"></div><script>const feed = document.querySelector('#feed'); const end = Date.now() + 5000; const turn = setInterval(() => { for (let i = 0; i < 10; i++) { const p = document.createElement('p'); p.textContent = 'line ' + Math.random(); feed.append(p); if (feed.children.length > 200) feed.firstChild.remove(); } if (Date.now() > end) clearInterval(turn); }, 10);</script>`,
    ),
  },
  recipe: {
    body: '<h1>Soup</h1><p>Our book: €19.00</p><h2>Ingredients</h2><p>Water, honey, olive oil, sea salt, citric acid, sugar</p>',
  },
};

const html = ({ head = '', body }: Shown): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fern Cream</title>${head}</head><body>${body}</body></html>`;

describe('pages as shops make them, in Chromium', () => {
  let running: Running;
  beforeAll(async () => {
    running = await start({ granted: [`${SHOP}/*`] });
    const own = await openOwn(running, 'popup');
    await treatedDaysAgo(own, 2);
    await running.context.route(`${SHOP}/own/**`, (route) => {
      const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      const shown = PAGES[name];
      const body = name === 'large' ? pageOfSize(5_000_000, 7, true) : shown === undefined ? '' : html(shown);
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body,
        ...(shown?.headers === undefined
          ? {}
          : { headers: { ...shown.headers, 'content-type': 'text/html' } }),
      });
    });
  });
  afterAll(() => end(running));

  const visit = async (name: string): Promise<Page> => {
    const page = await running.context.newPage();
    await page.goto(`${SHOP}/own/${name}`);
    return page;
  };

  test.each([
    ['a list that comes late', 'late'],
    ['a closed accordion', 'closed'],
    ['a strict policy and trusted types', 'strict'],
    ['rules that hide what the page does not know', 'hiding'],
  ])('%s: the verdict is said', async (_, name) => {
    const page = await visit(name);
    await hears(page, SUITS);
    await page.close();
  });

  test('a list that comes with a click is read then', async () => {
    const page = await visit('clicked');
    await page.locator('#more').click();
    await hears(page, SUITS);
    await page.close();
  });

  test('another variant is judged anew, though the path stays', async () => {
    const page = await visit('variant');
    await hears(page, SUITS);
    await page.locator('#other').click();
    await hears(page, LEFT_OUT);
    await page.close();
  });

  test('a page that changes 1,000 times a second costs little', async () => {
    const page = await running.context.newPage();
    const session = await running.context.newCDPSession(page);
    const events: { readonly name: string; readonly dur?: number; readonly url: string }[] = [];
    session.on('Tracing.dataCollected', ({ value }) => {
      for (const one of value) {
        const event = JSON.parse(JSON.stringify(one));
        events.push({ name: event.name, dur: event.dur, url: String(event.args?.data?.url ?? '') });
      }
    });
    const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
    await page.goto(`${SHOP}/own/restless`);
    await page.waitForTimeout(6_500);
    await session.send('Tracing.end');
    await done;
    await hears(page, SUITS);
    const own = events.filter(
      ({ name, url }) => name === 'FunctionCall' && /\/(?:scout|reader)\.js$/.test(url),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000).toBeLessThan(1_000); // ms of 6,500
    await page.close();
  });

  test('a page of 5 MB is read', async () => {
    const page = await visit('large');
    await hears(page, SAID, 30_000);
    await page.close();
  });

  test('on the way back and forward the verdict is there again', async () => {
    const page = await visit('closed');
    await hears(page, SUITS);
    await page.goto(`${SHOP}/own/recipe`);
    await page.waitForTimeout(500);
    await page.goBack();
    await hears(page, SUITS);
    await page.goForward();
    await page.waitForTimeout(1_000);
    expect(await heard(page)).not.toMatch(SAID);
    await page.close();
  });

  test('nothing is said of a recipe beside a price', async () => {
    const page = await visit('recipe');
    await page.waitForTimeout(1_500);
    expect(await heard(page)).not.toMatch(SAID);
    await page.close();
  });
});
