import { describe, expect, test } from 'vitest';
import { base64url, bytesOf } from '../../../src/core/share/base64url.ts';
import { crc32 } from '../../../src/core/share/crc32.ts';
import { qrMatrix, qrPath } from '../../../src/core/share/qrMatrix.ts';
import { carriesCode, codeIn, openCode, sealCode, shareLink } from '../../../src/core/share/shareCode.ts';

const BYTES = Uint8Array.from({ length: 90 }, (_, i) => (i * 37) % 256);
const CODE = sealCode(BYTES) ?? '';

describe('letters and checksum', () => {
  test('agree with the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    for (let size = 0; size < 40; size++) {
      const bytes = BYTES.slice(0, size);
      expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(bytesOf(base64url(bytes))).toEqual(bytes);
    }
  });
  test.each(['A', 'AB=', 'A+', 'AAAAA', 'AB'])('%s stands for no bytes', (text) => {
    expect(bytesOf(text)).toBeNull();
  });
});

describe('a code', () => {
  test('opens to the bytes it was sealed with', () => {
    expect(CODE).toMatch(/^AN1-[A-Za-z0-9_-]+$/);
    expect(openCode(CODE)).toEqual({ kind: 'bytes', bytes: BYTES });
  });

  const AROUND: readonly (readonly [string, string])[] = [
    ['alone', CODE],
    ['with room around it', `  ${CODE}\n`],
    ['in a link', `https://clinic.example/aftercare#afterneedle=${CODE}`],
    ['in a link with more behind it', `https://clinic.example/#a=1&afterneedle=${CODE}&b=2`],
    ['in a sentence', `Your code is ${CODE}. See you soon!`],
    ['in brackets', `(${CODE})`],
    ['after another that is broken', `${CODE.slice(0, -3)}, now whole: ${CODE}`],
    ['wrapped by a mail', CODE.replace(/(.{30})/g, '$1\r\n  ')],
    ['with soft hyphens', CODE.replace(/(.{20})/g, '$1\u00ad')],
    ['with words right behind it', `${CODE}\nSee you soon`],
  ];
  test.each(AROUND)('is found %s', (_, text) => {
    expect(codeIn(text)).toBe(CODE);
  });

  test.each([
    ['no code', 'See you on Friday', null],
    ['nothing', '', null],
    ['a word that begins like one', 'PLAN1-x and AN-1', null],
    ['a link that lost its code', 'https://clinic.example/#afterneedle=', ''],
  ])('%s', (_, text, found) => {
    expect(codeIn(text)).toBe(found);
  });

  test.each([
    ['cut short', CODE.slice(0, -1), 'damaged'],
    ['cut after its head', 'AN1-', 'damaged'],
    ['a letter changed', CODE.replace(/.(?=.{9}$)/, (letter) => (letter === 'A' ? 'B' : 'A')), 'damaged'],
    ['two letters swapped', CODE.replace(/(.)(.)(?=.{20}$)/, '$2$1'), 'damaged'],
    ['in lower case', CODE.toLowerCase(), 'damaged'],
    ['of the format before the first', CODE.replace('AN1', 'AN0'), 'damaged'],
    ['of a later format', CODE.replace('AN1', 'AN2'), 'newer'],
    ['longer than is read', `AN1-__${'A'.repeat(4095)}`, 'too-long'],
    ['no code', 'hello', 'foreign'],
  ])('%s: %s', (_, code, kind) => {
    expect(openCode(code).kind).toBe(kind);
  });

  test('is never longer than its two letters can say', () => {
    expect(sealCode(new Uint8Array(3100))).toBeNull();
    expect(sealCode(new Uint8Array(3060))).not.toBeNull();
  });
});

describe('a link', () => {
  test.each([
    ['https://clinic.example', `https://clinic.example#afterneedle=${CODE}`],
    [' https://clinic.example/care?x=1#top ', `https://clinic.example/care?x=1#afterneedle=${CODE}`],
    [
      'https://klinik-am-see.example:8443/pflege',
      `https://klinik-am-see.example:8443/pflege#afterneedle=${CODE}`,
    ],
    ['https://klinik-grün.example/', `https://klinik-grün.example/#afterneedle=${CODE}`],
    ['http://clinic.example', null],
    ['javascript:alert(1)', null],
    ['https://', null],
    ['https://user@clinic.example', null],
    ['https://clinic.example/a b', null],
    ['https://clinic.example/"onclick', null],
    ['clinic.example', null],
  ])('%s', (address, link) => {
    expect(shareLink(address, CODE)).toBe(link);
  });
  test.each([
    [`https://clinic.example/#afterneedle=${CODE}`, true],
    [`https://clinic.example/?afterneedle=${CODE}`, false],
    ['https://clinic.example/#afterneedle', false],
    ['https://clinic.example/', false],
  ])('carries a code: %s %s', (address, carries) => {
    expect(carriesCode(address)).toBe(carries);
  });
});

describe('a QR code', () => {
  test('has a quiet border and one path of its dark modules', () => {
    const matrix = qrMatrix(CODE) ?? [];
    expect(matrix.length).toBeGreaterThan(29);
    for (const edge of [0, 1, 2, 3]) expect(matrix[edge]?.some(Boolean)).toBe(false);
    const dark = matrix.flat().filter(Boolean).length;
    const drawn = [...qrPath(matrix).matchAll(/h(\d+)v1/g)].reduce((sum, [, run]) => sum + Number(run), 0);
    expect(drawn).toBe(dark);
  });
  test('is not made of what is too long', () => {
    expect(qrMatrix('x'.repeat(3000))).toBeNull();
  });
});
