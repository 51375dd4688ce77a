import type { Rung } from '../schema/messages.ts';
import { linesOf } from './linesOf.ts';
import { parseMarkup } from './parseMarkup.ts';
import type { Phrases } from './phrasesOf.ts';
import { LABELLED, readRoot } from './readRoot.ts';
import { takeRun } from './takeRun.ts';
import { scan } from './scan.ts';
import type { Draft } from './spotOf.ts';
import { draftsOf } from './spotOf.ts';

const MAX_VALUE = 100_000;

/** A text or markup as a fragment of an inert document; the line breaks of plain text are kept. */
function fragmentOf(doc: Document, value: string): DocumentFragment | null {
  const markup = /<\/?[a-z][^>]*>/i.test(value)
    ? value
    : value.replaceAll('<', '&lt;').replace(/[\r\n]+/g, '<br>');
  return parseMarkup(doc, `<div>${markup}</div>`);
}

/**
 * Reads a text or markup that an attribute or embedded data holds. `label` says that its name is a head, so that the
 * whole value may be the list; without it a head has to stand inside.
 */
export function readMarkup(
  doc: Document,
  phrases: Phrases,
  rung: Rung,
  value: string,
  label: string | null,
  node: Node,
): readonly Draft[] {
  if (value.length < 3 || value.length > MAX_VALUE) return [];
  const root = fragmentOf(doc, value);
  if (!root) return [];
  const inside = readRoot(
    { root, phrases, rungs: new Set(LABELLED) },
    scan(root, phrases.stems).heads,
    '',
  ).drafts;
  const own = { rung, node, nodes: [] };
  if (inside.length > 0 || label === null) return inside.map((d) => ({ ...d, ...own }));
  const run = takeRun(linesOf([root]), phrases, true);
  return draftsOf(rung, label, run, node).map((d) => ({ ...d, ...own }));
}
