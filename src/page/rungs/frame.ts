import { LABELLED, readRoot } from '../readRoot.ts';
import { scan } from '../scan.ts';
import type { Draft, Reader } from '../spotOf.ts';

const MAX_FRAMES = 12;

function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** Frames of the same origin; others are closed to us and passed over. */
export function frame(reader: Reader, doc: Document, path: string): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const element of [...doc.querySelectorAll('iframe')].slice(0, MAX_FRAMES)) {
    const root = documentOf(element);
    if (!root?.body) continue;
    const { drafts: found } = readRoot(
      { ...reader, root, rungs: new Set(LABELLED) },
      scan(root, reader.phrases.stems).heads,
      path,
    );
    drafts.push(...found.map((d): Draft => ({ ...d, rung: 'frame' })));
  }
  return drafts;
}
