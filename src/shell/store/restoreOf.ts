import * as z from 'zod/mini';
import type { Intent } from '../../schema/messages.ts';
import { shelfSchema } from '../../schema/state.ts';
import { timeSchema } from '../../schema/words.ts';
import { readState } from './readStored.ts';

const backupSchema = z.strictObject({
  kind: z.literal('afterneedle'),
  at: timeSchema,
  state: z.unknown(),
  shelf: shelfSchema,
});

/** The change that the text of a back-up of any version asks for; null when it is none, or cannot be read. */
export function restoreOf(text: string): Extract<Intent, { kind: 'restore' }> | null {
  try {
    const { data } = backupSchema.safeParse(JSON.parse(text));
    if (data === undefined) return null;
    const state = readState(data.state);
    return state.kind === 'read' ? { kind: 'restore', state: state.value, shelf: data.shelf } : null;
  } catch {
    return null;
  }
}
