import type { Treatment } from '../../schema/state.ts';
import type { Context } from './types.ts';

/**
 * The treatment that the plan speaks of: the one the timeline counts from, else the last one stored; null when
 * none is set.
 */
export function treatmentNow({ state, timeline }: Pick<Context, 'state' | 'timeline'>): Treatment | null {
  return timeline.treatment ?? state.treatments.at(-1) ?? null;
}
