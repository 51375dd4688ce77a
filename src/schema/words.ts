import * as z from 'zod/mini';

z.config({ jitless: true }); // the extension's CSP forbids the code generation zod would probe for

/** Columns of a rule, in order of time; `after` only serves merging with another treatment (design, section 3). */
export const PHASES = [
  'ahead',
  'prepare',
  'stop',
  'day',
  'gate',
  'early',
  'settle',
  'recover',
  'after',
] as const;
export const phaseSchema = z.enum(PHASES);
export type Phase = z.infer<typeof phaseSchema>;

/** What a moment is called when nothing is judged: the plan has ended, is missing, or is over 14 days ahead. */
export const OUTSIDE = ['over', 'no-plan', 'far'] as const;
export const outsideSchema = z.enum(OUTSIDE);
export type Outside = z.infer<typeof outsideSchema>;

/** From loosest to strictest; `none` claims nothing. */
export const VERDICTS = ['none', 'suits', 'caution', 'unknown', 'avoid'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

/** The verdicts a rule may give in a cell: not knowing is never a property of a class. */
export const cellSchema = z.enum(['suits', 'caution', 'avoid']);
export type Cell = z.infer<typeof cellSchema>;

/** What a rule rests on, strongest first (policy 27). */
export const GROUNDS = ['trial', 'label', 'custom', 'cases', 'inference'] as const;
export const groundSchema = z.enum(GROUNDS);
export type Ground = z.infer<typeof groundSchema>;

export const GROUPS = [
  'actives',
  'irritants',
  'sun',
  'hydrators',
  'signals',
  'medicines',
  'cosmetic',
  'physical',
] as const;
export const groupSchema = z.enum(GROUPS);

export const deviceSchema = z.enum(['roller', 'stamp', 'pen', 'rf']);
export type Device = z.infer<typeof deviceSchema>;
export const areaSchema = z.enum(['face', 'eyes', 'neck', 'decollete', 'hands', 'body', 'scalp']);
export type Area = z.infer<typeof areaSchema>;
export const settingSchema = z.enum(['clinic', 'home']);
export type Setting = z.infer<typeof settingSchema>;

export const USES = ['leave-on', 'rinse-off'] as const;
export const useSchema = z.enum(USES);
export type Use = z.infer<typeof useSchema>;

/** Reason codes beside a verdict (`because` of design.md, section 5). */
export const CODES = [
  'class', // a class that was read decides
  'gate', // the first hours: only what the clinic gave
  'unread', // more than 10 % of the names, or one of the first five, were not recognised
  'mostly-unread', // more than 30 % of the names were not recognised
  'no-list',
  'cut-short',
  'teaser',
  'no-filter', // a sunscreen whose list shows no filter
  'promised', // the name promises a class that the list does not show
  'other-area',
  'not-judged', // a kind of product this tool does not judge
  'medicine',
  'allergy',
  'caution', // pregnancy or isotretinoin ticked: no tick anywhere
  'held',
  'clinic-rule',
  'clinic-looser',
  'gate-lifted',
  'over',
  'no-plan',
  'far',
] as const;
export const codeSchema = z.enum(CODES);
export type Code = z.infer<typeof codeSchema>;

/** kebab-case or snake_case id of a file in data/. */
export const idSchema = z.string().check(z.regex(/^[a-z][a-z0-9_-]{0,40}$/));
/** An instant with its offset, e.g. 2026-11-18T18:00+01:00. */
export const timeSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/));
/** A sentence or label: printable, bounded. */
export const textSchema = z.string().check(z.minLength(1), z.maxLength(1000));
