import * as z from 'zod/mini';
import { protocolSchema } from './protocol.ts';
import {
  areaSchema,
  cellSchema,
  deviceSchema,
  idSchema,
  settingSchema,
  timeSchema,
  verdictSchema,
} from './words.ts';

const short = z.string().check(z.maxLength(200));
const fingerprint = z.string().check(z.regex(/^[a-z0-9]{8,64}$/));

export const treatmentSchema = z.strictObject({
  id: short,
  /** Needling, or another treatment that the user enters for its spacing and dates. */
  kind: z.enum(['needling', 'peel', 'laser']),
  /** End of the treatment. */
  at: timeSchema,
  /** How the hour was given. */
  daytime: z.enum(['morning', 'afternoon', 'evening', 'exact']),
  device: deviceSchema,
  /** Needle length in mm, null when not known (policy 16). */
  depth: z.nullable(z.number().check(z.minimum(0.2), z.maximum(8))),
  area: areaSchema,
  setting: settingSchema,
  /** Weekly rolling up to 0.3 mm. */
  weekly: z.boolean(),
  /** The user's own choice: each boundary half as long again. */
  slow: z.boolean(),
});
export type Treatment = z.infer<typeof treatmentSchema>;

/** "My skin has not settled": since when, and when it was let go (null while held). */
export const holdSchema = z.strictObject({ since: timeSchema, until: z.nullable(timeSchema) });
export type Hold = z.infer<typeof holdSchema>;

export const factsSchema = z.strictObject({
  /** Family ids of data/protocol.json. */
  allergies: z.array(idSchema).check(z.maxLength(40)),
  cautions: z.array(idSchema).check(z.maxLength(40)),
  /** "My clinic told me to use this in the first 24 hours", bound to a list. */
  gateLifted: z.array(z.strictObject({ fingerprint, name: short, at: timeSchema })).check(z.maxLength(100)),
  /** "My clinic said ..." about a class. */
  clinicSaid: z
    .array(z.strictObject({ class: idSchema, cell: cellSchema, at: timeSchema }))
    .check(z.maxLength(100)),
});
export type Facts = z.infer<typeof factsSchema>;

export const settingsSchema = z.strictObject({
  /** BCP 47 code, or null for the browser's. */
  language: z.nullable(short),
  theme: z.enum(['auto', 'light', 'dark']),
  badge: z.strictObject({
    corner: z.enum(['left', 'right']),
    folded: z.boolean(),
    /** Hosts where the badge stays silent. */
    silenced: z.array(short).check(z.maxLength(500)),
  }),
  reminders: z.boolean(),
  welcomed: z.boolean(),
});

/** `local:state`. Version 2: with a protocol of version 2. Versions are added, never edited (`state1.ts`). */
export const stateSchema = z.strictObject({
  version: z.literal(2),
  treatments: z.array(treatmentSchema).check(z.maxLength(60)),
  hold: z.nullable(holdSchema),
  facts: factsSchema,
  protocol: z.nullable(protocolSchema),
  settings: settingsSchema,
});
export type State = z.infer<typeof stateSchema>;

export const productSchema = z.strictObject({
  name: z.nullable(z.string().check(z.maxLength(300))),
  brand: z.nullable(z.string().check(z.maxLength(200))),
  /** Category and breadcrumb, outermost first. */
  category: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20)),
  gtin: z.exactOptional(z.string().check(z.maxLength(20))),
});
/** What the page says the product is. */
export type Product = z.infer<typeof productSchema>;

/** What was said of a product when it was kept: a later answer is held against it. */
export const saidSchema = z.strictObject({
  verdict: verdictSchema,
  /** From when it suits: the moment itself when it already did; null: no such day. */
  fits: z.nullable(timeSchema),
});
export type Said = z.infer<typeof saidSchema>;

/** `local:shelf`: products kept, with the text of their list so that they can be judged again. */
export const shelfSchema = z.strictObject({
  version: z.literal(1),
  items: z
    .array(
      z.strictObject({
        id: short,
        product: productSchema,
        text: z.string().check(z.maxLength(20_000)),
        keptAt: timeSchema,
        host: z.nullable(short),
        /** Absent where it was kept without a plan, or for another day. */
        said: z.exactOptional(saidSchema),
      }),
    )
    .check(z.maxLength(200)),
});
export type Shelf = z.infer<typeof shelfSchema>;

/** `local:seen`: lists read from pages, oldest dropped first. */
export const seenSchema = z.strictObject({
  version: z.literal(1),
  items: z
    .array(
      z.strictObject({
        url: z.string().check(z.maxLength(2000)),
        product: productSchema,
        text: z.string().check(z.maxLength(20_000)),
        at: timeSchema,
      }),
    )
    .check(z.maxLength(300)),
});
export type Seen = z.infer<typeof seenSchema>;

/** `local:aside:<time>`: state that could not be read, kept as it was found. */
export const asideSchema = z.strictObject({
  version: z.literal(1),
  key: short,
  at: timeSchema,
  raw: z.unknown(),
});
