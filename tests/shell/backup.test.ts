import 'temporal-polyfill/global';
import { describe, expect, test } from 'vitest';
import { backupText } from '../../src/shell/store/backupText.ts';
import { openStore } from '../../src/shell/store/openStore.ts';
import { NEW_SHELF, NEW_STATE } from '../../src/shell/store/readStored.ts';
import { restoreOf } from '../../src/shell/store/restoreOf.ts';
import { product, treatment } from './examples.ts';
import { makeArea } from './fakeBrowser.ts';

const NOW = '2026-11-20T12:00:00.000+01:00';
const kept = {
  state: { ...NEW_STATE, treatments: [treatment()] },
  shelf: {
    version: 1 as const,
    items: [{ id: 'a', product, text: 'Aqua, Retinol', keptAt: NOW, host: null }],
  },
};

test('what was backed up comes back whole', async () => {
  const intent = restoreOf(backupText(kept, NOW));
  const store = openStore(makeArea(), () => NOW);
  if (intent !== null) await store.change(intent);
  expect(await store.load()).toMatchObject(kept);
});

describe('what is no back-up is refused', () => {
  const whole = { kind: 'afterneedle', at: NOW, state: NEW_STATE, shelf: NEW_SHELF };
  test.each([
    ['no JSON', 'not a file of ours'],
    ['another file', '{"name":"package"}'],
    ['a later version', JSON.stringify({ ...whole, state: { ...NEW_STATE, version: 3 } })],
    ['a key too many', JSON.stringify({ ...whole, more: true })],
    ['a part is missing', JSON.stringify({ ...whole, shelf: undefined })],
  ])('%s', (_, text) => {
    expect(restoreOf(text)).toBeNull();
  });
  test('the same with nothing wrong is taken', () => {
    expect(restoreOf(JSON.stringify(whole))).not.toBeNull();
  });
  test('a time that no calendar has', async () => {
    const odd = {
      ...kept,
      state: { ...kept.state, treatments: [treatment({ at: '2026-02-31T12:00+01:00' })] },
    };
    const store = openStore(makeArea(), () => NOW);
    const intent = restoreOf(backupText(odd, NOW)) ?? { kind: 'erase' as const };
    await expect(store.change(intent)).rejects.toMatchObject({ code: 'bad-change' });
  });
});
