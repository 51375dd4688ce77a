import { PRODUCTS, type DemoProduct } from './products.ts';

const SHOP = 'Rill & Alder';
const HEAD = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.4 Georgia, serif; }
header, footer, main { padding: 12px 24px; }
nav a { margin-inline-end: 16px; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 24px; list-style: none; padding: 0; }
.card { display: block; position: relative; }
.pic { height: 180px; background: light-dark(#e3ddd2, #3a3733); }
.card a { color: inherit; }
.head { position: sticky; top: 0; background: Canvas; z-index: 5; }
</style>`;

const frame = (
  title: string,
  body: string,
): string => `<!doctype html><html lang="en"><head><title>${title}</title>${HEAD}</head><body>
<header class="head"><a href="/">${SHOP}</a><nav><ul><li><a href="/c/skincare">Skincare from €9</a></li><li><a href="/c/hair">Hair</a></li><li><a href="/c/gifts">Gifts</a><div><a href="/p/alder-gift-card"><img alt="Gift card"> Gift card €25.00</a></div></li></ul></nav></header>
<main><nav aria-label="breadcrumb"><a href="/">Home</a> › <a href="/c/skincare">Skincare</a></nav>${body}</main>
<footer><a href="/help">Help</a> <a href="/shipping">Free shipping over €50.00</a></footer></body></html>`;

/** One tile as the grid has it. */
function tile({ slug, name, price }: DemoProduct): string {
  return `<li class="card"><a href="/p/${slug}?utm_source=grid&amp;pos=1"><div class="pic"><img alt=""></div></a><p class="brand"><a href="/b/rill">${SHOP}</a></p><h3><a href="/p/${slug}">${name}</a></h3><span class="price">${price}</span><button>Add to basket</button></li>`;
}

const sponsored = `<li class="card"><span>Sponsored</span><a href="/p/paid-cream"><div class="pic"></div><h3>Paid Cream</h3></a><span class="price">€99.00</span></li>`;

/** Sixty products at once. */
export function gridPage(products: readonly DemoProduct[] = PRODUCTS): string {
  return frame(
    'Skincare',
    `<h1>Skincare</h1><ul class="grid">${products.slice(0, 4).map(tile).join('')}${sponsored}${products.slice(4).map(tile).join('')}</ul>
<aside><h2>You may like</h2><ul class="grid">${['one', 'two', 'three'].map((n) => `<li class="card"><a href="/p/beside-${n}">Beside ${n}</a> €12.00</li>`).join('')}</ul></aside>`,
  );
}

/** Twenty products, and twenty more each time its end comes near. */
export function endlessPage(): string {
  const batches = JSON.stringify(
    [1, 2].map((i) =>
      PRODUCTS.slice(i * 20, i * 20 + 20)
        .map(tile)
        .join(''),
    ),
  );
  return frame(
    'Skincare',
    `<h1>Skincare</h1><ul class="grid" id="grid">${PRODUCTS.slice(0, 20).map(tile).join('')}</ul>
<script>const more = ${batches.replaceAll('</', '<\\/')}; let busy = false;
addEventListener('scroll', () => {
  if (busy || more.length === 0 || scrollY + innerHeight < document.documentElement.scrollHeight - 300) return;
  busy = true;
  setTimeout(() => {
    document.querySelector('#grid').insertAdjacentHTML('beforeend', more.shift());
    history.replaceState(null, '', '?page=' + (3 - more.length));
    busy = false;
  }, 150);
});</script>`,
  );
}

/** A shop that draws everything by script; /app shows a front page, and its button goes to the list without a load. */
export function appPage(): string {
  const data = JSON.stringify(PRODUCTS.map(({ slug, name, price }) => ({ slug, name, price })));
  return `<!doctype html><html lang="en"><head><title>${SHOP}</title>${HEAD}</head><body><div id="app"></div>
<script>const all = ${data};
const app = document.querySelector('#app');
const make = (tag, part, ...inner) => { const one = Object.assign(document.createElement(tag), part); one.append(...inner); return one; };
function draw() {
  app.replaceChildren(make('header', { className: 'head' }, make('button', { id: 'list', onclick: () => go('/app/skincare') }, 'Skincare'), make('button', { id: 'home', onclick: () => go('/app') }, 'Start')));
  if (location.pathname !== '/app/skincare') { app.append(make('main', {}, make('h1', {}, 'Welcome'))); return; }
  const cards = all.map(({ slug, name, price }) => make('div', { className: 'card css-' + slug.length }, make('a', { href: '/p/' + slug }, make('div', { className: 'pic' }), make('span', {}, name)), make('div', {}, make('b', {}, price.slice(0, 1)), make('b', {}, price.slice(1))), make('button', {}, 'Add to basket')));
  app.append(make('main', {}, make('h1', {}, 'Skincare'), make('div', { className: 'grid' }, ...cards)));
}
function go(path) { history.pushState(null, '', path); draw(); }
addEventListener('popstate', draw);
draw();</script></body></html>`;
}

/** A product's page; \`extra\` stands at its end. */
export function productPage({ name, price, ingredients }: DemoProduct, extra = ''): string {
  return frame(
    name,
    `<h1>${name}</h1><p class="price">${price}</p><button>Add to basket</button><details><summary><h2>Ingredients</h2></summary><p>${ingredients}</p></details>${extra}`,
  );
}
