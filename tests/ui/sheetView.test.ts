import { describe, expect, test } from 'vitest';
import type { Protocol } from '../../src/schema/protocol.ts';
import { sheetLabels } from '../../src/ui/views/sheetLabels.ts';
import { sheetOfShare, sheetView, type SheetOf, type SheetView } from '../../src/ui/views/sheetView.ts';
import { context, say, treatment } from './sample.ts';

const at = context({ on: '2026-11-20T09:00' });
const clinic: Protocol = {
  version: 2,
  name: 'Linden Clinic',
  phone: '030 0000000',
  contact: 'Lindenallee 4',
  language: 'de',
  written: '2026-11-02',
  profiles: [],
  classes: {},
  products: [],
  notes: {},
};
const of = (part: Partial<SheetOf> = {}): SheetView =>
  sheetView(
    { protocol: clinic, treatment, hold: null, next: null, row: null, code: null, link: null, ...part },
    at,
  );
const rows = (sheet: SheetView): SheetView['parts'][number]['rows'] =>
  sheet.parts.flatMap((part) => part.rows);
const rowOf = (sheet: SheetView, phase: string): SheetView['parts'][number]['rows'][number] | undefined =>
  rows(sheet).find((row) => row.phase === phase);
const when = (sheet: SheetView): Readonly<Record<string, string>> =>
  Object.fromEntries(rows(sheet).map((row) => [row.phase, row.when]));

describe('the days of a sheet', () => {
  test('are dates where this person’s treatment is known', () => {
    expect(when(of())).toEqual({
      prepare: 'Wed 11 Nov to Sun 15 Nov',
      stop: 'Sun 15 Nov to Tue 17 Nov',
      day: 'Wed 18 Nov',
      gate: 'Wed 18 Nov to Thu 19 Nov, 20:00',
      early: 'Thu 19 Nov to Sat 21 Nov',
      settle: 'Sat 21 Nov to Wed 25 Nov',
      recover: 'Wed 25 Nov to Wed 2 Dec',
    });
    expect(rows(of()).some(({ isBlank }) => isBlank)).toBe(false);
    expect(of().blanks).toEqual([]);
    expect(of().facts).toEqual(['Pen, 1.0 mm, face · Wed, 18 Nov 2026, evening']);
  });

  test('are counted where it is not, with lines for the dates', () => {
    const sheet = of({ treatment: null, row: 'mm10' });
    expect(when(sheet)).toEqual({
      prepare: 'Day 7 to day 3 before',
      stop: 'The last 3 days before',
      day: 'The day itself',
      gate: 'First 24 hours',
      early: 'Day 1 to day 3',
      settle: 'Day 3 to day 7',
      recover: 'Day 7 to day 14',
    });
    expect(rows(sheet).every(({ isBlank }) => isBlank)).toBe(true);
    expect(sheet.blanks).toEqual(['Date and time of your treatment', 'Next session']);
    expect(sheet.counted).toContain('Needles up to 1.0 mm');
  });

  test.each([
    ['the length that is assumed', null, 'Needles up to 1.5 mm', 'Day 1 to day 4'],
    ['long needles', 'mm25', 'Needles up to 2.5 mm', 'Day 2 to day 5'],
    ['RF', 'rf', 'RF needling', 'Day 2 to day 5'],
  ])('are counted for %s', (_, row, length, early) => {
    const sheet = of({ treatment: null, row });
    expect(sheet.counted).toContain(length);
    expect(rowOf(sheet, 'early')?.when).toBe(early);
  });

  test('are hours where a clinic ends a phase within a day', () => {
    const protocol = {
      ...clinic,
      profiles: [{ id: 'mm10', gate: 24, early: 36, settle: 168, recover: 336 }],
    };
    const sheet = of({ protocol, treatment: null, row: 'mm10' });
    expect(rowOf(sheet, 'early')?.when).toBe('Hour 24 to hour 36');
    expect(rowOf(sheet, 'early')?.usual).toBe('Your clinic’s rule. The usual end: day 3.');
    expect(rowOf(sheet, 'settle')?.usual).toBeNull();
  });

  test('say the usual end where the clinic’s is earlier, and keep the first day', () => {
    const protocol = {
      ...clinic,
      profiles: [{ id: 'mm10', gate: 6, early: 72, settle: 120, recover: 336 }],
    };
    const sheet = of({ protocol });
    expect(rowOf(sheet, 'gate')?.when).toBe('Wed 18 Nov to Thu 19 Nov, 20:00');
    expect(rowOf(sheet, 'settle')?.when).toBe('Sat 21 Nov to Mon 23 Nov');
    expect(rowOf(sheet, 'settle')?.usual).toBe('Your clinic’s rule. The usual end: Wed 25 Nov.');
  });

  test('have no end while the skin has not settled', () => {
    const sheet = of({ hold: { since: '2026-11-20T09:00+01:00', until: null } });
    expect(rowOf(sheet, 'early')?.when).toBe('from Thu 19 Nov, no end yet');
    expect(rowOf(sheet, 'settle')).toBeUndefined();
  });
});

describe('what a phase says', () => {
  test.each([
    ['prepare', 'Pauses from these days on:', ['Home peels']],
    ['stop', 'Pauses from these days on:', ['Retinoids']],
    ['day', 'Pauses from these days on:', ['Growth factors']],
    ['gate', 'Everything else usually waits.', []],
    ['early', 'Waits until the end of these days:', ['Perfume', 'Copper peptides', 'Growth factors']],
    ['settle', 'Waits until the end of these days:', ['Retinoids']],
    ['recover', 'Waits until the end of these days:', ['Home peels', 'Numbing agents*']],
  ])('%s', (phase, title, names) => {
    const { waits } = rowOf(of(), phase) ?? {};
    expect(waits?.title ?? null).toBe(title);
    expect([...(waits?.names ?? [])].sort()).toEqual([...names].sort());
  });

  test('names what usually suits, and the four lines', () => {
    const row = rowOf(of(), 'early');
    expect(row?.suits).toBe(say('phase.early.shopping'));
    expect(row?.lines.map(({ title }) => title)).toEqual([
      'Washing',
      'Sweat and heat',
      'Sun',
      'Make-up and hands',
    ]);
    expect(rowOf(of({ treatment: { ...treatment, setting: 'home' } }), 'gate')?.suits).toBe(
      say('phase.gate.shoppingHome'),
    );
  });

  test('says by what rule of the clinic it differs, the floor kept', () => {
    const protocol: Protocol = {
      ...clinic,
      classes: {
        niac: { early: 'suits' },
        fragrance: { early: 'caution' },
        panth: { early: 'avoid', settle: 'caution' },
        retinoid: { gate: 'suits' },
        steroid: { early: 'suits' },
      },
    };
    const sheet = of({ protocol });
    expect(rowOf(sheet, 'gate')?.clinic).toEqual([]);
    expect(rowOf(sheet, 'early')?.clinic).toEqual([
      'By your clinic’s rules usually suitable, looser than usual: Niacinamide.',
      'By your clinic’s rules to be checked first, looser than usual: Perfume.',
      'By your clinic’s rules left out in these days, other than usual: Panthenol.',
    ]);
    expect(rowOf(sheet, 'settle')?.clinic).toEqual([
      'By your clinic’s rules to be checked first: Panthenol.',
    ]);
    expect(rowOf(sheet, 'early')?.waits?.names).toContain('Panthenol');
  });

  test('carries the clinic’s own words; of two weeks before, only then', () => {
    const sheet = of({ protocol: { ...clinic, notes: { ahead: 'Ring us.', gate: 'The mist only.' } } });
    expect(rowOf(sheet, 'ahead')?.note).toBe('Ring us.');
    expect(rowOf(sheet, 'gate')?.note).toBe('The mist only.');
    expect(sheet.note).toBe('Linden Clinic says:');
    expect(rowOf(of(), 'ahead')).toBeUndefined();
  });

  test('asks to see whoever prescribed a medicine, where one is named', () => {
    expect(of().help).toEqual([say('sheet.further'), say('sheet.medicine')]);
  });
});

describe('who speaks', () => {
  test('the clinic, on its day, unchecked', () => {
    const sheet = of();
    expect(sheet.clinic).toEqual({ name: 'Linden Clinic', reach: ['030 0000000', 'Lindenallee 4'] });
    expect(sheet.written).toBe(
      'Written by Linden Clinic on Mon, 2 Nov 2026. AfterNeedle has not checked it.',
    );
    expect(sheet.purpose).toMatch(/does not assess skin, diagnose or treat/);
    expect(sheet.review).toMatch(/not reviewed by a clinician/);
    expect(sheet.expired).toBeNull();
  });

  test('without a day of writing, and past its own day', () => {
    const { written: _, ...undated } = clinic;
    const sheet = of({ protocol: { ...undated, until: '2026-11-10' } });
    expect(sheet.written).toBe('Written by Linden Clinic. AfterNeedle has not checked it.');
    expect(sheet.expired).toContain('10 Nov');
  });

  test('a clinic that has no name yet', () => {
    expect(of({ protocol: { ...clinic, name: '' } }).written).toMatch(/^Written by … on/);
  });

  test('nobody but the general rules', () => {
    const sheet = of({ protocol: null });
    expect(sheet.written).toBe('General aftercare rules. What your clinic says comes first.');
    expect(sheet.clinic).toBeNull();
    expect(rows(sheet).flatMap(({ clinic: lines }) => lines)).toEqual([]);
  });
});

describe('code and picture', () => {
  test.each([
    ['no code', null, null, null, null],
    ['a code', 'AN1-short', null, 'Take a picture', 'AN1-short'],
    ['a link', 'AN1-short', 'https://clinic.example#afterneedle=AN1-short', 'Scan it', 'AN1-short'],
    ['a code too long to print', 'A'.repeat(601), null, 'Take a picture', null],
  ])('%s', (_, code, link, text, printed) => {
    const { share } = of({ code, link });
    expect(share?.text.startsWith(text ?? '') ?? null).toBe(text === null ? null : true);
    expect(share?.code ?? null).toBe(printed);
    expect(share?.qr?.path.charAt(0)).toBe(text === null ? undefined : 'M');
  });
});

test('a share of a clinic becomes a sheet: dates, next session', () => {
  const { id: _id, kind: _kind, weekly: _weekly, slow: _slow, ...shared } = treatment;
  const made = sheetOfShare(
    {
      version: 1,
      protocol: clinic,
      treatment: { ...shared, at: '2026-11-18', daytime: 'evening' },
      next: '2026-12-20',
    },
    { row: null, code: null, link: null },
    at,
  );
  expect(made.treatment?.at).toBe('2026-11-18T20:00+01:00');
  expect(sheetView(made, at).facts.at(-1)).toBe('Next session: Sun, 20 Dec 2026');
});

test.each([
  ['en-US', 'letter'],
  ['en-CA', 'letter'],
  ['en-GB', 'a4'],
  ['de', 'a4'],
  ['ko-KR', 'a4'],
])('the usual paper of %s is %s', (wish, paper) => {
  expect(sheetLabels(at, wish).usual).toBe(paper);
});
