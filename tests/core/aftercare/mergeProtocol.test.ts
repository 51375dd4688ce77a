import { describe, expect, test } from 'vitest';
import { mergeProtocol } from '../../../src/core/aftercare/mergeProtocol.ts';
import type { Protocol } from '../../../src/schema/protocol.ts';
import { defaultProtocol } from '../tinyBook.ts';

const { protocol, policy } = defaultProtocol;
const clinic = (more: Partial<Protocol>): Protocol => ({
  version: 2,
  name: 'Linden Clinic',
  profiles: [],
  classes: {},
  products: [],
  notes: {},
  ...more,
});
const row = (merged: Protocol, id: string) => {
  const found = merged.profiles.find((profile) => profile.id === id);
  return found === undefined ? [] : [found.gate, found.early, found.settle, found.recover];
};

describe("a clinic's protocol", () => {
  test('without one the default stands', () => {
    expect(mergeProtocol(protocol, null, policy)).toBe(protocol);
  });

  test('keeps the default rows that it does not name', () => {
    expect(row(mergeProtocol(protocol, clinic({}), policy), 'mm10')).toEqual([24, 72, 168, 336]);
  });

  test.each([
    ['shorter windows are taken', { gate: 24, early: 48, settle: 72, recover: 120 }, [24, 48, 72, 120]],
    ['longer windows are taken', { gate: 72, early: 96, settle: 240, recover: 400 }, [72, 96, 240, 400]],
    ['the first day stays a gate', { gate: 0, early: 0, settle: 0, recover: 0 }, [24, 24, 24, 24]],
    ['phases stay in order', { gate: 100, early: 50, settle: 60, recover: 10 }, [100, 100, 100, 100]],
  ])('%s', (_, hours, ends) => {
    const merged = mergeProtocol(
      protocol,
      clinic({ profiles: [{ id: 'mm10', label: 'x', upTo: 8, ...hours }] }),
      policy,
    );
    expect(row(merged, 'mm10')).toEqual(ends);
    expect(merged.profiles.find(({ id }) => id === 'mm10')?.upTo).toBe(1);
  });

  test('may loosen a class, except those of the floor in the gate', () => {
    const merged = mergeProtocol(
      protocol,
      clinic({ classes: { retinoid: { gate: 'suits', early: 'suits' }, niac: { early: 'suits' } } }),
      policy,
    );
    expect(merged.classes).toEqual({ retinoid: { gate: 'avoid', early: 'suits' }, niac: { early: 'suits' } });
  });
});
