import type { Intent } from '../../schema/messages.ts';
import { asideSchema, seenSchema, shelfSchema, stateSchema, type Seen } from '../../schema/state.ts';
import { Failure } from '../failure.ts';
import { addSeen } from './addSeen.ts';
import { applyIntent, type Kept } from './applyIntent.ts';
import { ASIDE_LAST, asideKey } from './asideKey.ts';
import { makeQueue } from './makeQueue.ts';
import { readSeen, readShelf, readState, type Read } from './readStored.ts';

/** The part of `browser.storage.local` that is used. */
export interface Area {
  readonly get: (keys: string | string[] | null) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
  readonly remove: (keys: string | string[]) => Promise<void>;
}

/** What is stored, and whether older state lies aside because it could not be read. */
export interface Held extends Kept {
  readonly aside: boolean;
}

export interface Store {
  /** Reads; state that cannot be read is moved aside first. */
  readonly load: () => Promise<Held>;
  /** Applies one intent after those before it. Throws Failure; nothing is written then. */
  readonly change: (intent: Intent) => Promise<Held>;
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

/** Opens what is stored in `area`. `now` gives ISO times with offset and names what is put aside. */
export function openStore(area: Area, now: () => string): Store {
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
    return { state: state.value, shelf: shelf.value, aside };
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
        if (intent.kind === 'erase') {
          await erase();
          return { ...next, aside: false };
        }
        if (next.state !== held.state || next.shelf !== held.shelf) {
          await write(area, { state: next.state, shelf: next.shelf });
        }
        return { ...next, aside: held.aside };
      }),
    see: (item) =>
      inTurn(async () => {
        const raw = await area.get('seen');
        const seen = readSeen(raw['seen']);
        await write(area, { seen: seenSchema.parse(addSeen(seen.value, item)) });
      }),
  };
}
