import * as z from 'zod/mini';
import { idSchema, textSchema, useSchema } from './words.ts';

/** data/sources.json: what the rules rest on. `address` is absent where none is on record. */
export const sourcesSchema = z.record(
  z.string(),
  z.strictObject({
    kind: z.enum(['label', 'law', 'trial', 'review', 'cases', 'clinic', 'hospital', 'guidance', 'data']),
    title: textSchema,
    year: z.exactOptional(z.number()),
    address: z.exactOptional(z.url()),
    finding: textSchema,
  }),
);
export type Sources = z.infer<typeof sourcesSchema>;

const HOST = 'a host is small letters without https:// and /, such as "www.shop.example"';

/** data/shops.json: offered on the welcome page. Hosts are exact, without scheme; subdomains are listed. */
export const shopsSchema = z.array(
  z.strictObject({
    id: idSchema,
    name: textSchema,
    hosts: z.array(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, HOST))).check(z.minLength(1)),
    country: z.string().check(z.regex(/^([a-z]{2}|int)$/, 'a country has two small letters, or is "int"')),
  }),
);
export type Shops = z.infer<typeof shopsSchema>;

export const PRODUCT_AREAS = [
  'face',
  'eyes',
  'neck',
  'hands',
  'feet',
  'body',
  'scalp',
  'lips',
  'nails',
  'lash',
  'teeth',
  'intimate',
] as const;
export const productAreaSchema = z.enum(PRODUCT_AREAS);
export type ProductArea = z.infer<typeof productAreaSchema>;

/** data/kinds.json: product kinds. Their words live in data/languages. */
export const kindsSchema = z.array(
  z.strictObject({
    id: idSchema,
    use: useSchema,
    /** false: this tool does not judge such products (policy 5). */
    judged: z.boolean(),
    /** May a class be softened for it? Only when the list agrees (policy 6). */
    softens: z.boolean(),
    /** The list agrees when one of these functions or classes stands among the first `within` names. */
    evidence: z.exactOptional(
      z.strictObject({ any: z.array(idSchema), within: z.number().check(z.int(), z.minimum(1)) }),
    ),
    /** Area such a product is plainly for, when not the face. */
    area: z.exactOptional(productAreaSchema),
    /** It runs over or is used across the treated area all the same (shampoo, dye, self-tan): judged everywhere. */
    everywhere: z.exactOptional(z.literal(true)),
  }),
);
export type Kinds = z.infer<typeof kindsSchema>;
export type Kind = Kinds[number];

const phrases = z.array(textSchema);

/** data/languages/<code>.json: words that head, fake and end a list, and words for product kinds, in one language. */
export const languageSchema = z.strictObject({
  code: z.string().check(z.regex(/^[a-z]{2}(-[A-Za-z]+)?$/, 'a language is a code such as "de"')),
  name: textSchema,
  /** Head a full list: "full ingredients", "inhaltsstoffe". Lower case, no colon. */
  heads: phrases,
  /** Look like a head and are not: "key ingredients", "free from". */
  traps: phrases,
  /** Begin what follows a list: "how to use", "please be aware that". */
  ends: phrases,
  /** Stand on a control that unfolds the rest of a list: "see more". Absent where none are known. */
  more: z.exactOptional(phrases),
  /** Head the active and the other part of a medicine's list. */
  active: phrases,
  inactive: phrases,
  /** Head the part that is only in some shades: "may contain". */
  mayContain: phrases,
  /** Begin a "free from" claim. */
  free: phrases,
  /** Say that the list is somewhere else: "see packaging". */
  elsewhere: phrases,
  /** Words of a product page: "add to basket". */
  buy: phrases,
  /** Kind id -> words in a name, category or breadcrumb. */
  kinds: z.record(z.string(), phrases),
  /** Product area -> words. */
  areas: z.partialRecord(productAreaSchema, phrases),
});
export type Language = z.infer<typeof languageSchema>;

/** data/kitchen.json: by what a list of food, drink or tablets is told from a cosmetic one. */
export const kitchenSchema = z.strictObject({
  /** Functions (data/names) whose names stand on both kinds of label. */
  functions: z.array(idSchema),
  /** INCI names that stand on both. */
  names: phrases,
  /** Printed names that only a kitchen has, as a whole; in any language, lower case. */
  whole: phrases,
  /** Words of such names, wherever they stand in one. */
  words: phrases,
});
export type Kitchen = z.infer<typeof kitchenSchema>;

/** data/tiles.json: what shops print on the tiles of a listing. */
export const tileWordsSchema = z.strictObject({
  /** Words that stand alone on a tile somebody paid for; in any language, lower case. */
  sponsored: phrases,
});
export type TileWords = z.infer<typeof tileWordsSchema>;

/** data/review.json: who reviewed the rules, and who read a language; both empty today. */
export const reviewSchema = z.strictObject({
  rules: z.array(
    z.strictObject({ name: textSchema, role: textSchema, date: z.iso.date(), version: textSchema }),
  ),
  languages: z.array(z.strictObject({ code: z.string(), name: textSchema, date: z.iso.date() })),
});
export type Review = z.infer<typeof reviewSchema>;

/** data/parts.json: named word sets for token patterns: <part>, <oil>, <extract>. */
export const partsSchema = z.record(idSchema, z.array(textSchema));
export type Parts = z.infer<typeof partsSchema>;

export const messagesFileSchema = z.record(z.string().check(z.regex(/^[a-z][A-Za-z0-9_.-]*$/)), textSchema);
