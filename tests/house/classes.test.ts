import { describe, expect, test } from 'vitest';
import { book } from '../../src/bundled/book.ts';
import { lookUp } from '../../src/core/rules/lookUp.ts';

/** Names of the substance that each class is about, as INCI, as a drug, and as other languages print them. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  retinoid: [
    'Retinol', 'Retinal', 'Retinaldehyde', 'Retinyl Palmitate', 'Retinyl Acetate', 'Retinyl Propionate',
    'Retinyl Linoleate', 'Retinyl Retinoate', 'Retinyl Sunflowerseedate', 'Hydroxypinacolone Retinoate',
    'Granactive Retinoid', 'Sodium Retinoyl Hyaluronate', 'Retinoxytrimethylsilane', 'Hydrogenated Retinol',
    'Vitamin A', 'Liposomal Retinol', '레티놀', 'レチノール', '视黄醇', '視黃醇', 'Ретинол',
  ],
  rxretinoid: [
    'Tretinoin', 'Retinoic Acid', 'Adapalene', 'Tazarotene', 'Isotretinoin', 'Trifarotene', 'Trétinoïne',
    'Tretinoína', 'Adapaleno', 'Адапален', 'トレチノイン', '维A酸', '阿達帕林', '트레티노인',
  ],
  aha: [
    'Glycolic Acid', 'Lactic Acid', 'Mandelic Acid', 'Malic Acid', 'Tartaric Acid', 'Citric Acid',
    'Sodium Glycolate', 'Ammonium Glycolate', 'Ammonium Lactate', 'Hydroxycaprylic Acid', 'Pyruvic Acid',
    'Glykolsäure', 'Acide Lactique', 'Kwas Migdałowy', 'Mjölksyra', 'Laktik Asit', 'グリコール酸', '乳酸',
  ],
  bha: [
    'Salicylic Acid', 'Capryloyl Salicylic Acid', 'Betaine Salicylate', 'Sodium Salicylate', 'LHA',
    'Salicylsäure', 'Ácido Salicílico', 'Salicylzuur', 'Salisilik Asit', 'サリチル酸', '水杨酸', '살리실릭애씨드',
  ],
  pha: ['Gluconolactone', 'Lactobionic Acid', 'Maltobionic Acid', 'Gluconic Acid', 'Глюконолактон'],
  aza: ['Azelaic Acid', 'Azelainsäure', 'Acide Azélaïque', 'アゼライン酸', '壬二酸', '아젤라익애씨드'],
  bpo: ['Benzoyl Peroxide', 'Peroxyde de Benzoyle', 'Nadtlenek Benzoilu', '过氧化苯甲酰', '벤조일퍼옥사이드'],
  hq: ['Hydroquinone', 'Hydrochinon', 'Hidroquinona', 'ハイドロキノン', '氢醌', '하이드로퀴논'],
  laa: ['Ascorbic Acid', 'L-Ascorbic Acid', 'Ascorbinsäure', 'アスコルビン酸', '抗坏血酸', '아스코빅애씨드'],
  vitcder: [
    'Sodium Ascorbyl Phosphate', 'Magnesium Ascorbyl Phosphate', 'Ascorbyl Glucoside', '3-O-Ethyl Ascorbic Acid',
    'Ascorbyl Tetraisopalmitate', 'Tetrahexyldecyl Ascorbate', 'Ascorbyl Palmitate', 'Sodium Ascorbate',
    'Aminopropyl Ascorbyl Phosphate', 'Ascorbyl Methylsilanol Pectinate', 'Disodium Ascorbyl Sulfate',
    'Bis-Glyceryl Ascorbate', 'Hexylglyceryl Ascorbate', 'Trisodium Ascorbyl Palmitate Phosphate',
    'Potassium Ascorbyl Tocopheryl Phosphate', 'Allantoin Ascorbate', 'Chitosan Ascorbate', 'VC-IP',
  ],
  enzyme: [
    'Papain', 'Bromelain', 'Protease', 'Subtilisin', 'Ficin', 'Actinidin', 'Keratinase', 'Papaya Enzyme', 'Lipase',
    'Pineapple Enzyme', 'Pancreatin', 'Papaína', '파파인', 'パパイン', '木瓜蛋白酶',
  ],
  scrub: [
    'Prunus Armeniaca Seed Powder', 'Juglans Regia Shell Powder', 'Pumice', 'Bamboo Powder', 'Jojoba Beads',
    'Sea Salt', 'Sugar', 'Coffea Arabica Seed Powder', 'Coffee Grounds', 'Corundum', 'Maris Sal', 'Almond Meal',
    'Olea Europaea Seed Powder', 'Argania Spinosa Shell Powder', 'Rubus Idaeus Seed Powder', 'Volcanic Sand',
  ],
  spicule: [
    'Hydrolyzed Sponge', 'Spongilla Spicules', 'Spongilla Lacustris Extract', 'Marine Spicules', 'Spicule',
    '하이드롤라이즈드해면', '스피큘', 'スピキュール', '针状海绵骨针',
  ],
  gf: [
    'EGF', 'sh-Oligopeptide-1', 'rh-Oligopeptide-1', 'Epidermal Growth Factor', 'sh-Polypeptide-9', 'Exosomes',
    'Human Fibroblast Conditioned Media', 'Rosa Damascena Callus Exosomes', 'Human Platelet Extract', 'PDRN',
    '엑소좀', 'エクソソーム', 'ヒト幹細胞順化培養液', '外泌体', '寡肽-1',
  ],
  steroid: [
    'Hydrocortisone', 'Betamethasone', 'Clobetasol Propionate', 'Triamcinolone', 'Mometasone', 'Desonide',
    'Dexamethasone', 'Hydrocortison', 'Hidrocortisona', 'Hydrokortyzon', 'Бетаметазон', '氢化可的松', '하이드로코르티손',
  ],
  numb: ['Lidocaine', 'Prilocaine', 'Benzocaine', 'Tetracaine', 'Lidocaína', 'Lidokaina', 'リドカイン', '利多卡因', '리도카인'],
  abx: [
    'Clindamycin', 'Erythromycin', 'Metronidazole', 'Ivermectin', 'Mupirocin', 'Ketoconazole', 'Tacrolimus',
    'Acyclovir', 'Clindamicina', 'Метронидазол', 'クリンダマイシン', '克林霉素', '클린다마이신',
  ],
  menthol: ['Menthol', 'Camphor', 'Kampfer', 'Mentolo', 'Ментол', 'Peppermint Oil', 'Aceite de Menta'],
  alcohol: ['Alcohol', 'Alcohol Denat.', 'Weingeist', 'Vergällter Alkohol', 'Etanol', 'エタノール', '乙醇', '변성알코올'],
  fragrance: ['Parfum', 'Duftstoffe natürlichen Ursprungs', 'Profumo', 'Kompozycja zapachowa', 'Отдушка', '香料', '香精'],
}; // prettier-ignore

/** Oils that are pressed from seeds and kernels: no aroma to speak of, and none of the classes for one. */
const FIXED_OILS: readonly string[] = [
  'Helianthus Annuus Seed Oil', 'Simmondsia Chinensis Seed Oil', 'Rosa Canina Fruit Oil', 'Vitis Vinifera Seed Oil',
  'Camellia Oleifera Seed Oil', 'Prunus Amygdalus Dulcis Oil', 'Macadamia Ternifolia Seed Oil', 'Oryza Sativa Bran Oil',
  'Cucurbita Pepo Seed Oil', 'Punica Granatum Seed Oil', 'Rubus Idaeus Seed Oil', 'Ribes Nigrum Seed Oil',
  'Hippophae Rhamnoides Oil', 'Moringa Oleifera Seed Oil', 'Cannabis Sativa Seed Oil', 'Nigella Sativa Seed Oil',
  'Perilla Ocymoides Seed Oil', 'Salvia Hispanica Seed Oil', 'Sonnenblumenöl', 'Huile de Jojoba', 'Olej Arganowy',
]; // prettier-ignore

/** Oils that are distilled or expressed for their aroma, one or more of each genus. */
const AROMATIC_OILS: readonly string[] = [
  'Lavandula Angustifolia Oil', 'Citrus Limon Peel Oil', 'Rosmarinus Officinalis Leaf Oil', 'Myrtus Communis Oil',
  'Melaleuca Alternifolia Leaf Oil', 'Pelargonium Graveolens Flower Oil', 'Boswellia Carterii Oil',
  'Commiphora Myrrha Oil', 'Cananga Odorata Flower Oil', 'Juniperus Communis Fruit Oil', 'Ocimum Basilicum Oil',
  'Origanum Vulgare Oil', 'Thymus Vulgaris Oil', 'Anthemis Nobilis Flower Oil', 'Helichrysum Italicum Flower Oil',
  'Salvia Sclarea Oil', 'Cupressus Sempervirens Oil', 'Vetiveria Zizanoides Root Oil', 'Pinus Sylvestris Leaf Oil',
  'Cymbopogon Martini Oil', 'Litsea Cubeba Fruit Oil', 'Zingiber Officinale Root Oil', 'Daucus Carota Seed Oil',
  'Foeniculum Vulgare Oil', 'Illicium Verum Oil', 'Melissa Officinalis Leaf Oil', 'Cedrus Atlantica Bark Oil',
  'Rosa Damascena Flower Oil', 'Jasminum Officinale Oil', 'Artemisia Vulgaris Oil', 'Myristica Fragrans Oil',
  'Lavendelöl', 'Huile Essentielle de Lavande', 'Olejek Lawendowy', 'Масло лаванды', 'Ätherische Öle', '精油',
]; // prettier-ignore

/** Salts, esters and namesakes of acids and alcohols that neither exfoliate nor dry. */
const RELATIVES: readonly string[] = [
  'Sodium Lactate', 'Lauryl Lactate', 'Cetyl Lactate', 'Triethyl Citrate', 'Diisostearyl Malate', 'Sodium Citrate',
  'Sodium Stearoyl Lactylate', 'Zinc Gluconate', 'Sodium Gluconate', 'Stearic Acid', 'Hyaluronic Acid', 'Lactitol',
  'Polylactic Acid', 'Lactic Acid/Glycolic Acid Copolymer', 'Glyceryl Stearate Citrate', 'Glycol Distearate',
  'Butyloctyl Salicylate', 'Sorbic Acid', 'Benzoic Acid', 'Phytic Acid', 'Cetearyl Alcohol', 'Behenyl Alcohol',
  'Magnesium Sulfate', 'Phloretin', 'Pentylene Glycol', 'Lactose', 'Luffa Cylindrica Fruit Extract',
]; // prettier-ignore
const STRONG = ['aha', 'bha', 'pha', 'alcohol', 'sls', 'sles', 'retinoid', 'rxretinoid', 'laa', 'spicule'];

/** Names that are unread, only guessed at, or whose classes `wrong` finds fault with. */
function faulty(names: readonly string[], wrong: (classes: readonly string[]) => boolean): readonly string[] {
  return names.filter((name) => {
    const found = lookUp(book, name);
    return found === null || found.guess || wrong(found.entry.classes);
  });
}

describe('the members of a class carry it', () => {
  test.each(Object.entries(MEMBERS))('%s', (id, names) => {
    expect(book.rules.has(id)).toBe(true);
    expect(faulty(names, (classes) => !classes.includes(id))).toEqual([]);
  });

  test('and the check can fail', () => {
    const names = ['Moonstone Absolutely', 'Glycerin', 'Retinol', 'Salicyclic Acid Drops'];
    expect(faulty(names, (classes) => !classes.includes('retinoid'))).toHaveLength(3);
  });
});

describe('what only looks or sounds like a member does not', () => {
  test('oils from seeds and kernels', () => {
    expect(faulty(FIXED_OILS, (classes) => classes.includes('eo') || classes.includes('fragrance'))).toEqual(
      [],
    );
  });

  test('against aromatic oils', () => {
    expect(faulty(AROMATIC_OILS, (classes) => !classes.includes('eo'))).toEqual([]);
  });

  test('salts, esters and namesakes', () => {
    expect(faulty(RELATIVES, (classes) => classes.some((id) => STRONG.includes(id)))).toEqual([]);
  });
});
