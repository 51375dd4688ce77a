import { clinicProduct } from '../../core/aftercare/clinicProduct.ts';
import type { Judgement, Reading } from '../../core/types.ts';
import type { Code } from '../../schema/words.ts';
import type { LeadKind } from './leadOf.ts';
import { treatmentNow } from './treatmentNow.ts';
import type { Context } from './types.ts';

const UNREAD_LEADS: ReadonlySet<LeadKind> = new Set([
  'unread',
  'mostlyUnread',
  'noList',
  'elsewhere',
  'teaser',
  'cutShort',
  'notJudged',
]);
const MEDICINE_LEADS: ReadonlySet<LeadKind> = new Set(['medicineOut', 'medicineCheck']);
const GATE_LEADS: ReadonlySet<LeadKind> = new Set([
  'gateClinic',
  'gateClinicPlain',
  'gateHome',
  'gateHomePlain',
  'sunShade',
  'sunGate',
  'sunOther',
]);

/**
 * What is said beside the lead, each once and in this order: the first hours, what could not be read, dates kept
 * back, the clinic's word, medicine, pregnancy; last of all the sentence that nobody goes without sun protection
 * (policy 8).
 */
export function notesOf(
  judgement: Judgement,
  reading: Reading,
  lead: LeadKind,
  context: Context,
): readonly string[] {
  if (judgement.verdict === 'none') return [];
  const { say, timeline } = context;
  const has = (code: Code): boolean => judgement.because.includes(code);
  const lifted = has('gate-lifted');
  const home = treatmentNow(context)?.setting === 'home';
  const notes = [
    judgement.phase === 'gate' &&
      !lifted &&
      !GATE_LEADS.has(lead) &&
      say(home ? 'text.gate.home' : 'note.gate'),
    lifted && say('note.gateLifted'),
    !UNREAD_LEADS.has(lead) && unreadNote(judgement, reading, context),
    timeline.held && lead !== 'heldOut' && lead !== 'heldCheck' && say('note.held'),
    has('clinic-looser') ? say('note.clinicMore') : has('clinic-rule') && say('note.clinicRule'),
    isNamesake(reading, context) && say('note.sameName'),
    has('medicine') && !MEDICINE_LEADS.has(lead) && say('text.medicine'),
    has('caution') && lead !== 'talk' && say('text.talk'),
    carriesPregnancyLine(judgement, reading, context) && say('note.pregnancy'),
    reading.kind.sunscreen && judgement.verdict !== 'suits' && say('note.sunscreen'),
  ];
  return notes.filter((note) => note !== false && note !== null);
}

function unreadNote(judgement: Judgement, reading: Reading, { say }: Context): string | null {
  const has = (code: Code): boolean => judgement.because.includes(code);
  if (has('no-list') || has('teaser') || has('cut-short')) return say('note.partial');
  if (has('unread') || has('mostly-unread'))
    return say('text.unread', { unread: reading.names - reading.known });
  return null;
}

/** The clinic names a product that is called the same: its list was not compared (policy 20). */
function isNamesake(reading: Reading, { state }: Context): boolean {
  return state.protocol !== null && clinicProduct(reading, state.protocol) === 'name';
}

/** Asked for or not, softened or not: retinoids and the like carry the line (policy 14). */
function carriesPregnancyLine(judgement: Judgement, reading: Reading, { book }: Context): boolean {
  const classes = book.protocol.policy.pregnancyLine;
  const read = reading.lists.flatMap((list) => list.matches.flatMap((match) => match.entry?.classes ?? []));
  return [...judgement.reasons.map((reason) => reason.class), ...read].some((id) => classes.includes(id));
}
