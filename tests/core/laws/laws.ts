import * as fc from 'fast-check';
import { book } from '../../../src/bundled/book.ts';
import type { Person } from '../../../src/core/aftercare/judge.ts';
import { timeline } from '../../../src/core/aftercare/timeline.ts';
import { looser, strictest } from '../../../src/core/aftercare/verdictOrder.ts';
import type { Judgement } from '../../../src/core/types.ts';
import type { Protocol } from '../../../src/schema/protocol.ts';
import { CODES, GROUNDS } from '../../../src/schema/words.ts';
import { NO_FACTS, hour, read, treated } from '../judging.ts';
import { depth, drawn, hoursSince, irritantName, plan, shopper, unreadName } from './arbitraries.ts';
import {
  all,
  isIrritantAt,
  isUnread,
  reading,
  sameFrame,
  sameKinds,
  verdictAt,
  type Judging,
} from './frames.ts';

type Law = (judge: Judging) => fc.IProperty<unknown>;
const claims = ({ verdict }: Judgement): boolean => verdict !== 'none';

/** Law 1: not knowing takes the tick away, and the worst list decides. */
export const notKnowingTakesTheTick: Law = (judge) =>
  fc.property(drawn, shopper, hoursSince, (one, who, hours) => {
    const seen = reading(one);
    const { verdict, lists } = verdictAt(judge, seen, who, hours);
    fc.pre(verdict !== 'none' && seen.kind.judged);
    const names = all(seen);
    const unread = names.filter(isUnread).length;
    if (lists.length > 0 && looser(verdict, strictest(lists))) return false;
    if (unread > 0.3 * names.length) return !looser(verdict, 'unknown');
    if (unread > 0.1 * names.length || names.slice(0, 5).some(isUnread)) return !looser(verdict, 'caution');
    return true;
  });

/** Law 2: one more name that is weighed as an irritant, anywhere, never loosens. */
export const oneMoreIrritantNeverLoosens: Law = (judge) =>
  fc.property(drawn, irritantName, fc.nat(), shopper, hoursSince, (one, more, place, who, hours) => {
    const names = [...one.names];
    const at = place % (names.length + 1);
    names.splice(at, 0, more);
    const [before, after] = [reading(one), reading({ ...one, names })];
    fc.pre(
      sameFrame(before, after) && all(after).length === all(before).length + 1 && isIrritantAt(after, at),
    );
    return !looser(verdictAt(judge, after, who, hours).verdict, verdictAt(judge, before, who, hours).verdict);
  });

/** Law 2: what could not be read instead of a name that does not decide never turns avoid into anything else. */
export const unreadNeverUndoesAvoid: Law = (judge) =>
  fc.property(
    drawn,
    shopper,
    hoursSince,
    fc.array(fc.nat(), { minLength: 1, maxLength: 30 }),
    unreadName,
    (one, who, hours, places, unread) => {
      const before = reading(one);
      const judged = verdictAt(judge, before, who, hours);
      fc.pre(judged.verdict === 'avoid' && before.lists.length === 1);
      const deciding = new Set(
        all(before).flatMap(({ printed }, at) => (judged.names[0]?.[at] === 'avoid' ? [printed] : [])),
      );
      const names = one.names.map((name, at) =>
        places.some((place) => place % one.names.length === at) &&
        ![...deciding].some((word) => name.startsWith(word))
          ? `${unread} ${at}q`
          : name,
      );
      const after = reading({ ...one, names });
      // What a mask is by its clay decides by the clay, although a kind is named for it.
      fc.pre(after.found === before.found && after.kind.id === before.kind.id && sameKinds(before, after));
      return verdictAt(judge, after, who, hours).verdict === 'avoid';
    },
  );

/** Law 3: from the gate on, later is never stricter. */
export const laterIsNeverStricter: Law = (judge) =>
  fc.property(
    drawn,
    shopper,
    fc.integer({ min: 0, max: 700 }),
    fc.integer({ min: 0, max: 400 }),
    (one, who, hours, more) => {
      const seen = reading(one);
      return !looser(
        verdictAt(judge, seen, who, hours).verdict,
        verdictAt(judge, seen, who, hours + more).verdict,
      );
    },
  );

/** Law 3: after the treatment a longer needle is never looser, and home is never looser than a clinic. */
export const longerAndHomeAreNeverLooser: Law = (judge) =>
  fc.property(drawn, plan, depth, fc.integer({ min: 0, max: 700 }), (one, treatment, other, hours) => {
    const seen = reading(one);
    const at = (more: object): Judgement['verdict'] =>
      verdictAt(
        judge,
        seen,
        { treatments: [{ ...treatment, ...more }], hold: null, facts: NO_FACTS, protocol: null },
        hours,
      ).verdict;
    const [short, long] = [Math.min(other, treatment.depth ?? 1), Math.max(other, treatment.depth ?? 1)];
    return (
      !looser(at({ depth: long }), at({ depth: short })) &&
      !looser(at({ setting: 'home' }), at({ setting: 'clinic' }))
    );
  });

/** Law 3: several treatments: the strictest. */
export const severalTreatmentsTheStrictest: Law = (judge) =>
  fc.property(
    drawn,
    plan,
    plan,
    fc.integer({ min: -300, max: 300 }),
    hoursSince,
    (one, a, b, apart, hours) => {
      const seen = reading(one);
      const second = { ...b, id: 't2', at: Temporal.Instant.fromEpochMilliseconds(hour(apart)).toString() };
      const at = (treatments: Person['treatments']): Judgement['verdict'] =>
        verdictAt(judge, seen, { treatments, hold: null, facts: NO_FACTS, protocol: null }, hours).verdict;
      return at([a, second]) === strictest([at([a]), at([second])]) || !seen.kind.judged;
    },
  );

/** Law 4: in the gate at best caution, unless the clinic told the person to use this very list. */
export const gateAtBestCaution: Law = (judge) =>
  fc.property(drawn, plan, fc.integer({ min: 0, max: 71 }), fc.boolean(), (one, treatment, hours, told) => {
    const seen = reading(one);
    const gateLifted = told
      ? [{ fingerprint: read(book, 'Water, Glycerin').fingerprint, name: 'x', at: treatment.at }]
      : [];
    const judged = verdictAt(
      judge,
      seen,
      { treatments: [treatment], hold: null, facts: { ...NO_FACTS, gateLifted }, protocol: null },
      hours,
    );
    return judged.phase !== 'gate' || judged.verdict !== 'suits';
  });

/** Law 6: a hold keeps the early phase; letting go never jumps a phase and leaves 72 hours of settle. */
export const holdNeverJumps: (line: typeof timeline) => fc.IProperty<unknown> = (line) =>
  fc.property(
    plan,
    fc.integer({ min: 0, max: 600 }),
    fc.integer({ min: 0, max: 900 }),
    fc.integer({ min: 0, max: 900 }),
    (treatment, since, length, later) => {
      const iso = (hours: number): string => Temporal.Instant.fromEpochMilliseconds(hour(hours)).toString();
      const at = (hours: number, until: string | null) =>
        line(
          { treatments: [treatment], hold: { since: iso(since), until } },
          hour(hours),
          book.protocol,
          book.policy,
        );
      const end = at(0, null);
      const held = at(since + length, null);
      if (held.phase !== 'over' && held.phase !== 'early' && held.phase !== 'gate') return false;
      if (end.endsAt !== null) return true; // the hold came after the plan's end
      const free = at(since + length + later, iso(since + length));
      const settle = free.segments
        .filter(({ phase }) => phase === 'settle')
        .reduce((sum, { from, to }) => sum + ((to ?? from) - from), 0);
      const order = ['gate', 'early', 'settle', 'recover'];
      const phases = free.segments
        .map(({ phase }) => order.indexOf(String(phase)))
        .filter((index) => index >= 0);
      return (
        settle >= 72 * 3_600_000 &&
        phases.every((index, i) => i === 0 || index - (phases[i - 1] ?? 0) <= 1) &&
        phases.at(-1) === 3
      );
    },
  );

const cell = fc.constantFrom('suits', 'caution', 'avoid' as const);
const clinic: fc.Arbitrary<Protocol> = fc
  .record({
    classes: fc.dictionary(
      fc.constantFrom(...book.rules.keys()),
      fc.record({ gate: cell, early: cell, settle: cell, recover: cell }, { requiredKeys: [] }),
    ),
    hours: fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 900 }), fc.nat({ max: 900 }), fc.nat({ max: 900 })),
    id: fc.constantFrom(...book.protocol.profiles.map(({ id }) => id)),
  })
  .map(({ classes, hours: [gate, early, settle, recover], id }) => ({
    version: 2,
    name: 'Linden Clinic',
    profiles: [{ id, label: id, gate, early, settle, recover }],
    classes: { ...classes },
    products: [],
    notes: {},
  }));

/** Law 7: no clinic's protocol passes the floor, and an allergy beats it. */
export const noClinicPassesTheFloor: Law = (judge) =>
  fc.property(
    drawn,
    clinic,
    fc.integer({ min: 0, max: 23 }),
    fc.boolean(),
    (one, protocol, hours, allergic) => {
      const seen = reading(one);
      const facts = { ...NO_FACTS, allergies: allergic ? ['fragrance'] : [] };
      const judged = verdictAt(judge, seen, { treatments: [treated()], hold: null, facts, protocol }, hours);
      fc.pre(claims(judged) && seen.kind.judged);
      const found = new Set(
        judged.reasons.filter(({ verdict }) => verdict === 'avoid').map((reason) => reason.class),
      );
      const plainly = verdictAt(
        judge,
        seen,
        { treatments: [treated()], hold: null, facts: NO_FACTS, protocol: null },
        hours,
      );
      const floored = plainly.reasons.filter(
        (reason) => reason.verdict === 'avoid' && book.policy.floor.includes(reason.class),
      );
      const allergens =
        allergic && all(seen).some(({ entry }) => entry?.classes.includes('fragrance') === true);
      return (
        judged.verdict !== 'suits' &&
        floored.every((reason) => found.has(reason.class)) &&
        (!allergens || judged.verdict === 'avoid')
      );
    },
  );

/** Law 8: outside a running plan nothing is judged. */
export const nothingOutsideAPlan: Law = (judge) =>
  fc.property(
    drawn,
    plan,
    fc.oneof(fc.integer({ min: -9000, max: -340 }), fc.integer({ min: 1100, max: 9000 })),
    (one, treatment, hours) => {
      const judged = verdictAt(
        judge,
        reading(one),
        { treatments: [treatment], hold: null, facts: NO_FACTS, protocol: null },
        hours,
      );
      return judged.verdict === 'none' && judged.reasons.length === 0 && judged.from.suits === null;
    },
  );

/** Law 8: a medicine is never suits and has no return date. */
export const medicineNeverSuits: Law = (judge) =>
  fc.property(drawn, shopper, hoursSince, (one, who, hours) => {
    const seen = reading(one);
    const judged = verdictAt(judge, seen, who, hours);
    const medicine = judged.reasons.some(({ finding }) => finding.medicine);
    const there = all(seen).some(
      ({ entry, section }) =>
        section !== 'may-contain' &&
        entry?.classes.some((id) => book.rules.get(id)?.medicine === true) === true,
    );
    if (!there || !claims(judged) || !seen.kind.judged) return true;
    return (
      judged.verdict !== 'suits' &&
      (!medicine ||
        (judged.from.suits === null &&
          judged.reasons.every((one) => !one.finding.medicine || one.until === null)))
    );
  });

/** Law 9: every flag carries printed words, class, ground, sources and an end. */
export const everyFlagIsWhole: Law = (judge) =>
  fc.property(drawn, shopper, hoursSince, (one, who, hours) => {
    const seen = reading(one);
    const judged = verdictAt(judge, seen, who, hours);
    const whole = judged.reasons.every((reason) => {
      const words =
        reason.finding.at === null
          ? (seen.product.name ?? '')
          : (all(seen).find(({ printed }) => printed === reason.printed)?.printed ?? null);
      const dated = reason.until === null || reason.until > hour(hours);
      return (
        words === reason.printed &&
        reason.ground.every((ground) => GROUNDS.includes(ground)) &&
        reason.ground.length > 0 &&
        (reason.sources.length > 0 || reason.ground.includes('inference')) &&
        dated
      );
    });
    const explained = !looser('suits', judged.verdict) || judged.because.length > 0;
    return whole && explained && judged.because.every((code) => CODES.includes(code));
  });

/** Law 10: the same list, plan and moment give the same judgement. */
export const sameInSameOut: Law = (judge) =>
  fc.property(
    drawn,
    shopper,
    hoursSince,
    (one, who, hours) =>
      JSON.stringify(verdictAt(judge, reading(one), who, hours)) ===
      JSON.stringify(verdictAt(judge, reading(one), who, hours)),
  );
