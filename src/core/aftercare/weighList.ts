import type { Cell, Phase } from '../../schema/words.ts';
import type { Condition, Phases } from '../../schema/rule.ts';
import type { BookRule, Finding, Match, ParsedList, ProductKind, Strength } from '../types.ts';
import type { Book } from '../rules/openBook.ts';
import { looser } from './verdictOrder.ts';

/** What weighing needs to know of the product beside the list. */
export interface Context {
  readonly book: Book;
  readonly kind: ProductKind;
  /** Classes that the product's name promises. */
  readonly promised: ReadonlySet<string>;
  /** Strengths that the product's name declares, by class: they stand for those the list leaves out. */
  readonly strengths: ReadonlyMap<string, Strength>;
}

/** Classes and functions that some lists show; counted when first asked for. */
export type Company = () => ReadonlySet<string>;

interface Place {
  readonly match: Match;
  readonly index: number;
  /** Names read in front of it, irritants left out: neither they nor unread names may push it back (design, law 2). */
  readonly ahead: number;
  /** It stands after the 1 % marker and declares no strength of 1 % or more. */
  readonly low: boolean;
  /** How many names of each class the list shows. */
  readonly counts: ReadonlyMap<string, number>;
  readonly present: Company;
}

interface Judged {
  readonly rule: BookRule;
  readonly cells: Phases;
  readonly medicine: boolean;
  readonly softened: Finding['softened'];
}

const MARKED: NonNullable<Condition['strength']> = { unit: '%', min: 1 };

const PHASES_OF = ['ahead', 'prepare', 'stop', 'day', 'gate', 'early', 'settle', 'recover', 'after'] as const;
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
  if (entry === null || entry.classes.length === 0) return false;
  return entry.classes.some((id) => book.rules.get(id)?.good !== true);
}

/** Index of the 1 % marker: the first name of no class that is never used above 1 %; Infinity when there is none. */
export function markerIndex(matches: readonly Match[]): number {
  const index = matches.findIndex(
    ({ entry, guess, section }) =>
      entry !== null && !guess && section !== 'may-contain' && entry.marker && entry.classes.length === 0,
  );
  return index < 0 ? Infinity : index;
}

/** Classes and functions that the names of some lists show. */
export function presentIn(lists: readonly (readonly Match[])[]): Company {
  let known: ReadonlySet<string> | null = null;
  return () =>
    (known ??= new Set(
      lists.flatMap((matches) =>
        matches.flatMap(({ entry }) => [...(entry?.classes ?? []), ...(entry?.functions ?? [])]),
      ),
    ));
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
  const present = presentIn([matches]);
  const counts = new Map<string, number>();
  for (const { entry } of matches)
    if (entry !== null) for (const id of entry.classes) counts.set(id, (counts.get(id) ?? 0) + 1);
  const findings: Finding[] = [];
  let ahead = 0;
  for (let index = 0; index < matches.length; index++) {
    const match = matches[index];
    if (match === undefined || match.entry === null) continue;
    const { classes } = match.entry;
    if (classes.length > 0) {
      const low = index > marker && !isWithin(match.strength, MARKED);
      const place = { match, index, ahead, low, counts, present };
      for (const id of classes) {
        const rule = book.rules.get(id);
        const finding = rule === undefined ? null : weighName(context, rule, place, list);
        if (finding !== null) findings.push(finding);
      }
    }
    if (!isIrritant(book, match)) ahead += 1;
  }
  return findings;
}

function weighName(context: Context, rule: BookRule, place: Place, list: number): Finding | null {
  const judged = judgedAs(context, rule, place, true);
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
    softened: judged.softened,
    by: 'list',
    medicine: judged.medicine || isMedicine(judged.rule, match.entry?.name ?? ''),
    guess: match.guess,
    mayContain,
  };
}

/** The rule as the first condition that holds leaves it; judged as another class, that class's own conditions count. */
function judgedAs(context: Context, rule: BookRule, place: Place, follow: boolean): Judged | null {
  const condition = rule.when?.find((one) => holds(context, rule, one, place));
  if (condition !== undefined && 'as' in condition.then) {
    const other = context.book.rules.get(condition.then.as);
    if (other === undefined) return null;
    const judged = follow ? judgedAs(context, other, place, false) : applied(other, undefined);
    return judged === null ? null : { ...judged, softened: softenedBy(rule, judged.cells, condition) };
  }
  return applied(rule, condition);
}

/** Does a condition speak of the product alone: of no printed name, place or count? */
const isOfProduct = (one: Condition): boolean =>
  one.names === undefined && one.position === undefined && one.count === undefined;

/** The rule of a product kind as its conditions on kind and company leave it; null when they free the kind of it. */
export function judgedByKind(
  context: Context,
  rule: BookRule,
  kind: string,
  present: Company,
): Phases | null {
  const condition = rule.when?.find(
    (one) =>
      one.kind?.includes(kind) === true &&
      one.strength === undefined &&
      isOfProduct(one) &&
      suitsProduct(context, rule, one, present),
  );
  if (condition !== undefined && 'as' in condition.then) return null;
  return applied(rule, condition).cells;
}

/** The rule that a name promises, as a strength declared in the name leaves it: "Urea 20 %" is another class. */
export function judgedByName(
  context: Context,
  rule: BookRule,
): { readonly rule: BookRule; readonly cells: Phases; readonly medicine: boolean } {
  const declared = context.strengths.get(rule.id);
  const condition = rule.when?.find(
    (one) =>
      one.strength !== undefined &&
      isWithin(declared, one.strength) &&
      isOfProduct(one) &&
      suitsProduct(context, rule, one, presentIn([])),
  );
  if (condition === undefined || !('as' in condition.then)) return applied(rule, condition);
  const other = context.book.rules.get(condition.then.as);
  return applied(other ?? rule, undefined);
}

/** Why the cells are looser than the rule's own, null when none of them is. */
function softenedBy(rule: BookRule, cells: Phases, condition: Condition): Finding['softened'] {
  if (!PHASES_OF.some((phase) => looser(cells[phase], rule.phases[phase]))) return null;
  if (condition.position === 'low') return 'position';
  return condition.use === 'rinse-off' ? 'use' : 'other';
}

/** Is this name of the class a medicine (policy 9)? */
export function isMedicine(rule: BookRule, name: string): boolean {
  return rule.medicine === true || (Array.isArray(rule.medicine) && rule.medicine.includes(name));
}

function applied(rule: BookRule, condition: Condition | undefined): Judged {
  if (condition === undefined || 'as' in condition.then)
    return { rule, cells: rule.phases, medicine: false, softened: null };
  const { then } = condition;
  const cells =
    'phases' in then
      ? mapCells(rule.phases, (cell, phase) => then.phases[phase] ?? cell)
      : mapCells(rule.phases, (cell, phase) => (SOFTER_FROM.has(phase) ? ONE_LOOSER[cell] : cell));
  const medicine = 'phases' in then && then.medicine === true;
  return { rule, cells, medicine, softened: softenedBy(rule, cells, condition) };
}

function holds(context: Context, rule: BookRule, condition: Condition, place: Place): boolean {
  const { names, position, strength, count } = condition;
  const { match } = place;
  if (names !== undefined && !names.includes(match.entry?.name ?? '')) return false;
  if (position !== undefined && !stands(position, place, context.promised.has(rule.id))) return false;
  const declared = match.strength ?? context.strengths.get(rule.id);
  if (strength !== undefined && !isWithin(declared, strength)) return false;
  const shown = place.counts.get(rule.id) ?? 0;
  if (count !== undefined && !(shown >= (count.min ?? 0) && shown <= (count.max ?? Infinity))) return false;
  return suitsProduct(context, rule, condition, place.present);
}

/** Does what a condition asks of the product, its name and the company in the list hold? */
function suitsProduct(context: Context, rule: BookRule, condition: Condition, present: Company): boolean {
  const { kind, use, promised } = condition;
  if (kind !== undefined && !kindsOf(context.kind).some((id) => kind.includes(id))) return false;
  if (use !== undefined && !isUsed(context, use)) return false;
  if (promised !== undefined && context.promised.has(rule.id) !== promised) return false;
  if (condition.with !== undefined && !condition.with.some((id) => present().has(id))) return false;
  return condition.without === undefined || !condition.without.some((id) => present().has(id));
}

/** Rinse-off counts only for a kind that may soften and that the list bears out (policy 6). */
function isUsed({ book, kind }: Context, use: NonNullable<Condition['use']>): boolean {
  if (kind.use !== use) return false;
  return use === 'leave-on' || book.kinds.get(kind.id ?? '')?.softens === true;
}

/** The kinds a product counts as: its own, and sunscreen where the name says so. */
export function kindsOf(kind: ProductKind): readonly string[] {
  const ids = kind.id === null ? [] : [kind.id];
  return kind.sunscreen && kind.id !== 'sunscreen' ? [...ids, 'sunscreen'] : ids;
}

function stands(position: NonNullable<Condition['position']>, place: Place, promised: boolean): boolean {
  if (typeof position !== 'string') return place.ahead < position.first;
  return (place.low && !promised ? 'low' : 'high') === position;
}

/** A declared strength in the unit asked for; 1 % is 10,000 ppm. No strength, no hold. */
function isWithin(declared: Strength | undefined, asked: NonNullable<Condition['strength']>): boolean {
  if (declared === undefined) return false;
  const ppm = declared.value * (declared.unit === '%' ? 10_000 : 1);
  const value = asked.unit === '%' ? ppm / 10_000 : ppm;
  return value >= (asked.min ?? -Infinity) && value < (asked.max ?? Infinity);
}

/** A finding for a class as a whole: by kind, by a promise of the name, by an allergy or a caution. */
export function wholeFinding(
  rule: BookRule,
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
