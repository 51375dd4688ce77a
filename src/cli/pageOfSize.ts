const WORDS =
  'the of and a to in is on by it or be at as an we us our from this that with for light soft skin morning evening shade river garden paper bottle colour season careful people story parcel window kitchen autumn quiet ribbon letter market street weather answer number picture basket'.split(
    ' ',
  );
const LIST =
  'Aqua, Glycerin, Butylene Glycol, Squalane, Cetearyl Alcohol, Niacinamide, Panthenol, Sodium Hyaluronate, Tocopherol, Xanthan Gum, Phenoxyethanol, Ethylhexylglycerin, Parfum, Linalool, Limonene';

/** A generator of whole numbers below a bound, the same for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * A made-up page of about so many bytes: paragraphs, links, cards and inline marks, as on a magazine or a shop. With
 * `list` it is a product page whose list stands in a closed accordion in its middle; without, it sells nothing.
 */
export function pageOfSize(bytes: number, seed: number, list: boolean): string {
  const next = numbers(seed);
  const some = (count: number): string =>
    Array.from({ length: count }, () => WORDS[next(WORDS.length)] ?? '').join(' ');
  const blocks = [
    (): string => `<p class="text-${next(9)}">${some(40)} <em>${some(3)}</em> ${some(20)}.</p>`,
    (): string =>
      `<h3>${some(4)}</h3><p>${some(25)} <a href="/story/${next(9999)}">${some(2)}</a>, ${some(9)}.</p>`,
    (): string =>
      `<ul class="row">${`<li><a href="/a/${next(9999)}"><span>${some(3)}</span> <b>${some(1)}</b></a></li>`.repeat(6)}</ul>`,
    (): string =>
      `<div class="card c${next(99)}" data-id="${next(99999)}"><div><span class="tag">${some(1)}</span></div><p>${some(18)}</p></div>`,
  ];
  const middle = list
    ? `<section><h1>Calm Cream</h1><p>€ 20</p><button>Add to cart</button><details><summary>Ingredients</summary><p>${LIST}</p></details></section>`
    : `<h1>${some(5)}</h1>`;
  let body = '';
  let placed = false;
  while (body.length < bytes) {
    if (!placed && body.length >= bytes / 2) {
      body += middle;
      placed = true;
    }
    body += blocks[next(blocks.length)]?.() ?? '';
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${some(4)}</title></head><body><nav><a href="/">Home</a></nav><main>${body}</main></body></html>`;
}
