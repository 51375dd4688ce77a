import { describe, expect, test } from 'vitest';
import { fits, tokenPattern } from '../../../src/core/rules/tokenPattern.ts';
import { nameWords } from '../../../src/core/rules/nameKey.ts';

const parts = { part: ['leaf', 'flower', 'seed'], oil: ['oil', 'absolute'] };
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
    ['* oil', 'a b c d e f oil', true],
    ['* oil', 'a b c d e f g oil', false],
  ])('%s on %s: %s', (pattern, name, hit) => {
    expect(asks(pattern, name)).toBe(hit);
  });

  test('counts its literal words as weight', () => {
    expect(tokenPattern('lavandula * <oil>', parts).weight).toBe(1);
    expect(tokenPattern('* seed oil', parts).weight).toBe(2);
  });

  test('names an unknown word set', () => {
    expect(() => tokenPattern('* <parts> oil', parts)).toThrow('<parts> is not a word set');
  });

  test('asks for at least one word', () => {
    expect(() => tokenPattern('* word?', parts)).toThrow('asks for no word');
  });
});
