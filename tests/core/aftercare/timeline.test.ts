import { describe, expect, test } from 'vitest';
import { timeline } from '../../../src/core/aftercare/timeline.ts';
import type { Hold, Treatment } from '../../../src/schema/state.ts';
import { defaultProtocol } from '../tinyBook.ts';

const { protocol, policy } = defaultProtocol;
const AT = '2026-11-18T18:00+01:00';
const HOUR = 3_600_000;
const at = Temporal.Instant.from(AT).epochMilliseconds;

const treatment = (more: Partial<Treatment> = {}): Treatment => ({
  id: 't1',
  kind: 'needling',
  at: AT,
  daytime: 'evening',
  device: 'pen',
  depth: 1,
  area: 'face',
  setting: 'clinic',
  weekly: false,
  slow: false,
  ...more,
});
const see = (hours: number, more: Partial<Treatment> = {}, hold: Hold | null = null) =>
  timeline({ treatments: [treatment(more)], hold }, at + hours * HOUR, protocol, policy);
const time = (hours: number): string => Temporal.Instant.fromEpochMilliseconds(at + hours * HOUR).toString();

describe('phases of a 1.0 mm treatment at a clinic', () => {
  test.each([
    [-24 * 15, 'far'],
    [-24 * 14, 'ahead'],
    [-24 * 7, 'prepare'],
    [-72, 'stop'],
    [-19, 'stop'],
    [-18, 'day'],
    [-0.01, 'day'],
    [0, 'gate'],
    [23.99, 'gate'],
    [24, 'early'],
    [72, 'settle'],
    [24 * 7, 'recover'],
    [24 * 14 - 0.01, 'recover'],
    [24 * 14, 'over'],
    [24 * 365, 'over'],
  ])('%d hours after: %s', (hours, phase) => {
    expect(see(hours).phase).toBe(phase);
  });

  test('without a treatment there is no plan', () => {
    expect(timeline({ treatments: [], hold: null }, at, protocol, policy)).toMatchObject({
      phase: 'no-plan',
      segments: [],
      endsAt: null,
    });
  });
});

describe('ends of gate, early, settle and recover, in hours', () => {
  test.each<[string, Partial<Treatment>, readonly number[]]>([
    ['a home roller of 0.2 mm', { device: 'roller', depth: 0.2, setting: 'home' }, [24, 72, 96, 120]],
    ['0.3 mm at a clinic: the first row too', { depth: 0.3 }, [24, 72, 96, 120]],
    ['0.5 mm', { depth: 0.5 }, [24, 72, 120, 240]],
    ['0.4 mm: the longer row', { depth: 0.4 }, [24, 72, 120, 240]],
    ['0.5 mm at home: the stricter of it and 1.0 mm', { depth: 0.5, setting: 'home' }, [24, 72, 168, 336]],
    ['1.5 mm', { depth: 1.5 }, [24, 96, 240, 336]],
    ['2.0 mm', { depth: 2 }, [48, 120, 336, 672]],
    ['unknown on the face: 1.5 mm', { depth: null }, [24, 96, 240, 336]],
    ['unknown on the body: the longest row and two days', { depth: null, area: 'body' }, [48, 120, 384, 720]],
    ['RF', { device: 'rf', depth: 1.5 }, [48, 120, 240, 336]],
    [
      'RF deeper than 2 mm: the stricter of RF and the longest row',
      { device: 'rf', depth: 3 },
      [48, 120, 336, 672],
    ],
    ['neck: one more day to settle', { area: 'neck' }, [24, 72, 192, 360]],
    ['scalp: no change', { area: 'scalp' }, [24, 72, 168, 336]],
    ['slow healing: half as long again', { slow: true }, [36, 108, 252, 504]],
  ])('%s', (_, more, ends) => {
    const after = see(0, more).segments.filter(({ phase }) =>
      ['gate', 'early', 'settle', 'recover'].includes(String(phase)),
    );
    const last = new Map(after.map(({ phase, to }) => [phase, ((to ?? 0) - at) / HOUR]));
    expect([...last.values()]).toEqual(ends);
  });

  test('weekly rolling pauses only the night before and the day', () => {
    const weekly = { device: 'roller', depth: 0.25, setting: 'home', weekly: true } as const;
    expect(see(-48, weekly).phase).toBe('ahead');
    expect(see(-20, weekly).phase).toBe('stop');
    expect(see(-48, { ...weekly, depth: 1 }).phase).toBe('stop');
  });
});

describe('hold', () => {
  const held = (since: number): Hold => ({ since: time(since), until: null });
  test.each([
    ['in the settle phase goes back to early', 100, 200, 'early'],
    ['in the recover phase goes back to early', 200, 240, 'early'],
    ['inside the gate stays in the gate', 10, 12, 'gate'],
    ['inside the gate becomes early at its end', 10, 30, 'early'],
    ['lasts past the usual end', 200, 24 * 40, 'early'],
  ])('%s', (_, since, hours, phase) => {
    const line = see(hours, {}, held(since));
    expect(line.phase).toBe(phase);
    expect(line.held).toBe(true);
    expect(line.endsAt).toBeNull();
  });

  test('set after the plan has ended changes nothing', () => {
    expect(see(24 * 20, {}, held(24 * 15)).phase).toBe('over');
  });

  test.each([
    ['right after letting go: settle, never straight to recover', 201, 'settle'],
    ['for at least 72 hours', 271, 'settle'],
    ['then recover', 273, 'recover'],
  ])('let go at 200 hours, set at 190: %s', (_, hours, phase) => {
    expect(see(hours, {}, { since: time(190), until: time(200) }).phase).toBe(phase);
  });

  test.each([
    [24 * 3 - 1, 'pen', false],
    [24 * 3 + 1, 'pen', true],
    [24 * 3 + 1, 'rf', false],
    [24 * 7 + 1, 'rf', true],
  ] as const)('%d hours held with a %s is longer than usual: %s', (hours, device, long) => {
    expect(see(30 + hours, { device }, held(30)).heldLong).toBe(long);
  });
});

describe('several treatments', () => {
  const two = (hours: number) =>
    timeline(
      { treatments: [treatment(), treatment({ id: 't2', at: '2026-11-28T18:00+01:00' })], hold: null },
      at + hours * HOUR,
      protocol,
      policy,
    );
  test('both speak while both run', () => {
    expect(
      two(24 * 5)
        .segments.find(({ from, to }) => from <= at + 24 * 5 * HOUR && (to ?? 0) > at + 24 * 5 * HOUR)
        ?.columns.map(({ phase }) => phase),
    ).toEqual(['settle', 'prepare']);
  });
  test('a plan that is over is left out', () => {
    expect(two(24 * 16).phase).toBe('settle');
  });
});

test('a stored time that does not exist is an error', () => {
  expect(() => see(0, { at: '2026-02-30T10:00Z' })).toThrow(RangeError);
});
