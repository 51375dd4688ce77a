import { looser } from '../../core/aftercare/verdictOrder.ts';
import type { Protocol } from '../../schema/protocol.ts';
import type { Rule } from '../../schema/rule.ts';
import type { Cell, Phase } from '../../schema/words.ts';
import { classLabel } from './classLabel.ts';
import type { Context } from './types.ts';

/** Classes that wait: a few words, and their labels; `names` empty where one sentence says it all. */
export interface Waiting {
  readonly title: string;
  readonly names: readonly string[];
}

type BookRule = Pick<Rule, 'id' | 'phases' | 'medicine'>;
type Wording = Pick<Context, 'say' | 'language' | 'book'>;

/** What comes next, where a class is read by its end; what came before, where by its beginning. */
const AFTER_NEXT: Partial<Record<Phase, Phase>> = { early: 'settle', settle: 'recover', recover: 'after' };
const BEFORE_LAST: Partial<Record<Phase, Phase | null>> = {
  ahead: null,
  prepare: null,
  stop: 'prepare',
  day: 'stop',
};

/**
 * What of the classes a phase says: before a treatment those whose pause begins, after it those that wait until it is
 * over, in the first hours that everything else waits; and where the clinic's rules are its own.
 */
export function sheetClasses(
  phase: Phase,
  merged: Protocol,
  clinic: Protocol | null,
  context: Wording,
): { readonly waits: Waiting | null; readonly clinic: readonly string[] } {
  return {
    waits: waitsIn(phase, merged, context),
    clinic: clinic === null ? [] : clinicLines(phase, merged, context),
  };
}

const cellOf = (rule: BookRule, phase: Phase, merged: Protocol): Cell =>
  merged.classes[rule.id]?.[phase] ?? rule.phases[phase];

/** Labels of classes, medicines with their mark. */
function namesOf(rules: readonly BookRule[], context: Wording): readonly string[] {
  return rules.map((rule) => `${classLabel(rule.id, context)}${rule.medicine === undefined ? '' : '*'}`);
}

function waitsIn(phase: Phase, merged: Protocol, context: Wording): Waiting | null {
  const { say, book } = context;
  if (phase === 'gate') return { title: say('sheet.waitsAll'), names: [] };
  const next = AFTER_NEXT[phase];
  const last = BEFORE_LAST[phase];
  const rules = book.rules.filter((rule) => {
    if (cellOf(rule, phase, merged) !== 'avoid') return false;
    if (next !== undefined) return cellOf(rule, next, merged) !== 'avoid' || next === 'after';
    return last === null || last === undefined || cellOf(rule, last, merged) !== 'avoid';
  });
  if (rules.length === 0) return null;
  return {
    title: say(next === undefined ? 'sheet.pauses' : 'sheet.waits'),
    names: namesOf(rules, context),
  };
}

/** Classes whose cell the clinic changed, by how. */
function clinicLines(phase: Phase, merged: Protocol, context: Wording): readonly string[] {
  const { say, book } = context;
  const changed = book.rules.flatMap((rule) => {
    const asked = merged.classes[rule.id]?.[phase];
    const holds = asked === 'suits' && rule.medicine === true ? 'caution' : asked; // policy 9
    return holds === undefined || holds === rule.phases[phase]
      ? []
      : [{ rule, holds, isLooser: looser(holds, rule.phases[phase]) }];
  });
  const line = (id: string, holds: Cell, isLooser: boolean): readonly string[] => {
    const rules = changed.filter((one) => one.holds === holds && one.isLooser === isLooser);
    const names = namesOf(
      rules.map(({ rule }) => rule),
      context,
    ).join('; ');
    return names === '' ? [] : [say(id, { names })];
  };
  return [
    ...line('sheet.suitsClinic', 'suits', true),
    ...line('sheet.checkLooser', 'caution', true),
    ...line('sheet.checkStricter', 'caution', false),
    ...line('sheet.avoidStricter', 'avoid', false),
  ];
}
