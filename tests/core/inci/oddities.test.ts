import { describe, expect, test } from 'vitest';
import { labelled, lists, names } from './read.ts';

type Case = readonly [text: string, names: readonly string[]];

const check = (cases: readonly Case[]): void => {
  test.each(cases)('%j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
};

const five = ['Aqua', 'Glycerin', 'Talc', 'Mica', 'Parfum'];
const list = five.join(', ');

describe('the code of the formula is no name', () => {
  test.each([
    `${list} <ILN41234>`, `${list} <Iln41234>`, `${list}. <ILN41234>`, `${list} [ILN41234]`, `${list} (ILN41234)`,
    `${list}, ILN41234`, `${list} ILN41234/ILN41299`, `${list} (F.I.L. B123456/1)`, `${list} (FIL B123456/1).`,
    `${list} F.I.L. C123456/2`, `${list}, F.I.L. Z70012345/1.`, `${list}. Code F.I.L. B123456/1`, `${list} [V1234A]`,
    `${list}, [V1234B]`, `${list}. [V1234A]`, `${list}, V1234G.`, `${list}, IL51-1`, `${list}, Il26A.`, `${list}, IL 33B`,
    `${list} <12345>`, `${list}. 2416`, `${list}. G853111`, `${list}, (10-17-7111).`, `${list}. 33220082118`,
  ])('%j', (text) => {
    expect(names(text)).toEqual(five);
  }); // prettier-ignore

  check([
    ['Aqua, Talc, CI 77891', ['Aqua', 'Talc', 'CI 77891']],
    ['Aqua, Talc, Titanium Dioxide (77891)', ['Aqua', 'Talc', 'Titanium Dioxide (77891)']],
    ['Aqua, Talc, Polysorbate 20', ['Aqua', 'Talc', 'Polysorbate 20']],
    ['Aqua, Talc, PEG-150', ['Aqua', 'Talc', 'PEG-150']],
    ['Aqua, Talc, Vitamin B12', ['Aqua', 'Talc', 'Vitamin B12']],
    ['Aqua, Talc, Yellow 10', ['Aqua', 'Talc', 'Yellow 10']],
    ['Aqua, Talc, E172', ['Aqua', 'Talc', 'E172']],
  ]);
});

describe('"may contain" in several languages', () => {
  const may = ['Aqua', 'Talc', 'Parfum', 'may Mica', 'may CI 77491'];
  test.each([
    'May contain: Mica, CI 77491', 'May Contain (+/-): Mica, CI 77491', '[May contain: Mica, CI 77491]', '+/- Mica, CI 77491',
    '(+/-): Mica, CI 77491', '[+/- Mica, CI 77491]', '[+/-: Mica, CI 77491]', '± Mica, CI 77491', '[± Mica, CI 77491]',
    '-/+ Mica, CI 77491', '[+/- (May contain): Mica, CI 77491]', 'Peut contenir: Mica, CI 77491', 'Puede contener: Mica, CI 77491',
    'Kann enthalten: Mica, CI 77491', 'Può contenere: Mica, CI 77491', 'Pode conter: Mica, CI 77491',
    'Kan bevatten: Mica, CI 77491', 'Może zawierać: Mica, CI 77491', '[+/- Peut contenir / May contain: Mica, CI 77491]',
    '[Kann enthalten (+/-): Mica, CI 77491]', 'MAY CONTAIN / PEUT CONTENIR (+/-): Mica, CI 77491',
    'Może zawierać (+/-): Mica, CI 77491', '(May contain: Mica, CI 77491)', '+/-: Mica, CI 77491.',
  ])('%j', (part) => {
    expect(names(`Aqua, Talc, Parfum. ${part}`)).toEqual(may);
    expect(names(`Aqua, Talc, Parfum\n${part}`)).toEqual(may);
  }); // prettier-ignore
});

describe('what parts names where commas are missing', () => {
  const six = ['Aqua', 'Glycerin', 'Talc', 'Mica', 'Silica', 'Parfum'];
  test.each([
    ' - ', ' – ', ' / ', ' + ', ' _ ', ' * ', ' • ', ' | ', '; ', '\n', '\n\n', ',\n', ' ,', '、', '，', '<br>', ' · ', ' & ',
    ' and ', '. ',
  ])('%j', (separator) => {
    expect(names(six.join(separator))).toEqual(six);
  }); // prettier-ignore

  test.each([
    six.map((name, i) => `${i + 1}. ${name}`).join(' '),
    six.map((name, i) => `${i + 1}) ${name}`).join(' '),
    six.map((name, i) => `${i + 1}. ${name}`).join(', '),
    six.map((name, i) => `${i + 1}.${name}`).join(', '),
    six.map((name, i) => `${i + 1}. ${name}`).join('\n'),
    six.map((name, i) => `0${i + 1}. ${name}`).join('\n'),
    six.map((name, i) => `(${i + 1}) ${name}`).join('\n'),
  ])('numbers: %j', (text) => {
    expect(names(text)).toEqual(six);
  });

  check([
    ['Aqua / Water / Eau, Talc, Mica', ['Aqua / Water / Eau', 'Talc', 'Mica']],
    ['Aqua / Water / Eau / Acqua', ['Aqua / Water / Eau / Acqua']],
    ['Aqua, PEG/PPG - 17/18 Dimethicone, Talc', ['Aqua', 'PEG/PPG - 17/18 Dimethicone', 'Talc']],
    ['Polysorbate 20, Red 4, 4-Terpineol, Talc', ['Polysorbate 20', 'Red 4', '4-Terpineol', 'Talc']],
    [
      'Aqua (Water)GlycerinCetearyl AlcoholTocopherolCitric Acid',
      ['Aqua (Water)', 'Glycerin', 'Cetearyl Alcohol', 'Tocopherol', 'Citric Acid'],
    ],
    [
      'Zea Mays Oil [1]Citric AcidLinalool [2]Xanthan GumTocopherol',
      ['Zea Mays Oil', 'Citric Acid', 'Linalool', 'Xanthan Gum', 'Tocopherol'],
    ],
    [
      'Polysorbate 20Citric Acid Mica (CI 77019)TalcTocopherolGlycerin',
      ['Polysorbate 20', 'Citric Acid Mica (CI 77019)', 'Talc', 'Tocopherol', 'Glycerin'],
    ],
    [
      'Aqua, SymBright, pH Buffer, NaPCA, McTalc Oil',
      ['Aqua', 'SymBright', 'pH Buffer', 'NaPCA', 'McTalc Oil'],
    ],
    [
      '정제수 글리세린 부틸렌글라이콜 나이아신아마이드 하이알루로닉애씨드 1,2-헥산다이올 C12-16알코올',
      [
        '정제수',
        '글리세린',
        '부틸렌글라이콜',
        '나이아신아마이드',
        '하이알루로닉애씨드',
        '1,2-헥산다이올',
        'C12-16알코올',
      ],
    ],
    ['Our cream for SoftSkin with GlowTech and DewDrop and HyaBoost in it', []],
    ['T.L.C. Balm, C.I. 77891, Talc', ['T.L.C. Balm', 'C.I. 77891', 'Talc']],
    ['정제수 글리세린 2%, 판테놀', ['정제수 글리세린 <2%>', '판테놀']],
    [
      '이 크림은 피부를 늘 촉촉 하게 해 주는 좋은 제품 입니다',
      ['이 크림은 피부를 늘 촉촉 하게 해 주는 좋은 제품 입니다'],
    ],
  ]);
});

describe('a line break inside a name', () => {
  const long = 'Aqua, Propanediol, Glycerin, Squalane, Boron Nitride, Caffeine, Polyacrylate Crosspolymer-6, Caprylyl Glucoside, Hydroxyethyl Acrylate, Pentylene Glycol, Parfum'; // prettier-ignore
  const after = 'Tocopherol, Escin, Talc, Mica, Silica';
  const read = long.split(', ');
  check([
    [`${long}, Citric\nAcid, ${after}`, [...read, 'Citric\nAcid', ...after.split(', ')]],
    [`${long}, Avena\nSativa Kernel Oil, ${after}`, [...read, 'Avena\nSativa Kernel Oil', ...after.split(', ')]],
    [`${long}, Peg-100\nStearate, ${after}`, [...read, 'Peg-100\nStearate', ...after.split(', ')]],
    [`${long}, Zea\n  Mays Starch, ${after}`, [...read, 'Zea\n  Mays Starch', ...after.split(', ')]],
    [`${long},\n${after}`, [...read, ...after.split(', ')]],
    [`${long}.\n${after}`, [...read, ...after.split(', ')]],
    [`${long}, Zinc Oxide\n${after}`, [...read, 'Zinc Oxide', ...after.split(', ')]],
    ['aqua, talc, helianthus\nannuus seed oil, mica', ['aqua', 'talc', 'helianthus\nannuus seed oil', 'mica']],
    ['Aqua, Talc, Bis-PEG-18\nMethyl Ether Dimethyl Silane, Mica', ['Aqua', 'Talc', 'Bis-PEG-18\nMethyl Ether Dimethyl Silane', 'Mica']],
    ['Aqua, Sodium Hyaluro-\nnate, Talc, Mica', ['Aqua', 'Sodium Hyaluro-\nnate', 'Talc', 'Mica']],
  ]); // prettier-ignore
});

describe('what a medicine is for is no name', () => {
  check([
    ['Avobenzone 3% Sunscreen, Homosalate 10% Sunscreen, Water, Talc', ['Avobenzone <3%>', 'Homosalate <10%>', 'Water', 'Talc']],
    ['Avobenzone 3% Sunscreen, Homosalate 10% SUNSCREEN, Water, Talc', ['Avobenzone <3%>', 'Homosalate <10%>', 'Water', 'Talc']],
    ['Active: Avobenzone 3%...Sunscreen, Homosalate 8.8%...Sunscreen. Inactive: Water, Talc', ['active Avobenzone <3%>', 'active Homosalate <8.8%>', 'Water', 'Talc']],
    ['Active ingredients: Avobenzone 3% … Sunscreen. Inactive ingredients: Water, Talc', ['active Avobenzone <3%>', 'Water', 'Talc']],
    ['Drug: Sulfur 3% Acne Care. Inactive: Water, Talc', ['active Sulfur <3%>', 'Water', 'Talc']],
    ['Sulfur 3%, Zinc Oxide 5%. Inactive ingredients: Water, Talc', ['active Sulfur <3%>', 'active Zinc Oxide <5%>', 'Water', 'Talc']],
    ['Sulfur 3%, Talc. Inactive ingredients: Water, Mica', ['Sulfur <3%>', 'Talc', 'Water', 'Mica']],
    ['Avobenzone 3% Homosalate 5% Water', ['Avobenzone <3%>', 'Homosalate <5%>', 'Water']],
    ['Octisalate 5% Water, Zinc Oxide 2% Talc', ['Octisalate <5%>', 'Water', 'Zinc Oxide <2%>', 'Talc']],
  ]); // prettier-ignore
});

describe('praise, claims and remarks about a list', () => {
  test.each([
    `Vinolia: Strengthens, softens, and tones.\n${list}.`,
    `Kelp: Calms, smooths, hydrates, and soothes.\n${list}.`,
    `${list}. Free of essential oils, silicones, and fragrance.`,
    `${list}. Does not contain parabens, sulfates, or dyes.`,
    `${list}.As part of our care, some of the ingredients may be changed from time to time.`,
    `${list}.It is made for all, and for the whole of the year.`,
    `${list}Ingredients may vary`,
    `${list}Please refer to the ingredient list on the pack`,
    `${list}. Mode d'emploi : appliquer, masser, rincer.`,
    `${list}. Modo de empleo: aplicar, masajear, aclarar.`,
    `${list}. Sposób użycia: nałożyć, zmyć, osuszyć.`,
    `${list}. 사용법: 바르고, 문지르고, 헹굽니다`,
    `${list}*. *Organic`,
    `${list}**. **Natural.`,
    `${list}†. †From fair trade`,
    `${list}[1]. [1] from organic farming`,
  ])('%j', (text) => {
    expect(names(text)).toEqual(five);
  });

  test('a footnote behind a single name', () => {
    expect(names('Argania Spinosa Oil**. **Natural.')).toEqual(['Argania Spinosa Oil']);
  });
});

describe('the name of a product as a label', () => {
  const eight = 'Aqua, Glycerin, Talc, Mica, Silica, Kaolin, Linalool, Parfum';
  const read = eight.split(', ').join(' | ');
  test.each([
    [`Face Mist with Aloe, Cucumber and Tea: ${eight}`, [`Face Mist with Aloe, Cucumber and Tea: ${read}`]],
    [
      `Face Mist with Aloe, Cucumber and Tea: ${eight}.\nFace Mist with Herbs, Kelp and Rose: ${eight}.`,
      [`Face Mist with Aloe, Cucumber and Tea: ${read}`, `Face Mist with Herbs, Kelp and Rose: ${read}`],
    ],
    [
      `Face Mist with Aloe, Cucumber and Tea: ${eight}.Face Mist with Herbs, Kelp and Rose: ${eight}.`,
      [`Face Mist with Aloe, Cucumber and Tea: ${read}`, `Face Mist with Herbs, Kelp and Rose: ${read}`],
    ],
    [`EU: ${eight}\nUS: ${eight}`, [`EU: ${read}`, `US: ${read}`]],
    [`Europe: ${eight}.\nUSA and Canada: ${eight}.`, [`Europe: ${read}`, `USA and Canada: ${read}`]],
    [`Shade 01 Dune: ${eight}. Shade 02 Reef: ${eight}.`, [`Shade 01 Dune: ${read}`, `Shade 02 Reef: ${read}`]],
    [`[Option A] ${eight}\n[Option B] ${eight}`, [`Option A: ${read}`, `Option B: ${read}`]],
    [`Night Oil:\n${eight}\n\nDay Oil:\n${eight}`, [`Night Oil: ${read}`, `Day Oil: ${read}`]],
  ] as const)('%j', (text, expected) => {
    expect(labelled(text)).toEqual(expected);
  });

  test('scents named within a list are no label of it', () => {
    expect(labelled(`${eight}. Scent of Rose, Kelp & Moss: Citral, Geraniol, Farnesol, Eugenol, Coumarin.`)).toHaveLength(1);
  });
}); // prettier-ignore

describe('artefacts of a page', () => {
  check([
    [`${list}[more]`, five],
    ['Aqua, Glycerin, [more]Talc, Mica, Parfum[less]', five],
    ['Aqua, Glycerin, Talc, Mica, Parfum[Less]', five],
    ['Aqua,&nbsp;Glycerin,&nbsp;Talc,&nbsp;Mica,&nbsp;Parfum', five],
    ['<p>Aqua, Glycerin, Talc, Mica, Parfum</p>', five],
    ['<ul><li>Aqua</li><li>Glycerin</li><li>Talc</li><li>Mica</li><li>Parfum</li></ul>', five],
    ['<strong>Aqua</strong>, <em>Glycerin</em>, Talc, Mica, Parfum', five],
    ['&lt;p&gt;Aqua, Glycerin, Talc, Mica, Parfum&lt;/p&gt;', five],
    ['\ufeffAqua, Glycerin, Talc, Mica, Parfum\u200b', five],
    ['"Aqua, Glycerin, Talc, Mica, Parfum"', five],
    ['Ａｑｕａ，Ｔａｌｃ，Ｍｉｃａ', ['Ａｑｕａ', 'Ｔａｌｃ', 'Ｍｉｃａ']],
    ['Aqua (Water), Gly\u00adcerin, Talc', ['Aqua (Water)', 'Gly\u00adcerin', 'Talc']],
    ['Water\\Aqua\\Eau, Talc\\Mica', ['Water\\Aqua\\Eau', 'Talc\\Mica']],
  ]);

  test.each([
    [`${list} See more`, false], [`${list}... Read more`, false], [`${list}…`, false], [`${list}...`, false],
    [`${list},`, false], [`${list}, Iron Oxides (CI 77491,`, false], [`${list}.`, true], [list, true],
  ] as const)('%j is whole: %s', (text, complete) => {
    expect(lists(text).map((one) => one.complete)).toEqual([complete]);
  }); // prettier-ignore
});

describe('strengths stuck to names', () => {
  check([
    ['Water 70%Glycerin 5%Panthenol 1%', ['Water <70%>', 'Glycerin <5%>', 'Panthenol <1%>']],
    ['70% Water, 5% Glycerin, 2% Urea', ['Water <70%>', 'Glycerin <5%>', 'Urea <2%>']],
    ['Water(70%),Glycerin(5%)', ['Water <70%>', 'Glycerin <5%>']],
    ['Urea10%, Talc', ['Urea <10%>', 'Talc']],
    ['Niacinamide-10%, Talc', ['Niacinamide <10%>', 'Talc']],
    ['Retinol(1,000ppm), Talc', ['Retinol <1000ppm>', 'Talc']],
    ['판테놀(10,000ppm),향료', ['판테놀 <10000ppm>', '향료']],
    ['Retinol 0.3 %, Talc 1,5 %, Urea 5 %', ['Retinol <0.3%>', 'Talc <1.5%>', 'Urea <5%>']],
    ['Ectoin 100 PPB, Talc', ['Ectoin <0.1ppm>', 'Talc']],
  ]);
});
