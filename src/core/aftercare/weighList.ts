import type { Cell, Phase } from '../../schema/words.ts';
import type { Condition, Phases, Rule } from '../../schema/rule.ts';
import type { Finding, Match, ParsedList, ProductKind } from '../types.ts';
import type { Book } from '../rules/openBook.ts';

/** What weighing needs to know of the product beside the list. */
export interface Context {
  readonly book: Book;
  readonly kind: ProductKind;
  /** Classes that the product's name promises. */
  readonly promised: ReadonlySet<string>;
}

interface Place {
  readonly match: Match;
  readonly index: number;
  /** Names in front of it, irritants left out: one more of them must not push it back (design, law 2). */
  readonly ahead: number;
  readonly position: 'high' | 'low';
  /** How many names of the class the list shows. */
  readonly count: number;
  /** Classes and functions of all names of the list. */
  readonly present: ReadonlySet<string>;
}

const SOFTER_FROM: ReadonlySet<Phase> = new Set(['early', 'settle', 'recover', 'after']);
const ONE_LOOSER: Readonly<Record<Cell, Cell>> = { avoid: 'caution', caution: 'suits', suits: 'suits' };

/** Builds the cells of all phases from a function of phase and cell. */
export function mapCells(cells: Phases, change: (cell: Cell, phase: Phase) => Cell): Phases {
  const { ahead, prepare, stop, day, gate, early, settle, recover, after } = cells;
  return {
    ahead: change(ahead, 'ahead'),
    prepare: change(prepare, 'prepare'),
    stop: change(stop, 'stop'),
    day: change(day, 'day'),
    gate: change(gate, 'gate'),
    early: change(early, 'early'),
    settle: change(settle, 'settle'),
    recover: change(recover, 'recover'),
    after: change(after, 'after'),
  };
}

/** Does a name carry a class that is not simply helpful? */
export function isIrritant(book: Book, { entry }: Pick<Match, 'entry'>): boolean {
  return entry !== null && entry.classes.some((id) => book.rules.get(id)?.good !== true);
}

/** Index of the 1 % marker: the first name of no class that is never used above 1 %; Infinity when there is none. */
export function markerIndex(matches: readonly Match[]): number {
  const index = matches.findIndex(
    ({ entry, guess, section }) =>
      entry !== null && !guess && section !== 'may-contain' && entry.marker && entry.classes.length === 0,
  );
  return index < 0 ? Infinity : index;
}

/**
 * Weighs the names of one list: for each name and class, the cells after strength, position, kind and company are
 * taken into account. A name that a condition frees of its class gives nothing.
 */
export function weighList(
  context: Context,
  parsed: Pick<ParsedList, 'order'>,
  matches: readonly Match[],
  list: number,
): readonly Finding[] {
  const { book } = context;
  const marker = parsed.order === 'amount' ? markerIndex(matches) : Infinity;
  const counts = new Map<string, number>();
  const present = new Set<string>();
  for (const { entry } of matches) {
    for (const id of entry?.classes ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const id of [...(entry?.classes ?? []), ...(entry?.functions ?? [])]) present.add(id);
  }
  const findings: Finding[] = [];
  let ahead = 0;
  matches.forEach((match, index) => {
    for (const id of match.entry?.classes ?? []) {
      const rule = book.rules.get(id);
      if (rule === undefined) continue;
      const position = index > marker && !context.promised.has(id) ? 'low' : 'high';
      const finding = weighName(
        context,
        rule,
        { match, index, ahead, position, count: counts.get(id) ?? 0, present },
        list,
      );
      if (finding !== null) findings.push(finding);
    }
    if (!isIrritant(book, match)) ahead += 1;
  });
  return findings;
}

function weighName(context: Context, rule: Rule, place: Place, list: number): Finding | null {
  const condition = rule.when?.find((one) => holds(context, rule, one, place));
  const judged = apply(context.book, rule, condition);
  if (judged === null) return null;
  const { match } = place;
  const mayContain = match.section === 'may-contain';
  return {
    class: judged.rule.id,
    printed: match.printed,
    name: match.entry?.name ?? null,
    list,
    at: place.index,
    cells: mayContain
      ? mapCells(judged.cells, (cell) => (cell === 'avoid' ? 'caution' : cell))
      : judged.cells,
    softened: condition === undefined ? null : softenedBy(condition),
    by: 'list',
    medicine: judged.medicine || isMedicine(judged.rule, match.entry?.name ?? ''),
    guess: match.guess,
    mayContain,
  };
}

function softenedBy(condition: Condition): Finding['softened'] {
  if (condition.position === 'low') return 'position';
  return condition.use === 'rinse-off' ? 'use' : 'other';
}

/** Is this name of the class a medicine (policy 9)? */
export function isMedicine(rule: Rule, name: string): boolean {
  return rule.medicine === true || (Array.isArray(rule.medicine) && rule.medicine.includes(name));
}

function apply(
  book: Book,
  rule: Rule,
  condition: Condition | undefined,
): { rule: Rule; cells: Phases; medicine: boolean } | null {
  if (condition === undefined) return { rule, cells: rule.phases, medicine: false };
  const { then } = condition;
  if ('as' in then) {
    const other = book.rules.get(then.as);
    return other === undefined ? null : { rule: other, cells: other.phases, medicine: false };
  }
  if ('phases' in then) {
    const own = then.phases;
    return {
      rule,
      cells: mapCells(rule.phases, (cell, phase) => own[phase] ?? cell),
      medicine: then.medicine === true,
    };
  }
  return {
    rule,
    cells: mapCells(rule.phases, (cell, phase) => (SOFTER_FROM.has(phase) ? ONE_LOOSER[cell] : cell)),
    medicine: false,
  };
}

function holds(context: Context, rule: Rule, condition: Condition, place: Place): boolean {
  const { names, position, strength, kind, use, promised, count } = condition;
  const { match } = place;
  if (names !== undefined && !names.includes(match.entry?.name ?? '')) return false;
  if (position !== undefined && !stands(position, place)) return false;
  if (strength !== undefined && !isWithin(match, strength)) return false;
  if (kind !== undefined && !kindsOf(context.kind).some((id) => kind.includes(id))) return false;
  if (use !== undefined && context.kind.use !== use) return false;
  if (promised !== undefined && context.promised.has(rule.id) !== promised) return false;
  if (condition.with !== undefined && !condition.with.some((id) => place.present.has(id))) return false;
  if (condition.without !== undefined && condition.without.some((id) => place.present.has(id))) return false;
  if (count !== undefined && !(place.count >= (count.min ?? 0) && place.count <= (count.max ?? Infinity)))
    return false;
  return true;
}

/** The kinds a product counts as: its own, and sunscreen where the name says so. */
export function kindsOf(kind: ProductKind): readonly string[] {
  const ids = kind.id === null ? [] : [kind.id];
  return kind.sunscreen && kind.id !== 'sunscreen' ? [...ids, 'sunscreen'] : ids;
}

function stands(position: NonNullable<Condition['position']>, place: Place): boolean {
  return typeof position === 'string' ? place.position === position : place.ahead < position.first;
}

/** A declared strength in the unit asked for; 1 % is 10,000 ppm. No strength, no hold. */
function isWithin(match: Match, asked: NonNullable<Condition['strength']>): boolean {
  if (match.strength === undefined) return false;
  const ppm = match.strength.value * (match.strength.unit === '%' ? 10_000 : 1);
  const value = asked.unit === '%' ? ppm / 10_000 : ppm;
  return value >= (asked.min ?? -Infinity) && value < (asked.max ?? Infinity);
}

/** A finding for a class as a whole: by kind, by a promise of the name, by an allergy or a caution. */
export function wholeFinding(
  rule: Rule,
  printed: string,
  by: Finding['by'],
  cells: Phases = rule.phases,
): Finding {
  return {
    class: rule.id,
    printed,
    name: null,
    list: 0,
    at: null,
    cells,
    softened: null,
    by,
    medicine: rule.medicine === true,
    guess: false,
    mayContain: false,
  };
}
