import * as z from 'zod/mini';
import { protocolSchema } from './protocol.ts';
import { areaSchema, deviceSchema, settingSchema } from './words.ts';

/** One person's treatment as a clinic hands it on; the day and its part, in the person's own time zone. */
const sharedTreatmentSchema = z.strictObject({
  at: z.iso.date(),
  daytime: z.enum(['morning', 'afternoon', 'evening']),
  device: deviceSchema,
  /** Needle length in mm; null when not known. */
  depth: z.nullable(z.number().check(z.minimum(0.2), z.maximum(8))),
  area: areaSchema,
  setting: settingSchema,
});
export type SharedTreatment = z.infer<typeof sharedTreatmentSchema>;

/**
 * What a clinic hands to a person: its rules and, where it wants to, this person's treatment and the day of the next
 * one. Never the name of a person. Version 1.
 */
export const shareSchema = z.strictObject({
  version: z.literal(1),
  protocol: protocolSchema,
  treatment: z.exactOptional(sharedTreatmentSchema),
  /** Day of the next session: like the treatment in everything else, so it stands only beside one. */
  next: z.exactOptional(z.iso.date()),
});
export type Share = z.infer<typeof shareSchema>;
