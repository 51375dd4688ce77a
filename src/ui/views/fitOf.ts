import type { Judgement } from '../../core/types.ts';
import type { Said } from '../../schema/state.ts';
import { fitsFrom } from './leadOf.ts';
import type { Context } from './types.ts';

/** When a product fits, epoch ms: now when it suits already; null when there is no such day or nothing is claimed. */
export function fitOf(judgement: Judgement, context: Context): number | null {
  if (judgement.verdict === 'suits') return context.now;
  return judgement.verdict === 'none' ? null : fitsFrom(judgement, context);
}

/** What is remembered of a judgement when its product is kept; undefined outside a running plan. */
export function saidOf(judgement: Judgement, context: Context): Said | undefined {
  if (judgement.verdict === 'none' || context.otherDay === true) return undefined;
  const fits = fitOf(judgement, context);
  return { verdict: judgement.verdict, fits: fits === null ? null : new Date(fits).toISOString() };
}

/**
 * Is a product judged otherwise than was to be expected when it was kept? A day that came as it was said is no change;
 * nothing can be told outside a running plan.
 */
export function hasChanged(said: Said | undefined, judgement: Judgement, context: Context): boolean {
  if (said === undefined || judgement.verdict === 'none') return false;
  const fits = fitOf(judgement, context);
  if (said.fits === null || fits === null) return said.fits !== null || fits !== null;
  const expected = Date.parse(said.fits);
  return expected <= context.now ? fits !== context.now : expected !== fits;
}
