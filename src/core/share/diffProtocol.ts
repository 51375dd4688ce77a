import type { DefaultProtocol, Profile, Protocol } from '../../schema/protocol.ts';
import type { Rule } from '../../schema/rule.ts';
import type { Cell, Phase } from '../../schema/words.ts';
import { mergeProtocol } from '../aftercare/mergeProtocol.ts';
import { TOLD_PHASES } from '../aftercare/productByPhase.ts';
import { looser } from '../aftercare/verdictOrder.ts';

/** One cell in which a clinic's rules differ from the default. */
export interface CellDiff {
  readonly class: string;
  readonly phase: Phase;
  readonly usual: Cell;
  /** What the clinic asks for, and what holds once the floor is weighed in. */
  readonly clinic: Cell;
  readonly holds: Cell;
  /** What holds is looser than the default. */
  readonly looser: boolean;
  /** The floor is stricter than what the clinic asks for. */
  readonly floored: boolean;
}

export const ENDS = ['gate', 'early', 'settle', 'recover'] as const;
export type End = (typeof ENDS)[number];

/** One end of a phase that differs, in hours after the treatment. An earlier end is looser. */
export interface WindowDiff {
  /** Id of the default's row, and the needle length it is for (mm); null for RF. */
  readonly profile: string;
  readonly upTo: number | null;
  readonly end: End;
  readonly usual: number;
  readonly clinic: number;
  readonly holds: number;
  readonly looser: boolean;
  readonly floored: boolean;
}

export interface ProtocolDiff {
  readonly cells: readonly CellDiff[];
  readonly windows: readonly WindowDiff[];
  /** How many classes and rows this rule book does not know: they change nothing. */
  readonly unknown: number;
}

/** What of the rule book a protocol is held against. */
export interface Usual {
  readonly rules: readonly Pick<Rule, 'id' | 'phases' | 'medicine'>[];
  readonly protocol: Pick<DefaultProtocol, 'protocol' | 'policy'>;
}

function cellDiffs(rule: Usual['rules'][number], clinic: Protocol, merged: Protocol): readonly CellDiff[] {
  return [...TOLD_PHASES, 'after' as const].flatMap((phase): CellDiff[] => {
    const asked = clinic.classes[rule.id]?.[phase];
    const usual = rule.phases[phase];
    if (asked === undefined || asked === usual) return [];
    const laid = merged.classes[rule.id]?.[phase] ?? usual;
    const holds = rule.medicine === true && laid === 'suits' ? 'caution' : laid; // policy 9
    return [
      {
        class: rule.id,
        phase,
        usual,
        clinic: asked,
        holds,
        looser: looser(holds, usual),
        floored: looser(asked, holds),
      },
    ];
  });
}

function windowDiffs(usual: Profile, asked: Profile, holds: Profile): readonly WindowDiff[] {
  return ENDS.flatMap((end): WindowDiff[] => {
    if (asked[end] === usual[end] && holds[end] === usual[end]) return [];
    return [
      {
        profile: usual.id,
        upTo: usual.upTo ?? null,
        end,
        usual: usual[end],
        clinic: asked[end],
        holds: holds[end],
        looser: holds[end] < usual[end],
        floored: holds[end] > asked[end],
      },
    ];
  });
}

/** In what a clinic's protocol differs from the default, in the order of the rule book; what it repeats is no difference. */
export function diffProtocol(usual: Usual, clinic: Protocol): ProtocolDiff {
  const { protocol: base, policy } = usual.protocol;
  const merged = mergeProtocol(base, clinic, policy);
  const known = new Set(usual.rules.map(({ id }) => id));
  const rows = new Set(base.profiles.map(({ id }) => id));
  return {
    cells: usual.rules.flatMap((rule) =>
      Object.hasOwn(clinic.classes, rule.id) ? cellDiffs(rule, clinic, merged) : [],
    ),
    windows: base.profiles.flatMap((row) => {
      const asked = clinic.profiles.findLast(({ id }) => id === row.id);
      const holds = merged.profiles.find(({ id }) => id === row.id);
      return asked === undefined || holds === undefined ? [] : windowDiffs(row, asked, holds);
    }),
    unknown:
      Object.keys(clinic.classes).filter((id) => !known.has(id)).length +
      clinic.profiles.filter(({ id }) => !rows.has(id)).length,
  };
}
