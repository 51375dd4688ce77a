import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { popupMessageSchema } from '../../src/schema/messages.ts';
import type { Draft } from '../../src/schema/draft.ts';
import { draftKeeper } from '../../src/shell/pages/clinic/draftKeeper.ts';
import { openStore } from '../../src/shell/store/openStore.ts';
import { treatment } from './examples.ts';
import { makeArea } from './fakeBrowser.ts';

const NOW = '2026-11-20T12:00:00.000+01:00';
const draft: Draft = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '../fixtures/stored/2/draft.json'), 'utf8'),
);

describe('a clinic’s draft', () => {
  test('is kept as it was typed, right or wrong, and thrown away when asked', async () => {
    const area = makeArea();
    const store = openStore(area, () => NOW);
    expect(await store.draft()).toBeNull();
    await store.keepDraft(draft);
    expect(await openStore(area, () => NOW).draft()).toEqual(draft);
    await store.keepDraft(null);
    expect(await store.draft()).toBeNull();
    expect([...area.items.keys()]).toEqual([]);
  });
  test('is nobody’s plan: a change of the plan leaves it alone', async () => {
    const store = openStore(makeArea(), () => NOW);
    await store.keepDraft(draft);
    await store.change({ kind: 'treat', treatment: treatment() });
    expect(await store.draft()).toEqual(draft);
  });
  test('goes when everything is erased', async () => {
    const store = openStore(makeArea(), () => NOW);
    await store.keepDraft(draft);
    await store.change({ kind: 'erase' });
    expect(await store.draft()).toBeNull();
  });
  test('of several that are kept at once, the last one stays', async () => {
    const store = openStore(makeArea(), () => NOW);
    const named = (name: string): Draft => ({ version: 1, form: { ...draft.form, name } });
    await Promise.all(['a', 'b', 'c'].map((name) => store.keepDraft(named(name))));
    expect((await store.draft())?.form.name).toBe('c');
  });
  test('that cannot be read is put aside, not lost', async () => {
    const area = makeArea();
    area.items.set('draft', { version: 7 });
    const store = openStore(area, () => NOW);
    expect(await store.draft()).toBeNull();
    expect(area.items.get(`aside:${NOW}:draft`)).toMatchObject({ key: 'draft', raw: { version: 7 } });
  });
  test('is not kept where there is no room, and that is said', async () => {
    const area = makeArea();
    area.state.full = true;
    await expect(openStore(area, () => NOW).keepDraft(draft)).rejects.toMatchObject({
      code: 'storage-full',
    });
  });
});

describe('the message of a draft', () => {
  test.each<[string, unknown, boolean]>([
    ['asks for it', { kind: 'draft' }, true],
    ['keeps one', { kind: 'draft', draft }, true],
    ['throws it away', { kind: 'draft', draft: null }, true],
    ['of another version', { kind: 'draft', draft: { ...draft, version: 2 } }, false],
    ['with a word too many', { kind: 'draft', draft: { ...draft, form: { ...draft.form, more: 1 } } }, false],
    [
      'beyond its bounds',
      { kind: 'draft', draft: { ...draft, form: { ...draft.form, name: 'x'.repeat(401) } } },
      false,
    ],
  ])('%s', (_, message, isGood) => {
    expect(popupMessageSchema.safeParse(message).success).toBe(isGood);
  });
});

describe('the page that keeps a draft', () => {
  test('sends once for all that is typed in one go, at once when it is left', async () => {
    vi.useFakeTimers();
    const sent = new Array<unknown>();
    const told = new Array<string>();
    const room = { isFull: false };
    const keeper = draftKeeper(
      async (message) => {
        sent.push(message);
        if (room.isFull) return { kind: 'failed', why: 'storage-full' };
        return { kind: 'draft', draft: message.draft ?? null };
      },
      (state) => told.push(state),
    );
    for (const name of ['L', 'Li', 'Lin']) keeper.keep({ ...draft.form, name });
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toMatchObject([{ kind: 'draft', draft: { version: 1, form: { name: 'Lin' } } }]);
    expect(told.at(-1)).toBe('kept');
    keeper.keep({ ...draft.form, name: 'Lind' });
    keeper.flush();
    keeper.flush();
    expect(sent).toHaveLength(2);
    room.isFull = true;
    keeper.keep(draft.form);
    await vi.advanceTimersByTimeAsync(500);
    expect(told.at(-1)).toBe('unkept');
    vi.useRealTimers();
  });
});
