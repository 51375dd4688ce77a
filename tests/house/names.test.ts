import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { book } from '../../src/bundled/book.ts';
import { wholeBook as bookFile } from '../../src/bundled/wholeBook.ts';
import { compileBook } from '../../src/cli/compileBook.ts';
import { lookUp } from '../../src/core/rules/lookUp.ts';
import { nameKey } from '../../src/core/rules/nameKey.ts';
import { lineNames } from '../../src/core/rules/lineNames.ts';
import { ROOT } from './sources.ts';

interface Line {
  readonly file: string;
  readonly id: string;
  readonly line: string;
}

const lines: readonly Line[] = [
  ...bookFile.rules.flatMap(({ id, names }) =>
    names.map((line) => ({ file: `data/rules/${id}.json`, id, line })),
  ),
  ...bookFile.names.flatMap(({ id, lines: all }) =>
    all.map((line) => ({ file: `data/names/${id}.json`, id, line })),
  ),
];

/** What stands in annex III of Regulation (EC) 1223/2009, as of Regulation (EU) 2023/1545, to be named on the label. */
const EU_FRAGRANCE_ALLERGENS: readonly (readonly string[])[] = [
  ['Benzyl Alcohol'], ['6-Methylcoumarin'], ['Amyl Cinnamal'], ['Cinnamyl Alcohol'], ['Citral', 'Geranial', 'Neral'],
  ['Eugenol'], ['Hydroxycitronellal'], ['Isoeugenol'], ['Amylcinnamyl Alcohol'], ['Benzyl Salicylate'], ['Cinnamal'],
  ['Coumarin'], ['Geraniol'], ['Anise Alcohol'], ['Benzyl Cinnamate'], ['Farnesol'], ['Linalool'], ['Benzyl Benzoate'],
  ['Citronellol'], ['Hexyl Cinnamal'], ['Limonene'], ['Methyl 2-Octynoate'], ['Alpha-Isomethyl Ionone'],
  ['Evernia Prunastri Extract'], ['Evernia Furfuracea Extract'],
  ['Pinus Mugo Leaf Oil', 'Pinus Mugo Twig Leaf Extract', 'Pinus Mugo Twig Oil'],
  ['Pinus Pumila Needle Extract', 'Pinus Pumila Twig Leaf Extract', 'Pinus Pumila Twig Leaf Oil'],
  ['Cedrus Atlantica Bark Extract', 'Cedrus Atlantica Bark Oil', 'Cedrus Atlantica Bark Water',
    'Cedrus Atlantica Leaf Extract', 'Cedrus Atlantica Wood Extract', 'Cedrus Atlantica Wood Oil'],
  ['Turpentine'], ['Alpha-Terpinene'], ['Terpinolene'],
  ['Myroxylon Pereirae Oil', 'Myroxylon Pereirae Resin', 'Myroxylon Pereirae Resin Extract',
    'Myroxylon Balsamum Pereirae Balsam Extract', 'Myroxylon Balsamum Pereirae Balsam Oil'],
  ['Alpha-Damascone', 'Cis-Rose Ketone 1', 'Trans-Rose Ketone 1', 'Cis-Rose Ketone 2', 'Trans-Rose Ketone 2',
    'Rose Ketone 3', 'Trans-Rose Ketone 3', 'Rose Ketone 4'],
  ['3-Propylidenephthalide'], ['Lippia Citriodora Absolute'], ['Methyl Salicylate'], ['Acetyl Cedrene'],
  ['Amyl Salicylate'], ['Anethole'], ['Benzaldehyde'], ['Camphor'], ['Beta-Caryophyllene'], ['Carvone'],
  ['Dimethyl Phenethyl Acetate'], ['Hexadecanolactone'], ['Hexamethylindanopyran'], ['Linalyl Acetate'], ['Menthol'],
  ['Trimethylcyclopentenyl Methylisopentenol'], ['Salicylaldehyde'], ['Santalol'], ['Sclareol'], ['Terpineol'],
  ['Tetramethyl Acetyloctahydronaphthalenes'], ['Trimethylbenzenepropanol'], ['Vanillin'],
  ['Cananga Odorata Flower Extract', 'Cananga Odorata Flower Oil'], ['Cinnamomum Cassia Leaf Oil'],
  ['Cinnamomum Zeylanicum Bark Oil'], ['Citrus Aurantium Amara Flower Oil', 'Citrus Aurantium Dulcis Flower Oil'],
  ['Citrus Aurantium Amara Peel Oil', 'Citrus Aurantium Dulcis Peel Oil', 'Citrus Sinensis Peel Oil'],
  ['Citrus Aurantium Bergamia Peel Oil'], ['Citrus Limon Peel Oil'],
  ['Cymbopogon Citratus Leaf Oil', 'Cymbopogon Flexuosus Oil', 'Cymbopogon Schoenanthus Oil'],
  ['Eucalyptus Globulus Leaf Oil', 'Eucalyptus Globulus Leaf/Twig Oil'],
  ['Eugenia Caryophyllus Bud Oil', 'Eugenia Caryophyllus Flower Oil', 'Eugenia Caryophyllus Leaf Oil',
    'Eugenia Caryophyllus Stem Oil'],
  ['Jasminum Grandiflorum Flower Extract', 'Jasminum Officinale Flower Extract', 'Jasminum Officinale Oil'],
  ['Juniperus Virginiana Oil', 'Juniperus Virginiana Wood Oil'], ['Laurus Nobilis Leaf Oil'],
  ['Lavandula Angustifolia Flower/Leaf/Stem Extract', 'Lavandula Angustifolia Oil', 'Lavandula Hybrida Extract',
    'Lavandula Hybrida Flower Extract', 'Lavandula Hybrida Oil', 'Lavandula Intermedia Flower/Leaf/Stem Extract',
    'Lavandula Intermedia Flower/Leaf/Stem Oil', 'Lavandula Intermedia Oil'],
  ['Mentha Piperita Oil'], ['Mentha Viridis Leaf Oil'],
  ['Narcissus Jonquilla Extract', 'Narcissus Poeticus Extract', 'Narcissus Pseudonarcissus Flower Extract',
    'Narcissus Tazetta Extract'],
  ['Pelargonium Graveolens Flower Oil'], ['Pogostemon Cablin Oil'],
  ['Rosa Alba Flower Extract', 'Rosa Alba Flower Oil', 'Rosa Canina Flower Oil', 'Rosa Centifolia Flower Extract',
    'Rosa Centifolia Flower Oil', 'Rosa Damascena Flower Extract', 'Rosa Damascena Flower Oil',
    'Rosa Gallica Flower Oil', 'Rosa Moschata Flower Oil', 'Rosa Rugosa Flower Oil'],
  ['Santalum Album Oil'], ['Eugenyl Acetate'], ['Geranyl Acetate'], ['Isoeugenyl Acetate'], ['Pinene'],
]; // prettier-ignore

/** Annex VI of the same regulation: the UV filters allowed in the EU, with their nano forms. */
const EU_UV_FILTERS: readonly string[] = [
  'Camphor Benzalkonium Methosulfate', 'Homosalate', 'Benzophenone-3', 'Phenylbenzimidazole Sulfonic Acid',
  'Terephthalylidene Dicamphor Sulfonic Acid', 'Butyl Methoxydibenzoylmethane', 'Benzylidene Camphor Sulfonic Acid',
  'Octocrylene', 'Polyacrylamidomethyl Benzylidene Camphor', 'Ethylhexyl Methoxycinnamate', 'PEG-25 PABA',
  'Isoamyl p-Methoxycinnamate', 'Ethylhexyl Triazone', 'Drometrizole Trisiloxane', 'Diethylhexyl Butamido Triazone',
  '4-Methylbenzylidene Camphor', 'Ethylhexyl Salicylate', 'Ethylhexyl Dimethyl PABA', 'Benzophenone-4',
  'Methylene Bis-Benzotriazolyl Tetramethylbutylphenol', 'Methylene Bis-Benzotriazolyl Tetramethylbutylphenol (nano)',
  'Disodium Phenyl Dibenzimidazole Tetrasulfonate', 'Bis-Ethylhexyloxyphenol Methoxyphenyl Triazine',
  'Polysilicone-15', 'Titanium Dioxide', 'Titanium Dioxide (nano)', 'Diethylamino Hydroxybenzoyl Hexyl Benzoate',
  'Tris-Biphenyl Triazine (nano)', 'Zinc Oxide', 'Zinc Oxide (nano)', 'Phenylene Bis-Diphenyltriazine',
  'Methoxypropylamino Cyclohexenylidene Ethoxyethylcyanoacetate',
  'Bis-(Diethylaminohydroxybenzoyl Benzoyl) Piperazine', 'Bis-(Diethylaminohydroxybenzoyl Benzoyl) Piperazine (nano)',
]; // prettier-ignore

describe('every name says what it is', () => {
  test('by a class or a function, and there are thousands', () => {
    expect(lines.length).toBeGreaterThanOrEqual(7000);
    const silent = lines.filter(({ id, line }) =>
      lineNames(line).some((name) => {
        const entry = book.names.get(nameKey(name));
        return entry === undefined || ![...entry.classes, ...entry.functions].includes(id);
      }),
    );
    expect(silent).toEqual([]);
  });

  const step = Math.floor(lines.length / 24);
  test.each(lines.filter((_, i) => i % step === 0))('$line ($id)', ({ id, line }) => {
    const label =
      book.rules.get(id)?.id ?? (bookFile.names.some((group) => group.id === id) ? id : undefined);
    expect(label).toBeTruthy();
    expect(nameKey(line)).not.toBe('');
  });
});

test.each<[string, RegExp, number]>([
  ['Korean', /\p{Script=Hangul}/u, 2500],
  ['Japanese', /\p{Script=Hiragana}|\p{Script=Katakana}/u, 700],
  ['Chinese, and Japanese without kana', /^[^\p{Script=Hiragana}\p{Script=Katakana}]*\p{Script=Han}/u, 1000],
  ['Russian', /\p{Script=Cyrillic}/u, 400],
])('hundreds of names in %s', (_, script, least) => {
  const names = lines.flatMap(({ line }) => lineNames(line)).filter((name) => script.test(name));
  expect(names.length).toBeGreaterThanOrEqual(least);
});

describe('a name stands in one file, once', () => {
  const seen = new Map<string, string>();
  const twice = lines.flatMap(({ file, line }) =>
    lineNames(line).flatMap((name) => {
      const key = nameKey(name);
      const other = seen.get(key);
      seen.set(key, `${file}: ${line}`);
      return other === undefined ? [] : [`${name} in ${file} and ${other}`];
    }),
  );
  test('as its key has it, spelling pairs folded', () => {
    expect(twice).toEqual([]);
  });

  test('and compile says so where it does not', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'names-'));
    try {
      cpSync(path.join(ROOT, 'data'), path.join(root, 'data'), { recursive: true });
      const file = path.join(root, 'data/names/solvent.json');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace('"names": [', '"names": [\n    "LINALOOL",\n    "--",'));
      const said = compileBook(root).problems.map(
        ({ file: at, line, message }) => `${at}:${line} ${message}`,
      );
      expect(said.join('\n')).toContain('the name linalool stands in');
      expect(said.join('\n')).toContain('a name without letters');
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('files are sorted', () => {
  const outOfOrder = (names: readonly string[]): readonly string[] =>
    names.filter((name, i) => i > 0 && name.toLowerCase() < (names[i - 1] ?? '').toLowerCase());

  const files: readonly { readonly id: string; readonly names: readonly string[] }[] = [
    ...bookFile.rules,
    ...bookFile.names.map(({ id, lines: names }) => ({ id, names })),
  ];
  test.each(files)('$id', ({ names }) => {
    expect(outOfOrder(names)).toEqual([]);
  });

  test('and the check can fail', () => {
    expect(outOfOrder(['Aqua', 'Glycerin', 'Betaine'])).toEqual(['Betaine']);
  });
});

describe('the lists of the law are complete', () => {
  // Benzyl alcohol alone is there to preserve; a perfume that holds it is named by its other parts.
  const missing = (names: readonly string[], classes: readonly string[]): readonly string[] =>
    names.filter((name) => {
      const found = lookUp(book, name);
      return found === null || found.guess || !found.entry.classes.some((id) => classes.includes(id));
    });

  test('81 fragrance allergens', () => {
    expect(EU_FRAGRANCE_ALLERGENS).toHaveLength(81);
    const rest = EU_FRAGRANCE_ALLERGENS.flat().filter((name) => name !== 'Benzyl Alcohol');
    expect(missing(rest, ['fragrance', 'eo', 'menthol', 'warming'])).toEqual([]);
    expect(lookUp(book, 'Benzyl Alcohol')?.entry.functions).toContain('preservative');
  });

  test('34 UV filters', () => {
    expect(EU_UV_FILTERS).toHaveLength(34);
    expect(missing(EU_UV_FILTERS, ['uvorg', 'uvmin'])).toEqual([]);
  });

  test('and the check can fail', () => {
    expect(missing(['Glycerin', 'Moonstone Absolutely', 'Linalool'], ['fragrance'])).toEqual([
      'Glycerin',
      'Moonstone Absolutely',
    ]);
  });
});
