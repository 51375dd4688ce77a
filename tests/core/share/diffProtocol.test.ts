import { describe, expect, test } from 'vitest';
import { diffProtocol } from '../../../src/core/share/diffProtocol.ts';
import type { Protocol } from '../../../src/schema/protocol.ts';
import { defaultProtocol, rule } from '../tinyBook.ts';

const usual = {
  rules: [
    rule('retinoid', 'scaaaaacs', {}),
    rule('niac', 'ssscacsss', {}),
    rule('steroid', 'ccccccccc', { medicine: true }),
  ],
  protocol: defaultProtocol,
};
const clinic = (more: Partial<Protocol>): Protocol => ({
  version: 2,
  name: 'Linden Clinic',
  profiles: [],
  classes: {},
  products: [],
  notes: {},
  ...more,
});

describe('the differences of a protocol', () => {
  test('there are none where it says what the default says', () => {
    const row = { id: 'mm10', gate: 24, early: 72, settle: 168, recover: 336 };
    const same = clinic({ classes: { retinoid: { early: 'avoid' } }, profiles: [row] });
    expect(diffProtocol(usual, same)).toEqual({ cells: [], windows: [], unknown: 0 });
  });

  const CELLS = [
    ['looser', { niac: { early: 'suits' } }, ['niac', 'early', 'caution', 'suits', 'suits', true, false]],
    ['stricter', { niac: { settle: 'avoid' } }, ['niac', 'settle', 'suits', 'avoid', 'avoid', false, false]],
    [
      'the floor',
      { retinoid: { gate: 'suits' } },
      ['retinoid', 'gate', 'avoid', 'suits', 'avoid', false, true],
    ],
    [
      'a medicine',
      { steroid: { early: 'suits' } },
      ['steroid', 'early', 'caution', 'suits', 'caution', false, true],
    ],
  ] as const;
  test.each(CELLS)('a cell: %s', (_, classes, [id, phase, was, asked, holds, looser, floored]) => {
    expect(diffProtocol(usual, clinic({ classes })).cells).toEqual([
      { class: id, phase, usual: was, clinic: asked, holds, looser, floored },
    ]);
  });

  test.each([
    ['a longer gate', { gate: 48 }, [['gate', 24, 48, 48, false, false]]],
    ['shorter days', { early: 48 }, [['early', 72, 48, 48, true, false]]],
    ['a gate below a day', { gate: 6 }, [['gate', 24, 6, 24, false, true]]],
    [
      'a gate that pushes the next end',
      { gate: 100 },
      [
        ['gate', 24, 100, 100, false, false],
        ['early', 72, 72, 100, false, true],
      ],
    ],
  ])('a window: %s', (_, part, windows) => {
    const row = { id: 'mm10', gate: 24, early: 72, settle: 168, recover: 336, ...part };
    expect(
      diffProtocol(usual, clinic({ profiles: [row] })).windows.map((one) => [
        one.end,
        one.usual,
        one.clinic,
        one.holds,
        one.looser,
        one.floored,
      ]),
    ).toEqual(windows);
  });

  test('what the book does not know is counted and changes nothing', () => {
    const odd = clinic({
      classes: Object.fromEntries(['constructor', 'unheard'].map((id) => [id, { gate: 'suits' as const }])),
      profiles: [{ id: 'mm99', gate: 1, early: 1, settle: 1, recover: 1 }],
    });
    expect(diffProtocol(usual, odd)).toEqual({ cells: [], windows: [], unknown: 3 });
  });
});
