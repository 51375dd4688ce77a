import 'temporal-polyfill/global';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Intent } from '../../src/schema/messages.ts';
import { openStore } from '../../src/shell/store/openStore.ts';
import { NEW_STATE, readDraft, readSeen, readShelf, readState } from '../../src/shell/store/readStored.ts';
import { product, treatment } from './examples.ts';
import { makeArea } from './fakeBrowser.ts';

const NOW = '2026-11-20T12:00:00.000+01:00';
const STORED = path.join(import.meta.dirname, '../fixtures/stored');
const treat: Intent = { kind: 'treat', treatment: treatment() };
const keep = (id: string): Intent => ({ kind: 'keep', id, product, text: 'Aqua', at: NOW, host: null });

const item = (url: string, text = 'Aqua, Glycerin') => ({ url, product, text, at: NOW });

function opened(items: Record<string, unknown> = {}) {
  const area = makeArea();
  for (const [key, value] of Object.entries(items)) area.items.set(key, value);
  return { area, store: openStore(area, () => NOW) };
}

describe('stored examples', () => {
  const READERS: Readonly<
    Record<string, (raw: unknown) => { readonly kind: string; readonly value: unknown }>
  > = {
    state: readState,
    shelf: readShelf,
    seen: readSeen,
    draft: readDraft,
  };
  const files = readdirSync(STORED).flatMap((version) =>
    readdirSync(path.join(STORED, version)).map((name) => path.join(version, name)),
  );

  const read = (file: string) => {
    const raw: unknown = JSON.parse(readFileSync(path.join(STORED, file), 'utf8'));
    const reader = READERS[path.basename(file).split('-')[0]?.replace('.json', '') ?? ''];
    return { raw, read: reader?.(raw) };
  };
  const newest = (file: string): boolean => !file.startsWith('1/state');

  test.for(files.filter(newest))('%s is read as it is', (file) => {
    const { raw, read: now } = read(file);
    expect(now).toEqual({ kind: 'read', value: raw });
  });
  test.for(files.filter((file) => !newest(file)))('%s, of an earlier version, is read too', (file) => {
    expect(read(file).read).toMatchObject({ kind: 'read', value: { version: 2 } });
  });
  test('there is one of each shape', () => {
    const shapes = new Set(files.map((file) => path.basename(file, '.json').split('-')[0]));
    expect([...shapes].sort()).toEqual(['draft', 'seen', 'shelf', 'state']);
  });
});

describe('state that cannot be read', () => {
  const ODD: readonly [string, unknown][] = [
    ['of a later version', { ...NEW_STATE, version: 3 }],
    ['with a part missing', { version: 1, treatments: [] }],
    ['that is no object', 'retinol'],
    ['with a word too many', { ...NEW_STATE, more: 1 }],
  ];

  test.for(ODD)('%s is put aside once and said', async ([, raw]) => {
    const { area, store } = opened({ state: raw });
    const held = await store.load();
    expect(held).toMatchObject({ state: NEW_STATE, aside: true });
    expect((await store.load()).aside).toBe(true);
    expect(area.items.has('state')).toBe(false);
    expect(area.items.get(`aside:${NOW}:state`)).toEqual({ version: 1, key: 'state', at: NOW, raw });
  });
  test('survives a change, which starts from new', async () => {
    const { area, store } = opened({ state: 'odd' });
    const held = await store.change(treat);
    expect(held.state.treatments).toHaveLength(1);
    expect(area.items.has(`aside:${NOW}:state`)).toBe(true);
  });
  test('stays where it is when there is no room to put it aside', async () => {
    const { area, store } = opened({ state: 'odd' });
    area.state.full = true;
    await expect(store.load()).rejects.toMatchObject({ code: 'storage-full' });
    expect(area.items.get('state')).toBe('odd');
  });
  test('nothing stored is no such thing', async () => {
    const { store } = opened();
    expect(await store.load()).toMatchObject({ state: NEW_STATE, aside: false });
  });
});

describe('changes', () => {
  test('a full storage is a failure and leaves what was there', async () => {
    const { area, store } = opened();
    await store.change(treat);
    area.state.full = true;
    await expect(store.change({ kind: 'untreat', id: treatment().id })).rejects.toMatchObject({
      code: 'storage-full',
    });
    expect((await store.load()).state.treatments).toHaveLength(1);
  });
  test('a full shelf refuses one more', async () => {
    const { store } = opened();
    for (let i = 0; i < 200; i++) await store.change(keep(`k${i}`));
    await expect(store.change(keep('one more'))).rejects.toMatchObject({ code: 'shelf-full' });
    expect((await store.load()).shelf.items).toHaveLength(200);
  });
  test('a time that no calendar has is refused', async () => {
    const { store } = opened();
    const odd: Intent = { kind: 'treat', treatment: treatment({ at: '2026-02-31T12:00+01:00' }) };
    await expect(store.change(odd)).rejects.toMatchObject({ code: 'bad-change' });
  });
  test('erase leaves nothing at all', async () => {
    const { area, store } = opened({ 'aside:last': NOW, [`aside:${NOW}:state`]: {} });
    await store.change(treat);
    await store.see({ url: 'https://shop.example/p', product, text: 'Aqua', at: NOW });
    expect(await store.change({ kind: 'erase' })).toMatchObject({ state: NEW_STATE, aside: false });
    expect([...area.items.keys()]).toEqual([]);
  });
});

describe('lists seen', () => {
  test('are one an address, the newest last', async () => {
    const { area, store } = opened();
    for (const url of ['a', 'b', 'a']) await store.see(item(url));
    expect(readSeen(area.items.get('seen')).value.items.map(({ url }) => url)).toEqual(['b', 'a']);
  });
  test('are bounded by number and by size, the oldest going first', async () => {
    const { area, store } = opened();
    for (let i = 0; i < 30; i++) await store.see(item(`u${i}`, 'x'.repeat(20_000)));
    const urls = readSeen(area.items.get('seen')).value.items.map(({ url }) => url);
    expect([urls.length, urls[0]]).toEqual([25, 'u5']);
  });
});
