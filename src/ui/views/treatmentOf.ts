import type { Treatment } from '../../schema/state.ts';
import type { TreatmentInput } from './formTypes.ts';

/** The hour at which each part of the day is over: dates then err late, on the strict side. */
const ENDS: Readonly<Record<TreatmentInput['daytime'], number>> = { morning: 12, afternoon: 17, evening: 20 };

/**
 * A treatment as it is stored, from the form: its end as an instant with the offset that the time zone (IANA name)
 * has on that day. A new treatment gets an id from its date and part of the day, so that saving twice is saving once.
 * Throws RangeError for a date or zone that does not exist.
 */
export function treatmentOf(input: TreatmentInput, timeZone: string): Treatment {
  const { date, daytime, id, weekly, ...rest } = input;
  const local = Temporal.PlainDate.from(date, { overflow: 'reject' }).toZonedDateTime({
    timeZone,
    plainTime: Temporal.PlainTime.from({ hour: ENDS[daytime] }),
  });
  return {
    ...rest,
    id: id === '' ? [date, daytime, ...(rest.kind === 'needling' ? [] : [rest.kind])].join('-') : id,
    at: local.toString({ timeZoneName: 'never', smallestUnit: 'minute' }),
    daytime,
    weekly: weekly && rest.setting === 'home' && rest.depth !== null && rest.depth <= 0.3,
  };
}

/** What is wrong with a form's answers: a code per field; empty when it can be saved. Lengths in mm. */
export function wrongIn(input: {
  readonly date: string;
  readonly device: TreatmentInput['device'];
  readonly depth: number | null;
  readonly unknown: boolean;
}): { readonly date?: 'date'; readonly depth?: 'depth' | 'depthRf' } {
  const rf = input.device === 'rf';
  const [least, most] = rf ? [0.5, 8] : [0.2, 2.5];
  const { depth } = input;
  const lengthOk = input.unknown || (depth !== null && depth >= least && depth <= most);
  return {
    ...(isDate(input.date) ? {} : { date: 'date' as const }),
    ...(lengthOk ? {} : { depth: rf ? ('depthRf' as const) : ('depth' as const) }),
  };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}
