import * as z from 'zod/mini';
import { protocol1Schema } from './protocol1.ts';
import { areaSchema, cellSchema, deviceSchema, idSchema, settingSchema, timeSchema } from './words.ts';

const short = z.string().check(z.maxLength(200));
const fingerprint = z.string().check(z.regex(/^[a-z0-9]{8,64}$/));

/** `local:state` as version 1 wrote it. Never edited: stored states and back-ups of it stay readable. */
export const state1Schema = z.strictObject({
  version: z.literal(1),
  treatments: z
    .array(
      z.strictObject({
        id: short,
        kind: z.enum(['needling', 'peel', 'laser']),
        at: timeSchema,
        daytime: z.enum(['morning', 'afternoon', 'evening', 'exact']),
        device: deviceSchema,
        depth: z.nullable(z.number().check(z.minimum(0.2), z.maximum(8))),
        area: areaSchema,
        setting: settingSchema,
        weekly: z.boolean(),
        slow: z.boolean(),
      }),
    )
    .check(z.maxLength(60)),
  hold: z.nullable(z.strictObject({ since: timeSchema, until: z.nullable(timeSchema) })),
  facts: z.strictObject({
    allergies: z.array(idSchema).check(z.maxLength(40)),
    cautions: z.array(idSchema).check(z.maxLength(40)),
    gateLifted: z.array(z.strictObject({ fingerprint, name: short, at: timeSchema })).check(z.maxLength(100)),
    clinicSaid: z
      .array(z.strictObject({ class: idSchema, cell: cellSchema, at: timeSchema }))
      .check(z.maxLength(100)),
  }),
  protocol: z.nullable(protocol1Schema),
  settings: z.strictObject({
    language: z.nullable(short),
    theme: z.enum(['auto', 'light', 'dark']),
    badge: z.strictObject({
      corner: z.enum(['left', 'right']),
      folded: z.boolean(),
      silenced: z.array(short).check(z.maxLength(500)),
    }),
    reminders: z.boolean(),
    welcomed: z.boolean(),
  }),
});
export type State1 = z.infer<typeof state1Schema>;
