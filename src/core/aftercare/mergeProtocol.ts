import type { Policy, Profile, Protocol } from '../../schema/protocol.ts';

const SHORTEST_GATE = 24; // hours: no clinic's rule opens the first day (design, law 4)

/** Phase ends in order: none before the one in front of it. */
function ordered(profile: Profile): Profile {
  const gate = Math.max(profile.gate, SHORTEST_GATE);
  const early = Math.max(profile.early, gate);
  const settle = Math.max(profile.settle, early);
  return { ...profile, gate, early, settle, recover: Math.max(profile.recover, settle) };
}

/**
 * Lays a clinic's protocol over the default, down to a floor that nothing passes (policy 20): the first 24 hours stay
 * a gate, and the classes of `policy.floor` stay `avoid` in it. What the clinic does not mention keeps the default.
 */
export function mergeProtocol(base: Protocol, clinic: Protocol | null, policy: Policy): Protocol {
  if (clinic === null) return base;
  const own = new Map(clinic.profiles.map((profile) => [profile.id, profile]));
  const classes = Object.fromEntries(
    Object.entries(clinic.classes).map(([id, cells]) => {
      const floored = policy.floor.includes(id) && cells.gate !== undefined && cells.gate !== 'avoid';
      return [id, floored ? { ...cells, gate: 'avoid' as const } : cells];
    }),
  );
  return {
    ...clinic,
    profiles: base.profiles.map((profile) => {
      const changed = own.get(profile.id);
      if (changed === undefined) return profile;
      const { gate, early, settle, recover } = ordered(changed);
      return { ...profile, gate, early, settle, recover }; // the length a row is for stays the default's
    }),
    classes,
  };
}
