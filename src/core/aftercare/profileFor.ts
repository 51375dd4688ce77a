import type { Treatment } from '../../schema/state.ts';
import type { Policy, Profile, Protocol } from '../../schema/protocol.ts';

/** The stricter of two profiles: the later end of each phase. */
function later(a: Profile, b: Profile): Profile {
  return {
    ...a,
    gate: Math.max(a.gate, b.gate),
    early: Math.max(a.early, b.early),
    settle: Math.max(a.settle, b.settle),
    recover: Math.max(a.recover, b.recover),
  };
}

function byId(protocol: Protocol, id: string): Profile {
  const profile = protocol.profiles.find((row) => row.id === id);
  if (profile === undefined) throw new Error(`protocol has no profile ${id}`);
  return profile;
}

/** The row for a needle length in mm: between rows the longer one; beyond the last row, the last. */
function byLength(protocol: Protocol, depth: number): Profile {
  const rows = protocol.profiles
    .filter((row) => row.upTo !== undefined)
    .sort((a, b) => (a.upTo ?? 0) - (b.upTo ?? 0));
  const row = rows.find(({ upTo }) => depth <= (upTo ?? 0)) ?? rows.at(-1);
  if (row === undefined) throw new Error('protocol has no profile by needle length');
  return row;
}

/** Length in mm that is assumed when it is not known (policy 16). */
export function assumedDepth(treatment: Pick<Treatment, 'depth' | 'area'>, policy: Policy): number {
  if (treatment.depth !== null) return treatment.depth;
  return treatment.area === 'body' ? policy.unknownDepth.body : policy.unknownDepth.face;
}

function row(treatment: Treatment, protocol: Protocol, policy: Policy): Profile {
  if (treatment.kind !== 'needling') return byId(protocol, policy.otherTreatments[treatment.kind] ?? 'mm10');
  const reference = byLength(protocol, 1);
  if (treatment.device === 'rf') {
    const rf = byId(protocol, 'rf');
    const deep = treatment.depth !== null && treatment.depth > policy.rfDeep;
    const own = deep ? later(rf, byLength(protocol, Infinity)) : rf;
    return treatment.setting === 'home' ? later(own, reference) : own;
  }
  const depth = assumedDepth(treatment, policy);
  const own = byLength(protocol, depth);
  return treatment.setting === 'home' && depth > policy.homeUpTo ? later(own, reference) : own;
}

/**
 * Ends of the phases for a treatment, in hours, after all adjustments of policy 16: area on settle and recover,
 * slow healing on every boundary. Throws when the protocol lacks a row that the default has.
 */
export function profileFor(treatment: Treatment, protocol: Protocol, policy: Policy): Profile {
  const own = row(treatment, protocol, policy);
  const more = policy.areaHours[treatment.area] ?? 0;
  const by = treatment.slow ? policy.slow : 1;
  return {
    ...own,
    gate: own.gate * by,
    early: own.early * by,
    settle: (own.settle + more) * by,
    recover: (own.recover + more) * by,
  };
}
