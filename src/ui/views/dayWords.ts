import type { Context } from './types.ts';

/** What dates are written with: language, zone and the moment they are read at. */
export type Dated = Pick<Context, 'say' | 'language' | 'timeZone' | 'now' | 'otherDay'>;

const DAY = 86_400_000;

/** English without a region is written day first, as the sentences are. */
function locale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Local calendar date of an instant (epoch ms), `YYYY-MM-DD`. */
export function isoDay(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Calendar days from one local date to another, both `YYYY-MM-DD`; negative when `to` is earlier. */
export function daysApart(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY);
}

/** A local date moved by whole days, `YYYY-MM-DD`. */
export function moveDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + by * DAY).toISOString().slice(0, 10);
}

/** Time of day: "21:00". */
export function clockWords(at: number, { language, timeZone }: Dated): string {
  return new Intl.DateTimeFormat(locale(language), { timeZone, timeStyle: 'short' }).format(at);
}

/** The day alone: "Wed 25 Nov", with its year when that is not this year. */
export function dateWords(at: number, { language, timeZone, now }: Dated): string {
  const sameYear = isoDay(at, timeZone).slice(0, 4) === isoDay(now, timeZone).slice(0, 4);
  return new Intl.DateTimeFormat(locale(language), {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** A short date for the timeline: "Wed 25". */
export function tickWords(at: number, { language, timeZone }: Dated): string {
  return new Intl.DateTimeFormat(locale(language), { timeZone, weekday: 'short', day: 'numeric' }).format(at);
}

/**
 * When something changes (epoch ms): "Wed 25 Nov"; today and tomorrow with the time, because there the hour
 * decides: "today, 21:00", "Thu 19 Nov, 21:00".
 */
export function dayWords(at: number, dated: Dated): string {
  const { say, timeZone, now } = dated;
  const away = daysApart(isoDay(now, timeZone), isoDay(at, timeZone));
  const time = clockWords(at, dated);
  if (away === 0 && dated.otherDay === true) return say('when.time', { day: dateWords(at, dated), time });
  if (away === 0) return say('when.today', { time });
  if (away === 1) return say('when.time', { day: dateWords(at, dated), time });
  return dateWords(at, dated);
}

/** A list in the language's own manner: "a, b and c". */
export function listWords(words: readonly string[], { language }: Pick<Dated, 'language'>): string {
  return new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(words);
}

/** A needle length in mm, one decimal at least: "1.0", "0.25". */
export function lengthWords(mm: number, { language }: Pick<Dated, 'language'>): string {
  return new Intl.NumberFormat(locale(language), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 2,
  }).format(mm);
}

/** A word as the first of its line. */
export function capital(word: string, { language }: Pick<Dated, 'language'>): string {
  return word.slice(0, 1).toLocaleUpperCase(language) + word.slice(1);
}

/** Right-to-left scripts, by language code. */
export function isRtl(language: string): boolean {
  return ['ar', 'he', 'fa', 'ur'].includes(language.split('-')[0] ?? '');
}
