import { readLabel } from '../readLabel.ts';
import { squeeze } from '../squeeze.ts';
import { isListKey } from '../isListKey.ts';
import type { Json } from '../parseJson.ts';
import { isJson, parseJson, textOf } from '../parseJson.ts';
import { readMarkup } from '../readMarkup.ts';
import type { Draft, Reader } from '../spotOf.ts';

/** Whose data an object is: the page's own product's, another's, or nobody says. */
type Owner = 'own' | 'other' | 'unsaid';

/** A text that may hold the list; `label` is the key or title that heads it, null where a head has to stand inside. */
interface Value {
  readonly owner: Owner;
  readonly label: string | null;
  readonly text: string;
}

const MAX_VISITS = 30_000;
const MAX_DEPTH = 14;
const MAX_SCRIPT = 3_000_000;
const IDENTITY = /^(?:sku|id|productid|handle|slug|name|title|displayname|productname|gtin\d*|url)$/;
const NAMES = /^(?:handle|slug|displayname|productname|sku)$/;
const PROSE = /^(?:body_?html|(?:long)?description.*|content|details|text|html)$/i;
const TITLE = /^(?:title|name|head(?:er|ing|line)|label|key)$/;
const PRODUCT = /^(?:@type|sku|prices?|offers|handle|brand|vendor|variants)$/;

/** All text below a value, one line each; rich-text trees and arrays flattened. */
function flatten(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || depth > 8) return '';
  const named = isJson(value) && textOf(value['inci'] ?? value['name'] ?? value['text'] ?? value['value']);
  const inner = Object.values(value).filter((v) => Array.isArray(value) || typeof v === 'object');
  return (
    named ||
    inner
      .map((v) => flatten(v, depth + 1))
      .filter((t) => t !== '')
      .join('\n')
  );
}

function ownerOf(
  entries: readonly (readonly [string, unknown])[],
  own: ReadonlySet<string>,
  inherited: Owner,
): Owner {
  const told = entries.filter(([k, v]) => IDENTITY.test(squeeze(k)) && textOf(v) !== '');
  if (
    told.some(([, v]) =>
      own.has(
        squeeze(
          textOf(v)
            .replace(/[?#].*$|\.html?$/, '')
            .replace(/^.*\//, ''),
        ),
      ),
    )
  )
    return 'own';
  // a variant of the own product has a number of its own
  return told.some(([k]) => NAMES.test(squeeze(k)) && !(inherited === 'own' && k === 'sku'))
    ? 'other'
    : inherited;
}

/** Finds the values of an object that may hold the list. */
function search(
  root: unknown,
  { phrases }: Reader,
  own: ReadonlySet<string>,
  start: Owner,
): readonly Value[] {
  const found: Value[] = [];
  let left = MAX_VISITS;
  const visit = (value: unknown, inherited: Owner, depth: number): void => {
    if (typeof value !== 'object' || value === null || left-- < 0 || depth > MAX_DEPTH) return;
    const entries = Object.entries(value);
    const owner = ownerOf(entries, own, inherited);
    const title = entries.find(
      ([k, v]) => TITLE.test(k) && typeof v === 'string' && readLabel(v, phrases)?.strong,
    );
    if (title && !entries.some(([k]) => PRODUCT.test(k))) {
      const rest = entries.filter(
        (e) => e !== title && (typeof e[1] === 'object' || textOf(e[1]).length > 8),
      );
      found.push({ owner, label: textOf(title[1]), text: flatten(rest.map((e) => e[1])) });
      return;
    }
    for (const [key, inner] of entries) {
      if (isListKey(key, phrases)) found.push({ owner, label: key, text: flatten(inner) });
      else if (typeof inner === 'string' && PROSE.test(key)) found.push({ owner, label: null, text: inner });
      else visit(inner, owner, depth + 1);
    }
  };
  visit(root, start, 0);
  return found;
}

const STEM = /ingre?[dt]|\binci\b|composi/gi;
const PAIR = /["']?([\w-]{2,50})["']?\s*:\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)/g;
const MAX_TEMPLATES = 20;
const MAX_OBJECTS = 24;
const MAX_OBJECT = 20_000;

/** Values in a script that is no JSON: each flat object around a key that names a list. */
function searchScript(script: string, reader: Reader, own: ReadonlySet<string>): readonly Value[] {
  // data in a string of a script is escaped once more
  const text = /[{,]\\"/.test(script) ? script.replace(/\\(["\\])/g, '$1') : script;
  const starts = new Set([...text.matchAll(STEM)].map((m) => text.lastIndexOf('{', m.index)));
  return [...starts].slice(0, MAX_OBJECTS).flatMap((start) => {
    const end = text.indexOf('}', start + 1);
    const around = text.slice(start + 1, end < 0 ? start + MAX_OBJECT : Math.min(end, start + MAX_OBJECT));
    const entries = [...around.matchAll(PAIR)].map(([, key = '', value = '']) => {
      const inner = value.slice(1, -1).replace(/\\'/g, "'");
      return [
        key,
        textOf(parseJson(`"${value.startsWith('"') ? inner : inner.replace(/"/g, '\\"')}"`)),
      ] as const;
    });
    return search(Object.fromEntries(entries), reader, own, 'unsaid');
  });
}

const SCRIPTS = 'script:not([src],[type*=ld])';

/** Scripts that hold text; of templates only those that say they carry data. */
function scriptsOf(doc: Document): readonly Element[] {
  const templates = [...doc.querySelectorAll<HTMLTemplateElement>('template[data-type]')].slice(
    0,
    MAX_TEMPLATES,
  );
  return [
    ...doc.querySelectorAll(SCRIPTS),
    ...templates.flatMap((t) => [...t.content.querySelectorAll(SCRIPTS)]),
  ];
}

const DATA = ['product', 'product-json', 'json', 'props', 'state', 'page', 'options', 'config', 'settings'];
const DATA_SELECTOR = DATA.map((name) => `[data-${name}^="{"]`).join(',');

/** Attributes that carry data as JSON. */
function attributesOf(doc: Document): readonly string[] {
  const elements = [...doc.querySelectorAll(DATA_SELECTOR)].slice(0, MAX_OBJECTS);
  return elements.flatMap((e) =>
    DATA.flatMap((name) => e.getAttribute(`data-${name}`) ?? []).filter((v) => v.length <= MAX_SCRIPT),
  );
}

/** Lists in embedded data: JSON scripts, state assigned in a script, and the page's own JSON-LD product. */
export function json(
  reader: Reader,
  doc: Document,
  own: ReadonlySet<string>,
  product: Json | null,
): readonly Draft[] {
  const values: Value[] = product ? [...search(product, reader, own, 'own')] : [];
  for (const script of scriptsOf(doc)) {
    const text = script.textContent;
    if (text.length > MAX_SCRIPT) continue;
    const data = /^\s*[[{]/.test(text);
    if (text.search(STEM) < 0 && !(data && reader.phrases.stems.pageHints.test(text.toLowerCase()))) continue;
    const parsed = data ? parseJson(text) : undefined;
    values.push(
      ...(parsed === undefined ? searchScript(text, reader, own) : search(parsed, reader, own, 'unsaid')),
    );
  }
  for (const text of attributesOf(doc)) {
    const parsed = text.search(STEM) < 0 ? undefined : parseJson(text);
    if (parsed !== undefined) values.push(...search(parsed, reader, own, 'unsaid'));
  }
  const mine = values.filter((v) => v.owner === 'own');
  const unsaid = values.filter((v) => v.owner === 'unsaid');
  const lone = new Set(unsaid.map((v) => squeeze(v.text))).size === 1 ? unsaid : [];
  return (mine.length > 0 ? mine : lone)
    .slice(0, 12)
    .flatMap((v) => readMarkup(doc, reader.phrases, 'json', v.text, v.label, doc));
}
