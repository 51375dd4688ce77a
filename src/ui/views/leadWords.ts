import type { Judgement, Reading } from '../../core/types.ts';
import type { ProductArea } from '../../schema/reference.ts';
import type { Area } from '../../schema/words.ts';
import { classLabel } from './classLabel.ts';
import { dayWords, isoDay } from './dayWords.ts';
import { decidingReasons } from './decidingReasons.ts';
import { fitsFrom, gateEnd, leadOf, pausedFrom, type LeadKind } from './leadOf.ts';
import { treatmentNow } from './treatmentNow.ts';
import type { Context, Icon } from './types.ts';

interface LeadIds {
  /** First line of popup and report. */
  readonly headline: string;
  /** One line on a page. */
  readonly short: string;
  /** What to make of it; null: the sentence about the class says it, or nothing more is to be said. */
  readonly text: string | null;
  /** Do reasons, one by one, belong beside it? */
  readonly reasons: boolean;
}

const lead = (headline: string, short: string, text: string | null, reasons: boolean): LeadIds => ({
  headline,
  short,
  text,
  reasons,
});

/** What each cause is called. `about` stands for the sentences about the deciding class. */
const LEADS: Readonly<Record<LeadKind, LeadIds>> = {
  suits: lead('headline.suits', 'short.suits', null, true),
  suitsUntil: lead('headline.suitsUntil', 'short.suitsUntil', 'text.pause', true),
  from: lead('headline.from', 'short.from', 'about', true),
  untilSlow: lead('headline.until', 'short.until', 'about', true),
  untilSlowOpen: lead('headline.untilOpen', 'short.until', 'about', true),
  untilCheck: lead('headline.untilCheck', 'short.untilCheck', 'about', true),
  untilCheckOpen: lead('headline.untilCheckOpen', 'short.untilCheck', 'about', true),
  out: lead('headline.out', 'short.out', 'about', true),
  outEnd: lead('headline.outEnd', 'short.outEnd', 'about', true),
  heldOut: lead('headline.heldOut', 'short.heldOut', 'about', true),
  heldCheck: lead('headline.heldCheck', 'short.heldCheck', 'text.check', true),
  allergyOut: lead('headline.allergyOut', 'short.allergyOut', 'text.allergy', true),
  allergyCheck: lead('headline.allergyCheck', 'short.allergyCheck', 'text.allergyUnread', true),
  ruleOut: lead('headline.ruleOut', 'short.ruleOut', 'text.caution', true),
  talk: lead('headline.talk', 'short.talk', 'text.talk', true),
  medicineOut: lead('headline.medicineOut', 'short.medicine', 'text.medicine', true),
  medicineCheck: lead('headline.medicine', 'short.medicine', 'text.medicine', true),
  gateClinic: lead('headline.gateCheck', 'short.gateCheck', 'text.gate.clinic', false),
  gateClinicPlain: lead('headline.gatePlain', 'short.gatePlain', 'text.gate.clinicPlain', false),
  gateHome: lead('headline.gateCheck', 'short.gateCheck', 'text.gate.home', false),
  gateHomePlain: lead('headline.gatePlain', 'short.gatePlain', 'text.gate.homePlain', false),
  day: lead('headline.day', 'short.day', 'text.day', false),
  pause: lead('headline.pause', 'short.pause', 'text.pause', true),
  slow: lead('headline.slow', 'short.slow', 'text.restart', true),
  slowOpen: lead('headline.slowOpen', 'short.slowOpen', 'text.restart', true),
  checkUntil: lead('headline.checkUntil', 'short.checkUntil', 'text.checkUntil', true),
  check: lead('headline.check', 'short.check', 'text.checkOpen', true),
  unread: lead('headline.unread', 'short.unread', 'text.unreadCheck', false),
  mostlyUnread: lead('headline.mostlyUnread', 'short.mostlyUnread', 'text.mostlyUnread', true),
  noList: lead('headline.noList', 'short.noList', 'text.noList', true),
  elsewhere: lead('headline.elsewhere', 'short.noList', 'text.elsewhere', true),
  teaser: lead('headline.teaser', 'short.teaser', 'text.teaser', true),
  cutShort: lead('headline.cutShort', 'short.cutShort', 'text.cutShort', true),
  noFilter: lead('headline.noFilter', 'short.noFilter', 'text.noFilter', true),
  notJudged: lead('headline.notJudged', 'short.notJudged', 'text.notJudged', false),
  otherArea: lead('headline.otherArea', 'short.otherArea', 'text.otherArea', false),
  sunOther: lead('headline.sunscreen', 'short.sunscreen', 'text.sunscreen', true),
  sunShade: lead('headline.sunShade', 'short.sunShade', 'text.sunShade', false),
  sunGate: lead('headline.sunGate', 'short.sunGate', 'text.sunGate', false),
  notProduct: lead('tab.nothing', 'tab.nothing', 'tab.nothing.text', false),
  over: lead('short.over', 'short.over', null, false),
  noPlan: lead('headline.noPlan', 'short.noPlan', 'text.noPlan', false),
  far: lead('headline.far', 'short.far', 'text.far', false),
};

/** For what a product is plainly made. */
const MADE_FOR: Readonly<Record<ProductArea, string>> = {
  face: 'made.face',
  eyes: 'made.eyes',
  neck: 'made.neck',
  hands: 'made.hands',
  feet: 'made.feet',
  body: 'made.body',
  scalp: 'made.scalp',
  lips: 'made.lips',
  nails: 'made.nails',
  lash: 'made.lash',
  teeth: 'made.teeth',
  intimate: 'made.intimate',
};

/** Where the treatment was. */
const TREATED_ON: Readonly<Record<Area, string>> = {
  face: 'treated.face',
  eyes: 'treated.eyes',
  neck: 'treated.neck',
  decollete: 'treated.decollete',
  hands: 'treated.hands',
  body: 'treated.body',
  scalp: 'treated.scalp',
};

/** A lead in finished sentences. */
export interface LeadWords {
  readonly kind: LeadKind;
  readonly icon: Icon;
  readonly word: string;
  readonly headline: string;
  readonly short: string;
  readonly text: string | null;
  readonly reasons: boolean;
}

/** Says the lead of a judgement. A sunscreen after 24 h has the hand, never the clock (policy 8). */
export function leadWords(judgement: Judgement, reading: Reading, context: Context): LeadWords {
  const kind = leadOf(judgement, reading, context);
  const ids = LEADS[kind];
  const values = leadValues(judgement, reading, context);
  const icon = kind === 'sunOther' || kind === 'sunShade' ? 'caution' : judgement.verdict;
  return {
    kind,
    icon,
    word: verdictWord(icon, context),
    headline: context.say(ids.headline, values),
    short: context.say(ids.short, values),
    text: leadText(ids.text, judgement, values, context),
    reasons: ids.reasons,
  };
}

function leadText(
  id: string | null,
  judgement: Judgement,
  values: Readonly<Record<string, string | number>>,
  context: Context,
): string | null {
  if (id === null) return null;
  return id === 'about' ? aboutText(judgement, context) : context.say(id, values);
}

/** The verdict in words: "Usually suitable". */
export function verdictWord(verdict: Icon, { say }: Pick<Context, 'say'>): string {
  switch (verdict) {
    case 'suits':
      return say('verdict.suits');
    case 'caution':
      return say('verdict.caution');
    case 'avoid':
      return say('verdict.avoid');
    case 'unknown':
      return say('verdict.unknown');
    case 'none':
      return say('verdict.none');
    default:
      return verdict satisfies never;
  }
}

function leadValues(
  judgement: Judgement,
  reading: Reading,
  context: Context,
): Record<string, string | number> {
  const day = (at: number | null): string => (at === null ? '' : dayWords(at, context));
  const { timeZone, now } = context;
  const first = decidingReasons(judgement)[0];
  const end = gateEnd(judgement);
  const area = reading.kind.area;
  const treated = treatmentNow(context)?.area;
  return {
    check: day(judgement.from.caution),
    suits: day(fitsFrom(judgement, context)),
    gate: day(end),
    sameDay: end !== null && isoDay(end, timeZone) === isoDay(now, timeZone) ? 'yes' : 'no',
    pause: day(pausedFrom(judgement)),
    name: inSentence(first?.printed ?? ''),
    label: first === undefined ? '' : classLabel(first.class, context),
    unread: reading.names - reading.known,
    made: area === null ? '' : context.say(MADE_FOR[area]),
    treated: treated === undefined ? '' : context.say(TREATED_ON[treated]),
    read: first?.finding.by === 'list' ? 'name' : first === undefined ? 'nothing' : 'label',
    then: context.otherDay === true ? 'yes' : 'no',
    page: reading.page,
  };
}

/** A printed name within a sentence: its own full stop would end it. */
const inSentence = (printed: string): string => printed.replace(/\.$/, '');

/** About the product, not against it (policy 25): what it contains, until when, and that this is all. */
function aboutText(judgement: Judgement, context: Context): string | null {
  const { say, timeline } = context;
  const first = decidingReasons(judgement)[0];
  if (first === undefined) return null;
  const name = inSentence(first.printed);
  const label = classLabel(first.class, context);
  const read =
    first.finding.by === 'list' ? say('about.contains', { name, label }) : say('about.named', { label });
  const until =
    timeline.held || first.until === null
      ? say(timeline.held ? 'about.held' : 'about.open')
      : say('about.until', { day: dayWords(first.until, context) });
  return [read, until, say('about.otherwise')].join(' ');
}
