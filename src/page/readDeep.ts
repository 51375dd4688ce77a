import { isPointer } from './isPointer.ts';
import { squeeze } from './squeeze.ts';
import type { Json } from './parseJson.ts';
import { textOf } from './parseJson.ts';
import { readFar } from './readFar.ts';
import { attribute } from './rungs/attribute.ts';
import { frame } from './rungs/frame.ts';
import { json } from './rungs/json.ts';
import { shadow } from './rungs/shadow.ts';
import type { Scan } from './scan.ts';
import type { Draft, Reader, Spot } from './spotOf.ts';

/** What the second stage needs to know. */
export interface Page {
  readonly doc: Document;
  readonly reader: Reader;
  readonly seen: Scan;
  readonly path: string;
  readonly name: string | null;
  /** The page's own product in JSON-LD. */
  readonly own: Json | null;
  /** Labels behind which nothing was found. */
  readonly empty: readonly Spot[];
}

/** What the second stage adds: texts of embedded data, and those found by their shape alone. */
export interface Deep {
  readonly hidden: readonly Draft[];
  readonly far: readonly Draft[];
  readonly elsewhere: boolean;
}

/** Everything by which embedded data may call the page's own product, letters and digits only. */
function identities({ own, name, path }: Page): ReadonlySet<string> {
  const last = path.slice(path.lastIndexOf('/') + 1).replace(/\.html?$/, '');
  const told = ['name', 'sku', 'mpn', 'productID', 'gtin13', 'gtin'].map((key) => textOf(own?.[key]));
  return new Set([...told, name ?? '', last].map(squeeze).filter((id) => id.length > 2));
}

/** Second stage: attributes, shadow roots, frames, embedded data; blocks that look like a list; pointers elsewhere. */
export function readDeep(page: Page): Deep {
  const { doc, reader, seen, path, own, empty } = page;
  const hidden = [
    ...(reader.rungs.has('attribute') ? attribute(reader, doc, path) : []),
    ...(reader.rungs.has('shadow') ? shadow(reader, doc, path) : []),
    ...(reader.rungs.has('frame') ? frame(reader, doc, path) : []),
    ...(reader.rungs.has('json') ? json(reader, doc, identities(page), own) : []),
  ];
  const far =
    hidden.length === 0 && reader.rungs.has('heading') ? readFar(reader, seen.dense, empty[0], path) : [];
  return { hidden, far, elsewhere: empty.some((spot) => isPointer(reader, spot)) };
}
