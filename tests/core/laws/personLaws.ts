import * as fc from 'fast-check';
import { book } from '../../../src/bundled/book.ts';
import { coversName } from '../../../src/core/aftercare/coversName.ts';
import { profileFor } from '../../../src/core/aftercare/profileFor.ts';
import type { Person } from '../../../src/core/aftercare/judge.ts';
import { looser } from '../../../src/core/aftercare/verdictOrder.ts';
import type { Facts } from '../../../src/schema/state.ts';
import { NO_FACTS, hour } from '../judging.ts';
import { drawn, hoursSince, irritantName, plan, sunscreenName, type Drawn } from './arbitraries.ts';
import { all, reading, verdictAt, type Judging } from './frames.ts';

type Law = (judge: Judging) => fc.IProperty<unknown>;

/** Policy 8: only these keep a sunscreen out after the first day, and a listed allergy. */
const KEEPS_OUT: ReadonlySet<string> = new Set([
  'retinoid',
  'rxretinoid',
  'aha',
  'bha',
  'pha',
  'peel',
  'exftoner',
  'keratolytic',
  'menthol',
  'dha',
  'spicule',
  'bpo',
  'hq',
]);

const sunscreen: fc.Arbitrary<Drawn> = fc
  .tuple(drawn, sunscreenName, fc.array(irritantName, { maxLength: 4 }))
  .map(([one, product, more]) => ({
    ...one,
    product,
    names: [...one.names.slice(0, 4), 'Zinc Oxide', ...more, ...one.names.slice(4)],
  }));

const ids = (from: object): fc.Arbitrary<string[]> => fc.subarray(Object.keys(from), { maxLength: 2 });
const facts: fc.Arbitrary<Facts> = fc
  .tuple(ids(book.policy.families), ids(book.policy.cautions))
  .map(([allergies, cautions]) => ({ ...NO_FACTS, allergies, cautions }));

/** Law 5: after 24 hours nothing but the classes of policy 8 and a listed allergy leaves a sunscreen out. */
export const nobodyGoesWithoutSunscreen: Law = (judge) =>
  fc.property(sunscreen, plan, facts, fc.integer({ min: 24, max: 700 }), (one, treatment, own, hours) => {
    const who: Person = { treatments: [treatment], hold: null, facts: own, protocol: null };
    const judged = verdictAt(judge, reading(one), who, hours);
    return (
      judged.verdict !== 'avoid' ||
      judged.reasons.some(
        ({ class: id, verdict, finding }) =>
          verdict === 'avoid' && (KEEPS_OUT.has(id) || finding.by === 'allergy'),
      )
    );
  });

/** Law 6: while held, the verdict of the early phase; afterwards never looser than without the hold. */
export const holdKeepsTheEarlyVerdict: Law = (judge) =>
  fc.property(
    drawn,
    plan,
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 1, max: 400 }),
    fc.nat({ max: 400 }),
    (one, treatment, since, length, later) => {
      const seen = reading(one);
      const { gate, recover } = profileFor(treatment, book.protocol, book.policy);
      fc.pre(since < recover);
      const iso = (hours: number): string => Temporal.Instant.fromEpochMilliseconds(hour(hours)).toString();
      const at = (hours: number, hold: Person['hold']) =>
        verdictAt(judge, seen, { treatments: [treatment], hold, facts: NO_FACTS, protocol: null }, hours)
          .verdict;
      const held = at(since + length, { since: iso(since), until: null });
      const usual = at(Math.max(gate, 24), null);
      if (since + length >= Math.max(gate, 24) && held !== usual) return false;
      const hours = since + length + later;
      const free = at(hours, { since: iso(since), until: iso(since + length) });
      return !looser(free, at(hours, null));
    },
  );

/** Law 7: an allergy beats a clinic, in its protocol and in its word. */
export const anAllergyBeatsTheClinic: Law = (judge) =>
  fc.property(drawn, plan, facts, hoursSince, (one, treatment, own, hours) => {
    const seen = reading(one);
    const classes = Object.fromEntries(
      [...book.rules.keys()].map((id) => [id, { gate: 'suits', early: 'suits', settle: 'suits' } as const]),
    );
    const clinicSaid = [...book.rules.keys()].map((id) => ({
      class: id,
      cell: 'suits' as const,
      at: treatment.at,
    }));
    const protocol = { version: 2 as const, name: 'x', profiles: [], classes, products: [], notes: {} };
    const who: Person = { treatments: [treatment], hold: null, facts: { ...own, clinicSaid }, protocol };
    const judged = verdictAt(judge, seen, who, hours);
    if (judged.verdict === 'none' || !seen.kind.judged) return true;
    const families = own.allergies.flatMap((id) => book.policy.families[id] ?? []);
    const isNamed = coversName(families.flatMap(({ names }) => names));
    const listed = all(seen).some(
      ({ entry }) =>
        entry !== null &&
        (isNamed(entry.name) ||
          entry.classes.some((id) => families.some((family) => family.classes.includes(id)))),
    );
    return !listed || judged.verdict === 'avoid';
  });
