import type { Book } from '../core/rules/openBook.ts';
import type { Say } from '../bundled/say.ts';
import type { Person } from '../core/aftercare/judge.ts';
import { cellAt, type Rules } from '../core/aftercare/cellAt.ts';
import { mergeProtocol } from '../core/aftercare/mergeProtocol.ts';
import { profileFor } from '../core/aftercare/profileFor.ts';
import { wholeFinding } from '../core/aftercare/weighList.ts';
import type { Treatment } from '../schema/state.ts';
import { PHASES, type Phase } from '../schema/words.ts';

const SIGN = { suits: '✓', caution: '!', avoid: '⏲' } as const;
const AFTER = ['gate', 'early', 'settle', 'recover'] as const;

/** "gate 0-24 h": when each phase after the treatment begins and ends, in hours from its end. */
function hoursLine(book: Book, treatment: Treatment, person: Person): string {
  const protocol = mergeProtocol(book.protocol, person.protocol, book.policy);
  const profile = profileFor(treatment, protocol, book.policy);
  let from = 0;
  const spans = AFTER.map((phase) => {
    const span = `${phase} ${from}-${profile[phase]} h`;
    from = profile[phase];
    return span;
  });
  return [profile.label, treatment.device, treatment.area, treatment.setting, ...spans].join(' · ');
}

/**
 * Class x phase for a treatment: a line a class with its sign in each phase, how many conditions may change it, ground
 * and sources. A clinic's protocol and its floor are weighed in; strengths, places and kinds are not.
 */
export function ruleTable(book: Book, person: Person, treatment: Treatment, say: Say): readonly string[] {
  const rules: Rules = {
    book,
    protocol: mergeProtocol(book.protocol, person.protocol, book.policy),
    facts: person.facts,
    sunscreen: false,
    lifted: false,
  };
  const sign = (id: string, phase: Phase): string => {
    const rule = book.rules.get(id);
    if (rule === undefined) return ' ';
    const { id: name, area, setting } = treatment;
    const column = { treatment: name, area, setting, phase, sun: false, held: false };
    return SIGN[cellAt(rules, wholeFinding(rule, '', 'list'), column)];
  };
  const lines = [...book.rules.values()].map((rule) => {
    const ground = rule.ground.map((one) => say(`ground.${one}`)).join(', ');
    const cells = PHASES.map((phase) => sign(rule.id, phase).padEnd(phase.length)).join(' ');
    const softer = `+${rule.when?.length ?? 0}`.padEnd(3);
    const medicine = rule.medicine === true ? ` · ${say('text.medicine')}` : '';
    return `${rule.id.padEnd(12)} ${cells} ${softer} ${say(`class.${rule.id}.label`)} · ${ground} · ${rule.sources.join(' ')}${medicine}`;
  });
  return [hoursLine(book, treatment, person), `${''.padEnd(12)} ${PHASES.join(' ')}`, ...lines];
}
