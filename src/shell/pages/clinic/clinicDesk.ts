import { book, bookFacts } from '../../../bundled/book.ts';
import { LANGUAGES, languageFor } from '../../../bundled/say.ts';
import { sayIn } from '../../../bundled/sayEverything.ts';
import { timeline } from '../../../core/aftercare/timeline.ts';
import { readText } from '../../../core/read.ts';
import type { State } from '../../../schema/state.ts';
import type { ClinicActions } from '../../../ui/clinic/clinicActions.ts';
import type { Context } from '../../../ui/views/types.ts';
import { moment } from '../../moment.ts';

const NO_PRODUCT = { name: null, brand: null, category: [] } as const;
const MOST_LIST = 20_000; // UTF-16 units

/** Sentences, rule book and moment for the clinic page; nobody's plan is looked at. `wish`: BCP 47. */
export function clinicContext(state: State, wish: string): Context {
  const { now, timeZone } = moment();
  const language = languageFor(wish);
  const { protocol, policy } = bookFacts.protocol;
  return {
    say: sayIn(language),
    language,
    timeZone,
    now,
    state: { ...state, treatments: [], hold: null, protocol: null },
    timeline: timeline({ treatments: [], hold: null }, now, protocol, policy),
    book: bookFacts,
  };
}

/** Codes of the languages that a clinic's own words may be in. */
export const CLINIC_LANGUAGES: readonly string[] = LANGUAGES;

const reading = (text: string) => readText(book, text.slice(0, MOST_LIST), { ...NO_PRODUCT, category: [] });

/** What a pasted list is known by: the fingerprint that readings of pages have too. */
export function listReader(say: Context['say']): ClinicActions['readList'] {
  return (text) => {
    const { fingerprint, names, lists } = reading(text);
    if (lists.length === 0 || names < 2) return null; // one name is no list
    return { fingerprint, said: say('clinic.listTaken', { count: names }) };
  };
}

/** Ids of the classes that an ingredient of that name carries. */
export function classesOf(query: string): readonly string[] {
  return reading(query).lists.flatMap(({ matches }) => matches.flatMap(({ entry }) => entry?.classes ?? []));
}
