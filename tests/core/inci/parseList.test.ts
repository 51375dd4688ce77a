import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT, MOST_NAMES, parseList, refusal } from '../../../src/core/inci/parseList.ts';
import { lists, names } from './read.ts';
import { words } from './words.ts';

type Case = readonly [text: string, names: readonly string[]];

const check = (cases: readonly Case[]): void => {
  test.each(cases)('%j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
};

describe('a comma list', () => {
  check([
    ['Aqua, Glycerin, Parfum', ['Aqua', 'Glycerin', 'Parfum']],
    ['Aqua,Glycerin,Parfum.', ['Aqua', 'Glycerin', 'Parfum']],
    ['AQUA , GLYCERIN , PARFUM', ['AQUA', 'GLYCERIN', 'PARFUM']],
    ['aqua, glycerin, sodium chloride, parfum', ['aqua', 'glycerin', 'sodium chloride', 'parfum']],
    ['Squalane.', ['Squalane']],
    ['Moringa Oleifera Seed Oil', ['Moringa Oleifera Seed Oil']],
    ['Aqua,, Glycerin, , Parfum,', ['Aqua', 'Glycerin', 'Parfum']],
    ['Talc,Mica ,Silica .', ['Talc', 'Mica', 'Silica']],
    ['Aqua, Glycerin and Parfum.', ['Aqua', 'Glycerin', 'Parfum']],
    ['Aqua, Glycerin, and Parfum.', ['Aqua', 'Glycerin', 'Parfum']],
    ['Cetearyl Olivate (and) Sorbitan Olivate, Aqua', ['Cetearyl Olivate', 'Sorbitan Olivate', 'Aqua']],
    ['CETEARYL OLIVATE AND SORBITAN OLIVATE', ['CETEARYL OLIVATE', 'SORBITAN OLIVATE']],
    ['Glycerin & Aqua & Alanine, Mica', ['Glycerin', 'Aqua', 'Alanine', 'Mica']],
    ['FD & C Yellow 5, FD&C Blue No. 1', ['FD & C Yellow 5', 'FD&C Blue No. 1']],
    ['Candida Bombicola Ferment, Sandalwood Oil', ['Candida Bombicola Ferment', 'Sandalwood Oil']],
  ]);
});

describe('other separators', () => {
  check([
    ['Aqua; Glycerin; Parfum', ['Aqua', 'Glycerin', 'Parfum']],
    ['Aqua • Glycerin • Parfum', ['Aqua', 'Glycerin', 'Parfum']],
    ['Aqua · Glycerin · Parfum', ['Aqua', 'Glycerin', 'Parfum']],
    ['• Aqua\n• Glycerin\n• Parfum', ['Aqua', 'Glycerin', 'Parfum']],
    ['aqua | glycerin | parfum', ['aqua', 'glycerin', 'parfum']],
    ['水、グリセリン、香料', ['水', 'グリセリン', '香料']],
    ['水・グリセリン・香料', ['水', 'グリセリン', '香料']],
    ['水，甘油，香精。', ['水', '甘油', '香精']],
    ['정제수@글리세린@향료@판테놀', ['정제수', '글리세린', '향료', '판테놀']],
    ['Aqua - Glycerin - Alcohol - Parfum', ['Aqua', 'Glycerin', 'Alcohol', 'Parfum']],
    ['Aqua\nGlycerin\nParfum', ['Aqua', 'Glycerin', 'Parfum']],
    ['- Aqua\n- Glycerin\n- Parfum', ['Aqua', 'Glycerin', 'Parfum']],
    ['1. Aqua\n2. Glycerin\n3. Parfum', ['Aqua', 'Glycerin', 'Parfum']],
    ['Aqua. Glycerin. Parfum.', ['Aqua', 'Glycerin', 'Parfum']],
    ['Aqua, Phenoxyethanol. Benzyl Alcohol, Parfum', ['Aqua', 'Phenoxyethanol', 'Benzyl Alcohol', 'Parfum']],
    ['lauric acid. sodium oleate, water', ['lauric acid', 'sodium oleate', 'water']],
    ['Tocopherol.Glycerin, Red 4.Ci 17200', ['Tocopherol', 'Glycerin', 'Red 4', 'Ci 17200']],
    ['aqua glycerin propylene glycol parfum', ['aqua glycerin propylene glycol parfum']],
  ]);
});

describe('a separator inside a name', () => {
  check([
    ['Aqua, 1,2-Hexanediol, Parfum', ['Aqua', '1,2-Hexanediol', 'Parfum']],
    ['Aqua, 1, 2-Hexanediol, Parfum', ['Aqua', '1, 2-Hexanediol', 'Parfum']],
    ['Aqua, 1 ,2-Hexanediol, Parfum', ['Aqua', '1 ,2-Hexanediol', 'Parfum']],
    ['Aqua, 1,2- Hexanediol, Parfum', ['Aqua', '1,2- Hexanediol', 'Parfum']],
    ['Aqua, 1,2 -Hexanediol, Parfum', ['Aqua', '1,2 -Hexanediol', 'Parfum']],
    ['Aqua, 1,2 Hexanediol, Parfum', ['Aqua', '1,2 Hexanediol', 'Parfum']],
    ['Aqua, 1.2-Hexanediol, Parfum', ['Aqua', '1.2-Hexanediol', 'Parfum']],
    ['aqua | 1 | 2-hexanediol | parfum', ['aqua', '1 | 2-hexanediol', 'parfum']],
    ['정제수,1,2-헥산다이올,판테놀', ['정제수', '1,2-헥산다이올', '판테놀']],
    ['Copper Tripeptide-1,1,2-Hexanediol', ['Copper Tripeptide-1', '1,2-Hexanediol']],
    ['Polysorbate 20,1,2-Hexanediol', ['Polysorbate 20', '1,2-Hexanediol']],
    ['Aqua, PEG-8, 2-Bromo-2-Nitropropane-1,3-Diol', ['Aqua', 'PEG-8', '2-Bromo-2-Nitropropane-1,3-Diol']],
    ['Diethylhexyl 2,6-Naphthalate, Talc', ['Diethylhexyl 2,6-Naphthalate', 'Talc']],
    ['1,2,6-Hexanetriol, Aqua', ['1,2,6-Hexanetriol', 'Aqua']],
    ["2,2'-Methylenebis 6-Nitrophenol, Aqua", ["2,2'-Methylenebis 6-Nitrophenol", 'Aqua']],
    ['N,N-Dimethyl Glycine, D,L-Panthenol, Aqua', ['N,N-Dimethyl Glycine', 'D,L-Panthenol', 'Aqua']],
    ['Red 6, 7-Dehydrocholesterol', ['Red 6', '7-Dehydrocholesterol']],
    ['CI 77491,77492,77499', ['CI 77491', '77492', '77499']],
    ['Sodium C14•16 Olefin Sulfonate, Aqua', ['Sodium C14•16 Olefin Sulfonate', 'Aqua']],
    [
      'Caprylic/Capric Triglyceride, Aqua / Water / Eau',
      ['Caprylic/Capric Triglyceride', 'Aqua / Water / Eau'],
    ],
    ['C12-15 Alkyl Benzoate, Bis-PEG-18', ['C12-15 Alkyl Benzoate', 'Bis-PEG-18']],
  ]);
});

describe('brackets', () => {
  check([
    ['Mica, Iron Oxides (CI 77491, CI 77492), Talc', ['Mica', 'Iron Oxides (CI 77491, CI 77492)', 'Talc']],
    ['Aqua (Water, Eau), Talc', ['Aqua (Water, Eau)', 'Talc']],
    ['Cera (Copernicia (Carnauba) Wax, Cire), Talc', ['Cera (Copernicia (Carnauba) Wax, Cire)', 'Talc']],
    ['Silica [Nano] / Silica, Talc', ['Silica [Nano] / Silica', 'Talc']],
    ['Shea (Butter, Glycerin, Aqua', ['Shea (Butter', 'Glycerin', 'Aqua']],
    ['Equisetum Horsetail), Glycerin, Aqua', ['Equisetum Horsetail', 'Glycerin', 'Aqua']],
    ['Wax (Cera Alba}, Talc, Mica', ['Wax (Cera Alba}', 'Talc', 'Mica']],
    ['Rosa (Rose, Oil (Olea) Fruit, Talc', ['Rosa (Rose', 'Oil (Olea) Fruit', 'Talc']],
    ['Aqua, (Parfum), Talc', ['Aqua', '(Parfum)', 'Talc']],
    ['(Mica, Talc), Silica', ['Mica', 'Talc', 'Silica']],
    ['Fragrance (Orange Blossom & Rose.)', ['Fragrance (Orange Blossom & Rose.)']],
    [`Aqua (${'Talc, '.repeat(70)}Mica)`, ['Aqua (Talc', ...Array<string>(69).fill('Talc'), 'Mica']],
  ]);
});

describe('full stops that end no name', () => {
  check([
    ['Aqua, Alcohol Denat., Parfum', ['Aqua', 'Alcohol Denat.', 'Parfum']],
    [
      'Aqua, Alcohol Denat. (SD Alcohol 39-C), Parfum',
      ['Aqua', 'Alcohol Denat. (SD Alcohol 39-C)', 'Parfum'],
    ],
    ['Aqua, Parfum, Alcohol Denat.', ['Aqua', 'Parfum', 'Alcohol Denat.']],
    ['Alcohol Denat. Glycerin, Talc', ['Alcohol Denat.', 'Glycerin', 'Talc']],
    ['Brassica Oleracea Var. Italica Extract, Talc', ['Brassica Oleracea Var. Italica Extract', 'Talc']],
    ['Laminaria spp. Extract, Rosa L. Flower Oil', ['Laminaria spp. Extract', 'Rosa L. Flower Oil']],
    ['St. Lucia Lime Oil, Ext. Violet 2, Talc', ['St. Lucia Lime Oil', 'Ext. Violet 2', 'Talc']],
    ['D&C Red No. 33, Talc', ['D&C Red No. 33', 'Talc']],
    ['C. Acnes Phage, Talc, Mica', ['C. Acnes Phage', 'Talc', 'Mica']],
    ['Vitamin C. Talc, Mica', ['Vitamin C', 'Talc', 'Mica']],
  ]);
});

describe('line breaks', () => {
  check([
    ['Aqua, Sodium\nHyaluronate, Talc', ['Aqua', 'Sodium\nHyaluronate', 'Talc']],
    ['Aqua, Glyce-\nrin, Talc', ['Aqua', 'Glyce-\nrin', 'Talc']],
    ['Aqua,\n   Glycerin,\n   Talc', ['Aqua', 'Glycerin', 'Talc']],
    ['\n\nAqua,\n  Glycerin,\n  [more]Talc,\n Mica[less]\n\n', ['Aqua', 'Glycerin', 'Talc', 'Mica']],
    [
      'Aqua, Glycerin,\nTalc, Caprylyl\nGlycol, Mica',
      ['Aqua', 'Glycerin', 'Talc', 'Caprylyl\nGlycol', 'Mica'],
    ],
    ['Aqua, Talc.\nGlycerin, Mica.', ['Aqua', 'Talc', 'Glycerin', 'Mica']],
    ['Aqua, Glycerin\r\nOil, Talc', ['Aqua', 'Glycerin\r\nOil', 'Talc']],
    ['Aqua, Disteardimonium\nhectorite, Talc', ['Aqua', 'Disteardimonium\nhectorite', 'Talc']],
  ]);
});

describe('marks, quotes and bullets around a name', () => {
  check([
    ['Aqua*, Glycerin**, Linalool†, Talc', ['Aqua', 'Glycerin', 'Linalool', 'Talc']],
    ['Aqua¹, Glycerin[1], Talc [2]', ['Aqua', 'Glycerin', 'Talc']],
    ['Fragrance+, Linalool++, Talc', ['Fragrance', 'Linalool', 'Talc']],
    ['*Aqua, **Glycerin, Talc', ['Aqua', 'Glycerin', 'Talc']],
    ['"Aqua", ‘Glycerin’, Talc', ['Aqua', 'Glycerin', 'Talc']],
    ['Glycerin (*organic), Talc', ['Glycerin', 'Talc']],
    ['Aloe Juice* Glycerin*, Talc', ['Aloe Juice', 'Glycerin', 'Talc']],
    ['Stearic Acid¿, Talc', ['Stearic Acid', 'Talc']],
  ]);
});

describe('what the page encodes', () => {
  check([
    ['FD&amp;C Red 4, Talc', ['FD&amp;C Red 4', 'Talc']],
    ['Fd&Amp;C Red 4, Talc', ['Fd&Amp;C Red 4', 'Talc']],
    ['Aqua&nbsp;, Talc&amp;nbsp;', ['Aqua', 'Talc']],
    ['&quot;Rubus Idaeus Leaf Extract&quot;, Talc', ['Rubus Idaeus Leaf Extract', 'Talc']],
    ['C12\u00ad-15 Alkyl Benzoate, Aqua/\u200bWater', ['C12\u00ad-15 Alkyl Benzoate', 'Aqua/\u200bWater']],
    ['\ufeffAqua, Talc\u00a0, Mica', ['Aqua', 'Talc', 'Mica']],
    ['Aqua<br>Glycerin<br/>Talc', ['Aqua', 'Glycerin', 'Talc']],
    ['Aqua, Talc&lt;br&gt;Glycerin, Mica', ['Aqua', 'Talc', 'Glycerin', 'Mica']],
    ['Aqua, Phenoxyethanol <ILN41234>', ['Aqua', 'Phenoxyethanol']],
    ['Aqua, Talc (F.I.L. B123456/1).', ['Aqua', 'Talc']],
    ['Aqua, Parfum / Fragrance F.I.L. C255111/2', ['Aqua', 'Parfum / Fragrance']],
    ['Aqua, Talc, Code F.I.L C167111/1.', ['Aqua', 'Talc']],
    ['Aqua, Talc. G853111', ['Aqua', 'Talc']],
    ['Aqua, Talc, Mica. (10-17-7111).', ['Aqua', 'Talc', 'Mica']],
    ['Water\\Aqua\\Eau, Talc', ['Water\\Aqua\\Eau', 'Talc']],
    ['Aqua（Water）， Glycerin； Talc', ['Aqua（Water）', 'Glycerin', 'Talc']],
    ['Aqua™, Talc®, Pi™tera', ['Aqua', 'Talc', 'Pi™tera']],
  ]);
});

describe('a text without a list', () => {
  test.each([
    '', '   \n ', 'null', 'N/A', 'No Info', 'undefined', '...', '-', '***', '(((', '1234',
    'Visit the Linden & Moss boutique',
    'See packaging for details.',
    'Our creams are made in small batches and tested on the people who make them.',
    'This rich balm melts into the skin, softens dry patches and leaves it feeling calm for the whole day!',
    'Please be aware that ingredient lists may change.',
    'Free from parabens, sulfates and mineral oil.',
    '상세페이지참고',
  ])('%j', (text) => {
    expect(lists(text)).toEqual([]);
  }); // prettier-ignore
});

describe('the shape of an answer', () => {
  test('text is a slice of the input and offsets are into it', () => {
    const [list] = lists('Ingredients: Aqua, Retinol 0.5 %. How to use: at night.');
    expect(list?.text).toBe('Aqua, Retinol 0.5 %.');
    expect(list?.ingredients.map(({ from, to }) => [from, to])).toEqual([[0, 4], [6, 13]]); // prettier-ignore
  });

  test('slices are joined where something between them was left out', () => {
    const [list] = lists('Aqua, Talc <ILN41234>, Mica, Silica');
    expect(list?.text).toBe('Aqua, Talc\nMica, Silica');
    expect(list?.ingredients.every(({ printed, from, to }) => list.text.slice(from, to) === printed)).toBe(
      true,
    );
  });

  test('a list reads the same when its text is parsed again', () => {
    const text =
      'Night Cream: Aqua, Talc. May contain: Mica.\nDay Cream: Active ingredients: Zinc Oxide 10%. Inactive ingredients: Aqua, Talc.';
    const once = lists(text);
    expect(once).toHaveLength(2);
    expect(once.flatMap((list) => lists(list.text))).toEqual(once);
  });

  test('a name longer than 300 units is cut at a space', () => {
    const cut = names(`${'Sodium Hyaluronate '.repeat(40).trim()}`);
    expect(cut.every((name) => name.length <= 300)).toBe(true);
    expect(cut.join(' ')).toBe('Sodium Hyaluronate '.repeat(40).trim());
  });

  test('more names than the bound are left out, and the list says so', () => {
    const many = lists(Array.from({ length: MOST_NAMES + 20 }, (_, i) => `Name${i}x`).join(', '));
    expect(many[0]?.ingredients).toHaveLength(MOST_NAMES);
    expect(many[0]?.complete).toBe(false);
  });

  test('a longer text than the bound is refused, with a reason', () => {
    const text = 'Aqua, '.repeat(LONGEST_TEXT / 6 + 1);
    expect(parseList(text, words)).toEqual([]);
    expect(refusal(text)).toBe('too-long');
    expect(refusal(text.slice(0, LONGEST_TEXT))).toBeNull();
  });
});

describe('a list that breaks off', () => {
  test.each([
    ['Aqua, Glycerin, Talc...', false],
    ['Aqua, Glycerin, Talc…', false],
    ['Aqua, Glycerin, Sod..', false],
    ['Aqua, Glycerin, Talc See more', false],
    ['Aqua, Glycerin, Talc.\nRead more', false],
    ['Aqua, Glycerin,', false],
    ['Aqua, Iron Oxides (CI 77491, CI', false],
    ['Aqua, Glycerin, Talc', true],
    ['Aqua, Glycerin, Talc.', true],
    ['Aqua, Alcohol Denat.', true],
    ['Aqua, Talc, [+/- Mica, Silica', true],
  ] as const)('%j complete: %s', (text, complete) => {
    expect(lists(text).map((list) => list.complete)).toEqual([complete]);
  });
});

describe('the order of the names', () => {
  const abc = 'Alcohol, Bisabolol, Caffeine, Dimethicone, Ethanol, Farnesol, Glycerin, Honey';
  test.each([
    [abc, 'alphabetical'],
    [abc.toUpperCase(), 'alphabetical'],
    [`${abc}. May contain: Aluminum`, 'alphabetical'],
    [abc.replace(', Honey', ''), 'amount'],
    [`${abc}, Aqua`, 'amount'],
    [`Aqua, ${abc}`, 'amount'],
    [`Active: Zinc Oxide 5%. Inactive: ${abc}`, 'drug-facts'],
    ['Active ingredient: Sulfur 3%. Inactive ingredients: Water, Aqua', 'drug-facts'],
  ] as const)('%j is by %s', (text, order) => {
    expect(lists(text).map((list) => list.order)).toEqual([order]);
  });
});
