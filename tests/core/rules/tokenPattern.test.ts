import { describe, expect, test } from 'vitest';
import { edgesOf, fits, tokenPattern } from '../../../src/core/rules/tokenPattern.ts';
import { nameWords } from '../../../src/core/rules/nameKey.ts';

const parts = {
  part: ['leaf', 'flower', 'seed'],
  oil: ['oil', 'absolute'],
  fat: ['stearate', 'laurate'],
  glued: ['~エキス', '~提取物'],
};
const asks = (pattern: string, name: string): boolean => fits(tokenPattern(pattern, parts), nameWords(name));

describe('a token pattern', () => {
  test.each([
    ['lavandula * <oil>', 'Lavandula Angustifolia (Lavender) Flower Oil', true],
    ['lavandula * <oil>', 'Lavandula Oil', true],
    ['lavandula * <oil>', 'Lavandula Angustifolia Flower Extract', false],
    ['lavandula * <oil>', 'Spike Lavandula Oil', false],
    ['* <part> extract', 'Camellia Sinensis Leaf Extract', true],
    ['* <part> extract', 'Camellia Sinensis Extract', false],
    ['* <part>? extract', 'Camellia Sinensis Extract', true],
    ['retinyl *', 'Retinyl Palmitate', true],
    ['retinyl *', 'Phloretin Palmitate', false],
    ['* dipeptide|tripeptide *', 'Palmitoyl Tripeptide-1', true],
    ['* dipeptide|tripeptide *', 'Palmitoyl Tetrapeptide-7', false],
    ['peg # <fat>', 'PEG-100 Stearate', true],
    ['peg # <fat>', 'PEG Stearate', false],
    ['peg # <fat>', 'PEG-8 Oil Stearate', false],
    ['peg # # <fat>', 'PEG/PPG-8/3 Stearate', false],
    ['* ~추출물', '병풀추출물', true],
    ['* ~추출물', '녹차 추출물', true],
    ['* ~추출물', '병풀추출물가루', false],
    ['* ~추출물|~여과물', '효모발효여과물', true],
    ['장미~오일', '장미꽃오일', true],
    ['장미~오일', '장미오일', true],
    ['장미~오일', '들장미오일', false],
    ['장미~', '장미꽃수', true],
    ['~메틸콘', '다이메칠콘', true],
    ['다이메~', '디메티콘', true],
    ['* <glued>', 'カミツレ花エキス', true],
    ['* <glued>', '甘草根提取物', true],
    ['* <glued>', '甘草根', false],
    ['* oil', 'a b c d e f oil', true],
    ['* oil', 'a b c d e f g oil', false],
  ])('%s on %s: %s', (pattern, name, hit) => {
    expect(asks(pattern, name)).toBe(hit);
  });

  test('counts its literal words as weight', () => {
    expect(tokenPattern('lavandula * <oil>', parts).weight).toBe(1);
    expect(tokenPattern('* seed oil', parts).weight).toBe(2);
  });

  test('counts neither sets nor numbers as literal, but a glued word', () => {
    expect(tokenPattern('peg # <fat>', parts).weight).toBe(1);
    expect(tokenPattern('* ~추출물', parts).weight).toBe(1);
    expect(tokenPattern('* <glued>', parts).weight).toBe(0);
  });

  test('is filed under an edge of a glued word, which that word has', () => {
    for (const [pattern, word] of [
      ['* ~추출물', '병풀추출물'],
      ['장미~', '장미꽃수'],
      ['장미~오일', '장미꽃오일'],
    ] as const)
      expect(edgesOf(word)).toContain(tokenPattern(pattern, parts).anchors[0]);
    expect(edgesOf('extract')).toEqual([]);
    expect(edgesOf('12')).toEqual([]);
  });

  test.each(['~extract', 'rosa~', '가~나~다', '~'])(
    'takes no part of a Latin word, and one ~ only: %s',
    (token) => {
      expect(() => tokenPattern(token, parts)).toThrow(token);
    },
  );

  test('names an unknown word set', () => {
    expect(() => tokenPattern('* <parts> oil', parts)).toThrow('<parts> is not a word set');
  });

  test('asks for at least one word', () => {
    expect(() => tokenPattern('* word?', parts)).toThrow('asks for no word');
  });
});
