import * as z from 'zod/mini';
import { phasesSchema } from './rule.ts';
import { idSchema, textSchema } from './words.ts';

const hours = z.number().check(z.minimum(0), z.maximum(24 * 120));

/** No control or direction marks and no half characters: words of a stranger stand in our sentences. */
const PRINTED = /^[^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]+$/u;
const PRINTED_LINES = /^(?:\n|[^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069])+$/u;
const line = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest), z.regex(PRINTED));
const lines = (longest: number) =>
  z.string().check(z.minLength(1), z.maxLength(longest), z.regex(PRINTED_LINES));

/** Ends of the phases after a treatment, in hours from its end; half-open, each later than the one before. */
export const profileSchema = z.strictObject({
  id: idSchema,
  /** Only the default's rows carry one; a clinic's row goes by its id. */
  label: z.exactOptional(textSchema),
  /** Longest needle the row is for, in mm, in the default's rows; absent for RF, which goes by device. */
  upTo: z.exactOptional(z.number().check(z.minimum(0.1), z.maximum(8))),
  gate: hours,
  early: hours,
  settle: hours,
  recover: hours,
});
export type Profile = z.infer<typeof profileSchema>;

/** A clinic's own product: by GTIN or by the fingerprint of its list; a name alone compares nothing. */
export const clinicProductSchema = z.strictObject({
  name: line(200),
  gtin: z.exactOptional(z.string().check(z.regex(/^\d{8,14}$/))),
  fingerprint: z.exactOptional(z.string().check(z.regex(/^[a-z0-9]{8,64}$/))),
});
export type ClinicProduct = z.infer<typeof clinicProductSchema>;

/** Phases a clinic may write words for. */
export const NOTE_PHASES = ['ahead', 'prepare', 'stop', 'day', 'gate', 'early', 'settle', 'recover'] as const;
export type NotePhase = (typeof NOTE_PHASES)[number];

export const MAX_CLASSES = 120;

/**
 * A clinic's own rules: differences from the default. Version 2; version 1 is read by `readProtocol`.
 * Everything is bounded, because a protocol may come from a stranger's code or file.
 */
export const protocolSchema = z.strictObject({
  version: z.literal(2),
  /** Who wrote it: the clinic. */
  name: line(120),
  contact: z.exactOptional(line(300)),
  phone: z.exactOptional(line(40)),
  /** BCP 47 code of the clinic's own words. */
  language: z.exactOptional(
    z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/), z.maxLength(12)),
  ),
  /** Day it was written or last reviewed. */
  written: z.exactOptional(z.iso.date()),
  /** Day by which the clinic means to review it; afterwards it is said to be past its date, and still holds. */
  until: z.exactOptional(z.iso.date()),
  /** Rows that replace the default's row of the same id. */
  profiles: z.array(profileSchema).check(z.maxLength(12)),
  /** Class id -> the cells that differ. */
  classes: z
    .record(idSchema, z.partial(phasesSchema))
    .check(z.refine((classes) => Object.keys(classes).length <= MAX_CLASSES))
    .register(z.globalRegistry, { maxProperties: MAX_CLASSES }),
  products: z.array(clinicProductSchema).check(z.maxLength(100)),
  /** Phase -> the clinic's own words. */
  notes: z.partialRecord(z.enum(NOTE_PHASES), lines(600)),
});
export type Protocol = z.infer<typeof protocolSchema>;

/**
 * data/protocol.json: the default protocol (an instance of the schema above) and the policy that no protocol changes.
 */
export const defaultProtocolSchema = z.strictObject({
  protocol: protocolSchema,
  policy: z.strictObject({
    /** Starts before a treatment, hours. `day` begins at the local midnight of the day. */
    before: z.strictObject({ ahead: hours, prepare: hours, stop: hours }),
    /** Weekly rolling up to 0.3 mm: `stop` begins this many hours before, nothing earlier. */
    weeklyStop: hours,
    /** Up to this needle length (mm) the first row serves at home too. */
    homeUpTo: z.number(),
    /** Assumed length when it is not known, mm. */
    unknownDepth: z.strictObject({ face: z.number(), body: z.number() }),
    /** RF beyond this depth (mm): the stricter of RF and the longest row. */
    rfDeep: z.number(),
    /** Hours added to the ends of settle and recover, by area. */
    areaHours: z.record(z.string(), hours),
    /** Slow healing multiplies each boundary. */
    slow: z.number(),
    /** Letting go of a hold leaves at least this many hours of settle. */
    holdSettle: hours,
    /** Held longer than this (hours): say that it is longer than usual. */
    heldLong: z.strictObject({ needles: hours, rf: hours }),
    /** A date further past or ahead than this is asked about, days. */
    askPast: z.number(),
    askAhead: z.number(),
    /** Two treatments nearer than this (days): spacing note. */
    spacing: z.number(),
    /** Sun protection is spoken for from this hour on (policy 8). */
    sunFrom: hours,
    /** Classes that keep a sunscreen out after 24 h; every other class caps at caution (policy 8). */
    sunscreenAvoid: z.array(idSchema),
    /** Classes that stay `avoid` in a lifted gate, and that no clinic may loosen in the gate (policy 19, 20). */
    floor: z.array(idSchema),
    /** Needle devices that are not ours but are compared: peel and laser use this profile id. */
    otherTreatments: z.record(z.enum(['peel', 'laser']), idSchema),
    /** Share of unread names above which a tick is taken away, and above which nothing can be told. */
    unread: z.strictObject({ caution: z.number(), unknown: z.number(), first: z.number() }),
    /** Families an allergy covers (policy 15): classes, functions and single names. */
    families: z.record(
      idSchema,
      z.strictObject({ label: textSchema, classes: z.array(idSchema), names: z.array(textSchema) }),
    ),
    /** Cautions a person may tick; `noTick`: no tick anywhere; `avoid`: classes left out in all phases; `slow`: slower boundaries are offered. */
    cautions: z.record(
      idSchema,
      z.strictObject({ noTick: z.boolean(), avoid: z.array(idSchema), sources: z.array(z.string()) }),
    ),
    /** Classes whose result carries the pregnancy line, asked for or not (policy 14). */
    pregnancyLine: z.array(idSchema),
  }),
});
export type DefaultProtocol = z.infer<typeof defaultProtocolSchema>;
export type Policy = DefaultProtocol['policy'];
