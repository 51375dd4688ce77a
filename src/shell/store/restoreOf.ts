import * as z from 'zod/mini';
import type { Intent } from '../../schema/messages.ts';
import { shelfSchema, stateSchema } from '../../schema/state.ts';
import { timeSchema } from '../../schema/words.ts';

const backupSchema = z.strictObject({
  kind: z.literal('afterneedle'),
  at: timeSchema,
  state: stateSchema,
  shelf: shelfSchema,
});

/** The change that the text of a back-up asks for; null when it is none, or not of a shape that this version reads. */
export function restoreOf(text: string): Extract<Intent, { kind: 'restore' }> | null {
  try {
    const { data } = backupSchema.safeParse(JSON.parse(text));
    return data === undefined ? null : { kind: 'restore', state: data.state, shelf: data.shelf };
  } catch {
    return null;
  }
}
