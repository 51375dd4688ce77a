import { describe, expect, test } from 'vitest';
import type { ClinicForm } from '../../src/schema/draft.ts';
import { exampleTimeline } from '../../src/ui/views/clinicExample.ts';
import { tooLongView } from '../../src/ui/views/clinicFaults.ts';
import { newForm } from '../../src/ui/views/clinicForm.ts';
import { clinicPageView, languageNames } from '../../src/ui/views/clinicPageView.ts';
import { nobody, personOf, sharedPerson } from '../../src/ui/views/clinicPerson.ts';
import { protocolOfForm } from '../../src/ui/views/clinicProtocol.ts';
import { classesNamed, clinicTableView } from '../../src/ui/views/clinicTableView.ts';
import { edited, redone, startHistory, undone } from '../../src/ui/views/editHistory.ts';
import { book, context } from './sample.ts';

const at = context({ on: '2026-11-20T09:00', treated: null });
const base = book.protocol.protocol;
const fresh = newForm('2026-11-20', 'en');
const today = '2026-11-20';

function page(part: Partial<ClinicForm>, isBegun = true) {
  const form = { ...fresh, name: 'Linden Clinic', ...part };
  return clinicPageView(
    {
      form,
      formed: protocolOfForm(form, base),
      isBegun,
      person: nobody(today),
      shared: sharedPerson(nobody(today)),
      languages: languageNames(['en', 'de']),
    },
    at,
  );
}

describe('what the rules change is said', () => {
  test('a new form changes nothing', () => {
    const { count, diff } = page({});
    expect(count).toBe('No difference from the usual rules yet.');
    expect([...diff.looser, ...diff.other, ...diff.floored]).toEqual([]);
  });
  test('looser first, and what the floor keeps', () => {
    const { diff, count } = page({
      classes: { niac: { early: 'suits', ahead: 'avoid' }, retinoid: { gate: 'suits' } },
      windows: { mm10: { gate: '12', early: '', settle: '5', recover: '' } },
    });
    expect(count).toBe('5 differences from the usual rules.');
    expect(diff.looser).toEqual([
      'Needles up to 1.0 mm, Settling: until 5 days after the treatment; the usual is 7 days.',
      'Niacinamide: “Usually suitable” instead of “Check first” (Early days).',
    ]);
    expect(diff.other).toEqual([
      'Niacinamide: “Best left out for now” instead of “Usually suitable” (Two weeks before).',
    ]);
    expect(diff.floored).toEqual([
      'Needles up to 1.0 mm, First hours: stays at 24 hours, not 12 hours.',
      'Retinoids: stays “Best left out for now” here (First hours).',
    ]);
  });
  test('beside each time: what is usual, what counts now, where the floor holds', () => {
    const { windows } = page({ windows: { mm10: { gate: '12', early: '', settle: '5', recover: '' } } });
    const row = windows.rows.find(({ rows }) => rows[0] === 'mm10');
    expect(row?.fields.map(({ beside }) => beside)).toEqual([
      'usual: 24 hours · stays at 24 hours at least',
      'usual: 3 days',
      'usual: 7 days · now: 5 days',
      'usual: 14 days',
    ]);
    expect(windows.isMixed).toBe(true);
    expect(page({}).windows.isMixed).toBe(false);
  });
  test('a form nobody touched is not told what it lacks; one that is begun is', () => {
    expect(page({ name: '' }, false).wrong.size).toBe(0);
    expect(page({ name: '' }).wrong.get('name')).toBe('Please write the name of your clinic.');
    expect(page({ name: '' }).faults[0]?.line).toBe(
      'Name of the clinic: Please write the name of your clinic.',
    );
  });
});

describe('the dates people will see', () => {
  test('follow the clinic’s times', () => {
    const dates = (part: Partial<ClinicForm>) =>
      exampleTimeline('mm10', page(part).protocol, at)?.steps.map(
        ({ name, dates: days }) => `${name}: ${days}`,
      );
    expect(dates({})).toEqual([
      'First hours: Fri 20 Nov to Sat 21 Nov',
      'Early days: Sat 21 Nov to Mon 23 Nov',
      'Settling: Mon 23 Nov to Fri 27 Nov',
      'Back step by step: Fri 27 Nov to Fri 4 Dec',
    ]);
    expect(
      dates({ windows: { mm10: { gate: '48', early: '', settle: '4', recover: '6' } } })?.slice(0, 2),
    ).toEqual(['First hours: Fri 20 Nov to Sun 22 Nov', 'Early days: Sun 22 Nov to Mon 23 Nov']);
  });
});

describe('the table of verdicts', () => {
  const table = (part: Partial<ClinicForm>, found: readonly string[] | null, isAll = false) => {
    const form = { ...fresh, ...part };
    return clinicTableView(form, page(part).diff, { query: 'x', found, isAll }, at);
  };
  const ids = (shown: ReturnType<typeof table>) =>
    shown.groups.flatMap(({ rows }) => rows.map(({ id }) => id));

  test('shows what differs, what was looked for, or all', () => {
    expect(table({}, null).none).toBe('Nothing is changed here yet.');
    expect(ids(table({ classes: { niac: { early: 'suits' } } }, null))).toEqual(['niac']);
    expect(ids(table({ classes: { niac: { early: 'suits' } } }, ['peel']))).toEqual(['peel']);
    expect(ids(table({}, null, true))).toHaveLength(book.rules.length);
    expect(table({}, []).none).toBe('Nothing found for “x”. Try another word, or show all classes.');
  });
  test('marks a cell that is looser, and one that stays whatever is chosen', () => {
    const { groups } = table({ classes: { niac: { early: 'suits' }, retinoid: { gate: 'suits' } } }, null);
    const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(
      cells
        .filter(({ tone }) => tone !== 'usual')
        .map(({ name, tone, beside }) => `${name} ${tone} ${beside}`),
    ).toEqual([
      'Niacinamide: Early days looser usual: Check',
      'Retinoids: First hours floored stays: Best left out for now',
    ]);
  });
  test.each([
    ['perf', ['fragrance']],
    ['PEPTIDES', ['copper']],
    ['  ', []],
    ['xyz', []],
  ])('%s is found by its name', (query, found) => {
    expect(classesNamed(query, at)).toEqual(found);
  });
});

describe('the clinic’s own products', () => {
  test.each([
    [{ name: 'Cream', gtin: '4006381333931', fingerprint: '' }, 'Known by its barcode number.', false, null],
    [
      { name: 'Cream', gtin: '4006381333932', fingerprint: '' },
      'Known by its barcode number.',
      false,
      'One digit may be wrong: please compare it with the pack.',
    ],
    [{ name: 'Cream', gtin: '', fingerprint: '0123456789abcdef' }, 'Known by its list.', false, null],
    [
      { name: 'Cream', gtin: '', fingerprint: '' },
      'By its name alone: its list is not compared. Add the number or the list.',
      true,
      null,
    ],
  ])('%j', (product, known, isWeak, odd) => {
    expect(page({ products: [product] }).products[0]).toMatchObject({ known, isWeak, odd });
  });
});

describe('one person’s treatment', () => {
  const person = { ...nobody(today), isOn: true, depth: '1,5' };
  test('is handed on only when it is switched on', () => {
    expect(sharedPerson({ ...person, isOn: false })).toEqual({ wrong: {} });
    const { treatment } = sharedPerson(person);
    expect(treatment).toEqual({
      at: today,
      daytime: 'afternoon',
      device: 'pen',
      depth: 1.5,
      area: 'face',
      setting: 'clinic',
    });
    expect(personOf(treatment, '2026-12-20', today)).toMatchObject({ depth: '1.5', next: '2026-12-20' });
  });
  test.each([
    [{ at: '' }, { at: 'date' }],
    [{ depth: '' }, { depth: 'depth' }],
    [{ depth: '9' }, { depth: 'depth' }],
    [{ device: 'rf', depth: '0.2' }, { depth: 'depthRf' }],
    [{ next: '2026-11-20' }, { next: 'next' }],
    [{ next: '2026-02-31' }, { next: 'next' }],
    [{ isUnknown: true, depth: '' }, {}],
    [{ next: '2026-12-18' }, {}],
  ] as const)('%j: %j', (part, wrong) => {
    expect(sharedPerson({ ...person, ...part }).wrong).toEqual(wrong);
  });
});

describe('a code that is too long', () => {
  test('says what to shorten, largest first', () => {
    const parts = [
      { part: 'early', characters: 600 },
      { part: 'products', characters: 400 },
    ] as const;
    expect(tooLongView(2450, parts, at)).toEqual({
      text: 'Too long for a code, a link and a QR picture: 2450 characters, and 2000 is the most. Shorten one of these, or hand on the file:',
      parts: ['Your words for “Early days”: about 600 characters', 'Your own products: about 400 characters'],
    });
    expect(tooLongView(null, parts, at).text).toContain('Far too long');
  });
});

describe('the way back', () => {
  test('goes field by field, not letter by letter, and forward again', () => {
    let history = startHistory('');
    for (const [text, field] of [
      ['L', 'name'],
      ['Li', 'name'],
      ['Li 0', 'phone'],
      ['Li 03', 'phone'],
    ] as const)
      history = edited(history, text, field);
    expect(history.past).toEqual(['', 'Li']);
    history = undone(history);
    expect(history.present).toBe('Li');
    history = undone(undone(history));
    expect(history.present).toBe('');
    history = redone(redone(redone(history)));
    expect(history.present).toBe('Li 03');
  });
  test('an edit after a step back is the new way forward', () => {
    const history = edited(undone(edited(edited(startHistory('a'), 'b', 'x'), 'c', 'y')), 'd', 'y');
    expect([history.past, history.present, history.future]).toEqual([['a', 'b'], 'd', []]);
  });
});
