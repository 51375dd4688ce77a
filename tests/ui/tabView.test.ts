import { describe, expect, test } from 'vitest';
import { badgeViewSchema } from '../../src/schema/messages.ts';
import { badgeView } from '../../src/ui/views/badgeView.ts';
import { reportText } from '../../src/ui/views/reportText.ts';
import { tabView } from '../../src/ui/views/tabView.ts';
import type { ProductView } from '../../src/ui/views/types.ts';
import { context, judged, reading } from './sample.ts';

const retinol = { class: 'retinoid', printed: 'Retinol' };
const parfum = { class: 'fragrance', printed: 'Parfum' };
const niacinamide = { class: 'niac', printed: 'Niacinamide' };
const on = '2026-11-20T09:00';

function product(cause: Parameters<typeof judged>[1], of = reading(), at = context({ on })): ProductView {
  const view = tabView({ kind: 'read', judgement: judged(at, cause), reading: of }, at);
  if (view.kind !== 'product') throw new Error('not a product');
  return view;
}

test('the deciding reason stands open, the others behind it', () => {
  const view = product({ found: [niacinamide, parfum, retinol] });
  expect(view.reasons.map(({ printed }) => printed)).toEqual(['Parfum']);
  expect(view.more?.label).toBe('and 2 more');
  expect(view.more?.reasons.map(({ printed, icon }) => [printed, icon])).toEqual([
    ['Retinol', 'avoid'],
    ['Niacinamide', 'caution'],
  ]);
});

test('a reason has printed words, class, why, ground in words, sources and its end', () => {
  expect(product({ found: [retinol] }).reasons[0]).toEqual({
    icon: 'avoid',
    printed: 'Retinol',
    label: 'Retinoids',
    sentence: 'Leaves skin thinner while it closes.',
    ground: 'device or label instruction and clinic custom',
    sources: [
      { title: 'Needling kit, instructions', address: 'https://kit.example/leaflet' },
      { title: 'on record: Aftercare sheet, 2019', address: null },
    ],
    until: 'until Wed 25 Nov',
    extras: [],
    clinic: { class: 'retinoid', cell: null },
  });
});

describe('what is added to a reason', () => {
  test.each([
    ['promised by the name', { by: 'promised' as const }, 'By its name only: the list does not show it.'],
    ['low in the list', { part: { softened: 'position' as const } }, 'Low in the list, so weighed less.'],
    [
      'a guess at the spelling',
      { part: { guess: true, name: 'Retinol' } },
      'Read as Retinol; the spelling on the page differs.',
    ],
    ['only in some shades', { part: { mayContain: true } }, 'Only in some shades.'],
    [
      'a clinic that is looser',
      { clinic: { looser: true, usualUntil: Date.parse('2026-11-25T19:00Z') } },
      'Your clinic’s rule; the usual one is until Wed 25 Nov.',
    ],
  ])('%s', (_, part, expected) => {
    expect(product({ found: [{ ...retinol, ...part }] }).reasons[0]?.extras).toContain(expected);
  });
  test('the ground of a promise is the name', () => {
    expect(product({ found: [{ ...retinol, by: 'promised' }] }).reasons[0]?.ground).toBe('by its name only');
  });
});

test('the strip goes phase by phase and ends with the plan', () => {
  expect(product({ found: [retinol] }).strip).toMatchObject({
    steps: [
      { icon: 'avoid', day: 'today' },
      { icon: 'avoid', day: 'Sat 21 Nov' },
      { icon: 'caution', day: 'Wed 25 Nov' },
    ],
    ends: 'ends Wed 2 Dec',
  });
});

describe('"good in it"', () => {
  test.each([
    ['beside a tick', {}, true],
    ['beside unread names only', { cap: 'caution' as const, because: ['unread' as const] }, true],
    ['not beside a class', { found: [niacinamide] }, false],
    ['not beside `avoid`', { found: [retinol] }, false],
  ])('%s', (_, cause, stands) => {
    expect(product(cause).good).toBe(stands ? 'Good in it: Panthenol' : null);
  });
});

describe('notes', () => {
  test('retinoids carry the pregnancy line, asked for or not', () => {
    expect(product({ found: [retinol] }).notes.some((note) => note.startsWith('Pregnant'))).toBe(true);
    expect(product({ found: [parfum] }).notes).toEqual([]);
  });
  test('a class that was read keeps its verdict; what was not read is added', () => {
    const view = product({ found: [parfum], cap: 'caution', because: ['unread'] }, reading({ known: 27 }));
    expect(view.icon).toBe('avoid');
    expect(view.notes).toEqual([
      '5 names in the list could not be read, so the product is not called suitable.',
    ]);
  });
  test('in the first hours a class that is left out longer still gets the one message of those hours', () => {
    const at = context({ on: '2026-11-18T23:00' });
    expect(product({ found: [parfum] }, reading(), at).notes).toEqual([
      'In the first hours: only what your clinic gave you.',
    ]);
  });
});

test('the clinic’s word is offered in the first hours only', () => {
  expect(product({}, reading(), context({ on: '2026-11-18T23:00' })).lift).toMatchObject({ lifted: false });
  expect(product({}).lift).toBeNull();
});

describe('tabs without a product', () => {
  test.each([
    ['nothing', 'No product on this page', ['retry']],
    ['waiting', 'Reading the page', []],
    ['closed', 'This page cannot be read', []],
    ['failed', 'Something went wrong while reading', ['retry']],
  ] as const)('%s: %s', (kind, headline, actions) => {
    expect(tabView({ kind }, context({ on }))).toMatchObject({ kind: 'plain', headline, actions });
  });
  test('a site that was not allowed: once, or for good', () => {
    expect(tabView({ kind: 'not-granted', host: 'shop.example' }, context({ on }))).toMatchObject({
      headline: 'AfterNeedle has not read shop.example',
      actions: ['check', 'grant'],
    });
  });
  test('a listing page is no product', () => {
    const at = context({ on });
    const view = tabView(
      { kind: 'read', judgement: judged(at, {}), reading: reading({ page: 'listing' }) },
      at,
    );
    expect(view).toMatchObject({ kind: 'plain', state: 'nothing' });
  });
});

const badge = (cause: Parameters<typeof judged>[1], at = context({ on })) =>
  badgeView(judged(at, cause), reading(), at);

describe('the badge', () => {
  test('one line with the printed name and how many more', () => {
    expect(badge({ found: [retinol, parfum] }).line).toBe('Until Wed 25 Nov, then slowly: Retinol + 1');
    expect(badge({}).line).toBe('Usually suits today');
  });
  test('stands without a running plan too, so that a page cannot tell, and gives no verdict', () => {
    expect(badge({ found: [retinol] }, context({ on, treated: null }))).toMatchObject({
      icon: 'none',
      line: 'No treatment date set',
      reasons: [],
    });
    const over = badge({ found: [retinol] }, context({ on: '2027-02-01T09:00' }));
    expect([over.icon, over.line, over.reasons]).toEqual(['none', 'Your aftercare dates are over', []]);
  });
  test('stays within the bounds of its message, whatever the page prints', () => {
    const long = { class: 'fragrance', printed: 'Parfum '.repeat(200) };
    const view = badge({ found: Array.from({ length: 30 }, (_, at) => ({ ...long, class: `x${at}` })) });
    expect(badgeViewSchema.safeParse(view).success).toBe(true);
    expect(view.reasons).toHaveLength(12);
  });
});

test('the report has product, verdict, reasons with sources and dates, rule-book version and purpose', () => {
  const at = context({ on });
  expect(reportText(judged(at, { found: [retinol] }), reading(), at).split('\n')).toEqual([
    'Night Renewal Serum · Linden & Moss',
    'Best left out for now. Left out until Wed 25 Nov, then slowly until Wed 2 Dec',
    'Contains Retinol. Aftercare advice usually leaves it out until Wed 25 Nov. This says nothing about the product otherwise.',
    'As of Fri 20 Nov.',
    '',
    '- Retinol · Retinoids · Best left out for now · until Wed 25 Nov',
    '  Leaves skin thinner while it closes.',
    '  Ground: device or label instruction and clinic custom',
    '  Needling kit, instructions <https://kit.example/leaflet>',
    '  on record: Aftercare sheet, 2019',
    'How it goes on: today: Best left out for now; Sat 21 Nov: Best left out for now; Wed 25 Nov: Check first',
    'ends Wed 2 Dec',
    '32 of 32 names known',
    'Pregnant, trying or breastfeeding? Retinoids and some other actives are not usually recommended. Ask your doctor, midwife or pharmacist.',
    '',
    'AfterNeedle, rule book 2026.11',
    'Gathered from public sources, not reviewed by a clinician. Your clinic and the pack come first.',
    'AfterNeedle compares printed ingredients with general aftercare rules, or with those your clinic gave you. It does not assess skin, diagnose or treat.',
  ]);
});
