import 'temporal-polyfill/global';
import { describe, expect, test } from 'vitest';
import type { Intent } from '../../src/schema/messages.ts';
import { openStore, type Area, type Held } from '../../src/shell/store/openStore.ts';
import { NEW_SHELF, NEW_STATE } from '../../src/shell/store/readStored.ts';
import { product, treatment } from './examples.ts';
import { makeArea } from './fakeBrowser.ts';

const NOW = '2026-11-20T12:00:00.000+01:00';
const keep = (id: string): Intent => ({ kind: 'keep', id, product, text: 'Aqua', at: NOW, host: null });

/** Every way a change writes: state, shelf, both, nothing but removal. */
const INTENTS: readonly Intent[] = [
  { kind: 'treat', treatment: treatment({ id: 'second', at: '2026-12-09T20:00+01:00' }) },
  { kind: 'untreat', id: treatment().id },
  { kind: 'hold', at: NOW },
  keep('b'),
  { kind: 'unkeep', id: 'a' },
  { kind: 'restore', state: { ...NEW_STATE, hold: { since: NOW, until: null } }, shelf: NEW_SHELF },
  { kind: 'erase' },
];
const BEGINNINGS: readonly [string, unknown][] = [
  ['what was stored before', undefined],
  ['a state that cannot be read', { version: 99, treatments: 'many' }],
];

type Moment = 'before' | 'after';

/** Storage of a background that dies at its `nth` use, just before or just after the browser did what was asked. */
function dying(
  area: ReturnType<typeof makeArea>,
  nth: number,
  moment: Moment,
): Area & { readonly uses: () => number } {
  let uses = 0;
  const gone = new Promise<never>(() => {});
  const guard = async <T>(act: () => Promise<T>): Promise<T> => {
    uses += 1;
    if (uses > nth || (uses === nth && moment === 'before')) return gone;
    const result = await act();
    return uses === nth ? gone : result;
  };
  return {
    get: (keys) => guard(() => area.get(keys)),
    set: (items) => guard(() => area.set(items)),
    remove: (keys) => guard(() => area.remove(keys)),
    uses: () => uses,
  };
}

async function settled(): Promise<void> {
  for (let i = 0; i < 30; i++) await new Promise((done) => setTimeout(done, 0));
}

async function begun(state: unknown): Promise<ReturnType<typeof makeArea>> {
  const area = makeArea();
  const store = openStore(area, () => NOW);
  await store.change({ kind: 'treat', treatment: treatment() });
  await store.change(keep('a'));
  if (state !== undefined) area.items.set('state', state);
  return area;
}

const plain = ({ state, shelf }: Held) => ({ state, shelf });

/** Kills the background at its `nth` use of storage; gives what the next one finds, and how far the first came. */
async function afterKill(intent: Intent, beginning: unknown, nth: number, moment: Moment) {
  const area = await begun(beginning);
  const doomed = dying(area, nth, moment);
  void openStore(doomed, () => NOW)
    .change(intent)
    .catch(() => null);
  await settled();
  const next = openStore(area, () => NOW);
  return {
    area,
    uses: doomed.uses(),
    found: plain(await next.load()),
    again: plain(await next.change(intent)),
  };
}

describe.each(BEGINNINGS)('the background is killed over %s', (_, beginning) => {
  test.each(INTENTS.map((intent) => [intent.kind, intent] as const))(
    'while it does "%s": the change is there whole or not at all, and can be made again',
    async (_kind, intent) => {
      const before = plain(await openStore(await begun(beginning), () => NOW).load());
      const after = plain(await openStore(await begun(beginning), () => NOW).change(intent));
      let runs = 0;
      let cameToItsEnd = false;
      for (let nth = 1; nth < 20 && !cameToItsEnd; nth++)
        for (const moment of ['before', 'after'] as const) {
          const { area, uses, found, again } = await afterKill(intent, beginning, nth, moment);
          cameToItsEnd = uses < nth; // every await had its run
          if (cameToItsEnd) break;
          runs += 1;
          expect([before, after]).toContainEqual(found);
          expect(again).toEqual(after);
          const isAside = [...area.items.values()].some((value) => JSON.stringify(value).includes('"many"'));
          expect(isAside || beginning === undefined || intent.kind === 'erase').toBe(true);
        }
      expect(cameToItsEnd).toBe(true);
      expect(runs).toBeGreaterThan(2);
    },
  );
});

test('a change written in two steps would be found out', async () => {
  const before = plain(await openStore(await begun(undefined), () => NOW).load());
  const area = await begun(undefined);
  const after = { state: NEW_STATE, shelf: NEW_SHELF };
  const doomed = dying(area, 1, 'after');
  void doomed.set({ state: after.state }).then(() => doomed.set({ shelf: after.shelf }));
  await settled();
  const found = plain(await openStore(area, () => NOW).load());
  expect([before, after]).not.toContainEqual(found);
});

test('two writers at once lose nothing', async () => {
  const area = await begun(undefined);
  const one = openStore(area, () => NOW);
  await Promise.all([one.change(keep('b')), one.change(keep('c')), one.change({ kind: 'hold', at: NOW })]);
  const { state, shelf } = await one.load();
  expect(shelf.items.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  expect(state.hold?.since).toBe(NOW);
});

test('a clock set back keeps what was stored later', async () => {
  const area = await begun(undefined);
  const past = openStore(area, () => '2020-01-01T00:00:00.000+01:00');
  await past.change(keep('b'));
  const { state, shelf } = await past.load();
  expect([state.treatments.length, shelf.items.length]).toEqual([1, 2]);
});
