import * as fc from 'fast-check';
import jsQR from 'jsqr';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { packShare } from '../../src/core/share/packShare.ts';
import { qrMatrix } from '../../src/core/share/qrMatrix.ts';
import { shareLink } from '../../src/core/share/shareCode.ts';
import type { Share } from '../../src/schema/share.ts';
import { readShareText } from '../../src/shell/share/readShareText.ts';
import { shareFileText, writeCode } from '../../src/shell/share/writeCode.ts';
import { anyShare } from '../core/share/arbitraryShare.ts';

const RUNS = 10_000;
const PICTURES = 60;
const PATIENCE = 60_000; // ms on a busy machine
const SEED = 20261120;
const SIZE = 3; // pixels of a module

/** Equal as JSON: the prototypes that fast-check gives do not count. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** `toEqual` is too slow for so many; the counterexample says the rest. */
const same = (received: unknown, share: Share): boolean =>
  isDeepStrictEqual(plain(received), { kind: 'read', share: plain(share) });

async function codeOf(share: Share): Promise<string> {
  const written = await writeCode(share);
  if (written.kind !== 'code') throw new Error(`${written.characters} characters`);
  return written.code;
}

/** The picture of a QR code, as a decoder is given it. */
function pictureOf(text: string): readonly [Uint8ClampedArray, number, number] {
  const matrix = qrMatrix(text) ?? [];
  const side = matrix.length * SIZE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  matrix.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (!dark) return;
      for (let at = 0; at < SIZE * SIZE; at++) {
        const pixel = ((y * SIZE + Math.floor(at / SIZE)) * side + x * SIZE + (at % SIZE)) * 4;
        pixels.fill(0, pixel, pixel + 3);
      }
    }),
  );
  return [pixels, side, side];
}

const check = (runs: number, property: (share: Share) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(anyShare, property), { numRuns: runs, seed: SEED });

describe('what a clinic hands on comes back as it was', () => {
  test(`${RUNS} times, as a code in a link and as a file in turn`, { timeout: PATIENCE }, async () => {
    let turn = 0;
    await check(RUNS, async (share) => {
      const ways = [
        () => Promise.resolve(shareFileText(share)),
        () => codeOf(share),
        async () => shareLink('https://clinic.example/care', await codeOf(share)) ?? '',
      ];
      const text = (await ways[turn++ % ways.length]?.()) ?? '';
      expect(same(await readShareText(text), share)).toBe(true);
    });
  });

  test('as the picture of a QR code', { timeout: PATIENCE }, async () => {
    await check(PICTURES, async (share) => {
      const link = shareLink('https://clinic.example/care', await codeOf(share)) ?? '';
      const text = jsQR(...pictureOf(link))?.data ?? '';
      expect(text).toBe(link);
      expect(plain(await readShareText(text))).toEqual({ kind: 'read', share: plain(share) });
    });
  });
});

describe('a share that is too long for a code', () => {
  /** Letters in which a compressor finds no pattern. */
  const words = (letters: number, seed: number): string => {
    let n = seed;
    return Array.from({ length: letters }, () => {
      n = (n * 1103515245 + 12345) % 2147483648;
      return String.fromCharCode(97 + (Math.floor(n / 65536) % 26));
    }).join('');
  };
  const share: Share = {
    version: 1,
    protocol: {
      version: 2,
      name: 'Linden Clinic',
      profiles: [],
      classes: {},
      products: Array.from({ length: 20 }, (_, i) => ({ name: words(80, i) })),
      notes: { gate: words(600, 1), early: words(600, 2), day: words(30, 3) },
    },
  };

  test('is not made; its largest parts are named first', async () => {
    const written = await writeCode(share);
    expect(written).toMatchObject({ kind: 'too-long', characters: expect.any(Number) });
    const parts = written.kind === 'too-long' ? written.parts : [];
    expect(
      parts
        .map(({ part }) => part)
        .slice(0, 3)
        .sort(),
    ).toEqual(['early', 'gate', 'products']);
    expect(parts[0]?.characters).toBeGreaterThanOrEqual(parts[1]?.characters ?? Infinity);
  });
  test('still goes into a file', async () => {
    expect(await readShareText(shareFileText(share))).toEqual({ kind: 'read', share });
  });
});

test('what says nothing takes no room', () => {
  const protocol = { version: 2, name: 'L', profiles: [], classes: {}, products: [], notes: {} } as const;
  expect(packShare({ version: 1, protocol: { ...protocol, profiles: [], products: [] } })).toEqual({
    n: 'L',
  });
});
