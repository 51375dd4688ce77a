import * as z from 'zod/mini';
import { foundSchema, iconSchema } from './messages.ts';
import { timeSchema } from './words.ts';

/** Products of one listing. */
export const MAX_TILES = 300;
/** Pages that are opened unless the person raises it. */
export const FIRST_MOST = 30;

const address = z.string().check(z.maxLength(2000));

/** A product that a listing links to. */
const tileSchema = z.strictObject({ url: address, name: z.string().check(z.maxLength(300)) });
export type ListedTile = z.infer<typeof tileSchema>;
const tilesSchema = z.array(tileSchema).check(z.maxLength(MAX_TILES));

/** Why one product could not be read. */
export const TROUBLES = [
  'gone', // 404, 410
  'broken', // another answer that is no page: 5xx and the rest
  'late', // no whole answer in time
  'large', // more than is read
  'elsewhere', // it leads to another site
  'type', // no web page
  'network', // no answer
  'noProduct', // a page, but not a product's
  'moved', // it leads to another product
] as const;
const troubleSchema = z.enum(TROUBLES);
export type Trouble = z.infer<typeof troubleSchema>;

/** Why a run ended before its products did. */
const ENDS = [
  'person',
  'left', // the page went on to another address
  'limited', // 429, or told to wait for long
  'refused', // 401, 403
  'failing', // one answer after another was no page
] as const;
const endSchema = z.enum(ENDS);
export type End = z.infer<typeof endSchema>;

/** What came of one product: its page as found, or why it was not read. */
export const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('read'), found: foundSchema }),
  z.strictObject({ kind: z.literal('failed'), why: troubleSchema }),
]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** listing page -> background. */
export const fromListingSchema = z.discriminatedUnion('kind', [
  /** The products found so far: at the start and when the page has more. */
  z.strictObject({ kind: z.literal('tiles'), tiles: tilesSchema }),
  /** What came of one product: its page as found, or why it was not read. */
  z.strictObject({
    kind: z.literal('tile'),
    url: address,
    outcome: outcomeSchema,
  }),
  /** `until`: epoch ms before which the shop wants no more visits, or null. */
  z.strictObject({ kind: z.literal('ended'), why: endSchema, until: z.nullable(z.number()) }),
]);
export type FromListing = z.infer<typeof fromListingSchema>;

/** A verdict on a tile: an icon and its word; nothing about the plan. Icon `none` draws nothing. */
const tileMarkSchema = z.strictObject({
  url: address,
  icon: iconSchema,
  word: z.string().check(z.maxLength(80)),
});
export type TileMark = z.infer<typeof tileMarkSchema>;

/** background -> listing page. */
export const toListingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count') }),
  z.strictObject({ kind: z.literal('begin') }),
  z.strictObject({ kind: z.literal('halt') }),
  z.strictObject({ kind: z.literal('marks'), marks: z.array(tileMarkSchema).check(z.maxLength(MAX_TILES)) }),
]);
export type ToListing = z.infer<typeof toListingSchema>;

/** Answer of the page to `count`. */
export const countedSchema = z.strictObject({
  kind: z.literal('counted'),
  url: z.string(),
  tiles: tilesSchema,
  running: z.boolean(),
});

/** extension page -> background: `look` changes nothing; `most`: pages to open in all. */
export const listingAskSchema = z.strictObject({
  kind: z.literal('listing'),
  tabId: z.number(),
  do: z.enum(['look', 'count', 'start', 'end']),
  most: z.exactOptional(z.number().check(z.int(), z.minimum(1), z.maximum(MAX_TILES))),
  at: z.exactOptional(timeSchema),
});
export type ListingAsk = z.infer<typeof listingAskSchema>;

/** `session:listing:<tab>`: how far the check of a listing is. */
export const runSchema = z.strictObject({
  url: address,
  status: z.enum(['counted', 'running', 'ended']),
  end: z.nullable(endSchema),
  until: z.nullable(z.number()),
  most: z.number(),
  tiles: tilesSchema,
});
export type ListingRun = z.infer<typeof runSchema>;
