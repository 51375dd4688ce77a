import { createEvents, type DateArray } from 'ics';
import type { CalendarEntry } from '../../ui/views/calendarEntries.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const WHOLE_DAY = 86_400_000; // ms

/** A date as the calendar format counts it; no clock and no time zone, so that the day stays the day everywhere. */
function dateOf(day: string, later: number): DateArray {
  const moved = new Date(Date.parse(`${day}T00:00Z`) + later * WHOLE_DAY).toISOString().slice(0, 10);
  const [, year, month, date] = DAY.exec(moved) ?? [];
  return [Number(year), Number(month), Number(date)];
}

/**
 * The text of a calendar file (RFC 5545): one whole day an entry, shown as free time. It names neither this product nor a
 * treatment. Loaded only when it is asked for. Throws RangeError for a day that no calendar has.
 */
export function calendarFile(entries: readonly CalendarEntry[]): string {
  const { error, value } = createEvents(
    entries.map(({ uid, day, title }) => ({
      uid,
      title,
      start: dateOf(day, 0),
      end: dateOf(day, 1), // the day after, as the format wants it
      sequence: 0,
      busyStatus: 'FREE',
      transp: 'TRANSPARENT',
      classification: 'PRIVATE',
    })),
    { productId: 'dates', method: 'PUBLISH' },
  );
  if (value === null) throw new RangeError('no calendar file', { cause: error });
  return value;
}
