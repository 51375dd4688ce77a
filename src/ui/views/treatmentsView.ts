import type { Treatment } from '../../schema/state.ts';
import { dateWords, dayWords } from './dayWords.ts';
import { formOf, freshForm, nextForm } from './formView.ts';
import type { FormView } from './formTypes.ts';
import { treatmentWords } from './treatmentWords.ts';
import type { Context } from './types.ts';

const HOUR = 3_600_000;
const WEEK = 7; // days

/** The list of treatments: those to come first, each with the form that changes it. */
export interface TreatmentsView {
  readonly title: string;
  readonly none: string;
  readonly add: string;
  readonly edit: string;
  readonly remove: string;
  /** Undo notice after one was removed. */
  readonly removed: string;
  readonly spacing: string | null;
  readonly items: readonly {
    readonly id: string;
    readonly words: string;
    /** "to come", "today", or null for one that is past. */
    readonly state: string | null;
    /** Of one to come: when actives are usually paused before it; else null. */
    readonly pause: string | null;
    readonly form: FormView;
    /** Given back by undo. */
    readonly treatment: Treatment;
  }[];
  readonly fresh: FormView;
  /** The next session, made the way of the last one; null before there is any. */
  readonly next: { readonly label: string; readonly form: FormView } | null;
}

/** All treatments as the list shows them, the latest first. */
export function treatmentsView(context: Context): TreatmentsView {
  const { say, state, now } = context;
  return {
    title: say('treatments.title'),
    none: say('plan.none'),
    add: say('treatments.add'),
    edit: say('treatments.edit'),
    remove: say('treatments.remove'),
    removed: say('treatments.removed'),
    spacing: state.treatments.some((one) => isClose(one, context)) ? say('plan.spacing') : null,
    items: state.treatments.toReversed().map((treatment) => ({
      id: treatment.id,
      words: treatmentWords(treatment, context),
      state: Date.parse(treatment.at) > now ? say('treatments.coming') : null,
      pause: Date.parse(treatment.at) > now ? pauseWords(treatment, context) : null,
      form: formOf(treatment, context),
      treatment,
    })),
    fresh: freshForm(context),
    next: nextOf(context),
  };
}

/** Another treatment stands within the spacing that many clinics leave (policy 21); weekly rolling is its own rhythm. */
export function isClose(treatment: Treatment, { state, book }: Pick<Context, 'state' | 'book'>): boolean {
  const at = Date.parse(treatment.at);
  const limit = book.protocol.policy.spacing * 24 * HOUR;
  return state.treatments.some(
    (other) =>
      other.id !== treatment.id &&
      !(other.weekly && treatment.weekly) &&
      Math.abs(Date.parse(other.at) - at) < limit,
  );
}

/** The next session while an earlier treatment leads, and when actives are usually paused before it; or null. */
export function sessionWords(context: Context): string | null {
  const { say, state, now, timeline } = context;
  const next = state.treatments.find(({ at, id }) => Date.parse(at) > now && id !== timeline.treatment?.id);
  if (next === undefined) return null;
  const pause = pauseAt(next, context);
  const day = dateWords(Date.parse(next.at), context);
  return pause > now
    ? say('plan.session', { day, pause: dayWords(pause, context) })
    : say('plan.sessionSoon', { day });
}

/** From when on actives are usually paused before a treatment, epoch ms. */
function pauseAt({ at, weekly }: Treatment, { book }: Context): number {
  const { before, weeklyStop } = book.protocol.policy;
  return Date.parse(at) - (weekly ? weeklyStop : before.stop) * HOUR;
}

function pauseWords(treatment: Treatment, context: Context): string {
  const pause = pauseAt(treatment, context);
  return pause > context.now
    ? context.say('treatments.pause', { pause: dayWords(pause, context) })
    : context.say('treatments.pauseNow');
}

/** Series go on: weekly rolling a week later, other treatments after the spacing that many clinics leave. */
function nextOf(context: Context): TreatmentsView['next'] {
  const last = context.state.treatments.at(-1);
  if (last === undefined) return null;
  const days = last.weekly ? WEEK : context.book.protocol.policy.spacing;
  return { label: context.say('treatments.next'), form: nextForm(last, days, context) };
}
