import type { Facts } from '../../schema/state.ts';
import type { Phases } from '../../schema/rule.ts';
import type { Finding, Match, Reading } from '../types.ts';
import type { Book } from '../rules/openBook.ts';
import { nameKey } from '../rules/nameKey.ts';
import { findPhrases, type PhraseHit } from '../rules/phraseIndex.ts';
import { kindsOf, wholeFinding, weighList } from './weighList.ts';

const ALWAYS_AVOID: Phases = {
  ahead: 'avoid',
  prepare: 'avoid',
  stop: 'avoid',
  day: 'avoid',
  gate: 'avoid',
  early: 'avoid',
  settle: 'avoid',
  recover: 'avoid',
  after: 'avoid',
};

/** Classes that the name of a product promises (policy 2), words such as "retinol alternative" left out. */
export function promisedClasses(book: Book, name: string): ReadonlySet<string> {
  const hits = findPhrases(book.promises, name);
  if (hits.length === 0) return new Set();
  const undone = findPhrases(book.unpromise, name);
  const longer = [...hits, ...findPhrases(book.kindPhrases, name)];
  const kept = hits.filter(
    (hit) => !undone.some((no) => touches(hit, no)) && !longer.some((other) => swallows(other, hit)),
  );
  return new Set(kept.map((hit) => hit.id));
}

const touches = (hit: PhraseHit, no: PhraseHit): boolean => no.from === hit.to || no.to === hit.from;

/** "Peel-off mask" is no peel: the longer phrase says what the word means. */
const swallows = (longer: PhraseHit, hit: PhraseHit): boolean =>
  longer.from <= hit.from &&
  longer.to >= hit.to &&
  longer.to - longer.from > hit.to - hit.from &&
  longer.id !== hit.id;

function byName(book: Book, reading: Reading, promised: ReadonlySet<string>): readonly Finding[] {
  const shown = new Set(
    reading.lists.flatMap((list) => list.matches.flatMap(({ entry }) => entry?.classes ?? [])),
  );
  return [...promised].flatMap((id) => {
    const rule = book.rules.get(id);
    if (rule === undefined || shown.has(id) || rule.metBy?.some((other) => shown.has(other))) return [];
    return [wholeFinding(rule, reading.product.name ?? '', 'promised')];
  });
}

function byKind(book: Book, reading: Reading): readonly Finding[] {
  const kinds = kindsOf(reading.kind);
  return [...book.rules.values()]
    .filter((rule) => rule.kinds?.some((id) => kinds.includes(id)))
    .map((rule) => wholeFinding(rule, reading.product.name ?? '', 'kind'));
}

/** Names and classes that a listed allergy covers, as `avoid` at all times (policy 15). */
function byAllergy(book: Book, reading: Reading, facts: Facts): readonly Finding[] {
  const families = facts.allergies.flatMap((id) => book.policy.families[id] ?? []);
  if (families.length === 0) return [];
  const classes = new Set(families.flatMap((family) => family.classes));
  const keys = new Set(families.flatMap((family) => family.names.map(nameKey)));
  const isCovered = ({ entry }: Match): boolean =>
    entry !== null && (entry.classes.some((id) => classes.has(id)) || keys.has(nameKey(entry.name)));
  return reading.lists.flatMap((list, index) =>
    list.matches.flatMap((match, at) =>
      isCovered(match)
        ? [
            {
              class: match.entry?.classes[0] ?? 'allergy',
              printed: match.printed,
              name: match.entry?.name ?? null,
              list: index,
              at,
              cells: ALWAYS_AVOID,
              softened: null,
              by: 'allergy' as const,
              medicine: false,
              guess: match.guess,
              mayContain: match.section === 'may-contain',
            },
          ]
        : [],
    ),
  );
}

/** With rosacea or eczema ticked some classes are `avoid` in all phases (policy 15). */
function withCautions(book: Book, facts: Facts, findings: readonly Finding[]): readonly Finding[] {
  const avoid = new Set(facts.cautions.flatMap((id) => book.policy.cautions[id]?.avoid ?? []));
  if (avoid.size === 0) return findings;
  return findings.map((one) => (avoid.has(one.class) ? { ...one, cells: ALWAYS_AVOID, by: 'caution' } : one));
}

/** All classes that lists, kind, name and the person's own facts bring up, in the order of the lists. */
export function findAll(book: Book, reading: Reading, facts: Facts): readonly Finding[] {
  const promised = promisedClasses(book, reading.product.name ?? '');
  const context = { book, kind: reading.kind, promised };
  const found = [
    ...reading.lists.flatMap((list, index) => weighList(context, list, list.matches, index)),
    ...byKind(book, reading),
    ...byName(book, reading, promised),
  ];
  return [...byAllergy(book, reading, facts), ...withCautions(book, facts, found)];
}
