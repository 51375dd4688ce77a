import * as z from 'zod/mini';
import { MAX_CLASSES, NOTE_PHASES } from './protocol.ts';
import { phasesSchema } from './rule.ts';
import { idSchema } from './words.ts';

/** As it was typed, right or wrong: longer than the protocol takes, so that nothing is lost. */
const typed = (longest: number) => z.string().check(z.maxLength(longest));

/** Times of one row as typed: `gate` in hours, the others in days; empty where the usual one stays. */
export const typedWindowsSchema = z.strictObject({
  gate: typed(20),
  early: typed(20),
  settle: typed(20),
  recover: typed(20),
});
export type TypedWindows = z.infer<typeof typedWindowsSchema>;

/** The form of the clinic page as it was filled in. Nothing of any person stands in it. */
export const clinicFormSchema = z.strictObject({
  name: typed(400),
  contact: typed(1000),
  phone: typed(200),
  language: typed(20),
  written: typed(20),
  until: typed(20),
  /** Where the clinic's link leads. */
  address: typed(2000),
  /** Id of the default's row -> what was typed. */
  windows: z.record(idSchema, typedWindowsSchema).check(z.refine((rows) => Object.keys(rows).length <= 24)),
  classes: z
    .record(idSchema, z.partial(phasesSchema))
    .check(z.refine((classes) => Object.keys(classes).length <= MAX_CLASSES)),
  products: z
    .array(z.strictObject({ name: typed(400), gtin: typed(40), fingerprint: typed(64) }))
    .check(z.maxLength(100)),
  notes: z.partialRecord(z.enum(NOTE_PHASES), typed(4000)),
});
export type ClinicForm = z.infer<typeof clinicFormSchema>;

/** `local:draft`: what a clinic was last working on. */
export const draftSchema = z.strictObject({ version: z.literal(1), form: clinicFormSchema });
export type Draft = z.infer<typeof draftSchema>;
