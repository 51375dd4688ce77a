import type { Intent } from '../../schema/messages.ts';
import type { Shelf, State } from '../../schema/state.ts';
import { NEW_SHELF, NEW_STATE } from './readStored.ts';

/** What intents change: the two stored things of the person. */
export interface Kept {
  readonly state: State;
  readonly shelf: Shelf;
}

const MAX_TREATMENTS = 60;
const MAX_FACTS = 100;
const MAX_SILENCED = 500;

type Facts = State['facts'];

/** `fresh` in the place of what it replaces, or last; beyond `most` the first go. */
function put<T>(items: readonly T[], fresh: T, same: (item: T) => boolean, most: number): T[] {
  const at = items.findIndex(same);
  const next = at < 0 ? [...items, fresh] : items.with(at, fresh);
  return next.slice(-most);
}

const withFacts = (kept: Kept, facts: Partial<Facts>): Kept => ({
  ...kept,
  state: { ...kept.state, facts: { ...kept.state.facts, ...facts } },
});

const withState = (kept: Kept, part: Partial<State>): Kept => ({
  ...kept,
  state: { ...kept.state, ...part },
});

/** The same time. Throws RangeError when no calendar has it: the plan could not be laid out later. */
function onCalendar(time: string): string {
  Temporal.Instant.from(time);
  return time;
}

function treat(kept: Kept, intent: Extract<Intent, { kind: 'treat' }>): Kept {
  const { treatment } = intent;
  onCalendar(treatment.at);
  const others = kept.state.treatments.filter((one) => one.id !== treatment.id);
  const inOrder = [...others, treatment].sort(
    (a, b) => Temporal.Instant.compare(a.at, b.at) || (a.id < b.id ? -1 : 1),
  );
  return withState(kept, { treatments: inOrder.slice(-MAX_TREATMENTS) });
}

function silence(kept: Kept, host: string, on: boolean): Kept {
  const { settings } = kept.state;
  const others = settings.badge.silenced.filter((one) => one !== host);
  const silenced = on ? [...others, host].slice(-MAX_SILENCED) : others;
  return withState(kept, { settings: { ...settings, badge: { ...settings.badge, silenced } } });
}

function liftGate(kept: Kept, intent: Extract<Intent, { kind: 'liftGate' }>): Kept {
  const { fingerprint, name, at, on } = intent;
  const { gateLifted } = kept.state.facts;
  const same = (one: Facts['gateLifted'][number]): boolean => one.fingerprint === fingerprint;
  return withFacts(kept, {
    gateLifted: on
      ? put(gateLifted, { fingerprint, name, at }, same, MAX_FACTS)
      : gateLifted.filter((one) => !same(one)),
  });
}

function clinicSaid(kept: Kept, intent: Extract<Intent, { kind: 'clinicSaid' }>): Kept {
  const { cell, at } = intent;
  const said = kept.state.facts.clinicSaid;
  const same = (one: Facts['clinicSaid'][number]): boolean => one.class === intent.class;
  return withFacts(kept, {
    clinicSaid:
      cell === null
        ? said.filter((one) => !same(one))
        : put(said, { class: intent.class, cell, at }, same, MAX_FACTS),
  });
}

function keep(kept: Kept, intent: Extract<Intent, { kind: 'keep' }>): Kept {
  const { id, product, text, at, host, said } = intent;
  const item = { id, product, text, keptAt: at, host, ...(said !== undefined && { said }) };
  const items = put(kept.shelf.items, item, (one) => one.id === id, Number.MAX_SAFE_INTEGER);
  return { ...kept, shelf: { ...kept.shelf, items } };
}

/** A back-up whose times no calendar has is refused as a whole. */
function restore({ state, shelf }: Extract<Intent, { kind: 'restore' }>): Kept {
  for (const { at } of state.treatments) onCalendar(at);
  for (const time of [state.hold?.since, state.hold?.until]) if (typeof time === 'string') onCalendar(time);
  return { state, shelf };
}

function settings(kept: Kept, next: State['settings']): Kept {
  const { silenced } = kept.state.settings.badge;
  return withState(kept, { settings: { ...next, badge: { ...next.badge, silenced } } });
}

/**
 * What is kept after one change. An intent touches its own part only, so that a page with old views loses nothing:
 * `facts` sets allergies and cautions (gate and clinic's word have intents of their own), `settings` leaves the
 * silenced hosts. A full shelf grows beyond its bound here and is refused by the schema when it is written.
 * Throws RangeError on a time that no calendar has.
 */
export function applyIntent(kept: Kept, intent: Intent): Kept {
  const { state, shelf } = kept;
  switch (intent.kind) {
    case 'treat':
      return treat(kept, intent);
    case 'untreat':
      return withState(kept, { treatments: state.treatments.filter((one) => one.id !== intent.id) });
    case 'hold':
      return state.hold?.until === null
        ? kept
        : withState(kept, { hold: { since: onCalendar(intent.at), until: null } });
    case 'letGo':
      return state.hold?.until === null
        ? withState(kept, { hold: { ...state.hold, until: onCalendar(intent.at) } })
        : kept;
    case 'unhold':
      return withState(kept, { hold: null });
    case 'facts':
      return withFacts(kept, { allergies: intent.facts.allergies, cautions: intent.facts.cautions });
    case 'clinicSaid':
      return clinicSaid(kept, intent);
    case 'liftGate':
      return liftGate(kept, intent);
    case 'protocol':
      return withState(kept, { protocol: intent.protocol });
    case 'settings':
      return settings(kept, intent.settings);
    case 'keep':
      return keep(kept, intent);
    case 'unkeep':
      return { ...kept, shelf: { ...shelf, items: shelf.items.filter((one) => one.id !== intent.id) } };
    case 'silence':
      return silence(kept, intent.host, intent.on);
    case 'erase':
      return { state: NEW_STATE, shelf: NEW_SHELF };
    case 'restore':
      return restore(intent);
    default:
      return intent satisfies never;
  }
}
