import { describe, expect, test } from 'vitest';
import { book } from '../../../src/bundled/book.ts';
import { lookUp } from '../../../src/core/rules/lookUp.ts';

/** What a hurried hand, a scanner or a line break makes of an irritant's name, and the class it must still have. */
const MISSPELT: Readonly<Record<string, readonly string[]>> = {
  fragrance: [
    'Limonenne', 'Limonne', 'Lmonene', 'Linalooll', 'Linalol', 'Linaloool', 'Geranniol', 'Gernaiol', 'Citronelloll',
    'Citrnoellol', 'Hydroxycitronelal', 'Hydroxycitronellall', 'Hexyl Cinamal', 'Hexyl Cinnamla', 'Benzyl Salycilate',
    'Benzyl Salicilate', 'Coumarine', 'Isoeugenoll', 'Alpha-Isomethyl Ionnone', 'Alpha-Isometyl Ionone', 'Fragnance',
    'Fragrnace', 'Butylphenyl Methylproprional', 'Cinnamyl Alcohool', 'Benzyl Cinnamte', 'Rosa Damascena Flowr Water',
  ],
  eo: ['Lavandula Angustifolia Oill', 'Eucalyptus Globulus Leaf Oi', 'Pogostemon Cablin Oill', 'Lavendar Oil', 'Tea Tree Oill'],
  bha: ['Salicilic Acid', 'Salicylic Acdi', 'Salycilic Acid', 'Salicyilc Acid', 'Alicylic Acid'],
  aha: ['Glycolyc Acid', 'Glycollic Acid', 'Glycoilc Acid', 'Mandellic Acid', 'Citirc Acid'],
  retinoid: ['Retinyl Palmitat', 'Retinyl Palmtiate', 'Retnyl Palmitate', 'Retinil Palmitate'],
  laa: ['Ascorbic Acidd', 'Ascrobic Acid', 'Asorbic Acid'],
  alcohol: ['Isopropyl Alcohl', 'Isopropil Alcohol', 'Alcohol Dentat.', 'Alcohol Denta'],
  uvorg: ['Octocrilene', 'Octocryelne', 'Avobenzne', 'Ethylhexyl Methoxycinamate', 'Homosalat'],
  mi: ['Methylisothiazolinon', 'Methylisothiazolinnoe', 'Methylchloroisothiazolinne', 'Diazolidnyl Urea', 'DMDM Hydantion'],
  bpo: ['Benzoyl Peroxyde', 'Benzoyl Peroixde'],
  sls: ['Sodium Laryl Sulfate', 'Sodium Lauryl Sulafte'],
  aza: ['Azelaic Acdi', 'Azeliac Acid'],
  hq: ['Hydroquinon', 'Hydroqiunone'],
  menthol: ['Menthyl Lactat', 'Eucaliptol'],
}; // prettier-ignore

/** Names and words near to an irritant's in spelling that are none: known without a class, helpful, or unread. */
const NEAR: readonly string[] = [
  'Glycerol', 'Glyceryl', 'Glycolipids', 'Ethylene Glycol', 'Propylene Glycol', 'Butylene Glycol', 'Hexylene Glycol',
  'Sorbic Acid', 'Nitric Acid', 'Carbonic Acid', 'Boric Acid', 'Succinic Acid', 'Linoleic Acid', 'Linolenic Acid',
  'Palmitic Acid', 'Capric Acid', 'Stearic Acid', 'Lauric Acid', 'Dimethyl Succinate', 'Diethylhexyl Succinate',
  'Sodium Lactate', 'Calcium Lactate', 'Sodium Lauroyl Lactylate', 'Sodium Lauroyl Sarcosinate', 'Sodium Taurate',
  'Potassium Taurate', 'Sodium Benzoate', 'Potassium Benzoate', 'Sodium Chlorophyllin', 'Sodium Citrate',
  'Magnesium Sulfate', 'Sodium Sulfate', 'Sodium Sulfite', 'Cetyl Alcohol', 'Cetearyl Alcohol', 'Stearyl Alcohol',
  'Isostearyl Alcohol', 'Octyldodecanol', 'Phenoxyethanol', 'Ethylhexylglycerin', 'Phloretin', 'Keratin', 'Creatine',
  'Tocopherol', 'Tocotrienol', 'Tocopheryl Acetate', 'Panthenol', 'Pantothenic Acid', 'Allantoin', 'Betaine',
  'Caprylyl Glycol', 'Isopropyl Palmitate', 'Isopropyl Myristate', 'Cetyl Palmitate', 'Isocetyl Palmitate',
  'Butyloctyl Salicylate', 'Octanediol', 'Hydrolyzed RNA', 'Sodium RNA', 'Calcium RNA', 'DM Hydantoin', 'DEDM Hydantoin',
  'Vitamin', 'Vitamin B', 'Vitamin D', 'Polysorbate 20', 'Octoxynol-9', 'Dimethicone', 'Trimethicone', 'Squalene',
  'Ceteareth-20', 'Steareth-20', 'Sodium PCA', 'Zinc Stearate', 'Cocamide MEA', 'Methylpropanediol', 'Methyl Gluceth-20',
]; // prettier-ignore

const HELPFUL: ReadonlySet<string> = new Set(['hydrators']);

describe.each(Object.entries(MISSPELT))('misspelt names of %s', (id, names) => {
  test.each(names)('%s', (name) => {
    expect(lookUp(book, name)?.entry.classes).toContain(id);
  });
});

test('no name near an irritant turns into one', () => {
  const wrong = NEAR.filter((name) => {
    const found = lookUp(book, name);
    return found !== null && found.entry.classes.some((id) => !HELPFUL.has(book.rules.get(id)?.group ?? ''));
  });
  expect(wrong).toEqual([]);
});

test('more than sixty of each, and what is not spelt as in the book is a guess', () => {
  expect(Object.values(MISSPELT).flat().length).toBeGreaterThanOrEqual(60);
  expect(NEAR.length).toBeGreaterThanOrEqual(60);
  expect(lookUp(book, 'Octocryelne')?.guess).toBe(true);
  expect(lookUp(book, 'Octocrylene')?.guess).toBe(false);
});
