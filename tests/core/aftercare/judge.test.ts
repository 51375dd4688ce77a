import { describe, expect, test } from 'vitest';
import type { Protocol } from '../../../src/schema/protocol.ts';
import { cells, rule, tinyBook } from '../tinyBook.ts';
import { NO_FACTS, hour, hoursOf, judged, person, read, treated } from '../judging.ts';

const book = tinyBook([
  rule('retinoid', 'scaaaaacs', { names: ['Retinol'], promises: ['retinol'] }),
  rule('fragrance', 'ssscaacss', { names: ['Parfum', 'Linalool'] }),
  rule('niac', 'ssscacsss', { names: ['Niacinamide'] }),
  rule('uvmin', 'ssscassss', {
    names: ['Zinc Oxide'],
    when: [{ kind: ['sunscreen'], then: { phases: {} } }, { then: { as: 'none' } }],
  }),
  rule('uvorg', 'ssscaccss', { names: ['Octocrylene'] }),
  rule('eo', 'ssccaaacs', { names: ['Lavandula Oil'] }),
  rule('bpo', 'ccaaaaacc', { names: ['Benzoyl Peroxide'], medicine: true }),
  rule('gf', 'ssccaaccc', { names: ['sh-Oligopeptide-1'] }),
  rule('peel', 'aaaaaaaac', { kinds: ['toner'] }),
  rule('panth', 'sssccssss', { names: ['Panthenol'], good: true, group: 'hydrators' }),
]);
const PLAIN = 'Water, Glycerin, Squalane, Betaine, Phenoxyethanol';
const at = (text: string, hours: number, name: string | null = null) => judged(book, text, hours, name);

describe('verdict by hour after a 1.0 mm treatment', () => {
  test.each([
    ['a plain list', PLAIN, null, ['suits', 'caution', 'suits', 'suits', 'suits', 'none']],
    ['retinol', `${PLAIN}, Retinol`, null, ['avoid', 'avoid', 'avoid', 'avoid', 'caution', 'none']],
    ['perfume', `${PLAIN}, Parfum`, null, ['suits', 'avoid', 'avoid', 'caution', 'suits', 'none']],
    ['niacinamide', `${PLAIN}, Niacinamide`, null, ['suits', 'avoid', 'caution', 'suits', 'suits', 'none']],
    [
      'a medicine',
      `${PLAIN}, Benzoyl Peroxide`,
      null,
      ['avoid', 'avoid', 'avoid', 'avoid', 'caution', 'none'],
    ],
    ['no list', 'null', 'Cream', ['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'none']],
    [
      'a promise that no list shows',
      'null',
      'Retinol Cream',
      ['avoid', 'avoid', 'avoid', 'avoid', 'unknown', 'none'],
    ],
    [
      'a promise that the list does not keep',
      PLAIN,
      'Retinol Serum',
      ['avoid', 'avoid', 'avoid', 'avoid', 'caution', 'none'],
    ],
    [
      'a promise taken back',
      PLAIN,
      'Retinol Alternative Serum',
      ['suits', 'caution', 'suits', 'suits', 'suits', 'none'],
    ],
    ['a kind that is a class', PLAIN, 'Dew Toner', ['avoid', 'avoid', 'avoid', 'avoid', 'avoid', 'none']],
    ['another area', PLAIN, 'Hand Cream', ['none', 'none', 'none', 'none', 'none', 'none']],
    [
      'what runs over the face is judged',
      `${PLAIN}, Parfum`,
      'Scalp Shampoo',
      ['suits', 'avoid', 'avoid', 'caution', 'suits', 'none'],
    ],
    [
      'what is not judged',
      PLAIN,
      'Beauty Gummies',
      ['unknown', 'unknown', 'unknown', 'unknown', 'unknown', 'none'],
    ],
  ])('%s', (_, text, name, verdicts) => {
    expect([-48, 12, 48, 100, 200, 400].map((hours) => at(text, hours, name).verdict)).toEqual(verdicts);
  });

  test.each([
    [-24 * 20, 'far'],
    [24 * 20, 'over'],
  ])('%d hours: nothing is claimed, %s', (hours, code) => {
    expect(at(PLAIN, hours)).toMatchObject({ verdict: 'none', because: [code], reasons: [] });
  });
});

describe('what could not be read takes the tick away and nothing else', () => {
  const names = (unread: number, known: number): string =>
    [
      ...Array.from({ length: known }, () => 'Glycerin'),
      ...Array.from({ length: unread }, (_, i) => `Moonstone ${'x'.repeat(i + 1)}`),
    ].join(', ');
  test.each([
    ['one of twenty, late', names(1, 19), 'suits', []],
    ['three of twenty', names(3, 17), 'caution', ['unread']],
    ['one among the first five', `Glycerin, Moonstone, ${PLAIN}, ${PLAIN}, ${PLAIN}`, 'caution', ['unread']],
    ['seven of twenty', names(7, 13), 'unknown', ['mostly-unread']],
    ['cut short', `${PLAIN}, Betaine...`, 'unknown', ['cut-short']],
  ])('%s', (_, text, verdict, codes) => {
    const judgement = at(text, 48);
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.because.filter((code) => code !== 'class')).toEqual(codes);
  });

  test('never hides a class that was read', () => {
    expect(at(`${names(15, 5)}, Retinol`, 48)).toMatchObject({
      verdict: 'avoid',
      because: ['class', 'mostly-unread'],
    });
  });
});

describe('sunscreen', () => {
  test.each([
    [
      'plain mineral suits after the gate',
      'Water, Zinc Oxide, Glycerin, Squalane, Betaine',
      ['avoid', 'suits', 'suits'],
    ],
    [
      'organic is caution',
      'Water, Octocrylene, Glycerin, Squalane, Betaine',
      ['avoid', 'caution', 'caution'],
    ],
    [
      'essential oil caps at caution, never avoid',
      'Water, Zinc Oxide, Lavandula Oil, Squalane, Betaine',
      ['avoid', 'caution', 'caution'],
    ],
    ['retinol stays avoid', 'Water, Zinc Oxide, Retinol, Squalane, Betaine', ['avoid', 'avoid', 'avoid']],
    [
      'no filter in the list',
      'Water, Glycerin, Squalane, Betaine, Allantoin',
      ['unknown', 'unknown', 'unknown'],
    ],
  ])('%s', (_, text, verdicts) => {
    expect([12, 48, 100].map((hours) => at(text, hours, 'Veil SPF 40').verdict)).toEqual(verdicts);
  });

  test('where the gate is longer than a day, mineral is caution from 24 hours on', () => {
    const deep = person({ treatments: [treated({ depth: 2.5 })] });
    const text = 'Water, Zinc Oxide, Glycerin, Squalane, Betaine';
    expect([23, 24, 47, 49].map((hours) => judged(book, text, hours, 'Veil SPF 40', deep).verdict)).toEqual([
      'avoid',
      'caution',
      'caution',
      'suits',
    ]);
  });
});

describe('dates', () => {
  test('a reason ends when its class turns looser', () => {
    const [retinoid, fragrance] = at(`${PLAIN}, Retinol, Parfum`, 48).reasons;
    expect([retinoid?.class, hoursOf(retinoid?.until ?? null)]).toEqual(['retinoid', 168]);
    expect([fragrance?.class, hoursOf(fragrance?.until ?? null)]).toEqual(['fragrance', 72]);
  });

  test('from: the first moments of caution and of suits', () => {
    const { from } = at(`${PLAIN}, Parfum`, 48);
    expect([hoursOf(from.caution), hoursOf(from.suits)]).toEqual([72, 168]);
  });

  test('no day of the plan suits: null', () => {
    const { from } = at(`${PLAIN}, Retinol`, 48);
    expect([hoursOf(from.caution), hoursOf(from.suits)]).toEqual([168, null]);
  });

  test('what lasts to the end of the plan ends with it', () => {
    expect(hoursOf(at(`${PLAIN}, Retinol`, 200).reasons[0]?.until ?? null)).toBe(336);
  });

  test.each([
    ['a medicine', `${PLAIN}, Benzoyl Peroxide`, 48],
    ['a class that stays caution ever after', `${PLAIN}, sh-Oligopeptide-1`, 100],
  ])('%s has no end date', (_, text, hours) => {
    expect(at(text, hours).reasons[0]?.until).toBeNull();
  });

  test('a medicine has no return date', () => {
    expect(at(`${PLAIN}, Benzoyl Peroxide`, 48).from).toEqual({ caution: null, suits: null });
  });

  test('held: no date at all', () => {
    const held = person({ hold: { since: '2026-11-04T12:00:00Z', until: null } });
    const judgement = judged(book, `${PLAIN}, Parfum`, 60, null, held);
    expect(judgement).toMatchObject({ verdict: 'avoid', from: { caution: null, suits: null } });
    expect(judgement.reasons[0]?.until).toBeNull();
    expect(judgement.because).toContain('held');
  });

  test('the strip runs from now to the end of the plan', () => {
    const { strip } = at(`${PLAIN}, Parfum`, 48);
    expect(strip.map(({ from, to, phase, verdict }) => [hoursOf(from), hoursOf(to), phase, verdict])).toEqual(
      [
        [48, 72, 'early', 'avoid'],
        [72, 168, 'settle', 'caution'],
        [168, 336, 'recover', 'suits'],
      ],
    );
  });
});

describe('the first day', () => {
  const fingerprint = read(book, PLAIN).fingerprint;
  const told = (text: string) =>
    person({
      facts: {
        ...NO_FACTS,
        gateLifted: [{ fingerprint: read(book, text).fingerprint, name: 'x', at: '2026-11-02T12:00Z' }],
      },
    });

  test("the clinic's word about a list lifts the gate for that list", () => {
    expect(judged(book, PLAIN, 5, null, told(PLAIN))).toMatchObject({
      verdict: 'suits',
      because: ['gate-lifted'],
    });
    expect(fingerprint).not.toBe(read(book, `${PLAIN}, Betaine`).fingerprint);
    expect(judged(book, `${PLAIN}, Betaine`, 5, null, told(PLAIN)).verdict).toBe('caution');
  });

  test('and nothing else: a retinoid stays out', () => {
    expect(judged(book, `${PLAIN}, Retinol`, 5, null, told(`${PLAIN}, Retinol`)).verdict).toBe('avoid');
  });

  test('a lifted list is judged by the early column', () => {
    expect(judged(book, `${PLAIN}, Niacinamide`, 5, null, told(`${PLAIN}, Niacinamide`)).verdict).toBe(
      'caution',
    );
  });
});

describe("the person's own facts", () => {
  const facts = (more: Partial<typeof NO_FACTS>) => person({ facts: { ...NO_FACTS, ...more } });

  test('an allergy is avoid at all times and has no end date', () => {
    const judgement = judged(book, `${PLAIN}, Linalool`, 200, null, facts({ allergies: ['fragrance'] }));
    expect(judgement).toMatchObject({ verdict: 'avoid', from: { caution: null, suits: null } });
    expect(judgement.reasons[0]).toMatchObject({ printed: 'Linalool', until: null });
  });

  test('with an allergy set an unread name takes the tick away', () => {
    const list = `${Array.from({ length: 20 }, () => 'Glycerin').join(', ')}, Moonstone`;
    expect(judged(book, list, 48, null, facts({ allergies: ['lanolin'] })).verdict).toBe('caution');
    expect(judged(book, list, 48).verdict).toBe('suits');
  });

  test('pregnancy ticked: no tick anywhere and no countdown', () => {
    expect(judged(book, PLAIN, 48, null, facts({ cautions: ['pregnancy'] }))).toMatchObject({
      verdict: 'caution',
      from: { suits: null },
    });
  });

  test('rosacea ticked: perfume is avoid in all phases', () => {
    expect(judged(book, `${PLAIN}, Parfum`, 200, null, facts({ cautions: ['rosacea'] })).verdict).toBe(
      'avoid',
    );
  });

  test("an allergy beats the clinic's word", () => {
    const both = facts({
      allergies: ['fragrance'],
      clinicSaid: [{ class: 'fragrance', cell: 'suits', at: '2026-11-02T12:00Z' }],
    });
    expect(judged(book, `${PLAIN}, Parfum`, 100, null, both).verdict).toBe('avoid');
  });
});

describe("a clinic's protocol", () => {
  const clinic: Protocol = {
    version: 2,
    name: 'Linden Clinic',
    profiles: [],
    classes: { niac: { early: 'suits', settle: 'caution' }, retinoid: { gate: 'suits', early: 'suits' } },
    products: [],
    notes: {},
  };
  const at = (text: string, hours: number) => judged(book, text, hours, null, person({ protocol: clinic }));

  test('wins over the default, and a looser rule says so', () => {
    expect(at(`${PLAIN}, Niacinamide`, 48).verdict).toBe('suits');
    expect(at(`${PLAIN}, Niacinamide`, 100)).toMatchObject({ verdict: 'caution' });
    expect(at(`${PLAIN}, Niacinamide`, 100).because).toEqual(['class', 'clinic-rule']);
  });

  test('never passes the floor', () => {
    expect(at(`${PLAIN}, Retinol`, 12).verdict).toBe('avoid');
  });
});

test('a kit is as strict as its strictest list', () => {
  const judgement = at(`Dew Serum: ${PLAIN}\n\nNight Serum: ${PLAIN}, Retinol`, 48);
  expect(judgement.lists).toEqual(['suits', 'avoid']);
  expect(judgement.verdict).toBe('avoid');
  expect(judgement.reasons[0]?.list).toBe(1);
});

test('names of the list carry their own verdicts', () => {
  expect(
    at('Water, Glycerin, Squalane, Retinol, Niacinamide, Betaine, Dimethicone, Moonstone', 48).names,
  ).toEqual([['suits', 'suits', 'suits', 'avoid', 'caution', 'suits', 'suits', 'unknown']]);
});

test('helpful classes are named', () => {
  expect(at(`${PLAIN}, Panthenol`, 48).good).toEqual(['panth']);
});

test('the later of two treatments counts where it is stricter', () => {
  const two = person({ treatments: [treated(), treated({ id: 't2', at: '2026-11-12T12:00:00Z' })] });
  expect(judged(book, `${PLAIN}, Parfum`, 24 * 11, null, two).verdict).toBe('avoid');
  expect(hour(0)).toBeLessThan(hour(1));
  expect(cells('sss').ahead).toBe('suits');
});
