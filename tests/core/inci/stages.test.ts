import { describe, expect, test } from 'vitest';
import { clean } from '../../../src/core/inci/clean.ts';
import { formulaCode } from '../../../src/core/inci/formulaCode.ts';
import { plainName } from '../../../src/core/inci/plainName.ts';
import { names } from './read.ts';

/** Nothing as ~, a hole as _. */
const show = (text: string): string =>
  String.fromCharCode(...clean(text).units.slice(0, text.length))
    .replaceAll('\u00ad', '~')
    .replaceAll('\u0001', '_');

describe('clean', () => {
  test.each([
    ['Aqua, Talc', 'Aqua, Talc'],
    ['FD&amp;C', 'FD&~~~~C'],
    ['a&amp;amp;b', 'a&~~~~~~~~b'],
    ['a&amp;nbsp;b', 'a          b'],
    ['caf&eacute;', 'café~~~~~~~'],
    ['a&#39;b&#x27;c', "a'~~~~b'~~~~~c"],
    ['a&unknown;b', 'a&unknown;b'],
    ['a & b', 'a & b'],
    ['Water\\Aqua', 'Water/Aqua'],
    ['a\u200bb\u00adc', 'a~b~c'],
    ['\ufeffa\u00a0b', '~a b'],
    ['a—b–c−d', 'a-b-c-d'],
    ['（水）、「a」：', '(水),「a」:'],
    ['Ａｑｕａ', 'Aqua'],
    ['a™ b® c©', 'a~ b~ c~'],
    ['a·b●c', 'a•b•c'],
    ['a<br>b', 'a___\nb'],
    ['a<b>b</b>', 'a~~~b~~~~'],
    ['a <ILN41234>', 'a __________'],
    ['a < b > c', 'a < b > c'],
    ['a[more]b[less]', 'a______b______'],
    ['a[Nano]', 'a[Nano]'],
    ['a\r\nb\rc\td', 'a \nb\nc d'],
    ['’a‘ “b”', '\'a\' "b"'],
  ])('%j becomes %j', (text, expected) => {
    expect(show(text)).toBe(expected);
    expect(show(text)).toHaveLength(text.length);
  });
});

describe('plainName', () => {
  test.each([
    ['Glycerin', 'Glycerin'],
    ['Fd&Amp;C Red 4', 'Fd&C Red 4'],
    ['C12\u00ad-15 Alkyl', 'C12-15 Alkyl'],
    ['Aqua/\u200bWater', 'Aqua/Water'],
    ['Water\\Aqua', 'Water/Aqua'],
    ['Ａｑｕａ（水）', 'Aqua(水)'],
    ['Pitera™', 'Pitera'],
    ['Sodium\n  Hyaluronate', 'Sodium Hyaluronate'],
    ['Glyce-\nrin', 'Glycerin'],
    ['1,2-\nHexanediol', '1,2- Hexanediol'],
    ['Citric  Acid', 'Citric Acid'],
    ['Cire d’Abeille', "Cire d'Abeille"],
    ['Caf&eacute;', 'Café'],
  ])('%j is %j', (printed, plain) => {
    expect(plainName(printed)).toBe(plain);
  });
});

describe('formulaCode', () => {
  test.each([
    ['Parfum F.I.L. C255111/2', 'Parfum'],
    ['Parfum, (F.I.L B272111/1', 'Parfum'],
    [' Code F.I.L C167111/1', ''],
    ['G853111', ''],
    ['2416', ''],
    ['(10-17-7111)', ''],
    ['ILN48711/ILN48711', ''],
    ['CI 77891', 'CI 77891'],
    ['77891', '77891'],
    ['E 171', 'E 171'],
    ['1,2-Hexanediol', '1,2-Hexanediol'],
    ['Polyquaternium-10', 'Polyquaternium-10'],
    ['Filipendula Ulmaria', 'Filipendula Ulmaria'],
  ])('%j leaves %j', (piece, name) => {
    expect(piece.slice(0, formulaCode(piece))).toBe(name);
  });
});

describe('declared strengths', () => {
  test.each([
    ['Salicylic Acid 2%', ['Salicylic Acid <2%>']],
    ['Salicylic Acid 2 %', ['Salicylic Acid <2%>']],
    ['Salicylic Acid (2%)', ['Salicylic Acid <2%>']],
    ['Salicylic Acid 0,5 %', ['Salicylic Acid <0.5%>']],
    ['Aqua, Salicylic Acid 2,5%, Talc', ['Aqua', 'Salicylic Acid <2.5%>', 'Talc']],
    ['Urea 5% w/w, Talc', ['Urea <5%>', 'Talc']],
    ['Alcohol 70% vol, Talc', ['Alcohol <70%>', 'Talc']],
    ['Retinol (30ppm), Talc', ['Retinol <30ppm>', 'Talc']],
    ['Retinol 30 ppm, Talc', ['Retinol <30ppm>', 'Talc']],
    ['Squalane ( 150,000 ppm ), Talc', ['Squalane <150000ppm>', 'Talc']],
    ['Niacinamide 50,000ppm, Talc', ['Niacinamide <50000ppm>', 'Talc']],
    ['토코페롤(1,000.25 ppm), 판테놀', ['토코페롤 <1000.25ppm>', '판테놀']],
    ['Ectoin (20 ppb), Talc', ['Ectoin <0.02ppm>', 'Talc']],
    ['Glycolic Acid 5-10%, Talc', ['Glycolic Acid <10%>', 'Talc']],
    ['Glycolic Acid <1%, Talc', ['Glycolic Acid <1%>', 'Talc']],
    ['2% Salicylic Acid, Talc', ['Salicylic Acid <2%>', 'Talc']],
    ['100% Pure Jojoba Oil', ['Pure Jojoba Oil <100%>']],
    ['Octisalate 5.0%Water, Talc', ['Octisalate <5%>', 'Water', 'Talc']],
    ['Avobenzone 3% Homosalate 5% Water', ['Avobenzone <3%>', 'Homosalate <5%>', 'Water']],
    ['Sodium Fluoride (1450 ppm F), Talc', ['Sodium Fluoride <1450ppm>', 'Talc']],
    ['Night Complex (Retinol 1%), Talc', ['Night Complex', 'Retinol <1%>', 'Talc']],
    ['Polysorbate 20 2%, Talc', ['Polysorbate 20 <2%>', 'Talc']],
    ['Hippophae Rhamnoides Oil, Copper PCA', ['Hippophae Rhamnoides Oil', 'Copper PCA']],
    ['Aqua, 2%, Talc', ['Aqua', 'Talc']],
    ['Zinc Oxide 10%*, Talc', ['Zinc Oxide <10%>', 'Talc']],
  ] as const)('%j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});
