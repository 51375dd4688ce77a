import type { Facts } from '../../schema/state.ts';
import type { Phases } from '../../schema/rule.ts';
import type { Finding, Match, Reading } from '../types.ts';
import type { Book } from '../rules/openBook.ts';
import { findPhrases, type PhraseHit } from '../rules/phraseIndex.ts';
import { bareName } from './productKind.ts';
import { namedStrengths } from './namedStrengths.ts';
import {
  judgedByKind,
  judgedByName,
  kindsOf,
  presentIn,
  wholeFinding,
  weighList,
  type Context,
} from './weighList.ts';
import { coversName } from './coversName.ts';

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
  const carried = new Set(book.kindRules.flatMap(({ kinds }) => kinds ?? []));
  const telling = findPhrases(book.kindPhrases, name).filter(({ id }) => carried.has(id));
  const longer = [...hits, ...telling];
  const kept = hits.filter(
    (hit) => !undone.some((no) => touches(hit, no)) && !longer.some((other) => swallows(other, hit)),
  );
  return new Set(kept.map((hit) => hit.id));
}

const touches = (hit: PhraseHit, no: PhraseHit): boolean => no.from === hit.to || no.to === hit.from;

/** "Peel-off mask" is no peel: the longer phrase, itself of a class, says what the word means. */
const swallows = (longer: PhraseHit, hit: PhraseHit): boolean =>
  longer.from <= hit.from &&
  longer.to >= hit.to &&
  longer.to - longer.from > hit.to - hit.from &&
  longer.id !== hit.id;

function byName(context: Context, reading: Reading, read: readonly Finding[]): readonly Finding[] {
  if (context.promised.size === 0) return [];
  const shown = presentIn(reading.lists.map(({ matches }) => matches));
  const whole = new Set(read.filter(({ softened }) => softened === null).map((one) => one.class));
  return [...context.promised].flatMap((id) => {
    const rule = context.book.rules.get(id);
    if (rule === undefined || shown().has(id) || rule.metBy?.some((other) => whole.has(other))) return [];
    const judged = judgedByName(context, rule);
    const found = wholeFinding(judged.rule, reading.product.name ?? '', 'promised', judged.cells);
    return [{ ...found, medicine: found.medicine || judged.medicine }];
  });
}

/** Kinds that name and list tell; of the shelf, those of floor classes that come back (scrub, self-tan): a shelf of peels holds more than peels. */
function kindsSaid(book: Book, { kind, product }: Reading): ReadonlySet<string> {
  const { category } = product;
  const shelf =
    category.length === 0 ? [] : findPhrases(book.kindPhrases, category.join(' / ')).map(({ id }) => id);
  return new Set([...kindsOf(kind), ...shelf.filter((id) => book.returningKinds.has(id))]);
}

function byKind(context: Context, reading: Reading): readonly Finding[] {
  const kinds = [...kindsSaid(context.book, reading)];
  if (kinds.length === 0) return [];
  const present = presentIn(reading.lists.map(({ matches }) => matches));
  const printed = reading.product.name ?? '';
  return context.book.kindRules.flatMap((rule) => {
    const kind = kinds.find((id) => rule.kinds?.includes(id));
    const cells = kind === undefined ? null : judgedByKind(context, rule, kind, present);
    return cells === null ? [] : [wholeFinding(rule, printed, 'kind', cells)];
  });
}

/** Names and classes that a listed allergy covers, as `avoid` at all times (policy 15). */
function byAllergy(book: Book, reading: Reading, facts: Facts): readonly Finding[] {
  if (facts.allergies.length === 0) return [];
  const families = facts.allergies.flatMap((id) => book.policy.families[id] ?? []);
  const classes = new Set(families.flatMap((family) => family.classes));
  const isNamed = coversName(families.flatMap((family) => family.names));
  const isCovered = ({ entry, printed }: Match): boolean =>
    entry === null
      ? isNamed(printed)
      : entry.classes.some((id) => classes.has(id)) || isNamed(entry.name) || isNamed(printed);
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
  if (facts.cautions.length === 0) return findings;
  const avoid = new Set(facts.cautions.flatMap((id) => book.policy.cautions[id]?.avoid ?? []));
  if (avoid.size === 0) return findings;
  return findings.map((one) => (avoid.has(one.class) ? { ...one, cells: ALWAYS_AVOID, by: 'caution' } : one));
}

/** All classes that lists, kind, name and the person's own facts bring up, in the order of the lists. */
export function findAll(book: Book, reading: Reading, facts: Facts): readonly Finding[] {
  const title = bareName(reading.product);
  const promised = promisedClasses(book, title);
  const strengths = namedStrengths(book, title);
  const context: Context = { book, kind: reading.kind, promised, strengths };
  const read = reading.lists.flatMap((list, index) => weighList(context, list, list.matches, index));
  const found = [...read, ...byKind(context, reading), ...byName(context, reading, read)];
  return [...byAllergy(book, reading, facts), ...withCautions(book, facts, found)];
}
