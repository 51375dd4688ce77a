import { LABELLED, readRoot } from '../readRoot.ts';
import { scan } from '../scan.ts';
import type { Draft, Reader } from '../spotOf.ts';

const MAX_DEPTH = 4;

/** Open shadow roots, and those inside them. */
export function shadow(
  reader: Reader,
  root: Document | DocumentFragment,
  path: string,
  depth = 0,
): readonly Draft[] {
  const drafts: Draft[] = [];
  if (depth > MAX_DEPTH) return drafts;
  for (const host of root.querySelectorAll('*')) {
    const inner = host.shadowRoot;
    if (!inner) continue;
    const { drafts: found } = readRoot(
      { ...reader, root: inner, rungs: new Set(LABELLED) },
      scan(inner, reader.phrases.stems).heads,
      path,
    );
    drafts.push(
      ...found.map((d): Draft => ({ ...d, rung: 'shadow' })),
      ...shadow(reader, inner, path, depth + 1),
    );
  }
  return drafts;
}
