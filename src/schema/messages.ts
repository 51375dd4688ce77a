import * as z from 'zod/mini';
import { draftSchema } from './draft.ts';
import { protocolSchema } from './protocol.ts';
import { MAX_RECEIVED } from './receiveBound.ts';
import {
  factsSchema,
  productSchema,
  saidSchema,
  settingsSchema,
  shelfSchema,
  stateSchema,
  treatmentSchema,
} from './state.ts';
import { cellSchema, idSchema, timeSchema } from './words.ts';

/** Where on the page a candidate was found: the rung of the ladder that read it. */
export const RUNGS = [
  'heading', // heading and the block after it
  'inline', // "Ingredients: ..." at the start of a block
  'control', // button or tab and the panel it controls
  'details', // details and summary
  'items', // one list item, link or line per name
  'table', // row or dl
  'attribute', // data attribute
  'json', // embedded data of this page's own product
  'shadow',
  'frame',
  'text', // typed, pasted, selected, or a file of text
] as const;
export const rungSchema = z.enum(RUNGS);
export type Rung = z.infer<typeof rungSchema>;

export const MAX_CANDIDATES = 24;
export const MAX_TEXT = 20_000; // UTF-16 units

export const candidateSchema = z.strictObject({
  rung: rungSchema,
  /** The words that headed it, or null. */
  label: z.nullable(z.string().check(z.maxLength(300))),
  /** "\n" at block edges and <br>. */
  text: z.string().check(z.maxLength(MAX_TEXT)),
  /** Number by which the page file finds the node again. */
  ref: z.number().check(z.int(), z.minimum(0)),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const PAGE_KINDS = ['product', 'listing', 'article', 'other'] as const;
export const pageKindSchema = z.enum(PAGE_KINDS);
export type PageKind = z.infer<typeof pageKindSchema>;

/** What the scout found. `elsewhere`: the page says its list is a picture or another document. */
export const foundSchema = z.strictObject({
  page: pageKindSchema,
  product: productSchema,
  candidates: z.array(candidateSchema).check(z.maxLength(MAX_CANDIDATES)),
  elsewhere: z.boolean(),
});
export type Found = z.infer<typeof foundSchema>;

/** page -> background. `wanted`: the page may hold a list; the scout asks for what reads it. */
export const pageMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wanted') }),
  z.strictObject({ kind: z.literal('scouted'), found: foundSchema }),
]);
export type PageMessage = z.infer<typeof pageMessageSchema>;

export const iconSchema = z.enum(['suits', 'caution', 'avoid', 'unknown', 'none']);

/** What of a list is marked on the page itself: printed names in their order, finished sentences; nothing about the plan. */
const marksSchema = z.strictObject({
  /** The candidate the names stand in. */
  ref: z.number().check(z.int(), z.minimum(0)),
  names: z
    .array(
      z.strictObject({
        printed: z.string().check(z.maxLength(300)),
        /** What is printed before and behind it, to tell it from the same word elsewhere. */
        before: z.string().check(z.maxLength(24)),
        after: z.string().check(z.maxLength(24)),
        icon: z.enum(['caution', 'avoid']),
        guess: z.boolean(),
        /** Printed word, verdict, class. */
        title: z.string().check(z.maxLength(300)),
      }),
    )
    .check(z.maxLength(100)),
  labels: z.strictObject({
    show: z.string(),
    hide: z.string(),
    /** Heads the same names as a list. */
    names: z.string(),
    /** The list is folded away, and nothing that opens it was found. */
    folded: z.string(),
  }),
});
export type Marks = z.infer<typeof marksSchema>;

/** All a badge shows: finished sentences, an icon name; nothing about the plan. */
export const badgeViewSchema = z.strictObject({
  icon: iconSchema,
  /** One line; empty draws nothing but the host. */
  line: z.string().check(z.maxLength(300)),
  reasons: z
    .array(
      z.strictObject({ title: z.string().check(z.maxLength(300)), text: z.string().check(z.maxLength(600)) }),
    )
    .check(z.maxLength(12)),
  notes: z.array(z.string().check(z.maxLength(600))).check(z.maxLength(8)),
  labels: z.strictObject({ region: z.string(), open: z.string(), close: z.string(), hide: z.string() }),
  /** null: no name is held back, or the list stands nowhere on the page. */
  marks: z.nullable(marksSchema),
  corner: z.enum(['left', 'right']),
  folded: z.boolean(),
  language: z.string().check(z.maxLength(12)),
  rtl: z.boolean(),
});
export type BadgeView = z.infer<typeof badgeViewSchema>;

/** background -> page. `look`: read the page again (the address changed, or the extension asks). */
export const toPageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ping') }),
  z.strictObject({ kind: z.literal('look') }),
  z.strictObject({ kind: z.literal('redraw'), view: z.nullable(badgeViewSchema) }),
  /** The person wants to see the list on the page. */
  z.strictObject({ kind: z.literal('show'), marks: marksSchema }),
]);
export type ToPage = z.infer<typeof toPageSchema>;

/** Every change of what is stored; only the background applies them, one after another. */
export const intentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('treat'), treatment: treatmentSchema }),
  z.strictObject({ kind: z.literal('untreat'), id: z.string() }),
  z.strictObject({ kind: z.literal('hold'), at: timeSchema }),
  z.strictObject({ kind: z.literal('letGo'), at: timeSchema }),
  z.strictObject({ kind: z.literal('unhold') }),
  z.strictObject({ kind: z.literal('facts'), facts: factsSchema }),
  z.strictObject({
    kind: z.literal('clinicSaid'),
    class: idSchema,
    cell: z.nullable(cellSchema),
    at: timeSchema,
  }),
  z.strictObject({
    kind: z.literal('liftGate'),
    fingerprint: z.string(),
    name: z.string(),
    at: timeSchema,
    on: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('protocol'), protocol: z.nullable(protocolSchema) }),
  z.strictObject({ kind: z.literal('settings'), settings: settingsSchema }),
  z.strictObject({
    kind: z.literal('keep'),
    id: z.string(),
    product: productSchema,
    text: z.string().check(z.maxLength(MAX_TEXT)),
    at: timeSchema,
    host: z.nullable(z.string()),
    said: z.exactOptional(saidSchema),
  }),
  z.strictObject({ kind: z.literal('unkeep'), id: z.string() }),
  z.strictObject({ kind: z.literal('silence'), host: z.string().check(z.maxLength(200)), on: z.boolean() }),
  z.strictObject({ kind: z.literal('erase') }),
  /** Puts a back-up in the place of what is stored. */
  z.strictObject({ kind: z.literal('restore'), state: stateSchema, shelf: shelfSchema }),
]);
export type Intent = z.infer<typeof intentSchema>;

/** extension page -> background. */
export const popupMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state') }),
  z.strictObject({ kind: z.literal('change'), intent: intentSchema }),
  /** `at`: judged for that moment, "if it arrives then"; absent: now. */
  z.strictObject({ kind: z.literal('tab'), tabId: z.number(), at: z.exactOptional(timeSchema) }),
  /** A list that the person pasted; `name` as it stands on the pack, or null. */
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().check(z.maxLength(MAX_TEXT)),
    name: z.nullable(z.string().check(z.maxLength(300))),
    at: z.exactOptional(timeSchema),
  }),
  /** Scrolls the tab's page to the list and marks it there. */
  z.strictObject({ kind: z.literal('show'), tabId: z.number() }),
  z.strictObject({ kind: z.literal('shelf') }),
  /** The invented product of the first run, so many days after a treatment; of the person nothing is looked at. */
  z.strictObject({
    kind: z.literal('example'),
    days: z.number().check(z.int(), z.minimum(0), z.maximum(30)),
  }),
  /** What a clinic handed on: a code, a link, a file's text; null: a picture in which no code was read. */
  z.strictObject({
    kind: z.literal('receive'),
    text: z.nullable(z.string().check(z.maxLength(MAX_RECEIVED))),
  }),
  /** What a clinic was last working on: asked for; with `draft` it is kept, null throws it away. */
  z.strictObject({ kind: z.literal('draft'), draft: z.exactOptional(z.nullable(draftSchema)) }),
  z.strictObject({ kind: z.literal('backup') }),
  /** `text`: a back-up file as it was read. */
  z.strictObject({ kind: z.literal('restore'), text: z.string().check(z.maxLength(10_000_000)) }),
]);
export type PopupMessage = z.infer<typeof popupMessageSchema>;

/** Every message gets one of these, or the answer of its kind. */
const failedSchema = z.strictObject({
  kind: z.literal('failed'),
  why: z.string().check(z.maxLength(300)),
});
export type Failed = z.infer<typeof failedSchema>;
