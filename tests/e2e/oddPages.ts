import { pageOfSize } from '../../src/cli/pageOfSize.ts';
import { SHOP, answerFor } from './shopPages.ts';

const CALM =
  'Aqua, Glycerin, Squalane, Cetearyl Alcohol, Glyceryl Stearate, Panthenol, Tocopherol, Carbomer, Phenoxyethanol';
const LOUD = 'Aqua, Glycerin, Retinol, Squalane, Tocopherol, Carbomer, Phenoxyethanol, Parfum';

/** How long the restless page changes, in ms, and how many changes it makes in a second. */
export const RESTLESS = { ms: 10_000, perSecond: 1_000 } as const;

interface Shown {
  readonly body: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const product = (rest: string): string =>
  `<main><h1>Fern Cream</h1><p>€19.00</p><button>Add to basket</button>${rest}</main>`;
const later = (code: string, ms: number): string => `<script>setTimeout(() => { ${code} }, ${ms});</script>`;
const tall = '<div style="height:3000px"></div>';
const STRICT =
  "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; sandbox allow-same-origin";

/** Pages as shops make them, each with one thing that is hard to read through or to draw on. */
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
  accordion: {
    head: '<style>.in{height:0;overflow:hidden;transition:height .2s}.open .in{height:120px}</style>',
    body: product(
      `${tall}<div id="part"><h3><button aria-expanded="false" id="head">Ingredients</button></h3><div class="in"><p id="list">${LOUD}</p></div></div>${tall}<script>document.querySelector('#head').onclick = () => { document.querySelector('#part').classList.toggle('open'); document.querySelector('#head').setAttribute('aria-expanded', 'true'); };</script>`,
    ),
  },
  stuck: {
    body: product(`<h2>Ingredients</h2><div style="display:none"><p>${LOUD}</p></div>`),
  },
  strict: {
    body: product(`<div data-ingredients="&lt;p&gt;${CALM}&lt;/p&gt;"></div>`),
    headers: { 'content-security-policy': STRICT },
  },
  strictLoud: {
    body: product(`<h2>Ingredients</h2><p>${LOUD}</p>`),
    headers: { 'content-security-policy': STRICT },
  },
  hiding: {
    head: '<style>html > :not(head, body), body ~ *, div:empty { display: none !important; opacity: 0 !important }</style>',
    body: product(`<h2>Ingredients</h2><p>${CALM}</p>`),
  },
  restless: {
    body: product(
      `<h2>Ingredients</h2><p>${CALM}</p><div id="feed"></div><script>
      const feed = document.querySelector('#feed');
      const end = performance.now() + ${RESTLESS.ms};
      window.seen = { changes: 0, done: false };
      let last = performance.now();
      const turn = setInterval(() => {
        const now = performance.now();
        const due = Math.round((now - last) * ${RESTLESS.perSecond / 1000});
        last = now;
        for (let i = 0; i < due; i++) {
          const p = document.createElement('p');
          p.textContent = 'line ' + Math.random();
          feed.append(p);
          seen.changes++;
          if (feed.children.length > 200) feed.firstChild.remove();
        }
        if (now > end) { clearInterval(turn); seen.done = true; }
      }, 10);</script>`,
    ),
  },
  kept: {
    body: product(
      `<h2>Ingredients</h2><p>${CALM}</p><script>window.shows = []; addEventListener('pageshow', (event) => shows.push(event.persisted));</script>`,
    ),
  },
  recipe: {
    body: '<h1>Soup</h1><p>Our book: €19.00</p><h2>Ingredients</h2><p>Water, honey, olive oil, sea salt, citric acid, sugar</p>',
  },
};

const html = ({ head = '', body }: Shown): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fern Cream</title>${head}</head><body>${body}</body></html>`;

/** Address of one of these pages, or of a page of the demo shop. */
export const addressOf = (name: string): string => `${SHOP}/own/${name}`;

/** What the faked network answers; null for an address that nobody here has. */
export function answerOdd(url: string): {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
} | null {
  const { origin, pathname } = new URL(url);
  const name = origin === SHOP && pathname.startsWith('/own/') ? pathname.slice(5) : null;
  if (name === null) return answerFor(url);
  const page = { status: 200, contentType: 'text/html; charset=utf-8' };
  if (name === 'large') return { ...page, body: pageOfSize(5_000_000, 7, true) };
  const shown = PAGES[name];
  if (shown === undefined) return null;
  return { ...page, body: html(shown), ...(shown.headers && { headers: shown.headers }) };
}
