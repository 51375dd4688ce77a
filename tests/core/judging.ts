import { judge, layOut, type Person } from '../../src/core/aftercare/judge.ts';
import { REFERENCE } from '../../src/core/aftercare/productByPhase.ts';
import { readText } from '../../src/core/read.ts';
import type { Book } from '../../src/core/rules/openBook.ts';
import type { Judgement, Reading } from '../../src/core/types.ts';
import type { Facts, Treatment } from '../../src/schema/state.ts';

const TREATED = '2026-11-02T12:00Z';
const start = Temporal.Instant.from(TREATED).epochMilliseconds;
const HOUR = 3_600_000;

/** Epoch ms of an hour after the treatment. */
export const hour = (hours: number): number => start + hours * HOUR;
/** Hours after the treatment of an epoch time; null stays null. */
export const hoursOf = (time: number | null): number | null => (time === null ? null : (time - start) / HOUR);

export const NO_FACTS: Facts = { allergies: [], cautions: [], gateLifted: [], clinicSaid: [] };

export function treated(more: Partial<Treatment> = {}): Treatment {
  return {
    ...REFERENCE,
    id: 't1',
    at: TREATED,
    ...more,
  };
}

export function person(more: Partial<Person> = {}): Person {
  return { treatments: [treated()], hold: null, facts: NO_FACTS, protocol: null, ...more };
}

/** A list read as the product of a name. */
export function read(book: Book, text: string, name: string | null = null): Reading {
  return readText(book, text, { name, brand: null, category: [] });
}

/** A list judged at an hour after a 1.0 mm treatment of the face at a clinic. */
export function judged(
  book: Book,
  text: string,
  hours: number,
  name: string | null = null,
  who: Person = person(),
): Judgement {
  return judge(book, read(book, text, name), layOut(book, who, hour(hours)));
}
