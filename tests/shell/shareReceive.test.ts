import 'temporal-polyfill/global';
import { describe, expect, test, vi } from 'vitest';
import type { Protocol } from '../../src/schema/protocol.ts';
import type { Share } from '../../src/schema/share.ts';
import type { Intent } from '../../src/schema/messages.ts';
import type { State } from '../../src/schema/state.ts';
import { readShareText } from '../../src/shell/share/readShareText.ts';
import { writeCode } from '../../src/shell/share/writeCode.ts';
import { applyIntent } from '../../src/shell/store/applyIntent.ts';
import { NO_PRESET, readPreset, type Preset } from '../../src/shell/store/readPreset.ts';
import { NEW_SHELF, NEW_STATE } from '../../src/shell/store/readStored.ts';
import type { ReceivePreview, ReceiveView } from '../../src/ui/views/receiveView.ts';
import type { ProductView } from '../../src/ui/views/types.ts';
import { treatment } from './examples.ts';

vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));
const { openDesk } = await import('../../src/shell/background/openDesk.ts');

const TWO_DAYS = Date.parse('2026-11-20T20:30+01:00');
const NIACINAMIDE = 'Aqua, Glycerin, Niacinamide, Squalane, Cetearyl Alcohol, Phenoxyethanol';
const PLAIN = 'Aqua, Glycerin, Squalane, Cetearyl Alcohol, Panthenol, Phenoxyethanol';
const RETINOL = 'Aqua, Glycerin, Retinol, Cetearyl Alcohol, Panthenol, Phenoxyethanol';

const clinic: Protocol = {
  version: 2,
  name: 'Linden Clinic',
  phone: '030 0000000',
  written: '2026-05-01',
  until: '2027-05-01',
  profiles: [{ id: 'mm10', gate: 24, early: 72, settle: 120, recover: 240 }],
  classes: { niac: { early: 'suits' }, panth: { early: 'avoid' }, retinoid: { gate: 'suits' } },
  products: [{ name: 'Aftercare Cream' }],
  notes: { early: 'Use the cream we gave you.' },
};
const share: Share = {
  version: 1,
  protocol: clinic,
  treatment: {
    at: '2026-11-18',
    daytime: 'evening',
    device: 'pen',
    depth: 1.5,
    area: 'face',
    setting: 'clinic',
  },
  next: '2026-12-16',
};

function desk(state: Partial<State> = {}, preset: Preset = NO_PRESET, now = TWO_DAYS) {
  const held = { state: { ...NEW_STATE, ...state }, shelf: NEW_SHELF, aside: false, preset };
  return openDesk(held, { now, timeZone: 'Europe/Berlin' });
}

async function received(text: string, state: Partial<State> = {}): Promise<ReceiveView> {
  return desk(state).receive(await readShareText(text));
}
async function preview(from: Share, state: Partial<State> = {}): Promise<ReceivePreview> {
  const written = await writeCode(from);
  const view = await received(written.kind === 'code' ? written.code : '', state);
  if (view.kind !== 'preview') throw new Error(view.text);
  return view;
}

const after = (state: State, intents: readonly Intent[]): State =>
  intents.reduce(applyIntent, { state, shelf: NEW_SHELF }).state;

function product(state: Partial<State>, text: string, name: string | null = null): ProductView {
  const of = desk(state);
  const view = of.tab({ kind: 'read', reading: of.read({ kind: 'text', text, name }) });
  if (view.kind !== 'product') throw new Error(view.headline);
  return view;
}

describe('what a clinic handed on is shown before anything changes', () => {
  test('who, when, what differs, what is looser, whose dates', async () => {
    const view = await preview(share);
    expect(view).toMatchObject({
      title: 'Rules of Linden Clinic',
      unchecked: 'Written by Linden Clinic. AfterNeedle has not checked it.',
      facts: ['Written Fri 1 May.', 'To be reviewed by Sat, 1 May 2027.', 'Phone: 030 0000000'],
      expired: null,
      replaces: null,
      same: null,
      unknown: null,
    });
    expect(view.differences).toEqual([
      {
        title: 'Looser than usual',
        lines: [
          'Needles up to 1.0 mm, Settling: until 5 days after the treatment; the usual is 7 days.',
          'Needles up to 1.0 mm, Back step by step: until 10 days after the treatment; the usual is 14 days.',
          expect.stringMatching(
            /^Niacinamide.*“Usually suitable” instead of “Check first” \(Early days\)\.$/,
          ),
        ],
      },
      {
        title: 'Other differences',
        lines: [
          expect.stringMatching(/“Best left out for now” instead of “Usually suitable” \(Early days\)/),
        ],
      },
      {
        title: 'Stays as it is',
        lines: [expect.stringMatching(/stays “Best left out for now” here \(First hours\)/)],
      },
      { title: 'Its own products', lines: ['Aftercare Cream (by name only: its list is not compared)'] },
      { title: 'In its own words', lines: ['Early days: Use the cream we gave you.'] },
    ]);
    expect(view.dates?.lines).toEqual([
      'Pen, 1.5 mm, face · Wed 18 Nov, evening',
      'Pen, 1.5 mm, face · Wed 16 Dec, evening',
    ]);
  });

  test('without a treatment no dates are offered', async () => {
    const view = await preview({ version: 1, protocol: clinic });
    expect([view.dates, view.treatments.make]).toEqual([null, []]);
  });
  test('past its date is said, and it still counts', async () => {
    const old: Share = { version: 1, protocol: { ...clinic, until: '2026-11-19' } };
    expect((await preview(old)).expired).toMatch(/Past its date \(Thu 19 Nov\)\. It still counts/);
    const plan = desk({ treatments: [treatment()], protocol: old.protocol }).popup().plan.clinic;
    expect(plan).toMatchObject({
      line: 'Rules: Linden Clinic',
      expired: expect.stringMatching(/Past its date/),
    });
    const today: Share = { version: 1, protocol: { ...clinic, until: '2026-11-20' } };
    expect((await preview(today)).expired).toBeNull();
  });
  test('the rules that go are named, and the same ones are known', async () => {
    const own = { ...clinic, name: 'Harbour Clinic' };
    expect((await preview(share, { protocol: own })).replaces).toMatch(/the rules of Harbour Clinic/);
    expect((await preview(share, { protocol: clinic })).replaces).toMatch(/already/);
  });
});

describe('yes and the way back', () => {
  const start: State = { ...NEW_STATE, treatments: [treatment()] };

  test('verdicts change as set, and change back', async () => {
    const { rules } = await preview(share, start);
    const during = after(start, rules.make);
    const icons = (state: State): readonly string[] =>
      [NIACINAMIDE, PLAIN, RETINOL].map((list) => product(state, list).icon);
    expect(icons(start)).toEqual(['caution', 'suits', 'avoid']);
    expect(icons(during)).toEqual(['suits', 'avoid', 'avoid']);
    expect(icons(after(during, rules.undo))).toEqual(['caution', 'suits', 'avoid']);
    expect(after(during, rules.undo)).toEqual(start);
  });
  test('a looser verdict says so', async () => {
    const { rules } = await preview(share, start);
    expect(product(after(start, rules.make), NIACINAMIDE).notes.join(' ')).toMatch(/clinic’s rule/);
  });
  test('a treatment of the same day is the same one: it keeps its id', async () => {
    const { treatments } = await preview(share, start);
    const during = after(start, treatments.make);
    expect(during.treatments.map(({ id, depth }) => [id, depth])).toEqual([
      ['2026-11-18-evening', 1.5],
      ['2026-12-16-evening', 1.5],
    ]);
    expect(after(during, treatments.undo)).toEqual(start);
  });
  test('the plan names the rules in use and what the clinic says for these days', () => {
    const { plan, clinic: page } = desk({ ...start, protocol: clinic }).popup();
    expect(plan.clinic).toEqual({
      line: 'Rules: Linden Clinic',
      expired: null,
      note: { title: 'Linden Clinic says', text: 'Use the cream we gave you.' },
    });
    expect(page.current?.remove?.undo).toEqual({ kind: 'protocol', protocol: clinic });
    expect(desk(start).popup().plan.clinic).toBeNull();
  });
  test("a product of the same name as one of the clinic's is no more than that", () => {
    const state = { ...start, protocol: clinic };
    expect(product(state, PLAIN, 'aftercare cream').notes.join(' ')).toMatch(/its list was not compared/);
    expect(product(state, PLAIN, 'another cream').notes.join(' ')).not.toMatch(/not compared/);
    expect(product(start, PLAIN, 'aftercare cream').notes.join(' ')).not.toMatch(/not compared/);
  });
});

describe('what cannot be taken over says why, and that nothing changed', () => {
  test.each([
    ['hello', 'foreign', /no code for AfterNeedle/],
    ['AN1-ABcd', 'damaged', /damaged/],
    ['AN7-ABcdef', 'newer', /newer version/],
    ['x'.repeat(20_001), 'too-long', /too large/],
    ['{"version":1,"protocol":{"version":2}}', 'malformed', /protocol\.name/],
  ])('%.20s: %s', async (text, why, words) => {
    const view = await received(text);
    expect(view).toMatchObject({ kind: 'problem', why });
    expect(view.kind === 'problem' ? view.text : '').toMatch(words);
    expect(view.kind === 'problem' ? view.text : '').toMatch(/Nothing was changed\.$/);
  });
  test('a picture without a code', () => {
    const view = desk().receive({ kind: 'foreign', where: 'picture' });
    expect(view).toMatchObject({ kind: 'problem', text: expect.stringMatching(/picture/) });
  });
});

describe('what an organisation set', () => {
  const area = (raw: Record<string, unknown>) => ({ get: () => Promise.resolve(raw) });

  test.each<[string, Record<string, unknown>, Partial<Preset>]>([
    ['nothing', {}, NO_PRESET],
    ['empty words', { protocol: '', language: '' }, NO_PRESET],
    ['a protocol as text', { protocol: JSON.stringify(clinic) }, { protocol: clinic, broken: false }],
    ['a protocol as an object', { protocol: clinic }, { protocol: clinic, broken: false }],
    ['a share: its treatment is nobody’s', { protocol: share }, { protocol: clinic, broken: false }],
    ['a language', { language: 'de' }, { protocol: null, language: 'de', broken: false }],
    [
      'a protocol that does not fit',
      { protocol: '{', language: 'de' },
      { protocol: null, language: 'de', broken: true },
    ],
    ['a number for a language', { language: 7 }, { language: null, broken: true }],
    ['something else beside it', { theme: 'dark' }, NO_PRESET],
  ])('%s', async (_, raw, preset) => {
    expect(await readPreset(area(raw))).toMatchObject(preset);
  });
  test('a browser without it, and one that throws', async () => {
    expect(await readPreset(undefined)).toEqual(NO_PRESET);
    const none = { get: () => Promise.reject(new Error('Managed storage manifest not found')) };
    expect(await readPreset(none)).toEqual(NO_PRESET);
  });

  const preset: Preset = { protocol: clinic, language: null, broken: false };
  test('counts where the person has no rules of their own, and cannot be removed', () => {
    const popup = desk({ treatments: [treatment()] }, preset).popup();
    expect(popup.plan.clinic?.line).toBe('Rules: Linden Clinic');
    expect(popup.clinic).toMatchObject({ managed: 'Set by your organisation.', current: { remove: null } });
    expect(desk({}, preset).options([]).clinic).toMatchObject({
      line: 'Rules: Linden Clinic',
      managed: 'Set by your organisation.',
    });
  });
  test('gives way to the rules of the person', () => {
    const popup = desk({ protocol: { ...clinic, name: 'Harbour Clinic' } }, preset).popup();
    expect(popup.plan.clinic?.line).toBe('Rules: Harbour Clinic');
    expect(popup.clinic.managed).toBeNull();
  });
  test('that cannot be read is said', () => {
    const { clinic: line } = desk({}, { ...NO_PRESET, broken: true }).options([]);
    expect(line).toMatchObject({ line: null, managed: expect.stringMatching(/cannot be read/) });
  });
});
