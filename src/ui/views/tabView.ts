import type { Judgement, Reading } from '../../core/types.ts';
import { classLabel } from './classLabel.ts';
import { listWords } from './dayWords.ts';
import { decidingReasons } from './decidingReasons.ts';
import { leadWords, verdictWord } from './leadWords.ts';
import { notesOf } from './notesOf.ts';
import { reasonOptions, reasonView } from './reasonView.ts';
import { reportText } from './reportText.ts';
import { stripView } from './stripView.ts';
import type { Context, PlainTabView, ProductView, TabSource, TabView } from './types.ts';

const OPEN_REASONS = 1;
const MAX_GOOD = 3;

/** The tab in front, in finished sentences: its product, or why there is none and the next step. */
export function tabView(source: TabSource, context: Context): TabView {
  const { say } = context;
  switch (source.kind) {
    case 'read':
      return isProduct(source.reading)
        ? productView(source.judgement, source.reading, context)
        : tabView({ kind: 'nothing' }, context);
    case 'nothing':
      return plain('nothing', say('tab.nothing'), say('tab.nothing.text'), ['retry']);
    case 'waiting':
      return plain('waiting', say('tab.waiting'), say('tab.waiting.text'));
    case 'not-granted':
      return plain('not-granted', say('tab.notGranted', { host: source.host }), say('tab.notGranted.text'), [
        'check',
        'grant',
      ]);
    case 'closed':
      return plain('closed', say('tab.closed'), say('tab.closed.text'));
    case 'failed':
      return plain('failed', say('tab.failed'), say('tab.failed.text'), ['retry']);
    default:
      return source satisfies never;
  }
}

function plain(
  state: PlainTabView['state'],
  headline: string,
  text: string,
  actions: PlainTabView['actions'] = [],
): PlainTabView {
  return { kind: 'plain', state, headline, text, actions };
}

/** Only a product page or a text of one list is about one product. */
function isProduct({ page }: Reading): boolean {
  return page === 'product' || page === 'text';
}

function productView(judgement: Judgement, reading: Reading, context: Context): ProductView {
  const { say } = context;
  const lead = leadWords(judgement, reading, context);
  const options = reasonOptions(lead.icon, judgement);
  const views = decidingReasons(judgement).map((reason) => reasonView(reason, context, options));
  const open = lead.reasons ? views.slice(0, OPEN_REASONS) : [];
  const rest = judgement.verdict === 'none' ? [] : views.slice(open.length);
  return {
    kind: 'product',
    icon: lead.icon,
    word: lead.word,
    headline: lead.headline,
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
    report: reportText(judgement, reading, context),
  };
}

/** Helpful classes that were read; only beside a tick, or where nothing but unread names took it away (policy 24). */
function goodInIt(judgement: Judgement, context: Context): string | null {
  const unreadOnly = judgement.verdict === 'caution' && decidingReasons(judgement).length === 0;
  const unread = unreadOnly && judgement.because.includes('unread') && !judgement.because.includes('gate');
  if (judgement.verdict !== 'suits' && !unread) return null;
  const labels = judgement.good.slice(0, MAX_GOOD).map((id) => classLabel(id, context));
  return labels.length === 0 ? null : context.say('product.good', { names: listWords(labels, context) });
}

/** In the first hours after a treatment at a clinic the person may pass on the clinic's word about this list. */
function liftOf(judgement: Judgement, reading: Reading, { state, timeline }: Context): ProductView['lift'] {
  if (timeline.phase !== 'gate' || reading.lists.length === 0 || judgement.verdict === 'none') return null;
  const { fingerprint } = reading;
  const lifted = state.facts.gateLifted.some((one) => one.fingerprint === fingerprint);
  return { lifted, fingerprint, name: reading.product.name ?? '' };
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
