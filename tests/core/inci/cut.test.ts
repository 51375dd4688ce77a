import { describe, expect, test } from 'vitest';
import { labelled, lists, names } from './read.ts';

const list = 'Aqua, Glycerin, Talc, Mica, Parfum';
const read = ['Aqua', 'Glycerin', 'Talc', 'Mica', 'Parfum'];

describe('what heads a list is no part of it', () => {
  test.each([
    `Ingredients: ${list}`, `INGREDIENTS: ${list}.`, `Ingredients:\n${list}`, `Ingredients\n${list}`,
    `Ingredients\n\n${list}`, `INCI: ${list}`, `INCI:\n\n${list}`, `Full INCI list: ${list}`,
    `What are the ingredients?\n${list}`, `#19933 INGREDIENTS : ${list}`, `INGREDIENTS/INGREDIENTES: ${list}`,
    `Ingredients / Ingrédients / Inhaltsstoffe: ${list}`, `/Sastojci:/Ingredientes: ${list}`,
    `Ingredients (INCI): ${list}`, `Inhaltsstoffe (INCI)\n${list}`, `99% NATURAL INGREDIENTS: ${list}`,
    `Składniki: ${list}`, `SKŁADNIKI: ${list}`, `INGRÉDIENTS : ${list}`, `Состав: ${list}`, `СОСТАВ: ${list}`,
    `전성분: ${list}`, `전성분 : ${list}`, `全成分：${list}`, `885111 15 - INGREDIENTS: ${list}`,
    `INGREDIENTS - ${list}`, `Ingredients Aqua, Glycerin, Talc, Mica, Parfum`, `🌱 Ingredients\n${list}`,
    `A calm cream for dry days. Ingredients: ${list}`, `Softens, smooths, calms. Full ingredients: ${list}`,
    `About this product\n\nIngredients\n${list}`,
  ])('%j', (text) => {
    expect(names(text)).toEqual(read);
  }); // prettier-ignore

  test('a region before the list is its label', () => {
    expect(labelled(`KIDS 3 IN 1 INGREDIENTS: ${list}`)).toEqual([`KIDS 3 IN 1: ${read.join(' | ')}`]);
    expect(labelled(`USA/EC: ${list}`)).toEqual([`USA/EC: ${read.join(' | ')}`]);
    expect(labelled(`Ingredients: USA/EC: ${list}`)).toEqual([`USA/EC: ${read.join(' | ')}`]);
  });
});

describe('what ends a list is no part of it', () => {
  test.each([
    `${list}. Please be aware that ingredient lists may change or vary from time to time.`,
    `${list}\nPlease be aware that ingredient lists may change.`,
    `${list} Please be aware that ingredient lists may change.`,
    `${list}Please be aware that ingredient lists may change.`,
    `${list}\n\nHow to use: Apply, rinse, repeat.`, `${list}. Directions: apply, wait, rinse.`,
    `${list}\nDirections\nApply, wait, rinse.`, `${list}. Warning: for external use only.`,
    `${list}. Ingredients are subject to change, see the pack.`,
    `${list}. Learn more about all our ingredients.`, `${list}\nDAILY RITUAL: Massage, rinse, smile.`,
    `${list}. Free from parabens, sulfates and phthalates.`, `${list}\nFree from: parabens, sulfates`,
    `${list}. Formulated without alcohol, dyes, gluten.`, `${list}. *Organic.`, `${list}. *Organic. **Natural.`,
    `${list} *Certified organic`, `${list}\n*Organic farming, fair trade`, `${list}**Naturally occurring`,
    `${list} * Essential Oil** Organic Sucrose`, `${list}. ※ from plants`, `${list}[1].\n[1] from organic farming`,
    `${list} <ILN48123>* Essential Oil`, `${list}. Made in France with love.`, `${list}. 2416`,
    `${list}. However, because the list of a product may change, we cannot promise that it is complete here.`,
    `${list}\n사용법: 바르세요`, `Please be aware that ingredient lists may change.\n\n${list}`,
  ])('%j', (text) => {
    expect(names(text)).toEqual(read);
  }); // prettier-ignore
});

describe('praise is no list', () => {
  test.each([
    `-Retinol: smooths fine lines.\n-Vitamin C: brightens, firms and calms the skin.\n\n${list}`,
    `-Retinol: Smooths fine lines. -Vitamin C Complex: Brightens the look of skin. ${list}`,
    `- Retinol 1%: smooths fine lines\n- Kelp: calms\n\n${list}.`,
    `-Highly Pure, Arbutin 1%: A gentle relative of others; brightens the look of dark spots.\n${list}`,
    `Caffeine: Firms the look of the skin around the eyes.\n${list}`,
    `-Pure Vitamin E\n-Centella\n\n${list}`,
    `Key Ingredients: Retinol, Vitamin C\nFull Ingredients: ${list}`,
    `Key ingredients\nRetinol\nKelp\n\n${list}`,
    `Hero ingredients: Retinol, Kelp.\n\nIngredients: ${list}`,
  ])('%j', (text) => {
    expect(names(text)).toEqual(read);
    expect(lists(text).map(({ teaser }) => teaser)).toEqual([false]);
  });
});

describe('a teaser', () => {
  test.each([
    ['Key ingredients: Retinol, Kelp, Squalane', ['Retinol', 'Kelp', 'Squalane'], true],
    ['Hero Ingredients\nRetinol\nKelp', ['Retinol', 'Kelp'], true],
    ["What's in it?\nRetinol, Kelp", ['Retinol', 'Kelp'], true],
    ['-Retinol: smooths fine lines.\n-Kelp: calms the skin.', ['Retinol', 'Kelp'], true],
    ['-Retinol: Smooths fine lines. -Kelp: Calms the skin.', ['Retinol', 'Kelp'], true],
    [
      'Key ingredients: Aqua, Glycerin, Talc, Mica, Silica, Parfum',
      ['Aqua', 'Glycerin', 'Talc', 'Mica', 'Silica', 'Parfum'],
      false,
    ],
    ['Squalane.', ['Squalane'], false],
    ['Ingredients: Squalane', ['Squalane'], false],
    ['Aqua, Glycerin, Parfum', ['Aqua', 'Glycerin', 'Parfum'], false],
    ['- Aqua\n- Glycerin\n- Parfum', ['Aqua', 'Glycerin', 'Parfum'], false],
  ] as const)('%j', (text, expected, teaser) => {
    expect(names(text)).toEqual(expected);
    expect(lists(text).map((one) => one.teaser)).toEqual([teaser]);
  });
});

describe('kits, shades, options and regions are lists of their own', () => {
  test.each([
    ['Night Cream: Aqua, Talc, Mica.\nDay Cream: Aqua, Silica, Parfum.', ['Night Cream: Aqua | Talc | Mica', 'Day Cream: Aqua | Silica | Parfum']],
    ['Night Cream:\nAqua, Talc, Mica.\nDay Cream:\nAqua, Silica, Parfum.', ['Night Cream: Aqua | Talc | Mica', 'Day Cream: Aqua | Silica | Parfum']],
    ['Night Cream: Aqua, Talc, Mica. Day Cream: Aqua, Silica, Parfum.', ['Night Cream: Aqua | Talc | Mica', 'Day Cream: Aqua | Silica | Parfum']],
    ['Coral Sin: Aqua, Talc, Mica. | Rose Sin: Aqua, Silica, Parfum.', ['Coral Sin: Aqua | Talc | Mica', 'Rose Sin: Aqua | Silica | Parfum']],
    ['SHADES 105, 110, 120: Aqua, Talc, Mica.\nSHADES 130: Aqua, Silica, Parfum', ['SHADES 105, 110, 120: Aqua | Talc | Mica', 'SHADES 130: Aqua | Silica | Parfum']],
    ['Dune, Cliff, Bay:\nAqua, Talc, Mica.\nReef:\nAqua, Silica, Parfum', ['Dune, Cliff, Bay: Aqua | Talc | Mica', 'Reef: Aqua | Silica | Parfum']],
    ['[Serum] Aqua, Talc, Mica\n[Cream] Aqua, Silica, Parfum', ['Serum: Aqua | Talc | Mica', 'Cream: Aqua | Silica | Parfum']],
    ['[Serum]Aqua, Talc, Mica [Cream]Aqua, Silica, Parfum', ['Serum: Aqua | Talc | Mica', 'Cream: Aqua | Silica | Parfum']],
    ['1. Serum : Aqua, Talc, Mica\n2. Cream : Aqua, Silica, Parfum', ['1. Serum: Aqua | Talc | Mica', '2. Cream: Aqua | Silica | Parfum']],
    ['**Serum**\nAqua, Talc, Mica, Kaolin\n**Cream**\nAqua, Silica, Parfum, Kaolin', ['Serum: Aqua | Talc | Mica | Kaolin', 'Cream: Aqua | Silica | Parfum | Kaolin']],
    ['* Serum : Aqua, Talc, Mica, Kaolin, Zea Mays * Cream : Aqua, Silica, Parfum, Kaolin, Zea Mays', ['Serum: Aqua | Talc | Mica | Kaolin | Zea Mays', 'Cream: Aqua | Silica | Parfum | Kaolin | Zea Mays']],
    ['Dew Cleanser\nAqua, Talc, Mica, Kaolin, Parfum.\nDew Toner\nAqua, Silica, Parfum, Kaolin.', ['Dew Cleanser: Aqua | Talc | Mica | Kaolin | Parfum', 'Dew Toner: Aqua | Silica | Parfum | Kaolin']],
    ['Serum:\nAqua\nTalc\nMica\nCream:\nAqua\nSilica\nParfum', ['Serum: Aqua | Talc | Mica', 'Cream: Aqua | Silica | Parfum']],
    ['Oil: Squalane', ['Oil: Squalane']],
    ['Lids, Lashes & Lips:\nAqua, Talc, Mica', ['Lids, Lashes & Lips: Aqua | Talc | Mica']],
    ['Step 1: Aqua, Talc, Mica. Step 2: Aqua, Silica, Parfum.', ['Step 1: Aqua | Talc | Mica', 'Step 2: Aqua | Silica | Parfum']],
    ['세럼: 정제수, 판테놀, 향료\n크림: 정제수, 실리카, 향료', ['세럼: 정제수 | 판테놀 | 향료', '크림: 정제수 | 실리카 | 향료']],
    ['DUSK CREAM INGREDIENTS: Aqua, Talc, Mica.\nDAWN CREAM INGREDIENTS: Aqua, Silica, Parfum.', ['DUSK CREAM: Aqua | Talc | Mica', 'DAWN CREAM: Aqua | Silica | Parfum']],
    ['Moss Shampoo: Aqua, Talc, Mica, Linalool Moss Rich Mask: Aqua, Silica, Talc, Kaolin, Parfum', ['Moss Shampoo: Aqua | Talc | Mica | Linalool Moss Rich Mask', 'Linalool Moss Rich Mask: Aqua | Silica | Talc | Kaolin | Parfum']],
  ] as const)('%j', (text, expected) => {
    expect(labelled(text)).toEqual(expected);
  }); // prettier-ignore

  test('a word for a part of the list is no label', () => {
    expect(labelled('Aqua, Talc, Mica. Allergens: Linalool, Citral.')).toEqual([
      'Aqua | Talc | Mica | Linalool | Citral',
    ]);
  });

  test('the label stays in the text of its list', () => {
    expect(lists('Night Cream: Aqua, Talc, Mica.').map(({ text }) => text)).toEqual([
      'Night Cream: Aqua, Talc, Mica.',
    ]);
    expect(lists('[Serum] Aqua, Talc').map(({ text }) => text)).toEqual(['[Serum] Aqua, Talc']);
  });
});

describe('sections of a list', () => {
  test.each([
    ['Active: Zinc Oxide 10%. Inactive: Aqua, Talc.', ['active Zinc Oxide <10%>', 'Aqua', 'Talc']],
    ['Active ingredients: Salicylic Acid (0.5%)\nInactive ingredients: Aqua, Talc', ['active Salicylic Acid <0.5%>', 'Aqua', 'Talc']],
    ['Active ingredients:\nAvobenzone 3.0% (UV Filter)\nHomosalate 7.0% (UV Filter)\nInactive ingredients:\nAqua, Talc', ['active Avobenzone <3%>', 'active Homosalate <7%>', 'Aqua', 'Talc']],
    ['Active Ingredient: Benzoyl Peroxide 4% Inactive Ingredients: Water, Glycerin', ['active Benzoyl Peroxide <4%>', 'Water', 'Glycerin']],
    ['Active: Salicylic Acid 2%.\nAllantoin, Talc, Water, Parfum', ['active Salicylic Acid <2%>', 'Allantoin', 'Talc', 'Water', 'Parfum']],
    ['Active Ingredients: Sulfur 3%. Ingredients: Water, Talc', ['active Sulfur <3%>', 'Water', 'Talc']],
    ['Active: Zinc Oxide 16% Purpose: Sunscreen. Inactive: Aqua, Talc', ['active Zinc Oxide <16%>', 'Aqua', 'Talc']],
    ['drug facts active ingredients sulfur 3% inactive ingredients water, talc', ['active sulfur <3%>', 'water', 'talc']],
    ['Aqua, Talc. May contain: Mica, Silica.', ['Aqua', 'Talc', 'may Mica', 'may Silica']],
    ['Aqua, Talc. May Contain [+/-]: Mica, Silica.', ['Aqua', 'Talc', 'may Mica', 'may Silica']],
    ['Aqua, Talc. May Contain (+/-): Mica', ['Aqua', 'Talc', 'may Mica']],
    ['Aqua, Talc, [+/- Mica, CI 77891 (Titanium Dioxide)]', ['Aqua', 'Talc', 'may Mica', 'may CI 77891 (Titanium Dioxide)']],
    ['Aqua, Talc [+/-: Ci 77499/Iron Oxides].', ['Aqua', 'Talc', 'may Ci 77499/Iron Oxides']],
    ['Aqua, Talc, [May Contain/Peut Contenir (+/-): Mica, Silica]', ['Aqua', 'Talc', 'may Mica', 'may Silica']],
    ['Aqua, Talc, [(+/-): Mica, Silica] Kaolin', ['Aqua', 'Talc', 'may Mica', 'may Silica', 'Kaolin']],
    ['Aqua, Talc. +/- (May Contain): Mica', ['Aqua', 'Talc', 'may Mica']],
    ['Aqua, Talc. \u2212/+: Mica', ['Aqua', 'Talc', 'may Mica']],
    ['Aqua, Talc. ± Mica, Silica', ['Aqua', 'Talc', 'may Mica', 'may Silica']],
    ['Aqua, Talc (+/-) Mica, Silica', ['Aqua', 'Talc', 'may Mica', 'may Silica']],
    ['Aqua, Talc (May contain: Mica, Silica), Kaolin', ['Aqua', 'Talc', 'may Mica', 'may Silica', 'Kaolin']],
    ['Aqua, Phenoxyethanol May Contain: Mica', ['Aqua', 'Phenoxyethanol', 'may Mica']],
    ['Aqua, Talc\nKann enthalten: Mica', ['Aqua', 'Talc', 'may Mica']],
    ['Aqua, (+/-)-Alpha-Bisabolol, Talc', ['Aqua', '(+/-)-Alpha-Bisabolol', 'Talc']],
    ['Aqua, Talc, Mica may contain nuts', ['Aqua', 'Talc', 'Mica may contain nuts']],
  ] as const)('%j', (text, expected) => {
    expect(names(text)).toEqual(expected);
    expect(lists(text)).toHaveLength(1);
  }); // prettier-ignore

  test('active ingredients alone are a list under a medicine heading', () => {
    expect(
      lists('Active ingredients: Zinc Oxide 10%').map(({ order, ingredients }) => [
        order,
        ingredients.length,
      ]),
    ).toEqual([['drug-facts', 1]]);
  });

  test('two medicines in one text are two lists', () => {
    expect(
      labelled('Active: Sulfur 3%. Inactive: Aqua, Talc. Active: Zinc Oxide 5%. Inactive: Aqua, Mica.'),
    ).toEqual(['active Sulfur <3%> | Aqua | Talc', 'active Zinc Oxide <5%> | Aqua | Mica']);
  });

  test('"may contain" of one shade does not reach into the next', () => {
    expect(labelled('Dune: Aqua, Talc. May contain: Mica.\nReef: Aqua, Silica, Talc.')).toEqual([
      'Dune: Aqua | Talc | may Mica',
      'Reef: Aqua | Silica | Talc',
    ]);
  });
});
