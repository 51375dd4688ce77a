import * as fc from 'fast-check';
import { book } from '../../../src/bundled/book.ts';
import { NOTE_PHASES, type Protocol } from '../../../src/schema/protocol.ts';
import type { Share } from '../../../src/schema/share.ts';
import { PHASES, type Cell } from '../../../src/schema/words.ts';

const ids = [...book.rules.keys()];
const rows = book.protocol.profiles.map(({ id }) => id);
const PIECES = [...'abcdefghijklmnopqrstuvwxyz ,.-()"\\/<>&{}éüßñçłİ日本語नमस्ते한국어', '🙂', '"}', 'AN1-'];

const line = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: longest })
    .map((pieces) => pieces.join('').slice(0, longest))
    .filter((text) => text.isWellFormed());
const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const hours = fc.oneof(fc.integer({ min: 0, max: 2880 }), fc.constantFrom(0, 12.5, 24, 48, 72, 168, 336));
const cell = fc.constantFrom<Cell>('suits', 'caution', 'avoid');
const maybe = <K extends string>(key: K, value: fc.Arbitrary<string>) =>
  fc.option(value, { nil: null }).map((text) => (text === null ? {} : { [key]: text }));
const digits = fc.integer({ min: 10_000_000, max: 99_999_999_999_999 }).map(String);
const print = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }).map((n) => n.toString(16).padStart(16, '0'));

/** Any protocol within the schema: classes and rows of the book, and some that it does not know. */
export const anyProtocol: fc.Arbitrary<Protocol> = fc
  .record({
    name: line(40),
    words: fc.tuple(
      maybe('contact', line(60)),
      maybe('phone', line(20)),
      maybe('language', fc.constantFrom('en', 'de', 'pt-BR', 'zh-Hant', 'tr')),
      maybe('written', date),
      maybe('until', date),
    ),
    profiles: fc.array(
      fc.record({
        id: fc.constantFrom(...rows, 'other'),
        gate: hours,
        early: hours,
        settle: hours,
        recover: hours,
      }),
      { maxLength: 7 },
    ),
    classes: fc.dictionary(
      fc.constantFrom(...ids, 'constructor', 'unheard-of'),
      fc.dictionary(fc.constantFrom(...PHASES), cell, { maxKeys: 9, noNullPrototype: true }),
      { maxKeys: 12, noNullPrototype: true },
    ),
    products: fc.array(
      fc
        .tuple(line(30), maybe('gtin', digits), maybe('fingerprint', print))
        .map(([name, gtin, fingerprint]) => ({ name, ...gtin, ...fingerprint })),
      { maxLength: 5 },
    ),
    notes: fc.dictionary(
      fc.constantFrom(...NOTE_PHASES),
      fc.array(line(40), { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
      { maxKeys: 3, noNullPrototype: true },
    ),
  })
  .map(({ words, ...rest }) => ({ version: 2, ...Object.assign({}, ...words), ...rest }));

/** Any share: mostly of a size that a code holds. */
export const anyShare: fc.Arbitrary<Share> = fc
  .record({
    protocol: anyProtocol,
    treatment: fc.option(
      fc.record({
        at: date,
        daytime: fc.constantFrom('morning' as const, 'afternoon' as const, 'evening' as const),
        device: fc.constantFrom('roller' as const, 'stamp' as const, 'pen' as const, 'rf' as const),
        depth: fc.constantFrom(null, 0.2, 0.25, 0.5, 1, 1.5, 2.5, 3.5),
        area: fc.constantFrom(
          'face' as const,
          'eyes' as const,
          'neck' as const,
          'body' as const,
          'scalp' as const,
        ),
        setting: fc.constantFrom('clinic' as const, 'home' as const),
      }),
      { nil: null },
    ),
    next: fc.option(date, { nil: null }),
  })
  .map(({ protocol, treatment, next }) => ({
    version: 1,
    protocol,
    ...(treatment !== null && { treatment }),
    ...(treatment !== null && next !== null && next > treatment.at && { next }),
  }));
