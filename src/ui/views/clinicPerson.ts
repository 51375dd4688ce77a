import type { SharedTreatment } from '../../schema/share.ts';
import { wrongIn } from './treatmentOf.ts';

/** One person's treatment as it is typed; kept nowhere. */
export interface PersonInput extends Omit<SharedTreatment, 'depth'> {
  readonly isOn: boolean;
  /** mm as typed. */
  readonly depth: string;
  readonly isUnknown: boolean;
  /** `YYYY-MM-DD` or empty. */
  readonly next: string;
}

/** Nobody's treatment yet; today's (`YYYY-MM-DD`) is the likeliest. */
export const nobody = (today: string): PersonInput => ({
  isOn: false,
  at: today,
  daytime: 'afternoon',
  device: 'pen',
  depth: '',
  isUnknown: false,
  area: 'face',
  setting: 'clinic',
  next: '',
});

export interface PersonShared {
  readonly treatment?: SharedTreatment;
  readonly next?: string;
  /** What is wrong with each field; empty when it can be handed on. */
  readonly wrong: { readonly at?: 'date'; readonly depth?: 'depth' | 'depthRf'; readonly next?: 'next' };
}

/** Millimetres as typed, with point or comma; null for anything that is no number. */
function millimetres(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,3}(?:\.\d{1,4})?$/.test(text) ? Number(text) : null;
}

/** What of one person's treatment is handed on; nothing while it is switched off. */
export function sharedPerson(input: PersonInput): PersonShared {
  if (!input.isOn) return { wrong: {} };
  const { at, daytime, device, area, setting, isUnknown } = input;
  const depth = isUnknown ? null : millimetres(input.depth);
  const faults = wrongIn({ date: at, device, depth, unknown: isUnknown });
  const next = input.next.trim();
  const isNext =
    next === '' || (wrongIn({ date: next, device, depth, unknown: true }).date === undefined && at < next);
  const wrong = {
    ...(faults.date !== undefined && { at: faults.date }),
    ...(faults.depth !== undefined && { depth: faults.depth }),
    ...(!isNext && { next: 'next' as const }),
  };
  if (Object.keys(wrong).length > 0) return { wrong };
  return {
    treatment: { at, daytime, device, depth, area, setting },
    ...(next !== '' && { next }),
    wrong,
  };
}

/** A form of a treatment that a file or code carried. */
export function personOf(
  treatment: SharedTreatment | undefined,
  next: string | undefined,
  today: string,
): PersonInput {
  if (treatment === undefined) return nobody(today);
  const { depth, ...rest } = treatment;
  return {
    ...rest,
    isOn: true,
    depth: depth === null ? '' : String(depth),
    isUnknown: depth === null,
    next: next ?? '',
  };
}
