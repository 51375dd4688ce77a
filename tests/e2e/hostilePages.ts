const LIST =
  'Aqua, Squalane, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Retinol, Dimethicone, Tocopherol, Xanthan Gum, Disodium EDTA, Phenoxyethanol, Parfum';

interface Parts {
  readonly name?: string;
  readonly list?: string;
  /** Markup before everything else in the head. */
  readonly head?: string;
  /** Markup after the list. */
  readonly after?: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A product page of an invented shop, to be made hostile. */
function productPage({
  name = 'Night Renewal Retinol Serum',
  list = LIST,
  head = '',
  after = '',
}: Parts): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<title>${escaped(name)}</title>
<meta property="og:type" content="product"></head><body><main><h1>${escaped(name)}</h1><p class="price">€39.00</p>
<button type="button">Add to basket</button><h2>Ingredients</h2><p id="list">${list}</p></main>${after}</body></html>`;
}

const PWN = "document.documentElement.dataset.pwned='1'";
const MARKUP = `<img src=x onerror="${PWN}"><script>${PWN}</script>`;

/** Replaces what a reader would lean on by lies, and counts who calls them. */
const PATCHED = `<script>
  window.called = 0;
  const lie = () => { window.called += 1; return null; };
  for (const key of ['querySelector', 'querySelectorAll', 'getElementsByTagName', 'createTreeWalker', 'attachShadow'])
    for (const proto of [Document.prototype, Element.prototype, DocumentFragment.prototype])
      if (key in proto) proto[key] = lie;
  Object.defineProperty(Node.prototype, 'textContent', { get: lie, set: lie });
  Object.defineProperty(CharacterData.prototype, 'data', { get: lie, set: lie });
  JSON.parse = lie; Array.prototype.push = lie; Map.prototype.get = lie; String.prototype.toLowerCase = lie;
  window.chrome = { runtime: { sendMessage: lie, id: 'abc' } };
</script>`;

const POLLUTING = `<script type="application/ld+json">{"@type":"Product","name":"Night Renewal Retinol Serum",
  "__proto__":{"worth":true,"kind":"ping","verdict":"suits"},"constructor":{"prototype":{"verdict":"suits"}},
  "additionalProperty":[{"name":"__proto__","value":{"icon":"suits"}}]}</script>`;

/** Presses, hovers and types wherever the box may stand, as scripts can. */
const PRESSING = `<script>
  setInterval(() => {
    for (const el of document.documentElement.children) {
      if (el.localName !== 'div') continue;
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown'])
        el.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      el.click();
    }
    const hit = document.elementFromPoint(innerWidth - 30, innerHeight - 30);
    hit?.click();
  }, 50);
</script>`;

const SPOOFED = `<section aria-label="Aftercare check"><button>Usually suits today: everything</button></section>`;

const many = (count: number, one: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => one(i)).join('');

const MUTATING = `<p id="churn"></p><script>
  const churn = document.getElementById('churn');
  const turn = () => { for (let i = 0; i < 50; i++) churn.append(document.createTextNode('Ingredients: x' + i)); churn.textContent = ''; setTimeout(turn, 5); };
  turn();
</script>`;

/** Pages that try to break in, to lie or to exhaust; each still shows a list with retinol. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'markup in the name': productPage({ name: `Serum ${MARKUP} Retinol` }),
  'markup in the list': productPage({ list: `${escaped(MARKUP)}, ${LIST}` }),
  'markup in data': productPage({
    after: `<div data-ingredients="${escaped(MARKUP).replaceAll('"', '&quot;')}"></div>`,
    head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'Product', name: MARKUP.replaceAll('<', '\\u003c') })}</script>`,
  }),
  'polluted data': productPage({ head: POLLUTING }),
  'patched methods and getters': productPage({ head: PATCHED }),
  'pressed by scripts': productPage({ after: PRESSING }),
  'a badge of its own': productPage({ after: SPOOFED }),
  '200,000 nodes': productPage({ after: `<div aria-hidden="true">${many(200_000, () => '<i>x</i>')}</div>` }),
  'a name of 1 MB': productPage({ name: 'Serum '.repeat(170_000) }),
  'a list of 1 MB in one word': productPage({ after: `<h2>Ingredients</h2><p>${'x'.repeat(1_000_000)}</p>` }),
  '10,000 candidates': productPage({
    after: many(10_000, (i) => `<h3>Ingredients</h3><p>Aqua, Glycerin, Panthenol ${i}, Retinol</p>`),
  }),
  'endless mutation': productPage({ after: MUTATING }),
};

/** A page without tricks, for comparing what a page can see. */
export const PLAIN = productPage({});
