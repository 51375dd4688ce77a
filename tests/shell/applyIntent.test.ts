import 'temporal-polyfill/global';
import { describe, expect, test } from 'vitest';
import type { Intent } from '../../src/schema/messages.ts';
import { shelfSchema, stateSchema } from '../../src/schema/state.ts';
import { applyIntent, type Kept } from '../../src/shell/store/applyIntent.ts';
import { NEW_SHELF, NEW_STATE } from '../../src/shell/store/readStored.ts';
import { product, treatment } from './examples.ts';

const START: Kept = { state: NEW_STATE, shelf: NEW_SHELF };
const AT = '2026-11-20T09:00:00+01:00';
const LATER = '2026-11-21T09:00:00+01:00';

const after = (...intents: readonly Intent[]): Kept => intents.reduce(applyIntent, START);

const earlier = treatment({ id: 'a', at: '2026-10-01T12:00+02:00' });
const newer = treatment({ id: 'b' });
const keep: Intent = {
  kind: 'keep',
  id: 'k1',
  product,
  text: 'Aqua, Glycerin',
  at: AT,
  host: 'shop.example',
};

describe('treatments', () => {
  test('are kept in order of time, whatever order they came in', () => {
    const { state } = after({ kind: 'treat', treatment: newer }, { kind: 'treat', treatment: earlier });
    expect(state.treatments.map(({ id }) => id)).toEqual(['a', 'b']);
  });
  test('are replaced by their id', () => {
    const deeper = { ...newer, depth: 2 };
    const { state } = after({ kind: 'treat', treatment: newer }, { kind: 'treat', treatment: deeper });
    expect(state.treatments).toEqual([deeper]);
  });
  test('go by their id', () => {
    const both = [earlier, newer].map((one): Intent => ({ kind: 'treat', treatment: one }));
    expect(after(...both, { kind: 'untreat', id: 'a' }).state.treatments).toEqual([newer]);
  });
  test('beyond 60 the oldest goes', () => {
    const many = Array.from({ length: 61 }, (_, i): Intent => {
      const at = Temporal.Instant.from('2026-01-01T12:00Z')
        .add({ hours: 24 * i })
        .toString();
      return { kind: 'treat', treatment: treatment({ id: `t${i}`, at }) };
    });
    const ids = after(...many).state.treatments.map(({ id }) => id);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([60, 't1', 't60']);
  });
});

describe('hold', () => {
  const cases: readonly [string, readonly Intent[], Kept['state']['hold']][] = [
    ['begins', [{ kind: 'hold', at: AT }], { since: AT, until: null }],
    [
      'asked for twice keeps its beginning',
      [
        { kind: 'hold', at: AT },
        { kind: 'hold', at: LATER },
      ],
      { since: AT, until: null },
    ],
    [
      'is let go',
      [
        { kind: 'hold', at: AT },
        { kind: 'letGo', at: LATER },
      ],
      { since: AT, until: LATER },
    ],
    ['let go without a hold changes nothing', [{ kind: 'letGo', at: LATER }], null],
    [
      'begins anew after it was let go',
      [
        { kind: 'hold', at: AT },
        { kind: 'letGo', at: AT },
        { kind: 'hold', at: LATER },
      ],
      { since: LATER, until: null },
    ],
    ['is taken back', [{ kind: 'hold', at: AT }, { kind: 'unhold' }], null],
  ];
  test.for(cases)('%s', ([, intents, hold]) => {
    expect(after(...intents).state.hold).toEqual(hold);
  });
});

describe('facts', () => {
  const said: Intent = { kind: 'clinicSaid', class: 'niac', cell: 'suits', at: AT };
  const lift: Intent = { kind: 'liftGate', fingerprint: 'abcdef12', name: 'Night Serum', at: AT, on: true };
  const facts: Intent = {
    kind: 'facts',
    facts: { allergies: ['fragrance'], cautions: ['rosacea'], gateLifted: [], clinicSaid: [] },
  };

  test('set allergies and cautions and leave what has an intent of its own', () => {
    expect(after(said, lift, facts).state.facts).toEqual({
      allergies: ['fragrance'],
      cautions: ['rosacea'],
      gateLifted: [{ fingerprint: 'abcdef12', name: 'Night Serum', at: AT }],
      clinicSaid: [{ class: 'niac', cell: 'suits', at: AT }],
    });
  });
  test("a clinic's word replaces the one before about the same class", () => {
    const { facts: kept } = after(said, { ...said, cell: 'avoid' }).state;
    expect(kept.clinicSaid).toEqual([{ class: 'niac', cell: 'avoid', at: AT }]);
  });
  test("a clinic's word is taken back with null", () => {
    expect(after(said, { ...said, cell: null }).state.facts.clinicSaid).toEqual([]);
  });
  test('a lifted gate is one per list, and is closed again', () => {
    expect(after(lift, lift).state.facts.gateLifted).toHaveLength(1);
    expect(after(lift, { ...lift, on: false }).state.facts.gateLifted).toEqual([]);
  });
});

describe('settings', () => {
  const dark: Intent = { kind: 'settings', settings: { ...NEW_STATE.settings, theme: 'dark' } };
  const silence: Intent = { kind: 'silence', host: 'shop.example', on: true };

  test('are set as a whole, without the silenced hosts', () => {
    const { settings } = after(silence, dark).state;
    expect([settings.theme, settings.badge.silenced]).toEqual(['dark', ['shop.example']]);
  });
  test('a host is silenced once and speaks again', () => {
    expect(after(silence, silence).state.settings.badge.silenced).toEqual(['shop.example']);
    expect(after(silence, { ...silence, on: false }).state.settings.badge.silenced).toEqual([]);
  });
  test("a clinic's protocol is set and taken back", () => {
    const protocol = {
      version: 2 as const,
      name: 'Clinic',
      profiles: [],
      classes: {},
      products: [],
      notes: {},
    };
    expect(after({ kind: 'protocol', protocol }).state.protocol).toEqual(protocol);
    expect(
      after({ kind: 'protocol', protocol }, { kind: 'protocol', protocol: null }).state.protocol,
    ).toBeNull();
  });
});

describe('shelf', () => {
  test('keeps a product once by its id', () => {
    const { items } = after(keep, { ...keep, text: 'Aqua' }).shelf;
    expect(items).toEqual([{ id: 'k1', product, text: 'Aqua', keptAt: AT, host: 'shop.example' }]);
  });
  test('lets it go', () => {
    expect(after(keep, { kind: 'unkeep', id: 'k1' }).shelf.items).toEqual([]);
  });
});

test('erase leaves a new install', () => {
  const full = after({ kind: 'treat', treatment: newer }, keep, {
    kind: 'silence',
    host: 'shop.example',
    on: true,
  });
  expect(applyIntent(full, { kind: 'erase' })).toEqual(START);
});

test('what an intent leaves fits the schema, and what it got is untouched', () => {
  const before = structuredClone(START);
  const kept = after({ kind: 'treat', treatment: newer }, keep, { kind: 'hold', at: AT });
  expect(stateSchema.safeParse(kept.state).success).toBe(true);
  expect(shelfSchema.safeParse(kept.shelf).success).toBe(true);
  expect(START).toEqual(before);
});
