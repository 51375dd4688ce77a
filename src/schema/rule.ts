import * as z from 'zod/mini';
import { cellSchema, groundSchema, groupSchema, idSchema, textSchema, useSchema } from './words.ts';

/** A verdict for each column. */
export const phasesSchema = z.strictObject({
  ahead: cellSchema,
  prepare: cellSchema,
  stop: cellSchema,
  day: cellSchema,
  gate: cellSchema,
  early: cellSchema,
  settle: cellSchema,
  recover: cellSchema,
  after: cellSchema,
});
export type Phases = z.infer<typeof phasesSchema>;

const range = z.strictObject({ min: z.exactOptional(z.number()), max: z.exactOptional(z.number()) });

/**
 * One condition on a match of the class; every field that is given has to hold.
 * - `names`: the name read is one of these (INCI names of this file)
 * - `position`: `high` before the 1 % marker, `low` after it, `{first: n}` among the first n names
 * - `strength`: declared, in the unit named; min inclusive, max exclusive
 * - `kind`, `use`: of the product; `promised`: whether the product's name carries the class
 * - `with`, `without`: classes (data/rules) or functions (data/names) found, or not found, elsewhere in the list
 * - `count`: how many names of this class the list shows; both bounds inclusive
 */
export const conditionSchema = z.strictObject({
  names: z.exactOptional(z.array(textSchema)),
  position: z.exactOptional(
    z.union([z.enum(['high', 'low']), z.strictObject({ first: z.number().check(z.int(), z.minimum(1)) })]),
  ),
  strength: z.exactOptional(
    z.strictObject({
      unit: z.enum(['%', 'ppm']),
      min: z.exactOptional(z.number()),
      max: z.exactOptional(z.number()),
    }),
  ),
  kind: z.exactOptional(z.array(idSchema)),
  use: z.exactOptional(useSchema),
  promised: z.exactOptional(z.boolean()),
  with: z.exactOptional(z.array(idSchema)),
  without: z.exactOptional(z.array(idSchema)),
  count: z.exactOptional(range),
  /**
   * `as`: judge the name as this class instead, or `none`: the name carries no class here.
   * `phases`: these cells instead of the rule's own, and a medicine from this strength on (policy 9). `softer: 1`: one verdict looser from the end of the gate.
   */
  then: z.union([
    z.strictObject({ as: z.union([idSchema, z.literal('none')]) }),
    z.strictObject({ phases: z.partial(phasesSchema), medicine: z.exactOptional(z.literal(true)) }),
    z.strictObject({ softer: z.literal(1) }),
  ]),
});
export type Condition = z.infer<typeof conditionSchema>;

/** data/rules/<id>.json: one ingredient class. */
export const ruleSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  group: groupSchema,
  /** "INCI name = alias = alias": one ingredient a line. */
  names: z.array(textSchema),
  /** Token patterns, see data/README.md: words, a|b, *, <part>, <oil>, <extract>. */
  patterns: z.array(textSchema),
  /** Token patterns that look like this class and are not. */
  not: z.array(textSchema),
  /** Product kinds (data/kinds.json) that are the class. */
  kinds: z.exactOptional(z.array(idSchema)),
  /** Words of a product name that are the class, any language, as the shop prints them. */
  promises: z.exactOptional(z.array(textSchema)),
  /** Other classes that keep the promise: a list with one of these shows what the name said. */
  metBy: z.exactOptional(z.array(idSchema)),
  phases: phasesSchema,
  when: z.exactOptional(z.array(conditionSchema)),
  reason: textSchema,
  ground: z.array(groundSchema).check(z.minLength(1)),
  range: z.string().check(z.maxLength(300)),
  sources: z.array(z.string()),
  /** true: all its names are medicines; a list: these names of it are. */
  medicine: z.exactOptional(z.union([z.literal(true), z.array(textSchema)])),
  /** Helpful after the gate: named as "good in it" beside a tick. */
  good: z.exactOptional(z.literal(true)),
});
export type Rule = z.infer<typeof ruleSchema>;

/** data/names/<id>.json: ingredients of one function that carry no class. */
export const namesSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  /** "INCI name = alias = alias", sorted. */
  names: z.array(textSchema),
  /** Token patterns for whole families of plain names, such as "* copolymer"; asked after all names and rule patterns. */
  patterns: z.exactOptional(z.array(textSchema)),
  not: z.exactOptional(z.array(textSchema)),
  /** Those of `names` that are never used above 1 % (design, section 3). */
  markers: z.exactOptional(z.array(textSchema)),
  /** Source ids for `markers`. */
  sources: z.exactOptional(z.array(z.string())),
});
export type Names = z.infer<typeof namesSchema>;
