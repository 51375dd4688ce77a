import * as z from 'zod/mini';
import { outcomeSchema, runSchema, type ListingRun } from '../../schema/listing.ts';
import type { Area } from '../store/openStore.ts';

const keptSchema = z.strictObject({ url: z.string(), outcome: outcomeSchema, opened: z.boolean() });

/** What is known of one product of a listing; `opened`: its page was visited for it. */
export type Kept = z.infer<typeof keptSchema>;

/** The check of one tab's listing. */
export interface Listing {
  readonly run: ListingRun;
  /** By address. */
  readonly kept: ReadonlyMap<string, Kept>;
}

export interface ListingRecords {
  readonly get: (tabId: number) => Promise<Listing | null>;
  /** Writes all of it at once; `hidden`: a private window, of which nothing is stored. */
  readonly put: (
    tabId: number,
    parts: { readonly run?: ListingRun; readonly kept?: readonly Kept[] },
    hidden: boolean,
  ) => Promise<void>;
  /** Epoch ms before which a shop wants no more visits, from whatever page; null: nothing was said. */
  readonly rest: (origin: string) => Promise<number | null>;
  readonly drop: (tabId: number) => Promise<void>;
  /** Tabs with a listing. */
  readonly tabs: () => Promise<readonly number[]>;
}

const RUN = 'listing:';
const KEPT = 'listed:';
const REST = 'rest:';

/** Keeps listings in `area` (storage.session); those of private windows, and what finds no room, in memory only. */
export function listingRecords(area: Area): ListingRecords {
  const memory = new Map<string, unknown>();

  const all = async (): Promise<Readonly<Record<string, unknown>>> => ({
    ...(await area.get(null)),
    ...Object.fromEntries(memory),
  });

  return {
    get: async (tabId) => {
      const raw = await all();
      const run = runSchema.safeParse(raw[`${RUN}${tabId}`]).data;
      if (run === undefined) return null;
      const own = `${KEPT}${tabId}:`;
      const kept = Object.entries(raw).flatMap(([key, value]) => {
        const one = key.startsWith(own) ? keptSchema.safeParse(value).data : undefined;
        return one === undefined ? [] : [[one.url, one] as const];
      });
      return { run, kept: new Map(kept) };
    },
    put: async (tabId, { run, kept = [] }, hidden) => {
      const items: Record<string, unknown> = Object.fromEntries(
        kept.map((one) => [`${KEPT}${tabId}:${one.url}`, one]),
      );
      if (run !== undefined) items[`${RUN}${tabId}`] = run;
      if (typeof run?.until === 'number') items[`${REST}${new URL(run.url).origin}`] = run.until;
      const keep = (): void => {
        for (const [key, value] of Object.entries(items)) memory.set(key, value);
      };
      if (hidden) return keep();
      try {
        await area.set(items);
        for (const key of Object.keys(items)) memory.delete(key);
      } catch {
        keep();
      }
    },
    rest: async (origin) => {
      const until = (await all())[`${REST}${origin}`];
      return typeof until === 'number' ? until : null;
    },
    drop: async (tabId) => {
      const isOwn = (key: string): boolean => key === `${RUN}${tabId}` || key.startsWith(`${KEPT}${tabId}:`);
      for (const key of memory.keys()) if (isOwn(key)) memory.delete(key);
      const stored = Object.keys(await area.get(null)).filter(isOwn);
      if (stored.length > 0) await area.remove(stored);
    },
    tabs: async () =>
      Object.keys(await all()).flatMap((key) => (key.startsWith(RUN) ? [Number(key.slice(RUN.length))] : [])),
  };
}
