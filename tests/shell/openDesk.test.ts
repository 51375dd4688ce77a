import 'temporal-polyfill/global';
import { describe, expect, test, vi } from 'vitest';
import type { Shelf, State } from '../../src/schema/state.ts';
import { NEW_SHELF, NEW_STATE } from '../../src/shell/store/readStored.ts';
import type { TabView } from '../../src/ui/views/types.ts';
import { found, product, treatment } from './examples.ts';

vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage: () => 'en' } } }));
const { openDesk } = await import('../../src/shell/background/openDesk.ts');

const TWO_DAYS = Date.parse('2026-11-20T20:30+01:00');
const PLAIN = 'Aqua, Glycerin, Squalane, Cetearyl Alcohol, Panthenol, Phenoxyethanol';
const RETINOL = 'Aqua, Glycerin, Retinol, Cetearyl Alcohol, Panthenol, Phenoxyethanol';
/** Retinol stands low in the second list only if the first one's names are counted in. */
const KIT = `Calm Cream:\n${PLAIN}\nNight Serum:\nAqua, Retinol, Glycerin, Squalane, Phenoxyethanol`;

function desk(part: { readonly state?: Partial<State>; readonly shelf?: Shelf; readonly on?: number } = {}) {
  const state = { ...NEW_STATE, treatments: [treatment()], ...part.state };
  const held = { state, shelf: part.shelf ?? NEW_SHELF, aside: false };
  const otherDay = part.on !== undefined && { otherDay: true as const };
  return openDesk(held, { now: part.on ?? TWO_DAYS, timeZone: 'Europe/Berlin', ...otherDay });
}

const shelf = (...texts: readonly string[]): Shelf => ({
  version: 1,
  items: texts.map((text, at) => ({
    id: String(at),
    product: { ...product, name: text },
    text,
    keptAt: '2026-11-20T12:00+01:00',
    host: null,
  })),
});

const pasted = (text: string, of = desk()): TabView =>
  of.tab({ kind: 'read', reading: of.read({ kind: 'text', text }), from: { text, host: null } });

describe('a list that was pasted', () => {
  test.each([
    [PLAIN, 'suits'],
    [RETINOL, 'avoid'],
    ['???', 'unknown'],
  ])('%s', (text, icon) => {
    expect(pasted(text)).toMatchObject({ kind: 'product', icon });
  });
});

describe('one verdict everywhere: page, pasted and kept', () => {
  test.each([PLAIN, RETINOL, KIT])('%s', (text) => {
    const candidates = [{ rung: 'heading' as const, label: 'Ingredients', text, ref: 0 }];
    const of = desk({ shelf: shelf(text) });
    const fromPage = of.tab({
      kind: 'read',
      reading: of.read({ kind: 'page', found: found({ candidates }) }),
    });
    const [kept] = of.shelf().items;
    expect(fromPage).toMatchObject({ kind: 'product', icon: kept?.product.icon });
    expect(pasted(text, of)).toMatchObject({ icon: kept?.product.icon, names: kept?.product.names });
  });
});

test('the shelf stands in the order of the day things fit', () => {
  const { items } = desk({ shelf: shelf(RETINOL, '???', PLAIN) }).shelf();
  expect(items.map(({ product: { name } }) => name)).toEqual([PLAIN, RETINOL, '???']);
});

test('another day is judged as that day, and no sentence calls it today', () => {
  const view = pasted(RETINOL, desk({ on: Date.parse('2026-11-28T12:00+01:00') }));
  expect(view).toMatchObject({
    icon: 'caution',
    otherDay: { label: 'If it arrives Sat 28 Nov', day: '2026-11-28' },
  });
  const plain = JSON.stringify(pasted(PLAIN, desk({ on: Date.parse('2026-11-28T12:00+01:00') })));
  expect(plain).toMatch(/Usually suits that day/);
  expect(plain).not.toMatch(/\btoday\b/i);
});
