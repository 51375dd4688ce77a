import * as z from 'zod/mini';
import { draftSchema, type Draft } from '../../schema/draft.ts';
import { state2Of } from './state2Of.ts';
import { state1Schema } from '../../schema/state1.ts';
import {
  seenSchema,
  shelfSchema,
  stateSchema,
  type Seen,
  type Shelf,
  type State,
} from '../../schema/state.ts';

/** `missing`: nothing stored yet; `unreadable`: something is there that this version cannot read. */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'missing'; readonly value: T }
  | { readonly kind: 'unreadable'; readonly value: T; readonly raw: unknown };

/** The state of a new install: no treatment, the badge at the right. */
export const NEW_STATE: State = {
  version: 2,
  treatments: [],
  hold: null,
  facts: { allergies: [], cautions: [], gateLifted: [], clinicSaid: [] },
  protocol: null,
  settings: {
    language: null,
    theme: 'auto',
    badge: { corner: 'right', folded: true, silenced: [] },
    reminders: false,
    welcomed: false,
  },
};
export const NEW_SHELF: Shelf = { version: 1, items: [] };
const NEW_SEEN: Seen = { version: 1, items: [] };

function readAs<T>(schema: z.ZodMiniType<T>, raw: unknown, start: T): Read<T> {
  if (raw === undefined || raw === null) return { kind: 'missing', value: start };
  const parsed = schema.safeParse(raw);
  return parsed.success ? { kind: 'read', value: parsed.data } : { kind: 'unreadable', value: start, raw };
}

/**
 * Reads what lay under `local:state`, of any version so far, as the newest; what cannot be read comes back as `raw`
 * beside a new state.
 */
export function readState(raw: unknown): Read<State> {
  const old = state1Schema.safeParse(raw);
  const read = readAs(stateSchema, old.success ? state2Of(old.data) : raw, NEW_STATE);
  return read.kind === 'unreadable' ? { ...read, raw } : read;
}
/** Reads what lay under `local:shelf`. */
export const readShelf = (raw: unknown): Read<Shelf> => readAs(shelfSchema, raw, NEW_SHELF);
/** Reads what lay under `local:draft`. */
export const readDraft = (raw: unknown): Read<Draft | null> => readAs<Draft | null>(draftSchema, raw, null);
/** Reads what lay under `local:seen`. */
export const readSeen = (raw: unknown): Read<Seen> => readAs(seenSchema, raw, NEW_SEEN);
