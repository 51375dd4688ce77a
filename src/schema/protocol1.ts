import * as z from 'zod/mini';
import { phasesSchema } from './rule.ts';
import { idSchema, textSchema } from './words.ts';

const hours = z.number().check(z.minimum(0), z.maximum(24 * 120));

/** A clinic's protocol as version 1 wrote it. Never edited: files, codes and stored states of it stay readable. */
export const protocol1Schema = z.strictObject({
  version: z.literal(1),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  contact: z.exactOptional(z.string().check(z.maxLength(300))),
  phone: z.exactOptional(z.string().check(z.maxLength(40))),
  language: z.exactOptional(z.string().check(z.maxLength(12))),
  reviewed: z.exactOptional(z.iso.date()),
  profiles: z
    .array(
      z.strictObject({
        id: idSchema,
        label: textSchema,
        upTo: z.exactOptional(z.number().check(z.minimum(0.1), z.maximum(8))),
        gate: hours,
        early: hours,
        settle: hours,
        recover: hours,
      }),
    )
    .check(z.maxLength(12)),
  classes: z.record(idSchema, z.partial(phasesSchema)),
  products: z
    .array(
      z.strictObject({
        name: z.string().check(z.minLength(1), z.maxLength(200)),
        gtin: z.exactOptional(z.string().check(z.regex(/^\d{8,14}$/))),
        fingerprint: z.exactOptional(z.string().check(z.regex(/^[a-z0-9]{8,64}$/))),
      }),
    )
    .check(z.maxLength(100)),
  notes: z.partialRecord(
    z.enum(['prepare', 'stop', 'day', 'gate', 'early', 'settle', 'recover']),
    z.string().check(z.maxLength(600)),
  ),
});
export type Protocol1 = z.infer<typeof protocol1Schema>;
