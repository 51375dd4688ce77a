import type { Link } from './tile.ts';

/** Parameters that say where a click came from; `*` at the end: anything after it. */
const TRACKING =
  'utm_* gclid gbraid wbraid fbclid msclkid dclid yclid srsltid mc_cid mc_eid _pos _sid _ss _psq _fid _v ref ref_* refid cjevent irclickid awc spm scm algo_* trk track* source src campaign cm_* icid intcmp itm_* list list_* listname pos position qid sr crid keywords pd_rd_* pf_rd_* _encoding onload from';
/** Parameters that choose among the shades and sizes of one product. */
const VARIANT = 'variant variation color colour size shade dwvar_* attribute_* option';
const DROPPED = new RegExp(`^(?:${`${TRACKING} ${VARIANT}`.replace(/ /g, '|').replace(/\*/g, '.*')})$`, 'i');
/** Whole parts of a path that lead to no product. */
const UTILITY =
  /^(?:cart|basket|bag|checkout|wish-?lists?|favou?rites?|compare|log-?in|sign-?in|register|(?:my-?)?account|reviews?|ratings?|faqs?|help|contact|stores?|gift-?cards?|blogs?|journal|magazine|news|articles?|stories|guides?|quiz|about|policies|privacy|terms|shipping|delivery|returns|search|tags?|brands?|marken?|categor(?:y|ies))$/i;
const FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|pdf|zip|mp4|css|js|json|xml)$/i;
const SHAPED =
  /\/(?:products?|produkte?|produits?|prodott[oi]|productos?|produtos?|artikel|p|dp|pd|prd|item|itm|goods)\/[^/]|-p-?\d+|\/p-?\d{4,}|\d{4,}\.html?$/i;
const SHAPED_PARAMETER = /^(?:product|prod|item|goods|article|sku|pid)(?:_?(?:id|no|code))?$/i;
const MAX_URL = 2000;

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');

/** One path for the ways a shop writes it: its collection, a mark of the click and the last slash left out. */
function plainPath(path: string): string {
  return (
    path
      .replace(/\/collections\/[^?]*?(?=\/products\/)/, '')
      .replace(/\/ref=[^/]*$/, '')
      .replace(/\/+$/, '') || '/'
  );
}

/**
 * The link that an address on a page makes; null when it leads off the page's origin, to the page itself, to a file or
 * to a part of the shop that sells nothing. `base`: what relative addresses start from; `page`: the page's own address.
 */
export function linkOf(element: Element, address: string, base: string, page: URL): Link | null {
  const target = address.trim() === '' ? null : URL.parse(address.trim(), base);
  if (target === null || target.href.length > MAX_URL || !/^https?:$/.test(target.protocol)) return null;
  if (target.protocol === 'http:' && page.protocol === 'https:') target.protocol = 'https:';
  if (target.origin !== page.origin || target.username !== '' || FILE.test(target.pathname)) return null;
  const path = plainPath(target.pathname);
  const parts = partsOf(path);
  if (parts.some((part) => UTILITY.test(part.replace(/\.\w{2,5}$/, '')))) return null;
  const kept = [...target.searchParams].filter(([name]) => !DROPPED.test(name));
  const named = kept.some(([name]) => SHAPED_PARAMETER.test(name));
  if (path === plainPath(page.pathname) && (!named || target.search === page.search)) return null;
  if (path === '/' && !named) return null;
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(kept).toString();
  const key = `${path}${query === '' ? '' : `?${query}`}`;
  const slug = parts.at(-1) ?? '';
  return {
    element,
    url: `${target.origin}${target.pathname.startsWith(path) ? target.pathname.replace(/\/ref=[^/]*$/, '') : path}${query === '' ? '' : `?${query}`}`,
    key,
    slug,
    shaped: named || SHAPED.test(path),
    family: [
      parts.length > 1 ? parts[0] : '',
      parts.length,
      /\.\w{2,5}$/.exec(slug)?.[0] ?? '',
      kept.map(([name]) => name).join(),
    ].join(' '),
  };
}
