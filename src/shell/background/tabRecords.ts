import * as z from 'zod/mini';
import { foundSchema, MAX_TEXT } from '../../schema/messages.ts';
import type { Area } from '../store/openStore.ts';

const recordSchema = z.strictObject({
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('page'), found: foundSchema }),
    z.strictObject({ kind: z.literal('text'), text: z.string().check(z.maxLength(MAX_TEXT)) }),
  ]),
  url: z.string().check(z.maxLength(2000)),
  /** The person asked for this page; it holds where its site was never granted. */
  clicked: z.boolean(),
});
/** What a tab showed when it was last read. */
export type TabRecord = z.infer<typeof recordSchema>;

export interface TabRecords {
  /** null: nothing is known of the tab. */
  readonly get: (tabId: number) => Promise<TabRecord | null>;
  /** `hidden`: a private window, of which nothing is stored. */
  readonly set: (tabId: number, record: TabRecord, hidden: boolean) => Promise<void>;
  readonly drop: (tabId: number) => Promise<void>;
  readonly all: () => Promise<readonly (readonly [number, TabRecord])[]>;
  readonly clear: () => Promise<void>;
}

const PREFIX = 'tab:';
const parse = (raw: unknown): TabRecord | null => recordSchema.safeParse(raw).data ?? null;
const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;

/** Keeps records in `area` (storage.session); those of private windows, and what finds no room, in memory only. */
export function tabRecords(area: Area): TabRecords {
  const memory = new Map<number, TabRecord>();

  const stored = async (): Promise<readonly string[]> =>
    Object.keys(await area.get(null)).filter((key) => key.startsWith(PREFIX));

  const store = async (tabId: number, record: TabRecord): Promise<void> => {
    try {
      await area.set({ [keyOf(tabId)]: record });
    } catch {
      memory.set(tabId, record);
      await area.remove([...(await stored())]); // other tabs are read again when they are asked for
    }
  };

  return {
    get: async (tabId) => {
      const held = memory.get(tabId);
      if (held !== undefined) return held;
      return parse((await area.get(keyOf(tabId)))[keyOf(tabId)]);
    },
    set: async (tabId, record, hidden) => {
      memory.delete(tabId);
      if (!hidden) return store(tabId, record);
      memory.set(tabId, record);
      await area.remove(keyOf(tabId));
    },
    drop: async (tabId) => {
      memory.delete(tabId);
      await area.remove(keyOf(tabId));
    },
    all: async () => {
      const raw = await area.get(null);
      const kept = Object.entries(raw).flatMap(([key, value]) => {
        const record = key.startsWith(PREFIX) ? parse(value) : null;
        return record === null ? [] : [[Number(key.slice(PREFIX.length)), record] as const];
      });
      return [...kept, ...memory];
    },
    clear: async () => {
      memory.clear();
      await area.remove([...(await stored())]);
    },
  };
}
