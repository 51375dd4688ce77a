import { linesOf } from '../linesOf.ts';
import { parseJson, textOf } from '../parseJson.ts';
import { isListKey } from '../isListKey.ts';
import { readMarkup } from '../readMarkup.ts';
import { lower } from '../squeeze.ts';
import { takeRun } from '../takeRun.ts';
import type { Draft, Reader } from '../spotOf.ts';
import { draftsOf } from '../spotOf.ts';
import { isElsewhere } from '../isElsewhere.ts';

const MAX_ELEMENTS = 30_000;
const TITLE = /^(?:data-.*|title|heading|label|name|aria-label|header)$/;
const CLOSED =
  /^(?:button|a|input|img|svg|path|use|script|style|link|meta|option|select|form|iframe|html|body|head)$/;

/** Attributes that hold a list (`data-ingredients="..."`), and elements whose title attribute is a head. */
export function attribute(reader: Reader, doc: Document, path: string): readonly Draft[] {
  const drafts: Draft[] = [];
  const keys = new Map<string, boolean>();
  const holds = (name: string): boolean => {
    const known = keys.get(name) ?? (name.startsWith('data-') && isListKey(name.slice(5), reader.phrases));
    keys.set(name, known);
    return known;
  };
  let left = MAX_ELEMENTS;
  for (const element of doc.querySelectorAll('*')) {
    if (left-- < 0 || drafts.length > 12) break;
    for (const name of element.getAttributeNames()) {
      if (!name.startsWith('data-') && !TITLE.test(name)) continue;
      const value = element.getAttribute(name) ?? '';
      if (value.length < 3) continue;
      if (
        value.length < 60 &&
        !CLOSED.test(element.localName) &&
        reader.phrases.written.has(lower(value.trim()))
      ) {
        if (isElsewhere(element, path)) continue;
        const run = takeRun(linesOf([...element.childNodes]), reader.phrases, false);
        drafts.push(...draftsOf('attribute', value, run, element));
      } else if (holds(name) && !isElsewhere(element, path)) {
        const text = /^\s*[[{"]/.test(value) ? textOf(parseJson(value)) || value : value;
        drafts.push(...readMarkup(doc, reader.phrases, 'attribute', text, name, element));
      }
    }
  }
  return drafts;
}
