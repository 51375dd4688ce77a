import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealCode } from '../../src/core/share/shareCode.ts';
import { readShare } from '../../src/schema/readShare.ts';
import { MAX_FILE, readShareText } from '../../src/shell/share/readShareText.ts';
import { writeCode } from '../../src/shell/share/writeCode.ts';
import { anyShare } from '../core/share/arbitraryShare.ts';

const RUNS = 10_000;
const PATIENCE = 60_000; // ms on a busy machine
const SEED = 20261120;

const sealed = (text: string | Buffer): string => sealCode(deflateRawSync(text, { level: 9 })) ?? '';
const packed = (value: unknown): string => sealed(JSON.stringify(value));
const kindOf = async (text: string): Promise<string> => (await readShareText(text)).kind;

/** A hundred sound codes, to be broken in every way. */
const codes: readonly string[] = await Promise.all(
  fc.sample(anyShare, { numRuns: 100, seed: SEED }).map(async (share) => {
    const written = await writeCode(share);
    return written.kind === 'code' ? written.code : '';
  }),
);
const code = fc.constantFrom(...codes);
const at = fc.double({ min: 0, max: 0.999, noNaN: true });
const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');

const BROKEN: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ['cut short', fc.tuple(code, at).map(([one, share]) => one.slice(0, Math.floor(one.length * share)))],
  [
    'its beginning gone',
    fc.tuple(code, at).map(([one, share]) => one.slice(1 + Math.floor(one.length * share))),
  ],
  [
    'a letter changed',
    fc.tuple(code, at, letter).map(([one, share, other]) => {
      const place = Math.floor(one.length * share);
      return one.slice(0, place) + other + one.slice(place + 1);
    }),
  ],
  [
    'a letter more',
    fc.tuple(code, at, letter).map(([one, share, other]) => {
      const place = Math.floor(one.length * share);
      return one.slice(0, place) + other + one.slice(place);
    }),
  ],
  [
    'two spliced',
    fc.tuple(code, code, at).map(([one, other, share]) => {
      const place = Math.floor(Math.min(one.length, other.length) * share);
      return one.slice(0, place) + other.slice(place);
    }),
  ],
  ['only letters', fc.array(letter, { maxLength: 300 }).map((letters) => `AN1-${letters.join('')}`)],
  ['any text', fc.string({ unit: 'binary', maxLength: 400 })],
];

describe('a broken code never throws and is never taken for another', () => {
  test.each(BROKEN)('%s', { timeout: PATIENCE }, async (_, broken) => {
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        const received = await readShareText(text);
        if (received.kind !== 'read') return;
        const whole = codes.filter((one) => text.includes(one));
        expect(whole).toHaveLength(1); // nothing but what stands whole in it is read
      }),
      { numRuns: RUNS / 5, seed: SEED },
    );
  });
});

describe('whoever knows how codes are made', () => {
  test.each([
    ['a bomb of three megabytes', sealed(Buffer.alloc(3_000_000)), 'too-long'],
    ['bytes that are not deflated', sealCode(new Uint8Array(60).fill(255)) ?? '', 'malformed'],
    ['no bytes at all', sealCode(new Uint8Array()) ?? '', 'malformed'],
    ['no JSON', sealed('{"n":'), 'malformed'],
    ['a list', packed([1, 2]), 'malformed'],
    ['nothing', packed(null), 'malformed'],
    ['a number', packed(7), 'malformed'],
    ['no name', packed({}), 'malformed'],
    ['an unknown part', packed({ n: 'L', z: 1 }), 'malformed'],
    ['a class that is none', packed({ n: 'L', k: 'AHA:s' }), 'malformed'],
    ['a verdict that is none', packed({ n: 'L', k: 'aha:x' }), 'malformed'],
    ['more phases than there are', packed({ n: 'L', k: 'aha:ssssssssss' }), 'malformed'],
    ['a class called __proto__', packed({ n: 'L', k: '__proto__:s' }), 'read'],
    [
      '121 classes',
      packed({ n: 'L', k: Array.from({ length: 121 }, (_, i) => `c${i}:s`).join(' ') }),
      'malformed',
    ],
    ['words for classes', packed({ n: 'L', k: { aha: 's' } }), 'malformed'],
    ['hours below nought', packed({ n: 'L', r: [['mm10', -1, 0, 0, 0]] }), 'malformed'],
    ['hours without an end', packed({ n: 'L', r: [['mm10', 1e9, 0, 0, 0]] }), 'malformed'],
    ['words for rows', packed({ n: 'L', r: 'mm10' }), 'malformed'],
    ['a row that is none', packed({ n: 'L', r: ['mm10'] }), 'malformed'],
    ['a product without a name', packed({ n: 'L', g: [[null, '12345678']] }), 'malformed'],
    ['a name with a direction mark', packed({ n: 'L\u202egnp' }), 'malformed'],
    ['a name with a line break', packed({ n: 'L\nM' }), 'malformed'],
    ['half a letter', packed({ n: '\ud800' }), 'malformed'],
    ['a note of a phase that is none', packed({ n: 'L', o: { z: 'x' } }), 'malformed'],
    ['a note of __proto__', sealed('{"n":"L","o":{"__proto__":"x"}}'), 'read'],
    ['a treatment that is none', packed({ n: 'L', t: 'now' }), 'malformed'],
    ['a date that no calendar has', packed({ n: 'L', t: ['2026-02-30', 0, 0, 1, 0, 0] }), 'malformed'],
    [
      'a next session before the treatment',
      packed({ n: 'L', t: ['2026-02-20', 0, 0, 1, 0, 0], x: '2026-02-20' }),
      'malformed',
    ],
    ['a next session alone', packed({ n: 'L', x: '2026-02-20' }), 'malformed'],
    ['a code in a code', packed({ n: codes[0]?.slice(0, 100) }), 'read'],
    ['deep brackets', sealed(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), 'malformed'],
  ])('gains nothing by %s', async (_, text, kind) => {
    expect(text).not.toBe('');
    expect(await kindOf(text)).toBe(kind);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('a class of __proto__ is no class', async () => {
    const received = await readShareText(packed({ n: 'L', k: '__proto__:s' }));
    expect(received).toMatchObject({ kind: 'read', share: { protocol: { classes: {} } } });
  });
});

describe('files', () => {
  const protocol = { version: 2, name: 'L', profiles: [], classes: {}, products: [], notes: {} };
  const old = { ...protocol, version: 1, reviewed: '2026-01-02' };
  const file = (value: unknown): string => JSON.stringify(value, null, 2);
  test.each([
    ['a share', file({ version: 1, protocol }), 'read'],
    ['a protocol alone', file(protocol), 'read'],
    ['a protocol of version 1', file(old), 'read'],
    ['a share with a protocol of version 1', file({ version: 1, protocol: old }), 'read'],
    ['with a mark in front', `\ufeff${file(protocol)}`, 'read'],
    ['a share of a later version', file({ version: 2, protocol }), 'newer'],
    ['a protocol of a later version', file({ version: 1, protocol: { ...protocol, version: 3 } }), 'newer'],
    ['a later protocol alone', file({ ...protocol, version: 9 }), 'newer'],
    ['a back-up', file({ kind: 'afterneedle', at: 'x', state: {}, shelf: {} }), 'foreign'],
    ['another file', file({ hello: 1 }), 'foreign'],
    ['a file cut short', file({ version: 1, protocol }).slice(0, -4), 'damaged'],
    ['a share with a name too many', file({ version: 1, protocol, patient: 'x' }), 'malformed'],
    ['a share that inherits its protocol', '{"version":1,"__proto__":{"protocol":{}}}', 'foreign'],
    ['a file beyond the bounds', `{"a":"${'x'.repeat(MAX_FILE)}"}`, 'too-long'],
    ['a long letter', 'x'.repeat(30_000), 'too-long'],
  ])('%s', async (_, text, kind) => {
    expect(await kindOf(text)).toBe(kind);
  });
  test.each([[null], [undefined], [1], ['x'], [[]], [[{ protocol }]]])('%j is no share', (raw) => {
    expect(readShare(raw).kind).toBe('foreign');
  });
  test('where it does not fit is named', async () => {
    const odd = file({ version: 1, protocol: { ...protocol, classes: { aha: { gate: 'maybe' } } } });
    expect(await readShareText(odd)).toEqual({ kind: 'malformed', where: 'protocol.classes.aha.gate' });
  });
  test.each(['{"__proto__":{"x":1}}', '{"version":1,"protocol":{"__proto__":{"x":1}}}'])(
    'nothing comes to objects by %s',
    async (text) => {
      expect(await kindOf(text)).not.toBe('read');
      expect('x' in {}).toBe(false);
    },
  );
});
