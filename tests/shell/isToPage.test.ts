import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPageSchema } from '../../src/schema/messages.ts';
import { isToPage } from '../../src/shell/page/isToPage.ts';
import { badge } from './examples.ts';

const full = { kind: 'redraw', view: badge };

type Path = readonly (string | number)[];

/** Every place in a value, the value itself first. */
function places(value: unknown, path: Path = []): Path[] {
  const deeper =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
          places(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [path, ...deeper];
}

/** The same value with what stands at `path` put through `change`; `undefined` takes the key away. */
function changed(value: unknown, path: Path, change: (inner: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? changed(item, rest, change) : item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(
    ([k, inner]) => [k, k === key ? changed(inner, rest, change) : inner] as const,
  );
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

const ODD: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  '',
  'left',
  'none',
  'redraw',
  'ping',
  'show',
  'x'.repeat(24),
  'x'.repeat(25),
  [],
  {},
  { extra: 1 },
  'x'.repeat(12),
  'x'.repeat(13),
  'x'.repeat(300),
  'x'.repeat(301),
  'x'.repeat(600),
  'x'.repeat(601),
  Array.from({ length: 8 }, () => 'note'),
  Array.from({ length: 9 }, () => 'note'),
  Array.from({ length: 12 }, () => ({ title: 't', text: 'u' })),
  Array.from({ length: 13 }, () => ({ title: 't', text: 'u' })),
  Array.from({ length: 100 }, () => badge.marks?.names[0]),
  Array.from({ length: 101 }, () => badge.marks?.names[0]),
];

const agrees = (value: unknown): boolean => isToPage(value) === toPageSchema.safeParse(value).success;

/** The same object with a word too many. */
const more = (inner: unknown) =>
  typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...inner, more: 1 } : inner;
/** A guard that looks at nothing but `kind`. */
const loose = (value: unknown): boolean => typeof value === 'object' && value !== null && 'kind' in value;

describe('the guard of the page files', () => {
  const messages: readonly ({ readonly kind: string } & Readonly<Record<string, unknown>>)[] = [
    { kind: 'ping' },
    { kind: 'look' },
    { kind: 'redraw', view: null },
    { kind: 'show', marks: badge.marks },
    full,
  ];

  test.for(messages)('takes %j', (message) => {
    expect(isToPage(message)).toBe(true);
    expect(toPageSchema.safeParse(message).success).toBe(true);
  });
  test('is asked here about every kind of message', () => {
    const kinds = toPageSchema.def.options.flatMap(({ shape }) => shape.kind.def.values);
    const asked = messages.map(({ kind }) => kind);
    expect(new Set(asked)).toEqual(new Set(kinds));
  });
  test('says what the schema says when any one place is changed', () => {
    const disagreed = messages.flatMap((message) =>
      places(message).flatMap((path) =>
        ODD.map((odd) => changed(message, path, () => odd)).filter((value) => !agrees(value)),
      ),
    );
    expect(disagreed).toEqual([]);
  });
  test('says what the schema says when a word too many stands anywhere', () => {
    const values = messages.flatMap((message) => places(message).map((path) => changed(message, path, more)));
    expect(values.filter((value) => !agrees(value))).toEqual([]);
    expect(values.some((value) => !isToPage(value))).toBe(true);
  });
  test('says what the schema says about whatever comes', () => {
    const place = fc.nat().map((n) => places(full)[n % places(full).length] ?? []);
    const made = fc.oneof(
      fc.jsonValue(),
      fc.tuple(place, fc.jsonValue()).map(([path, value]) => changed(full, path, () => value)),
      fc
        .tuple(place, place, fc.constantFrom(...ODD), fc.string({ maxLength: 700 }))
        .map(([a, b, odd, text]) =>
          changed(
            changed(full, a, () => text),
            b,
            () => odd,
          ),
        ),
    );
    const { failed, counterexample } = fc.check(fc.property(made, agrees), { numRuns: 3000 });
    expect([failed, counterexample]).toEqual([false, null]);
  });
  test('would be caught by these if it were looser (a guard without bounds disagrees)', () => {
    const values = places(full).flatMap((path) => ODD.map((odd) => changed(full, path, () => odd)));
    expect(values.some((value) => loose(value) !== toPageSchema.safeParse(value).success)).toBe(true);
  });
});
