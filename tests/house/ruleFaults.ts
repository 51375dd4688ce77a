import forbidden from '../../data/forbidden.json' with { type: 'json' };
import { mapCells } from '../../src/core/aftercare/weighList.ts';
import type { BookFile } from '../../src/core/types.ts';
import type { Condition, Phases, Rule } from '../../src/schema/rule.ts';
import { PHASES, type Cell } from '../../src/schema/words.ts';

/** Policy 26: words that stand in no sentence; whole words, "treatment" is another word. */
export const FORBIDDEN = new RegExp(`\\b(${forbidden.en.join('|')})\\b`, 'i');

const RANK: Readonly<Record<Cell, number>> = { suits: 0, caution: 1, avoid: 2 };
const ONE_LOOSER: Readonly<Record<Cell, Cell>> = { avoid: 'caution', caution: 'suits', suits: 'suits' };
const SOFTER: ReadonlySet<string> = new Set(['early', 'settle', 'recover', 'after']);
const AFTER = ['gate', 'early', 'settle', 'recover', 'after'] as const;

/** The cells of a rule under one of its conditions; null where the name is judged as another class or none. */
function cellsOf(rule: Rule, { then }: Condition): Phases | null {
  if ('as' in then) return null;
  if ('phases' in then) {
    const own = then.phases;
    return mapCells(rule.phases, (cell, phase) => own[phase] ?? cell);
  }
  return mapCells(rule.phases, (cell, phase) => (SOFTER.has(phase) ? ONE_LOOSER[cell] : cell));
}

/** Every way a rule may come out: as it stands, and under each of its conditions. */
const outcomes = (rule: Rule): readonly Phases[] => [
  rule.phases,
  ...(rule.when ?? []).flatMap((condition) => cellsOf(rule, condition) ?? []),
];

const isLooser = (a: Phases, b: Phases): boolean => PHASES.some((phase) => RANK[a[phase]] < RANK[b[phase]]);

/** Does the condition make the rule looser in any phase? */
function softens(rule: Rule, condition: Condition, rules: ReadonlyMap<string, Rule>): boolean {
  const { then } = condition;
  if ('as' in then) {
    const other = rules.get(then.as);
    return other === undefined || isLooser(other.phases, rule.phases);
  }
  const cells = cellsOf(rule, condition);
  return cells !== null && isLooser(cells, rule.phases);
}

/** What of a rule breaks a law of the verdict, whatever list it meets; empty when nothing does. */
export function faultsOf(rule: Rule, book: BookFile): readonly string[] {
  const rules = new Map(book.rules.map((one) => [one.id, one]));
  const functions = new Set(book.names.map(({ id }) => id));
  const faults: string[] = [];
  const note = (what: string): void => void faults.push(`${rule.id}: ${what}`);
  for (const phase of PHASES) if (!(rule.phases[phase] in RANK)) note(`says nothing in ${phase}`);
  for (const id of rule.sources) if (!(id in book.sources)) note(`no source ${id}`);
  if (rule.sources.length === 0 && !rule.ground.includes('inference')) note('no source, and no inference');
  for (const text of [rule.label, rule.reason, rule.range])
    if (FORBIDDEN.test(text)) note(`forbidden word: ${FORBIDDEN.exec(text)?.[0] ?? ''}`);
  for (const id of [...(rule.kinds ?? []), ...(rule.when ?? []).flatMap(({ kind }) => kind ?? [])])
    if (!book.kinds.some((kind) => kind.id === id)) note(`no kind ${id}`);
  for (const cells of outcomes(rule))
    AFTER.forEach((phase, i) => {
      const next = AFTER[i + 1];
      if (next !== undefined && RANK[cells[next]] > RANK[cells[phase]])
        note(`stricter in ${next} than in ${phase}`);
    });
  for (const condition of rule.when ?? []) {
    if (!softens(rule, condition, rules)) continue;
    for (const id of condition.with ?? [])
      if (!functions.has(id)) note(`softer beside ${id}, which is no plain function`);
    if (condition.count?.min !== undefined) note('softer for more names of the class');
  }
  const floored = book.protocol.policy.floor.includes(rule.id);
  if (floored && outcomes(rule).some(({ gate }) => gate !== 'avoid'))
    note('of the floor, and not avoid in the gate');
  return faults;
}

/** The kinds of conditions and outcomes that some rule uses. */
export function usedConditions(rules: readonly Rule[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { when = [] } of rules)
    for (const condition of when) {
      for (const key of Object.keys(condition)) used.add(key);
      for (const key of Object.keys(condition.then)) used.add(`then ${key}`);
      if (condition.position !== undefined)
        used.add(
          typeof condition.position === 'string' ? `position ${condition.position}` : 'position first',
        );
    }
  return used;
}
