import * as fc from 'fast-check';
import { wholeBook } from '../../src/bundled/wholeBook.ts';

const NAMES = wholeBook.names.flatMap(({ lines }) => lines).filter((_, i) => i % 3 === 0);
const name = fc.constantFrom(...NAMES.map((line) => String(line).split('=')[0]?.trim() ?? ''));
const mark = fc.constantFrom(
  ',',
  ', ',
  ';',
  ' • ',
  ' | ',
  '、',
  '\n',
  ' ',
  '. ',
  ' / ',
  ' (and) ',
  '(',
  ')',
  '[+/- ',
  ']',
  '{',
  '\\',
  '*',
  '**',
  ' - ',
  '&amp;',
  '\u00ad',
  '\u200b',
  '％',
  ' 2%',
  ' 0,5 %',
  ' 30 ppm',
);
const label = fc.constantFrom(
  'Ingredients: ',
  'INCI: ',
  'May contain: ',
  'Active ingredients: ',
  'Inhaltsstoffe: ',
  '전성분 : ',
  '全成分：',
  'Free from: ',
  'Directions: ',
  'Please be aware that ingredient lists may change.',
  'Shade 01: ',
  '1. ',
  'F.I.L. B12345/1',
);
const noise = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('1,2-Hexanediol', 'CI 77891', 'PEG-8', 'Denat.', 'spp.', 'N/A', '((((', '////', '....'),
);

/** A text as shops print lists, and worse. */
export const listShape: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: name },
      { weight: 6, arbitrary: mark },
      { weight: 1, arbitrary: label },
      { weight: 1, arbitrary: noise },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const tag = fc.constantFrom(
  'p',
  'div',
  'section',
  'details',
  'summary',
  'h2',
  'h3',
  'li',
  'ul',
  'table',
  'tr',
  'td',
  'dl',
  'dt',
  'dd',
  'button',
  'span',
  'b',
  'x-list',
  'template',
  'iframe',
  'script',
  'style',
  'noscript',
  'svg',
);
const attributes = fc.constantFrom(
  '',
  ' hidden',
  ' id="a"',
  ' aria-controls="a"',
  ' aria-expanded="false"',
  ' class="tab"',
  ' role="tab"',
  ' style="display:none"',
  ' data-ingredients="Aqua, Glycerin, Retinol"',
  ' itemprop="description"',
  ' type="application/ld+json"',
  ' href="#a"',
);
const text = fc.oneof(
  listShape,
  fc.constantFrom(
    'Ingredients',
    'Zutaten',
    'INCI',
    'Add to cart',
    '€ 12,00',
    'Reviews',
    'Recipe',
    '{"@type":"Product","name":"Cream","description":"Ingredients: Aqua, Glycerin"}',
    '{"__proto__":{"a":1}}',
    '<!--',
    ']]>',
    '&lt;script&gt;',
  ),
);

/** The markup of a page: blocks in blocks, closed or not. */
export const pageShape: fc.Arbitrary<string> = fc
  .letrec<{ readonly block: string }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc
        .tuple(tag, attributes, fc.array(tie('block'), { maxLength: 4 }), fc.boolean())
        .map(
          ([name_, more, inner, closed]) =>
            `<${name_}${more}>${inner.join('')}${closed ? `</${name_}>` : ''}`,
        ),
    ),
  }))
  .block.map(
    (body) =>
      `<!doctype html><html><head><title>Cream</title><meta property="og:type" content="product"></head><body><h1>Cream</h1>${body}</body></html>`,
  );

const key = fc.constantFrom(
  'kind',
  'found',
  'page',
  'product',
  'candidates',
  'view',
  'version',
  'name',
  'profiles',
  'classes',
  'products',
  'notes',
  'protocol',
  'treatment',
  '__proto__',
  'constructor',
  'line',
  'icon',
  'labels',
  'marks',
  'language',
);
const leaf = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    1,
    2,
    3,
    -1,
    1e9,
    'ping',
    'look',
    'redraw',
    'show',
    'scouted',
    'wanted',
    'state',
    'tab',
    'product',
    'suits',
    'avoid',
    'aha',
    'retinol',
    '2026-11-18',
    '',
  ),
  fc.string({ maxLength: 8 }),
);

/** Any value that a message or a file can hold, with the words of ours in it. */
export const valueShape: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 6 }),
  ),
})).value;

const phase = fc.constantFrom('prepare', 'stop', 'day', 'gate', 'early', 'settle', 'recover', 'after');
const cell = fc.constantFrom('suits', 'caution', 'avoid');
const classId = fc.constantFrom(...wholeBook.rules.map(({ id }) => id));
const windows = fc.tuple(
  fc.integer({ min: 0, max: 96 }),
  fc.integer({ min: 1, max: 200 }),
  fc.integer({ min: 1, max: 400 }),
  fc.integer({ min: 1, max: 900 }),
);

/** A protocol as a clinic may write it, mostly one that fits; now and then a part is another value. */
export const protocolShape: fc.Arbitrary<unknown> = fc
  .record({
    version: fc.constantFrom(1, 2, 2, 2, 3),
    name: fc.string({ minLength: 1, maxLength: 30 }),
    profiles: fc.array(
      windows.map(([gate, a, b, c]) => ({
        id: 'n10',
        gate,
        early: gate + a,
        settle: gate + a + b,
        recover: gate + a + b + c,
      })),
      { maxLength: 2 },
    ),
    classes: fc.dictionary(classId, fc.dictionary(phase, cell, { maxKeys: 4 }), { maxKeys: 6 }),
    products: fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 20 }) }), { maxLength: 3 }),
    notes: fc.dictionary(phase, fc.string({ maxLength: 20 }), { maxKeys: 2 }),
  })
  .chain((whole) =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constant<unknown>(whole) },
      {
        weight: 1,
        arbitrary: fc.tuple(key, valueShape).map(([at, value]): unknown => ({ ...whole, [at]: value })),
      },
    ),
  );
