import type { Candidate, Found, PageKind, Rung } from '../schema/messages.ts';
import type { Product } from '../schema/state.ts';
import type { Glance } from './glance.ts';
import { squeeze } from './squeeze.ts';
import type { PageWords } from './pageWords.ts';
import type { Phrases } from './phrasesOf.ts';
import { has, phrasesOf, spans } from './phrasesOf.ts';
import { readDeep } from './readDeep.ts';
import { ownProduct, pathOf, readProduct, titleOf } from './readProduct.ts';
import { readRoot } from './readRoot.ts';
import type { Draft } from './spotOf.ts';

/** What was found, and the nodes that its candidates' `ref` name. */
export interface Located {
  readonly found: Found;
  readonly nodes: ReadonlyMap<number, Node>;
}

// the same as in src/schema/messages.ts, whose values would bring Zod into the page
export const MAX_CANDIDATES = 24;
export const MAX_TEXT = 20_000; // UTF-16 units
const MAX_LABEL = 300;
const NOTHING: Product = { name: null, brand: null, category: [] };

function nothing(page: PageKind): Located {
  return { found: { page, product: NOTHING, candidates: [], elsewhere: false }, nodes: new Map() };
}

/**
 * The second stage: reads product and candidates of a page that the first found worth it; elsewhere both are empty.
 * Attributes, embedded data, shadow roots and frames are read only where the labels lead to no whole list.
 */
export function locate(glance: Glance, words: PageWords, rungs: readonly Rung[]): Located {
  const { doc, url, page, seen, linked, worth } = glance;
  if (!worth) return nothing(page);
  const phrases = phrasesOf(words);
  const title = titleOf(doc);
  const own = ownProduct(linked, title, url);
  if (own === null && has(title, phrases.heads)) return nothing('other'); // a page about ingredients
  const product = readProduct(doc, url, linked);
  const path = pathOf(url);
  const reader = { root: doc, phrases, rungs: new Set(rungs) };
  const { drafts, empty } = readRoot(reader, seen.heads, path);
  const shown = page === 'product' ? drafts : drafts.filter(isLong);
  const deep = shown.some(isWhole)
    ? null
    : readDeep({ doc, reader, seen, path, name: product.name, own, empty });
  const alone = shown.length === 0 && page === 'product';
  const { candidates, nodes } = number(
    [...shown, ...(alone ? (deep?.far ?? []) : [])],
    deep?.hidden ?? [],
    phrases,
  );
  return {
    found: { page, product, candidates, elsewhere: page === 'product' && deep?.elsewhere === true },
    nodes,
  };
}

const ENOUGH = 5;
const CUT_SHORT = /(?:\.\.\.|…)\W*$/;

/** More names than a teaser has. */
function isLong({ lines }: Draft): boolean {
  return lines.join(',').split(/[,;、]/).length > ENOUGH;
}

/** A list long enough, and not cut short, that embedded data would only repeat it. */
function isWhole(draft: Draft): boolean {
  return isLong(draft) && !CUT_SHORT.test(draft.lines.join('\n').slice(-12));
}

/** A label without the words of the control it stands in: "Ingredients + Read more". */
function trimLabel(label: string, phrases: Phrases): string {
  const end = spans(label, phrases.ends).find(([from]) => from > 0)?.[0];
  return end === undefined ? label : label.slice(0, end).replace(/[\s+:|(>›»–—-]+$/, '');
}

/** Numbers the drafts; copies are dropped, and of embedded data what a text of the page already holds. */
function number(
  drafts: readonly Draft[],
  deep: readonly Draft[],
  phrases: Phrases,
): { candidates: Candidate[]; nodes: Map<number, Node> } {
  const candidates: Candidate[] = [];
  const nodes = new Map<number, Node>();
  const keys: string[] = [];
  for (const draft of [...drafts, ...deep]) {
    const text = draft.lines.join('\n').slice(0, MAX_TEXT);
    const key = squeeze(text);
    const again = (other: string): boolean =>
      other === key ||
      (deep.includes(draft) && other.length > 20 && (key.includes(other) || other.includes(key)));
    if (key === '' || keys.some(again) || candidates.length >= MAX_CANDIDATES) continue;
    if (!CUT_SHORT.test(text.slice(-12))) keys.push(key);
    const ref = candidates.length;
    const label = draft.label === null ? null : trimLabel(draft.label, phrases).slice(0, MAX_LABEL);
    candidates.push({ rung: draft.rung, label, text, ref });
    nodes.set(ref, draft.node);
  }
  return { candidates, nodes };
}
