import type { Treatment } from '../../schema/state.ts';
import { clinicLine } from './clinicView.ts';
import { dateWords, dayWords, daysApart, isoDay, lengthWords } from './dayWords.ts';
import { nextLine, phaseLines, phaseName, shoppingLine } from './phaseWords.ts';
import { reviewText } from './reviewText.ts';
import { planSteps, timelineView } from './timelineView.ts';
import { treatmentNow } from './treatmentNow.ts';
import { isClose, sessionWords } from './treatmentsView.ts';
import { treatmentWords } from './treatmentWords.ts';
import type { Context, PlanView } from './types.ts';

/** Where the person stands: days, treatment, timeline, next change, what usually suits and the four lines. */
export function planView(context: Context): PlanView {
  const { say, timeline } = context;
  const treatment = treatmentNow(context);
  const state = stateOf(context);
  const home = treatment?.setting === 'home';
  const done = timeline.phase === 'gate' || timeline.phase === 'early' || timeline.phase === 'settle';
  return {
    state,
    headline: headline(state, treatment, context),
    treatment: treatment === null || state === 'over' ? null : treatmentWords(treatment, context),
    phase: timeline.held ? say('phase.held.name') : phaseName(timeline.phase, context) || null,
    timeline: timelineView(context),
    next: nextChange(state, context),
    alert: timeline.heldLong ? say('plan.heldLong') : null,
    notes: treatment === null || state === 'over' ? [] : planNotes(state, treatment, context),
    shopping: shoppingLine(timeline.phase, home, context),
    lines: phaseLines(timeline.phase, context),
    clinic: clinicLine(context),
    hold: timeline.held ? 'held' : done || timeline.phase === 'recover' ? 'offer' : null,
    review: reviewText(context),
  };
}

function stateOf({ timeline }: Context): PlanView['state'] {
  if (timeline.held) return 'held';
  switch (timeline.phase) {
    case 'no-plan':
      return 'none';
    case 'far':
    case 'over':
      return timeline.phase;
    case 'ahead':
    case 'prepare':
    case 'stop':
      return 'planned';
    case 'day':
      return 'day';
    case 'gate':
    case 'early':
    case 'settle':
    case 'recover':
    case 'after':
      return 'running';
    default:
      return timeline.phase satisfies never;
  }
}

function headline(state: PlanView['state'], treatment: Treatment | null, context: Context): string {
  const { say, timeZone, now, timeline } = context;
  if (treatment === null) return say('plan.none');
  const days = daysApart(isoDay(now, timeZone), isoDay(Date.parse(treatment.at), timeZone));
  switch (state) {
    case 'none':
      return say('plan.none');
    case 'far':
    case 'planned':
    case 'day':
      return say('plan.until', { days: Math.max(0, days) });
    case 'running':
    case 'held':
      return say('plan.since', { days: Math.max(0, -days) });
    case 'over':
      return timeline.endsAt === null
        ? say('plan.overOpen')
        : say('headline.over', { ended: dateWords(timeline.endsAt, context) });
    default:
      return state satisfies never;
  }
}

function nextChange(state: PlanView['state'], context: Context): string | null {
  const { say, now, timeline } = context;
  if (state === 'none') return say('plan.none.text');
  if (state === 'over') return null;
  if (state === 'held') return say('note.held');
  if (state === 'far') {
    const first = timeline.segments.find(({ from }) => from > now);
    return first === undefined ? null : nextLine('ahead', dayWords(first.from, context), context);
  }
  const next = planSteps(context).find(({ from }) => from > now);
  if (next?.phase === 'day') return nextLine('day', dateWords(next.from, context), context); // begins at midnight
  if (next !== undefined) return nextLine(next.phase, dayWords(next.from, context), context);
  return timeline.endsAt === null ? null : say('next.over', { day: dayWords(timeline.endsAt, context) });
}

/** What was assumed or is worth knowing about the dates (policy 16 and 21). */
function planNotes(state: PlanView['state'], treatment: Treatment, context: Context): readonly string[] {
  const { say, book } = context;
  const { policy } = book.protocol;
  const assumed = treatment.area === 'body' ? policy.unknownDepth.body : policy.unknownDepth.face;
  const length = treatment.depth ?? assumed;
  const needling = treatment.kind === 'needling';
  const professional =
    treatment.setting === 'home' && (length > policy.homeUpTo || treatment.device === 'rf');
  const notes = [
    state === 'day' && say('plan.dayDone'),
    needling &&
      treatment.depth === null &&
      treatment.device !== 'rf' &&
      say('plan.assumed', { mm: lengthWords(assumed, context) }),
    needling && professional && treatment.depth !== null && say('plan.professional'),
    treatment.slow && say('plan.slow'),
    sessionWords(context),
    isClose(treatment, context) && say('plan.spacing'),
  ];
  return notes.filter((note) => note !== false && note !== null);
}
