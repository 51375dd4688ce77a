import { REFERENCE } from '../../core/aftercare/productByPhase.ts';
import type { Treatment } from '../../schema/state.ts';
import type { TabView } from '../../ui/views/types.ts';
import { moment } from '../moment.ts';
import type { Held } from '../store/openStore.ts';
import { NEW_STATE } from '../store/readStored.ts';
import type { OpenDesk } from './desk.ts';

const DAY = 86_400_000; // ms

/**
 * The invented product, judged as if a 1.0 mm pen had been used on the face at a clinic so many days ago. Only language
 * and theme of the person are looked at; nothing is stored.
 */
export function exampleTab(openDesk: OpenDesk, held: Held, days: number): TabView {
  const here = moment();
  const treatment: Treatment = { ...REFERENCE, at: new Date(here.now - days * DAY).toISOString() };
  const state = { ...NEW_STATE, treatments: [treatment], settings: held.state.settings };
  return openDesk({ ...held, state }, here).example();
}
