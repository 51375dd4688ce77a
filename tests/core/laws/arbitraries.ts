import * as fc from 'fast-check';
import { wholeBook as bookFile } from '../../../src/bundled/wholeBook.ts';
import { lineNames } from '../../../src/core/rules/lineNames.ts';
import type { Person } from '../../../src/core/aftercare/judge.ts';
import type { Treatment } from '../../../src/schema/state.ts';
import { NO_FACTS, hour, treated } from '../judging.ts';

// Names that a list prints without any sign of its own, so that a law speaks of the verdict and not of the parser.
const isSimple = (name: string): boolean =>
  /^[A-Za-z][A-Za-z0-9 -]{3,50}$/.test(name) && !/\b(and|no|with|free)\b/i.test(name);
const inci = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => lineNames(line)[0] ?? '').filter(isSimple);

const markers = bookFile.names.flatMap((group) => group.markers).filter(isSimple);
const isMarker = new Set(markers);
const plain = bookFile.names.flatMap((group) => inci(group.lines)).filter((name) => !isMarker.has(name));
const named = bookFile.rules
  .map((rule) => ({ id: rule.id, names: inci(rule.names) }))
  .filter(({ names }) => names.length > 0);
const kindNames = bookFile.kinds
  .map(({ id }) => (bookFile.kindWords[id] ?? []).filter((word) => /^[a-z -]+$/.test(word)))
  .filter((words) => words.length > 0);
const promises = bookFile.rules
  .map((rule) => (rule.promises ?? []).filter((word) => /^[a-z0-9 -]+$/i.test(word)))
  .filter((words) => words.length > 0);
const carried = new Set([...bookFile.rules.flatMap(({ kinds }) => kinds ?? []), 'pads', 'toner']);
const carriedNames = bookFile.kinds
  .filter(({ id }) => carried.has(id))
  .map(({ id }) => (bookFile.kindWords[id] ?? []).filter((word) => /^[a-z -]+$/.test(word)))
  .filter((words) => words.length > 0);

const pick = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
export const unreadName: fc.Arbitrary<string> = fc.nat({ max: 9999 }).map((n) => `Qorvexil Zumbraat ${n}x`);
const irritants = named.filter(({ id }) => bookFile.rules.find((rule) => rule.id === id)?.good !== true);
/** A name of a class that is not simply helpful. */
export const irritantName: fc.Arbitrary<string> = pick(irritants).chain(({ names }) => pick(names));
const classedName: fc.Arbitrary<string> = pick(named).chain(({ names }) => pick(names));
const strength = fc.oneof(
  { weight: 9, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: pick([' 0.1%', ' 0.5%', ' 2%', ' 5%', ' 12%', ' 20%', ' (30 ppm)']) },
);

/** One printed name: mostly plain ones, as in real lists. */
const oneName: fc.Arbitrary<string> = fc.oneof(
  { weight: 160, arbitrary: pick(plain) },
  { weight: 1, arbitrary: pick(['Urea 20%', 'Urea 30%']) }, // a class that only a strength brings about
  { weight: 30, arbitrary: fc.tuple(classedName, strength).map(([name, amount]) => `${name}${amount}`) },
  { weight: 10, arbitrary: pick(markers) },
);

/** A list of 5 to 80 names: names of classes at any place, a marker often, unread names sometimes, a may-contain part sometimes. */
export interface Drawn {
  readonly names: readonly string[];
  readonly mayContain: readonly string[];
  readonly product: string | null;
}

const called = (words: readonly (readonly string[])[], more = ''): fc.Arbitrary<string> =>
  pick(words)
    .chain((own) => pick(own))
    .map((word) => `Linden ${word}${more}`);
const productName: fc.Arbitrary<string | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('Linden Cream') },
  { weight: 4, arbitrary: called(kindNames) },
  { weight: 4, arbitrary: called(carriedNames) }, // kinds that are a class
  { weight: 2, arbitrary: called(promises, ' Drops') },
  {
    weight: 1,
    arbitrary: pick(['Linden Exfoliating Toner', 'Linden Resurfacing Pads', 'Linden Sheet Mask']),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);
export const sunscreenName: fc.Arbitrary<string> = pick([
  'Linden Veil SPF 30',
  'Linden Sunscreen SPF 50',
  'Linden Day Cream SPF 25',
]);

const some = <T>(names: fc.Arbitrary<T>, max: number, chance: number): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: 10 - chance, arbitrary: fc.constant([]) },
    { weight: chance, arbitrary: fc.array(names, { minLength: 1, maxLength: max }) },
  );

export const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    size: fc.oneof(fc.integer({ min: 5, max: 25 }), fc.integer({ min: 5, max: 80 })),
    calm: fc.boolean(),
    product: productName,
    mayContain: some(fc.oneof(irritantName, pick(plain)), 4, 2),
    unread: some(unreadName, 6, 2),
  })
  .chain(({ size, calm, product, mayContain, unread }) =>
    fc
      .tuple(
        fc.array(
          calm
            ? fc.oneof({ weight: 20, arbitrary: pick(plain) }, { weight: 1, arbitrary: pick(markers) })
            : oneName,
          { minLength: size, maxLength: size },
        ),
        fc.nat(),
      )
      .map(([names, seed]) => {
        const mixed = [...names];
        unread.forEach((name, i) => mixed.splice((seed * (i + 7)) % (mixed.length + 1), 1, name));
        return { names: mixed.slice(0, 80), mayContain, product };
      }),
  );

export const textOf = ({ names, mayContain }: Pick<Drawn, 'names' | 'mayContain'>): string =>
  names.join(', ') + (mayContain.length > 0 ? `. May Contain: ${mayContain.join(', ')}` : '');

export const depth = fc.constantFrom(0.2, 0.3, 0.5, 0.8, 1, 1.5, 2, 2.5);
export const plan: fc.Arbitrary<Treatment> = fc
  .record({
    device: fc.constantFrom<Treatment['device']>('pen', 'pen', 'stamp', 'roller', 'rf'),
    depth,
    area: fc.constantFrom<Treatment['area']>(
      'face',
      'face',
      'face',
      'eyes',
      'neck',
      'decollete',
      'hands',
      'body',
      'scalp',
    ),
    setting: fc.constantFrom<Treatment['setting']>('clinic', 'home'),
    slow: fc.boolean(),
  })
  .map((more) => treated(more));

export const shopper: fc.Arbitrary<Person> = plan.map((one) => ({
  treatments: [one],
  hold: null,
  facts: NO_FACTS,
  protocol: null,
}));
/** Hours after the treatment: every phase in turn. */
export const hoursSince: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -340, max: -1 }),
  fc.integer({ min: 0, max: 96 }),
  fc.integer({ min: 0, max: 340 }),
);
export { hour };
