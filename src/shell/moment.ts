import type { Moment } from './background/desk.ts';

/** The moment now: epoch ms and the IANA name of the local time zone. */
export function moment(): Moment {
  return { now: Temporal.Now.instant().epochMilliseconds, timeZone: Temporal.Now.timeZoneId() };
}

/** Another moment (ISO time with offset) in the local time zone; the present without one. Throws RangeError when no calendar has it. */
export function momentAt(at: string | undefined): Moment {
  if (at === undefined) return moment();
  return { ...moment(), now: Temporal.Instant.from(at).epochMilliseconds, otherDay: true };
}

/** Noon of a local day (`YYYY-MM-DD`) as messages carry it; nothing for null, for no day and for today. */
export function noonOf(day: string | null): { readonly at?: string } {
  if (day === null || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return {};
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: Temporal.Now.timeZoneId(),
    plainTime: '12:00',
  });
  if (zoned.toPlainDate().equals(Temporal.Now.plainDateISO())) return {};
  return { at: zoned.toString({ timeZoneName: 'never', smallestUnit: 'minute' }) };
}

/** Now as ISO time with offset, to the millisecond. */
export function isoNow(): string {
  return Temporal.Now.zonedDateTimeISO().toString({ timeZoneName: 'never', smallestUnit: 'millisecond' });
}
