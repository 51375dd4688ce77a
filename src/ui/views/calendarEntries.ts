import { isoDay } from './dayWords.ts';
import { planSteps } from './timelineView.ts';
import type { Context } from './types.ts';

/** A whole day of a calendar, worded so that nobody learns from it what the day is about. */
export interface CalendarEntry {
  /** The same for the same step of the same treatment, so that a newer file moves an entry and does not double it. */
  readonly uid: string;
  /** Local date, `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
}

/** FNV-1a, 32 bits, as hexadecimal: an identity that tells nothing. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The treatment a stretch that begins at `from` (epoch ms) belongs to; empty when none is named. */
function treatmentAt(from: number, { timeline }: Context): string {
  const stretch = timeline.segments.find((segment) => segment.from === from);
  return stretch?.columns.find(({ phase }) => phase === stretch.phase)?.treatment ?? '';
}

/**
 * The days on which something changes, from now on, and the last day: one entry a day, in order. Empty without a plan
 * and while nothing is dated (dates kept back).
 */
export function calendarEntries(context: Context): readonly CalendarEntry[] {
  const { say, now, timeZone, timeline } = context;
  const steps = planSteps(context).filter(({ from }) => from > now);
  const entries = steps.map(({ phase, from }) => ({
    key: `${treatmentAt(from, context)} ${phase}`,
    day: isoDay(from, timeZone),
    title: say('calendar.step'),
  }));
  const end =
    timeline.endsAt === null || timeline.endsAt <= now || timeline.held
      ? []
      : [
          {
            key: `${timeline.treatment?.id ?? ''} end`,
            day: isoDay(timeline.endsAt - 1, timeZone),
            title: say('calendar.end'),
          },
        ];
  const days = new Set<string>();
  return [...end, ...entries]
    .filter(({ day }) => !days.has(day) && days.add(day))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ key, day, title }) => ({ uid: `${mark(key)}${mark(`${key} day`)}@dates.invalid`, day, title }));
}
