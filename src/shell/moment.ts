/** The moment now: epoch ms and the IANA name of the local time zone. */
export function moment(): { readonly now: number; readonly timeZone: string } {
  return { now: Temporal.Now.instant().epochMilliseconds, timeZone: Temporal.Now.timeZoneId() };
}

/** Now as ISO time with offset, to the millisecond. */
export function isoNow(): string {
  return Temporal.Now.zonedDateTimeISO().toString({ timeZoneName: 'never', smallestUnit: 'millisecond' });
}
