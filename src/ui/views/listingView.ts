import type { Judgement, Reading } from '../../core/types.ts';
import type { ListedTile, ListingRun, Outcome, TileMark } from '../../schema/listing.ts';
import type { Found } from '../../schema/messages.ts';
import { dateWords, dayWords, isoDay } from './dayWords.ts';
import { fitOf } from './fitOf.ts';
import { leadWords } from './leadWords.ts';
import type { Context, Icon } from './types.ts';

/** A product's page, read and judged. */
export interface Judged {
  readonly reading: Reading;
  readonly judgement: Judgement;
}

type Judge = (found: Found) => Judged;

/** What is known of the listing in the tab in front. */
export type ListingFacts =
  /** It looks like a listing; nothing was counted. */
  | { readonly kind: 'offer' }
  | {
      readonly kind: 'run';
      readonly run: ListingRun;
      readonly products: readonly (ListedTile & { readonly outcome: Outcome | null })[];
      /** Pages that would be opened, or are still to be opened, within the bound. */
      readonly left: number;
      /** Products nothing is known of. */
      readonly waiting: number;
      /** Pages opened so far. */
      readonly opened: number;
    };

export interface ListingItemView {
  readonly url: string;
  readonly name: string;
  readonly icon: Icon;
  /** The verdict in words, or that it was not read. */
  readonly word: string;
  /** When it fits, or why it was not read. */
  readonly line: string;
  /** Local day from which it suits, `YYYY-MM-DD`; null: no such day, or nothing known. */
  readonly day: string | null;
}

/** One step the person can take; `most`: pages to open in all. */
export interface ListingAction {
  readonly do: 'count' | 'start' | 'end';
  readonly label: string;
  readonly most?: number;
}

/** The listing in front, in finished sentences. */
export interface ListingView {
  readonly state: 'offer' | 'noPlan' | 'empty' | 'counted' | 'running' | 'done' | 'ended';
  readonly title: string;
  readonly text: string;
  /** What the shop sees of it; null where nothing is to be opened. */
  readonly visits: string | null;
  /** How many pages at most, where there are more: to choose from. */
  readonly amounts: {
    readonly label: string;
    readonly options: readonly {
      readonly value: number;
      readonly label: string;
      /** What the shop would see of it. */
      readonly visits: string;
    }[];
    readonly chosen: number;
  } | null;
  readonly actions: readonly ListingAction[];
  readonly progress: { readonly done: number; readonly total: number; readonly label: string } | null;
  /** "3 suit today, 9 more from Sat 21 Nov"; null before anything is known. */
  readonly summary: string | null;
  /** Days to filter by: up to and with that day; the first is all. */
  readonly days: readonly { readonly value: string; readonly label: string }[];
  readonly dayLabel: string;
  readonly listLabel: string;
  readonly items: readonly ListingItemView[];
}

const STEP = 30; // pages; the first bound is one step
const MAX_DAYS = 6;
const MAX_WORD = 80;

/** Verdict of one product for its tile: icon and word. */
export function tileMark(url: string, outcome: Outcome, judge: Judge, context: Context): TileMark {
  const { icon, word } = itemView({ url, name: '', outcome }, judge, context);
  return { url, icon, word: word.slice(0, MAX_WORD) };
}

/** The listing in front in finished sentences, each product judged for the moment of `context`. */
export function listingView(facts: ListingFacts, judge: Judge, context: Context): ListingView {
  const { say, timeline } = context;
  const bare: ListingView = {
    state: 'offer',
    title: say('listing.title'),
    text: say('listing.offer'),
    visits: null,
    amounts: null,
    actions: [{ do: 'count', label: say('listing.count') }],
    progress: null,
    summary: null,
    days: [],
    dayLabel: say('listing.days'),
    listLabel: say('listing.list'),
    items: [],
  };
  if (timeline.phase === 'no-plan' || timeline.phase === 'over' || timeline.phase === 'far')
    return { ...bare, state: 'noPlan', text: say('listing.noPlan'), actions: [] };
  if (facts.kind === 'offer') return bare;
  if (facts.products.length === 0)
    return { ...bare, state: 'empty', text: say('listing.empty'), actions: [again(context)] };
  return runView(facts, bare, judge, context);
}

type Run = Extract<ListingFacts, { kind: 'run' }>;

const again = ({ say }: Context): ListingAction => ({ do: 'count', label: say('listing.again') });

function runView(facts: Run, bare: ListingView, judge: Judge, context: Context): ListingView {
  const { say } = context;
  const { run, products, left } = facts;
  const known = products.filter(({ outcome }) => outcome !== null);
  const items = known.map((product) => itemView(product, judge, context));
  const isOver = run.status === 'running' && left === 0;
  const state = isOver ? 'done' : run.status;
  const actions = actionsOf(facts, state, context);
  const mayStart = actions.some((one) => one.do === 'start');
  return {
    ...bare,
    state,
    text: textOf(facts, state, context),
    visits: mayStart && left > 0 ? say('listing.visits', { open: left }) : null,
    amounts: mayStart ? amountsOf(facts, context) : null,
    actions,
    progress:
      state === 'counted'
        ? null
        : {
            done: known.length,
            total: known.length + left,
            label: say('listing.progress', { done: known.length, total: known.length + left }),
          },
    summary: items.length === 0 ? null : summaryOf(items, context),
    days: daysOf(items, context),
    items: items.toSorted((a, b) => order(a) - order(b)),
  };
}

function textOf(
  { run, products, waiting }: Run,
  state: ListingView['state'],
  { say, ...rest }: Context,
): string {
  if (state === 'counted') return say('listing.counted', { count: products.length });
  if (state === 'running') return say('listing.running');
  if (state === 'done') return say('listing.done', { left: waiting });
  switch (run.end) {
    case 'limited':
      return run.until !== null && run.until > rest.now
        ? say('listing.end.limited', { time: dayWords(run.until, { say, ...rest }) })
        : say('listing.end.limitedOver');
    case 'refused':
      return say('listing.end.refused');
    case 'failing':
      return say('listing.end.failing');
    case 'left':
      return say('listing.end.left');
    case 'person':
    case null:
      return say('listing.end.person');
    default:
      return run.end satisfies never;
  }
}

function actionsOf(facts: Run, state: ListingView['state'], context: Context): readonly ListingAction[] {
  const { say, now } = context;
  const { run, left, waiting } = facts;
  const mayGoOn = run.until === null || run.until <= now;
  switch (state) {
    case 'running':
      return [{ do: 'end', label: say('listing.stop') }];
    case 'counted':
      return [{ do: 'start', label: say('listing.start') }];
    case 'done':
      return waiting === 0 ? [] : [{ do: 'start', label: say('listing.more') }];
    default:
      return !mayGoOn || waiting === 0 || (left === 0 && waiting === 0)
        ? []
        : [{ do: 'start', label: say('listing.goOn') }];
  }
}

/** Bounds in steps, from the one that holds now to the first that is enough for all. */
function amountsOf({ run, waiting, opened }: Run, { say }: Context): ListingView['amounts'] {
  const all = opened + waiting;
  if (waiting === 0 || all <= STEP) return null;
  const first = (Math.floor(opened / STEP) + 1) * STEP;
  const values: number[] = [];
  for (let value = first; values.at(-1) === undefined || (values.at(-1) ?? 0) < all; value += STEP)
    values.push(value);
  return {
    label: say('listing.most'),
    options: values.map((value) => ({
      value,
      label: say('listing.pages', { count: Math.min(value, all) }),
      visits: say('listing.visits', { open: Math.min(value, all) - opened }),
    })),
    chosen: values.find((value) => value >= run.most) ?? first,
  };
}

function itemView(product: Run['products'][number], judge: Judge, context: Context): ListingItemView {
  const { say, timeZone } = context;
  const { url, name, outcome } = product;
  if (outcome === null || outcome.kind === 'failed') {
    const line = outcome === null ? '' : say(`listing.trouble.${outcome.why}`);
    return { url, name, icon: 'unknown', word: say('listing.unread'), line, day: null };
  }
  const { reading, judgement } = judge(outcome.found);
  const { icon, word, short } = leadWords(judgement, reading, context);
  const fits = fitOf(judgement, context);
  const day = fits === null || icon === 'none' ? null : isoDay(fits, timeZone);
  return { url, name: reading.product.name ?? name, icon, word, line: short, day };
}

/** By the day they fit; then those without a day; then what was not read. */
function order({ day, icon }: ListingItemView): number {
  return day === null ? (icon === 'unknown' ? 9e9 + 1 : 9e9) : Number(day.replaceAll('-', ''));
}

function summaryOf(items: readonly ListingItemView[], context: Context): string {
  const { say } = context;
  const today = items.filter(({ icon }) => icon === 'suits').length;
  const later = items
    .filter(({ day, icon }) => day !== null && icon !== 'suits')
    .toSorted((a, b) => order(a) - order(b));
  const first = later[0]?.day ?? null;
  const more = later.filter(({ day }) => day === first).length;
  return say('listing.summary', {
    today,
    more,
    day: first === null ? '' : wordsOf(first, context),
    then: context.otherDay === true ? 'yes' : 'no',
  });
}

const wordsOf = (day: string, context: Context): string =>
  dateWords(Date.parse(`${day}T12:00Z`), { ...context, timeZone: 'UTC' });

/** All, today, and the days on which more products come to suit. */
function daysOf(items: readonly ListingItemView[], context: Context): ListingView['days'] {
  const { say, now, timeZone } = context;
  const today = isoDay(now, timeZone);
  const days = [...new Set(items.flatMap(({ day }) => (day === null ? [] : [day])))]
    .sort()
    .slice(0, MAX_DAYS);
  if (days.length === 0) return [];
  return [
    { value: '', label: say('listing.all') },
    ...days.map((day) => ({
      value: day,
      label: day === today && context.otherDay !== true ? say('strip.today') : wordsOf(day, context),
    })),
  ];
}
