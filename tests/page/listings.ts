/** A listing written for the tests, and the products that have to be found in it, in their order. */
export interface ListingCase {
  readonly about: string;
  readonly url?: string;
  readonly html: string;
  /** Addresses below the shop's origin. */
  readonly tiles: readonly string[];
  /** Names, where the way they are printed is what is tested. */
  readonly names?: readonly string[];
}

export const ORIGIN = 'https://www.linden-and-moss.example';
export const LISTING = `${ORIGIN}/collections/face`;

const KINDS = ['calm-cream', 'dew-serum', 'moss-mask', 'fern-oil', 'veil-balm', 'rill-mist'];
const title = (slug: string): string =>
  slug.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase());
const each = (make: (slug: string, name: string, i: number) => string): string =>
  KINDS.map((slug, i) => make(slug, title(slug), i)).join('');
const below = (folder: string, ending = ''): readonly string[] =>
  KINDS.map((slug) => `${folder}${slug}${ending}`);
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body><main><h1>Face</h1>${body}</main></body></html>`;
const grid = (make: (slug: string, name: string, i: number) => string): string =>
  `<ul class="grid">${each((...one) => `<li class="card">${make(...one)}</li>`)}</ul>`;
const tile = (slug: string, name: string, i: number): string =>
  `<a href="/products/${slug}"><img src="x.jpg" alt=""><h3>${name}</h3></a><span>€${i + 10}.00</span>`;
const linked = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

export const LISTINGS: readonly ListingCase[] = [
  {
    about: 'a plain list: link and price in one line',
    html: page(
      `<ul>${each((slug, name, i) => `<li><a href="/${slug}.html">${name}</a> €${i}.00</li>`)}</ul>`,
    ),
    tiles: below('/', '.html'),
    names: KINDS.map(title),
  },
  {
    about: 'picture and title link to the same product, with marks of the click',
    html: page(
      grid(
        (slug, name, i) =>
          `<a href="/p/${slug}?utm_source=grid&pos=${i}"><img alt=""></a><h2><a href="/p/${slug}?ref=title#reviews">${name}</a></h2><b>$${i}.99</b>`,
      ),
    ),
    tiles: below('/p/'),
    names: KINDS.map(title),
  },
  {
    about: 'collection and variant in the address',
    html: page(
      grid(
        (slug, name, i) =>
          `<a href="/collections/face/products/${slug}?variant=${i}">${name}</a><a href="/products/${slug}?variant=9${i}">Large</a><p>£${i}.50</p>`,
      ),
    ),
    tiles: below('/products/'),
  },
  {
    about: 'prices cut into parts, old and new, and a link that fills the basket',
    html: page(
      grid(
        (slug, name, i) =>
          `<a class="loop" href="/shop/${slug}/"><img alt=""><h2>${name}</h2><span class="price"><del><bdi><span>€</span>${i + 20},00</bdi></del> <ins><bdi><span>€</span>${i + 10},00</bdi></ins></span></a><a href="?add-to-cart=${i}" class="button">Add</a>`,
      ),
    ),
    tiles: below('/shop/', '/'),
    names: KINDS.map(title),
  },
  {
    about: 'brands link from every tile',
    html: page(
      grid(
        (slug, name, i) =>
          `<a href="/${slug}-${1000 + i}"><img alt="${name}"></a><div><a href="/moss-and-co">Moss & Co</a><h3><a href="/${slug}-${1000 + i}">${name}</a></h3><div><span>€ ${i},90</span></div></div>`,
      ),
    ),
    tiles: KINDS.map((slug, i) => `/${slug}-${1000 + i}`),
    names: KINDS.map(title),
  },
  {
    about: 'the brand stands in a heading, the name in a line below',
    html: page(
      grid(
        (slug, name, i) =>
          `<a href="/products/${slug}"><img alt=""></a><h4><a href="/products/${slug}">Moss & Co</a></h4><p><a href="/products/${slug}">${name}</a></p><p><a href="/products/${slug}">$${i}.00</a></p>`,
      ),
    ),
    tiles: below('/products/'),
    names: KINDS.map(title),
  },
  {
    about: 'a large menu with products and prices in it',
    html: `<body><header><nav><ul>${each((slug, name, i) => `<li><a href="/products/menu-${slug}"><img alt=""><h3>${name}</h3></a> €${i}.00</li>`)}</ul></nav><div class="mega-menu"><a href="/products/top-cream"><img alt=""> Top Cream</a> €9.00</div></header><main><h1>Face</h1>${grid(tile)}</main></body>`,
    tiles: below('/products/'),
  },
  {
    about: 'breadcrumbs, filters, pages, basket and foot',
    html: page(
      `<ol class="breadcrumb"><li><a href="/face">Face</a></li></ol><div class="filters"><ul>${each((slug, name) => `<li><a href="/face/${slug}">${name} €5.00</a></li>`)}</ul></div>${grid(tile)}<div class="pagination"><a href="/collections/face?page=2">2</a></div><div id="mini-cart"><a href="/products/in-the-basket"><h3>In the basket</h3></a> €4.00</div><footer><a href="/products/foot-balm"><h3>Foot balm</h3></a> €3.00</footer>`,
    ),
    tiles: below('/products/'),
  },
  {
    about: 'places somebody paid for: a word, markup, another site',
    html: page(
      `<ul class="grid"><li class="card"><em>Gesponsert</em>${tile('paid-one', 'Paid One', 1)}</li><li class="card" data-sponsored="1">${tile('paid-two', 'Paid Two', 2)}</li><li class="card"><a href="https://ads.example/click?to=x"><img alt=""><h3>Paid Three</h3></a> €9.00</li>${each((...one) => `<li class="card">${tile(...one)}</li>`)}</ul>`,
    ),
    tiles: below('/products/'),
  },
  {
    about: 'articles with pictures below the products',
    html: page(
      `${grid(tile)}<section><h2>From the journal</h2>${each((slug, name) => `<article><a href="/blogs/skin/${slug}"><img alt=""><h3>On ${name}</h3></a><p>Words.</p></article>`)}${each((slug, name) => `<article><a href="/skin-school/${slug}"><img alt=""><h3>More on ${name}</h3></a></article>`)}</section>`,
    ),
    tiles: below('/products/'),
  },
  {
    about: 'rows of what was seen lately and what goes with it',
    html: page(
      `${grid(tile)}<aside>${each((slug, name, i) => `<div><a href="/products/beside-${slug}"><h3>${name}</h3></a> €${i}.00</div>`)}</aside><div class="recently-viewed">${each((slug, name, i) => `<div><a href="/products/seen-${slug}"><h3>${name}</h3></a> €${i}.00</div>`)}</div><section class="product-recommendations">${each((slug, name, i) => `<div><a href="/products/also-${slug}"><h3>${name}</h3></a> €${i}.00</div>`)}</section>`,
    ),
    tiles: below('/products/'),
  },
  {
    about: 'several carousels under their own headings: all of them are the list',
    html: page(
      ['New', 'Loved', 'For winter']
        .map(
          (name, at) =>
            `<h2>${name}</h2><div class="carousel"><ul>${KINDS.slice(at * 2, at * 2 + 3)
              .map((slug, i) => `<li>${tile(slug, title(slug), i)}</li>`)
              .join('')}</ul></div>`,
        )
        .join(''),
    ),
    tiles: below('/products/'),
  },
  {
    about: 'tiles without a link, their address in data',
    html: page(
      `<div class="rows">${each((slug, name, i) => `<div class="row" data-href="/products/${slug}" tabindex="0"><div class="pic"></div><h3>${name}</h3><span>${i + 10} zł</span></div>`)}</div>`,
    ),
    tiles: below('/products/'),
    names: KINDS.map(title),
  },
  {
    about: 'addresses in embedded data alone',
    html: page(
      `<div>${each((_, name, i) => `<div class="card" onclick="open()"><h3>${name}</h3><p>€${i}.00</p></div>`)}</div>`,
      linked({
        '@type': 'ItemList',
        itemListElement: KINDS.map((slug, i) => ({
          '@type': 'ListItem',
          position: i,
          item: { '@type': 'Product', name: title(slug), url: `/products/${slug}` },
        })),
      }),
    ),
    tiles: below('/products/'),
    names: KINDS.map(title),
  },
  {
    about: 'embedded data that lists articles and the way here',
    html: page(
      grid(tile),
      linked([
        {
          '@type': 'ItemList',
          itemListElement: [{ '@type': 'BlogPosting', name: 'On calm', url: '/on-calm' }],
        },
        { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', item: '/face-care' }] },
      ]),
    ),
    tiles: below('/products/'),
  },
  {
    about: 'one tile is sold out and shows no price, another place is a banner',
    html: page(
      `<ul class="grid">${each((...one) => `<li class="card">${one[2] === 2 ? `<a href="/products/${one[0]}"><img alt=""><h3>${one[1]}</h3></a><span>Sold out</span>` : tile(...one)}</li>`)}<li class="card"><a href="/pages/routine-finder"><img alt=""><h3>Find your routine</h3></a></li></ul>`,
    ),
    tiles: below('/products/'),
  },
  {
    about: 'many short lists of two',
    html: page(
      [0, 2, 4]
        .map(
          (at) =>
            `<ul>${KINDS.slice(at, at + 2)
              .map(
                (slug, i) =>
                  `<li><a href="/goods/view?goodsNo=A${at + i}"><img alt="${title(slug)}"></a>₩${i}000</li>`,
              )
              .join('')}</ul>`,
        )
        .join(''),
    ),
    tiles: [0, 1, 2, 3, 4, 5].map((i) => `/goods/view?goodsNo=A${i}`),
    names: KINDS.map(title),
  },
  {
    about: 'the product is a parameter of the page that lists it',
    url: `${ORIGIN}/index.php?cat=4`,
    html: page(
      `<table><tr>${each((_, name, i) => `<td><a href="index.php?cat=4&product_id=${i}"><img alt="${name}"></a><br><a href="index.php?cat=4&product_id=${i}">${name}</a><br>${i + 1},00 EUR</td>`)}</tr></table>`,
    ),
    tiles: [0, 1, 2, 3, 4, 5].map((i) => `/index.php?cat=4&product_id=${i}`),
  },
  {
    about: 'categories "from" a price beside the products',
    html: page(
      `<div class="cats"><a href="/creams"><h3>Creams</h3> from €9.00</a><a href="/serums"><h3>Serums</h3> from €12.00</a></div>${grid(tile)}`,
    ),
    tiles: below('/products/'),
  },
  {
    about: 'no prices for guests',
    html: page(
      grid(
        (slug, name) =>
          `<a href="/produkt/${slug}"><img alt=""><h3>${name}</h3></a><a href="/login">Log in to see prices</a>`,
      ),
    ),
    tiles: below('/produkt/'),
  },
  {
    about: 'the whole tile is one link',
    html: page(
      `<div>${each((_, name, i) => `<a class="t${i}" href="/dp/B0${i}/ref=sr_1_${i}?qid=17&sr=8"><div><img alt=""></div><div>${name}</div><div><span>4.5 out of 5</span><span>€${i},99</span></div></a>`)}</div>`,
    ),
    tiles: KINDS.map((_, i) => `/dp/B0${i}`),
    names: KINDS.map(title),
  },
  {
    about: 'relative addresses with a base, http on https',
    html: page(
      grid(
        (slug, name, i) =>
          `<a href="${i % 2 === 0 ? slug : `http://www.linden-and-moss.example/de/p/${slug}`}"><h3>${name}</h3></a> ${i} Kč`,
      ),
      '<base href="/de/p/">',
    ),
    tiles: below('/de/p/'),
  },
  {
    about: 'two products are all the page has',
    html: page(
      `<ul class="grid">${KINDS.slice(0, 2)
        .map((slug, i) => `<li>${tile(slug, title(slug), i)}</li>`)
        .join('')}</ul>`,
    ),
    tiles: ['/products/calm-cream', '/products/dew-serum'],
  },
  {
    about: 'links that lead nowhere: script, mail, files, the page itself',
    html: page(
      grid(
        (slug, name, i) =>
          `<a href="javascript:go(${i})">€${i}.00</a><a href="mailto:x@y.example">€1</a><a href="/media/${slug}.jpg">Zoom</a><a href="#top">${name}</a><a href="/account">€2.00</a>`,
      ),
    ),
    tiles: [],
  },
  {
    about: 'an article with prices in its words',
    html: page(
      '<article><p>It costs <a href="/about">€20.00</a> and <a href="/journal/x">more €30.00</a>.</p></article>',
    ),
    tiles: [],
  },
  { about: 'nothing at all', html: '', tiles: [] },
];
