import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileBook } from '../../src/cli/compileBook.ts';
import { jsonFault } from '../../src/cli/jsonFault.ts';
import { doubledFields, lineOfPath } from '../../src/cli/jsonPlaces.ts';
import { ROOT } from './sources.ts';

const root = mkdtempSync(path.join(tmpdir(), 'compile-'));
cpSync(path.join(ROOT, 'data'), path.join(root, 'data'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

/** What compile says of the data once `from` is `to` in one file. */
function saidOf(file: string, from: string | RegExp, to: string): readonly string[] {
  const at = path.join(root, 'data', file);
  const text = readFileSync(at, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  writeFileSync(at, changed);
  try {
    return compileBook(root).problems.map(({ file: in_, line, message }) => `${in_}:${line}: ${message}`);
  } finally {
    writeFileSync(at, text);
  }
}

const OIL = 'names/plant-oil.json';
const FIRST = '"names": [';

describe('compile says file, line and what would mend it', () => {
  test('nothing about the data as they are', () => {
    expect(compileBook(root).problems).toEqual([]);
  });

  // prettier-ignore
  test.each<[string, string, string | RegExp, string, RegExp]>([
    ['a comma too few', OIL, FIRST, `${FIRST}"Aaa Oil"`, /plant-oil\.json:\d+: not JSON: a comma/],
    ['a name that stands elsewhere', OIL, FIRST, `${FIRST}"Aaa Oil = Glycerine",`, /the name glycerine stands in data\/rules\/gly\.json already/],
    ['lines out of order', OIL, FIRST, `${FIRST}"Zzz Oil",`, /stands behind "Zzz Oil"; lines are in the order/],
    ['an alias without spaces', OIL, FIRST, `${FIRST}"Aaa Oil=Aab Oil",`, /:4: "Aaa Oil=Aab Oil": write " = "/],
    ['a sign that no build can carry', OIL, FIRST, `${FIRST}"Aaa; Oil",`, /plant-oil\.json:4: "Aaa; Oil" has a ;/],
    ['a verdict that does not exist', 'rules/aha.json', '"gate": "avoid"', '"gate": "no"', /aha\.json:\d{2,}: phases\.gate is "no": it takes "suits", "caution", "avoid"/],
    ['a phase left out', 'rules/aha.json', /"early": "\w+",/, '', /phases\.early is missing/],
    ['a field with a typing error', 'rules/aha.json', '"reason":', '"raeson":', /no field is called "raeson"/],
    ['a source that does not exist', 'rules/aha.json', '"DP4"', '"DP99"', /aha\.json:\d{2,}: source "DP99" does not exist/],
    ['a set that does not exist', 'rules/aha.json', /"patterns": \[[^\]]*\]/, '"patterns": ["* <nope>"]', /aha\.json:\d{2,}: <nope> is not a word set/],
    ['a host with its scheme', 'shops.json', '"hosts": ["', '"hosts": ["https://', /shops\.json:5: 0\.hosts\.0 is "https:.*a host is small letters without https/],
    ['a host of two shops', 'shops.json', '"hosts": [', '"hosts": ["www.aveneusa.com",', /"www\.aveneusa\.com" of .* already/],
    ['a source entered twice', 'sources.json', '{', '{ "ALL": {"kind": "data", "title": "t", "finding": "f"},', /"ALL" stands twice/],
    ['an unknown kind of source', 'sources.json', '"kind": "trial"', '"kind": "blog"', /is "blog": it takes "label"/],
    ['a phase that ends before the last', 'protocol.json', '"settle": 168', '"settle": 48', /protocol\.json:30: settle ends 48 hours/],
    ['an allergy to a class that does not exist', 'protocol.json', '["honey"]', '["hony"]', /class "hony" does not exist/],
    ['a sentence unknown to English', 'messages/de.json', '{', '{ "no.such": "Nichts",', /de\.json:1: sentence "no\.such" is unknown/],
    ['a kind without a class', 'languages/de.json', '"kinds": {', '"kinds": { "moonstone": [],', /kind "moonstone" does not exist/],
  ])('%s', (_, file, from, to, said) => {
    expect(saidOf(file, from, to).join('\n')).toMatch(said);
  });

  test('what points at a file that cannot be read is not called absent', () => {
    expect(saidOf('kinds.json', '[', '[,')).toHaveLength(1);
  });
});

test.each([
  ['["a"\n"b"]', 2],
  ['["a",\n]', 2],
  ['{"a": 1,\n}', 2],
  ['["a",\n"b\n]', 2],
  ['["a",\n["b"\n', 3],
])('JSON ends in line: %j -> %i', (text, line) => {
  expect(jsonFault(text)).toBe(line);
});

test.each<[readonly (string | number)[], number]>([
  [[], 1],
  [['a'], 2],
  [['a', 1], 3],
  [['a', 1, 'b'], 4],
  [['c'], 6],
  [['a', 1, 'absent'], 3],
])('a path leads to its line: %j -> %i', (at, line) => {
  expect(lineOfPath('{\n"a": [0,\n{\n"b": "}, a"}, 2],\n"d": {},\n"c": 1}', at)).toBe(line);
});

test('a field that stands twice is found, in one object only', () => {
  expect(doubledFields('{"a": {"b": 1},\n"c": [{"b": 1}, {"b": 2}],\n"a": 2}')).toEqual([
    { field: 'a', line: 3 },
  ]);
});
