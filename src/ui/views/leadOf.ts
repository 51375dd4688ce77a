import type { Judgement, Reading, Reason } from '../../core/types.ts';
import type { Code } from '../../schema/words.ts';
import { stricter, decidingReasons } from './decidingReasons.ts';
import { treatmentNow } from './treatmentNow.ts';
import type { Context } from './types.ts';

/** The cause that leads. `from` to `out`: by dates; the others by what they are named after. */
export type LeadKind =
  | 'suits'
  | 'suitsUntil'
  | 'from'
  | 'untilSlow'
  | 'untilSlowOpen'
  | 'untilCheck'
  | 'untilCheckOpen'
  | 'out'
  | 'outEnd'
  | 'heldOut'
  | 'heldCheck'
  | 'allergyOut'
  | 'allergyCheck'
  | 'ruleOut'
  | 'talk'
  | 'medicineOut'
  | 'medicineCheck'
  | 'gateClinic'
  | 'gateClinicPlain'
  | 'gateHome'
  | 'gateHomePlain'
  | 'day'
  | 'pause'
  | 'slow'
  | 'slowOpen'
  | 'checkUntil'
  | 'check'
  | 'unread'
  | 'mostlyUnread'
  | 'noList'
  | 'elsewhere'
  | 'teaser'
  | 'cutShort'
  | 'noFilter'
  | 'notJudged'
  | 'otherArea'
  | 'sunOther'
  | 'sunShade'
  | 'sunGate'
  | 'notProduct'
  | 'over'
  | 'noPlan'
  | 'far';

/** Codes that say why nothing can be told, in the order in which one of them is named. */
const UNKNOWN: readonly (readonly [Code, LeadKind])[] = [
  ['not-judged', 'notJudged'],
  ['teaser', 'teaser'],
  ['cut-short', 'cutShort'],
  ['no-list', 'noList'],
  ['no-filter', 'noFilter'],
  ['mostly-unread', 'mostlyUnread'],
];

/** Phases before a treatment, in which products are paused rather than brought back. */
const BEFORE: ReadonlySet<string> = new Set(['ahead', 'prepare', 'stop', 'day']);

/**
 * The one thing to say first about a product: the cause that decides, told apart as policy 22 and 23 ask. The same
 * for popup, badge, report and title.
 */
export function leadOf(judgement: Judgement, reading: Reading, context: Context): LeadKind {
  const has = (code: Code): boolean => judgement.because.includes(code);
  switch (judgement.verdict) {
    case 'none':
      return has('other-area') ? 'otherArea' : outside(judgement);
    case 'unknown':
      return unknown(judgement, reading);
    case 'avoid':
    case 'caution': {
      const sun = sunLead(judgement, reading);
      if (sun !== null) return sun;
      if (has('caution')) return 'talk';
      return judgement.verdict === 'avoid' ? avoid(judgement, context) : caution(judgement, context);
    }
    case 'suits':
      return pausedFrom(judgement) === null ? 'suits' : 'suitsUntil';
    default:
      return judgement.verdict satisfies never;
  }
}

function outside({ phase, because }: Judgement): LeadKind {
  if (because.length === 0) return 'notProduct';
  if (phase === 'over' || because.includes('over')) return 'over';
  return phase === 'far' || because.includes('far') ? 'far' : 'noPlan';
}

function unknown({ because }: Judgement, { found }: Reading): LeadKind {
  if (because.includes('no-list') && found === 'elsewhere') return 'elsewhere';
  return UNKNOWN.find(([code]) => because.includes(code))?.[1] ?? 'mostlyUnread';
}

function sunLead(judgement: Judgement, reading: Reading): LeadKind | null {
  const plain = suitsAfterGate(judgement);
  if (judgement.sun) return plain ? 'sunShade' : 'sunOther';
  if (!reading.kind.sunscreen || judgement.phase !== 'gate') return null;
  return plain ? 'from' : 'sunGate';
}

function avoid(judgement: Judgement, context: Context): LeadKind {
  const first = decidingReasons(judgement)[0];
  const { caution, suits } = judgement.from;
  if (first?.finding.medicine === true) return 'medicineOut';
  if (first?.finding.by === 'allergy') return 'allergyOut';
  if (first?.finding.by === 'caution') return 'ruleOut';
  if (context.timeline.held) return 'heldOut';
  const open = fitsFrom(judgement, context) === null;
  if (suits !== null && (caution === null || caution >= suits)) return 'from';
  const stepwise = first !== undefined && isActive(first, context);
  if (caution === null) return open ? 'out' : 'outEnd';
  if (open) return stepwise ? 'untilSlowOpen' : 'untilCheckOpen';
  return stepwise ? 'untilSlow' : 'untilCheck';
}

function caution(judgement: Judgement, context: Context): LeadKind {
  const first = decidingReasons(judgement)[0];
  if (first?.finding.medicine === true) return 'medicineCheck'; // before the gate: nothing says to leave a medicine out
  if (judgement.phase === 'gate' && !judgement.because.includes('gate-lifted'))
    return gate(judgement, context);
  if (judgement.because.includes('allergy')) return 'allergyCheck';
  if (first === undefined) return judgement.because.includes('unread') ? 'unread' : 'check';
  if (judgement.phase === 'day') return 'day';
  if (context.timeline.held) return 'heldCheck';
  if (BEFORE.has(judgement.phase)) return pausedFrom(judgement) === null ? 'check' : 'pause';
  const open = fitsFrom(judgement, context) === null;
  if (isActive(first, context)) return open ? 'slowOpen' : 'slow';
  return open ? 'check' : 'checkUntil';
}

/** Nothing but the first hours holds it back, or more comes after them. */
function gate(judgement: Judgement, context: Context): LeadKind {
  const home = treatmentNow(context)?.setting === 'home';
  const plain = suitsAfterGate(judgement);
  if (home) return plain ? 'gateHomePlain' : 'gateHome';
  return plain ? 'gateClinicPlain' : 'gateClinic';
}

/** Codes beside which no tick comes back, whatever the classes do. */
const TICKLESS: ReadonlySet<Code> = new Set([
  'unread',
  'mostly-unread',
  'no-list',
  'cut-short',
  'teaser',
  'no-filter',
  'allergy',
  'caution',
]);

/**
 * When nothing holds it back any more, epoch ms: the day it suits, else the end of the plan where its classes are
 * free from then on; null when there is no such day.
 */
export function fitsFrom(judgement: Judgement, { timeline }: Pick<Context, 'timeline'>): number | null {
  if (judgement.from.suits !== null) return judgement.from.suits;
  if (judgement.because.some((code) => TICKLESS.has(code))) return null;
  const free = decidingReasons(judgement).every(({ finding }) => finding.cells.after === 'suits');
  return free && !timeline.held ? timeline.endsAt : null;
}

/** Plain enough that it suits as soon as the first hours are over. */
function suitsAfterGate(judgement: Judgement): boolean {
  return judgement.from.suits !== null && judgement.from.suits === gateEnd(judgement);
}

/** End of the first hours as the strip has it, epoch ms; null outside them. */
export function gateEnd({ strip }: Judgement): number | null {
  const after = strip.findIndex((one) => one.phase !== 'gate');
  return after < 0 ? (strip.at(-1)?.to ?? null) : after === 0 ? null : (strip[after]?.from ?? null);
}

/** Before a treatment: when a stricter verdict begins, epoch ms; null when none does before the day itself. */
export function pausedFrom({ strip, verdict }: Judgement): number | null {
  const later = strip.find(
    (one) => (one.phase === 'prepare' || one.phase === 'stop') && stricter(one.verdict, verdict),
  );
  return later?.from ?? null;
}

/** Actives come back step by step; the others are only looked at twice. */
function isActive(reason: Reason, { book }: Context): boolean {
  return book.rules.find((rule) => rule.id === reason.class)?.group === 'actives';
}
