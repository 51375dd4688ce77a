import type { Judgement, Reading } from '../../core/types.ts';
import { classLabel } from './classLabel.ts';
import { dateWords, isoDay, listWords } from './dayWords.ts';
import { decidingReasons } from './decidingReasons.ts';
import { saidOf } from './fitOf.ts';
import type { LeadKind } from './leadOf.ts';
import { leadWords, verdictWord } from './leadWords.ts';
import { marksOf } from './marksOf.ts';
import { notesOf } from './notesOf.ts';
import { reasonOptions, reasonView } from './reasonView.ts';
import { reportText } from './reportText.ts';
import { wrongText } from './wrongText.ts';
import { stripView } from './stripView.ts';
import type { Context, ProductView, TabSource } from './types.ts';

const OPEN_REASONS = 1;
const MAX_GOOD = 3;

/** One sentence says it all: a plain product in the first hours has no reasons of its own. */
const ONE_REASON: ReadonlySet<LeadKind> = new Set(['gateClinicPlain', 'gateHomePlain', 'sunShade']);

/** Nothing, or not enough, could be read on the page. */
const LISTLESS: ReadonlySet<LeadKind> = new Set([
  'noList',
  'elsewhere',
  'teaser',
  'cutShort',
  'mostlyUnread',
]);

/** One product in finished sentences: verdict, reasons, strip, notes, report and what may be done with it. */
export function productView(source: Extract<TabSource, { kind: 'read' }>, context: Context): ProductView {
  const { judgement, reading } = source;
  const { say } = context;
  const lead = leadWords(judgement, reading, context);
  const options = reasonOptions(lead.icon, judgement);
  const views = decidingReasons(judgement).map((reason) => reasonView(reason, context, options));
  const open = lead.reasons ? views.slice(0, OPEN_REASONS) : [];
  const rest = judgement.verdict === 'none' || ONE_REASON.has(lead.kind) ? [] : views.slice(open.length);
  return {
    kind: 'product',
    icon: lead.icon,
    word: lead.word,
    headline: lead.headline,
    short: lead.short,
    text: lead.text,
    name: reading.product.name ?? say('product.unnamed'),
    brand: reading.product.brand,
    reasons: open,
    more:
      rest.length === 0
        ? null
        : {
            label: say(open.length === 0 ? 'reasons.all' : 'reasons.more', { count: rest.length }),
            reasons: rest,
          },
    strip: stripView(judgement, reading, context),
    names: reading.names === 0 ? null : say('names.known', { known: reading.known, names: reading.names }),
    notes: notesOf(judgement, reading, lead.kind, context),
    good: goodInIt(judgement, context),
    lift: liftOf(judgement, reading, context),
    lists: kitLists(judgement, reading, context),
    paste: reading.page === 'product' && LISTLESS.has(lead.kind),
    report: reportText(judgement, reading, context),
    wrong: wrongText(reading, context),
    otherDay:
      context.otherDay === true
        ? {
            label: say('product.otherDay', { day: dateWords(context.now, context) }),
            day: isoDay(context.now, context.timeZone),
          }
        : null,
    marked: context.otherDay !== true && marksOf(judgement, reading, context, options.icon) !== null,
    keep: keepOf(source, context),
    silence: silenceOf(source, context),
  };
}

/** What keeping it would store; null without a list to judge again. */
function keepOf(
  { judgement, reading, keep }: Extract<TabSource, { kind: 'read' }>,
  context: Context,
): ProductView['keep'] {
  if (keep === undefined || reading.lists.length === 0) return null;
  const said = saidOf(judgement, context);
  const { text, host, kept } = keep;
  const { product, fingerprint } = reading;
  return { id: fingerprint, kept, product, text, host, ...(said !== undefined && { said }) };
}

/** The note on the page may be hidden for its whole site. */
function silenceOf(
  { keep }: Extract<TabSource, { kind: 'read' }>,
  { say, state }: Context,
): ProductView['silence'] {
  const host = keep?.host ?? null;
  if (host === null) return null;
  const silenced = state.settings.badge.silenced.includes(host);
  return { host, silenced, label: say(silenced ? 'silence.off' : 'silence.on', { host }) };
}

/** Helpful classes that were read; only beside a tick, or where nothing but unread names took it away (policy 24). */
function goodInIt(judgement: Judgement, context: Context): string | null {
  const unreadOnly = judgement.verdict === 'caution' && decidingReasons(judgement).length === 0;
  const unread = unreadOnly && judgement.because.includes('unread') && !judgement.because.includes('gate');
  if (judgement.verdict !== 'suits' && !unread) return null;
  const labels = judgement.good.slice(0, MAX_GOOD).map((id) => classLabel(id, context));
  return labels.length === 0 ? null : context.say('product.good', { names: listWords(labels, context) });
}

/** In the first hours after a treatment the person may pass on the clinic's word about this list. */
function liftOf(judgement: Judgement, reading: Reading, context: Context): ProductView['lift'] {
  const { state, timeline } = context;
  if (context.otherDay === true) return null;
  if (timeline.phase !== 'gate' || reading.lists.length === 0 || judgement.verdict === 'none') return null;
  const { fingerprint } = reading;
  const lifted = state.facts.gateLifted.some((one) => one.fingerprint === fingerprint);
  return { lifted, fingerprint, name: (reading.product.name ?? '').slice(0, 200) };
}

function kitLists(judgement: Judgement, reading: Reading, context: Context): ProductView['lists'] {
  if (reading.lists.length < 2 || judgement.verdict === 'none') return [];
  return reading.lists.map((list, at) => {
    const verdict = judgement.lists[at] ?? 'none';
    const icon = judgement.sun && verdict === 'avoid' ? 'caution' : verdict;
    return {
      label: list.label ?? context.say('list.number', { number: at + 1 }),
      icon,
      word: verdictWord(icon, context),
    };
  });
}
