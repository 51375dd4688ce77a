import type { Draft } from '../../schema/draft.ts';
import type { Intent } from '../../schema/messages.ts';
import { asideSchema, seenSchema, shelfSchema, stateSchema, type Seen } from '../../schema/state.ts';
import { Failure } from '../failure.ts';
import { addSeen } from './addSeen.ts';
import { applyIntent, type Kept } from './applyIntent.ts';
import { ASIDE_LAST, asideKey } from './asideKey.ts';
import { makeQueue } from './makeQueue.ts';
import { NO_PRESET, type Preset } from './readPreset.ts';
import { readDraft, readSeen, readShelf, readState, type Read } from './readStored.ts';

/** The part of `browser.storage.local` that is used. */
export interface Area {
  readonly get: (keys: string | string[] | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string | string[]) => Promise<void>;
}

/** What is stored, and whether older state lies aside because it could not be read. */
export interface Held extends Kept {
  readonly aside: boolean;
  /** What an organisation set beforehand; never written. */
  readonly preset?: Preset;
}

export interface Store {
  /** Reads; state that cannot be read is moved aside first. */
  readonly load: () => Promise<Held>;
  /** Applies one intent after those before it. Throws Failure; nothing is written then. */
  readonly change: (intent: Intent) => Promise<Held>;
  /** What a clinic was last working on; null: nothing. What cannot be read is moved aside first. */
  readonly draft: () => Promise<Draft | null>;
  /** Keeps a draft in the place of the one before; null throws that away. Throws Failure. */
  readonly keepDraft: (draft: Draft | null) => Promise<void>;
  /** Lists read from pages; what cannot be read counts as none. */
  readonly seen: () => Promise<Seen>;
  /** Adds a list read from a page. Throws Failure. */
  readonly see: (item: Seen['items'][number]) => Promise<void>;
}

async function write(area: Area, items: Record<string, unknown>): Promise<void> {
  try {
    await area.set(items);
  } catch (thrown) {
    throw new Failure('storage-full', thrown);
  }
}

function checked(kept: Kept): Kept {
  const state = stateSchema.safeParse(kept.state);
  const shelf = shelfSchema.safeParse(kept.shelf);
  if (!state.success) throw new Failure('bad-change', state.error);
  if (!shelf.success) throw new Failure('shelf-full', shelf.error);
  return { state: state.data, shelf: shelf.data };
}

function applied(kept: Kept, intent: Intent): Kept {
  try {
    return applyIntent(kept, intent);
  } catch (thrown) {
    throw new Failure('bad-change', thrown);
  }
}

/**
 * Opens what is stored in `area`. `now` gives ISO times with offset and names what is put aside; `readPreset` gives
 * what an organisation set, which goes along with what is stored.
 */
export function openStore(
  area: Area,
  now: () => string,
  readPreset: () => Promise<Preset> = () => Promise.resolve(NO_PRESET),
): Store {
  const inTurn = makeQueue();

  const putAside = async (key: string, read: Read<unknown>): Promise<boolean> => {
    if (read.kind !== 'unreadable') return false;
    const at = now();
    const aside = asideSchema.parse({ version: 1, key, at, raw: read.raw });
    await write(area, { [asideKey(key, at)]: aside, [ASIDE_LAST]: at });
    await area.remove(key);
    return true;
  };

  const readAll = async (): Promise<Held> => {
    const raw = await area.get(['state', 'shelf', ASIDE_LAST]);
    const state = readState(raw['state']);
    const shelf = readShelf(raw['shelf']);
    const moved = [await putAside('state', state), await putAside('shelf', shelf)];
    const aside = moved.includes(true) || raw[ASIDE_LAST] !== undefined;
    return { state: state.value, shelf: shelf.value, aside, preset: await readPreset() };
  };

  const erase = async (): Promise<void> => {
    const raw = await area.get(null);
    await area.remove(Object.keys(raw));
  };

  return {
    load: () => inTurn(readAll),
    change: (intent) =>
      inTurn(async () => {
        const held = await readAll();
        const next = checked(applied(held, intent));
        const kept = held.preset !== undefined && { preset: held.preset };
        if (intent.kind === 'erase') {
          await erase();
          return { ...next, aside: false, ...kept };
        }
        if (next.state !== held.state || next.shelf !== held.shelf) {
          await write(area, { state: next.state, shelf: next.shelf });
        }
        return { ...next, aside: held.aside, ...kept };
      }),
    draft: () =>
      inTurn(async () => {
        const read = readDraft((await area.get('draft'))['draft']);
        await putAside('draft', read);
        return read.value;
      }),
    keepDraft: (draft) =>
      inTurn(async () => (draft === null ? area.remove('draft') : write(area, { draft }))),
    seen: () => inTurn(async () => readSeen((await area.get('seen'))['seen']).value),
    see: (item) =>
      inTurn(async () => {
        const raw = await area.get('seen');
        const seen = readSeen(raw['seen']);
        await write(area, { seen: seenSchema.parse(addSeen(seen.value, item)) });
      }),
  };
}
