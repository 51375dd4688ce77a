import { REFERENCE } from '../core/aftercare/productByPhase.ts';
import type { Treatment } from '../schema/state.ts';

/** The reference treatment (1.0 mm pen, face, at a clinic), ended at a time with offset, for demo, benchmark and e2e. */
export function exampleTreatment(at: string, more: Partial<Treatment> = {}): Treatment {
  return { ...REFERENCE, id: 'example', at, ...more };
}
