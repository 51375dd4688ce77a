import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clinicFormSchema, type ClinicForm } from '../../src/schema/draft.ts';
import { protocolSchema, type Protocol } from '../../src/schema/protocol.ts';
import { formOfProtocol, newForm, withCell, withWindow } from '../../src/ui/views/clinicForm.ts';
import { hoursText, hoursTyped } from '../../src/ui/views/clinicHours.ts';
import { protocolOfForm } from '../../src/ui/views/clinicProtocol.ts';
import { book } from './sample.ts';

const base = book.protocol.protocol;
const fresh: ClinicForm = { ...newForm('2026-11-20', 'en'), name: 'Linden Clinic' };
const made = (form: Partial<ClinicForm>) => protocolOfForm({ ...fresh, ...form }, base);
const faults = (form: Partial<ClinicForm>): readonly string[] =>
  made(form).faults.map(({ field, code }) => `${field}: ${code}`);
const row = (typed: Partial<Record<'gate' | 'early' | 'settle' | 'recover', string>>) => ({
  windows: { mm10: { gate: '', early: '', settle: '', recover: '', ...typed } },
});

describe('times as typed', () => {
  test.each([
    ['24', 'gate', 24],
    ['36.5', 'gate', 36.5],
    ['3', 'early', 72],
    ['2,5', 'early', 60],
    [' 7 ', 'settle', 168],
    ['0', 'gate', 0],
    ['120', 'recover', 2880],
    ['120.1', 'recover', 'long'],
    ['a week', 'settle', 'number'],
    ['-3', 'settle', 'number'],
    ['1e3', 'settle', 'number'],
    ['', 'settle', 'number'],
  ] as const)('%s for %s: %s', (typed, end, hours) => {
    expect(hoursTyped(typed, end)).toBe(hours);
  });
  test('of any number of hours are shown so that they read back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2880 }), fc.boolean(), (hours, isGate) => {
        const end = isGate ? 'gate' : 'settle';
        expect(hoursTyped(hoursText(hours, end), end)).toBe(hours);
      }),
    );
  });
});

describe('the rules of a form', () => {
  test('with nothing but a name are the usual ones', () => {
    expect(made({})).toEqual({
      protocol: {
        version: 2,
        name: 'Linden Clinic',
        language: 'en',
        written: '2026-11-20',
        profiles: [],
        classes: {},
        products: [],
        notes: {},
      },
      faults: [],
    });
  });

  test.each([
    ['one time', row({ settle: '5' }), [24, 72, 120, 336]],
    ['a time that moves those behind it along', row({ gate: '96' }), [96, 96, 168, 336]],
    ['all times', row({ gate: '48', early: '4', settle: '6', recover: '8' }), [48, 96, 144, 192]],
  ] as const)('hold %s', (_, form, [gate, early, settle, recover]) => {
    expect(made(form)).toMatchObject({
      protocol: { profiles: [{ id: 'mm10', gate, early, settle, recover }] },
      faults: [],
    });
  });
  test('leave out a row that says what is usual', () => {
    expect(made(row({ gate: '24', settle: '7' })).protocol.profiles).toEqual([]);
  });

  test.each<[string, Partial<ClinicForm>, readonly string[]]>([
    ['no name', { name: '  ' }, ['name: name']],
    ['a name of signs that nobody sees', { name: '\u202e\u0007' }, ['name: name']],
    ['a long name', { name: 'x'.repeat(121) }, ['name: long']],
    ['a long phone', { phone: '1'.repeat(41) }, ['phone: long']],
    ['a language that is none', { language: 'My own' }, ['language: language']],
    ['a date that does not exist', { written: '2026-02-30' }, ['written: date']],
    ['a review before it was written', { until: '2026-11-20' }, ['until: until']],
    ['a time that is no number', row({ early: 'three' }), ['window-mm10-early: number']],
    ['a time before the one in front', row({ early: '0.5' }), ['window-mm10-early: order']],
    ['a time of years', row({ recover: '400' }), ['window-mm10-recover: days']],
    [
      'a product without a name',
      { products: [{ name: '', gtin: '4006381333931', fingerprint: '' }] },
      ['product-0-name: product'],
    ],
    [
      'letters for a barcode number',
      { products: [{ name: 'Cream', gtin: 'ABC', fingerprint: '' }] },
      ['product-0-gtin: gtin'],
    ],
    ['a long note', { notes: { early: 'x'.repeat(601) } }, ['note-early: long']],
  ])('%s is said', (_, form, said) => {
    expect(faults(form)).toEqual(said);
  });

  test('keep spaces and hyphens out of barcode numbers, and empty products out', () => {
    const products = [
      { name: ' Cream ', gtin: '4006381-333931', fingerprint: '' },
      { name: '', gtin: '', fingerprint: '' },
    ];
    expect(made({ products })).toMatchObject({
      protocol: { products: [{ name: 'Cream', gtin: '4006381333931' }] },
      faults: [],
    });
  });

  test('fit the protocol whatever was typed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 150 });
    const typed = fc.oneof(fc.constantFrom('', '3', '24', '2,5', '999', 'x'), fc.string({ maxLength: 20 }));
    const windows = fc.record({ gate: typed, early: typed, settle: typed, recover: typed });
    const form: fc.Arbitrary<ClinicForm> = fc.record({
      name: text,
      contact: text,
      phone: text,
      language: fc.constantFrom('', 'de', 'pt-BR', 'x y', 'toolongtag-aaaaaaaa'),
      written: fc.constantFrom('', '2026-11-20', '2026-13-01', 'soon'),
      until: fc.constantFrom('', '2027-11-20', '2020-01-01', 'later'),
      address: text,
      windows: fc.dictionary(fc.constantFrom('mm03', 'mm10', 'rf', 'other'), windows),
      classes: fc.constant({ niac: { early: 'suits' as const } }),
      products: fc.array(fc.record({ name: text, gtin: typed, fingerprint: typed }), { maxLength: 4 }),
      notes: fc.record({ early: text }, { requiredKeys: [] }),
    });
    fc.assert(
      fc.property(form, (filled) => {
        expect(clinicFormSchema.safeParse(filled).success).toBe(true);
        const { protocol } = protocolOfForm(filled, base);
        expect(protocolSchema.safeParse(protocol).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a form that goes on from a protocol', () => {
  const protocol: Protocol = {
    version: 2,
    name: 'Linden Clinic',
    contact: 'care@linden.example',
    phone: '030 0000000',
    language: 'de',
    written: '2026-11-01',
    until: '2027-11-01',
    profiles: [
      { id: 'mm10', gate: 24, early: 100, settle: 120, recover: 336 },
      { id: 'laser9', gate: 24, early: 48, settle: 72, recover: 96 },
    ],
    classes: { niac: { early: 'suits' }, foreign: { after: 'avoid' } },
    products: [{ name: 'Cream', gtin: '4006381333931' }, { name: 'Gel' }],
    notes: { early: 'One.\nTwo.' },
  };
  test('asks for the same rules, parts of other versions too', () => {
    const form = formOfProtocol(protocol, base, 'https://linden.example');
    expect(protocolOfForm(form, base)).toEqual({ protocol, faults: [] });
    expect(form.address).toBe('https://linden.example');
  });
});

describe('edits', () => {
  test('a verdict set back to the usual one is no difference', () => {
    const changed = withCell(fresh, 'niac', 'early', 'suits', 'avoid');
    expect(changed.classes).toEqual({ niac: { early: 'suits' } });
    expect(withCell(changed, 'niac', 'early', 'avoid', 'avoid').classes).toEqual({});
  });
  test('one time is typed for every treatment', () => {
    const ids = base.profiles.map(({ id }) => id);
    const { profiles } = protocolOfForm(withWindow(fresh, ids, 'settle', '5'), base).protocol;
    expect(profiles.map(({ id, settle }) => `${id} ${settle}`)).toEqual([
      'mm03 120',
      'mm10 120',
      'mm15 120',
      'mm25 120',
      'rf 120',
    ]);
  });
});
