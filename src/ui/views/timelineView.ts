import type { Phase } from '../../schema/words.ts';
import { dateWords, tickWords } from './dayWords.ts';
import { phaseName } from './phaseWords.ts';
import type { Context, TimelineView } from './types.ts';

const HOUR = 3_600_000;
/** Two short dates nearer than this share of the width would touch at 360 px. */
const TICK_GAP = 0.14;
/** The last one carries its month. */
const END_GAP = 0.24;
/** The first one is set from its edge, not its middle. */
const START_GAP = 0.2;
/** Width of a stretch without an end, beside the cube root of hours of the others: a day stays visible beside a week. */
const OPEN_WEIGHT = 8;

interface Step {
  readonly phase: Phase;
  readonly from: number;
  readonly to: number | null;
}

/** The stretches of the plan that are drawn, neighbours of one phase joined: all, or those since the treatment. */
export function planSteps({ timeline, now }: Pick<Context, 'timeline' | 'now'>): readonly Step[] {
  const done = timeline.treatedAt !== null && timeline.treatedAt <= now ? timeline.treatedAt : null;
  const steps: Step[] = [];
  for (const { phase, from, to } of timeline.segments) {
    if (phase === 'over' || phase === 'far' || phase === 'no-plan' || phase === 'after') continue;
    if (done !== null && from < done) continue;
    if (phase === 'ahead' && timeline.phase !== 'ahead') continue;
    const last = steps.at(-1);
    if (last?.phase === phase && last.to === from) steps[steps.length - 1] = { ...last, to };
    else steps.push({ phase, from, to });
  }
  return steps;
}

function weightOf({ from, to }: Step): number {
  return to === null ? OPEN_WEIGHT : Math.max(2, Math.cbrt((to - from) / HOUR));
}

/** The plan as picture and ordered list; null without a running or coming plan. */
export function timelineView(context: Context): TimelineView | null {
  const { say, now, timeline } = context;
  if (timeline.phase === 'over' || timeline.phase === 'no-plan' || timeline.phase === 'far') return null;
  const steps = planSteps(context);
  const whole = steps.reduce((sum, step) => sum + weightOf(step), 0);
  if (whole === 0) return null;
  const ticks = tickPlaces(steps, whole);
  return {
    label: say('timeline.label'),
    steps: steps.map((step, at) => ({
      phase: step.phase,
      name: phaseName(step.phase, context),
      dates: datesOf(step, context),
      state: step.to !== null && step.to <= now ? 'past' : step.from <= now ? 'now' : 'next',
      weight: weightOf(step),
      tick: ticks[at] === true ? tickWords(step.from, context) : null,
    })),
    today: todayShare(steps, whole, now),
    todayLabel: say('timeline.today'),
    end: timeline.endsAt === null ? null : dateWords(timeline.endsAt, context),
  };
}

function datesOf({ from, to }: Step, context: Context): string {
  const start = dateWords(from, context);
  if (to === null) return context.say('timeline.open', { from: start });
  const end = dateWords(to, context);
  return start === end ? start : context.say('timeline.dates', { from: start, to: end });
}

/**
 * Which steps have room for the date of their beginning: a treatment to come first, then from the end, because what
 * comes counts for more than where it began.
 */
function tickPlaces(steps: readonly Step[], whole: number): readonly boolean[] {
  const places = steps.map((_, at) =>
    steps.slice(0, at).reduce((sum, step) => sum + weightOf(step) / whole, 0),
  );
  const coming = steps.findLastIndex((step, at) => step.phase === 'gate' && at > 0);
  const order = [...(coming < 0 ? [] : [coming]), ...steps.map((_, at) => at).toReversed()];
  const taken: number[] = [1 - END_GAP + TICK_GAP, 1];
  const shown = new Set<number>();
  for (const at of order) {
    const place = places[at] ?? 0;
    const gap = place === 0 ? START_GAP : TICK_GAP;
    if (shown.has(at) || taken.some((other) => Math.abs(other - place) < gap)) continue;
    shown.add(at);
    taken.push(place);
  }
  return steps.map((_, at) => shown.has(at));
}

function todayShare(steps: readonly Step[], whole: number, now: number): number | null {
  let before = 0;
  for (const step of steps) {
    const inside = step.from <= now && (step.to === null || now < step.to);
    if (inside) {
      const share = step.to === null ? 0.5 : (now - step.from) / (step.to - step.from);
      return (before + weightOf(step) * share) / whole;
    }
    before += weightOf(step);
  }
  return null;
}
