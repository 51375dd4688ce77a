import { describe, expect, test } from 'vitest';
import { book } from '../../../src/bundled/book.ts';
import { judge, layOut, type Person } from '../../../src/core/aftercare/judge.ts';
import { readText } from '../../../src/core/read.ts';
import type { Treatment } from '../../../src/schema/state.ts';
import type { Judgement } from '../../../src/core/types.ts';
import type { Verdict } from '../../../src/schema/words.ts';
import { hour, judged, person, read, treated } from '../judging.ts';

// Cases that fool a simple rule, against the book as it ships; brands and wording are invented.

const DAYS = [12, 48, 120, 240]; // hours after the treatment: gate, early, settle, recover
const LETTERS: Readonly<Record<Verdict, string>> = {
  suits: 's',
  caution: 'c',
  avoid: 'a',
  unknown: 'u',
  none: '-',
};
const on = (text: string, hours: number, name: string | null, who: Person = person()): Judgement =>
  judged(book, text, hours, name, who);
/** Verdicts in gate, early, settle and recover: s suits, c caution, a avoid, u unknown, - none. */
const row = (text: string, name: string | null, who: Person = person()): string =>
  DAYS.map((hours) => LETTERS[on(text, hours, name, who).verdict]).join('');

const CREAM =
  'Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Squalane, Ceramide NP, Cholesterol, Panthenol, Xanthan Gum, Phenoxyethanol';
const SERUM = 'Aqua, Glycerin, Butylene Glycol, Sodium Hyaluronate, Allantoin, Carbomer, Phenoxyethanol';
const WASH = 'Aqua, Sodium Cocoyl Isethionate, Coco-Glucoside, Glycerin, Cocamidopropyl Betaine';
const SUN = 'Aqua, Zinc Oxide, Caprylic/Capric Triglyceride, Glycerin, Cetearyl Alcohol, Phenoxyethanol';
const before = (marked: string, name: string): string =>
  marked.replace('Phenoxyethanol', `${name}, Phenoxyethanol`);

describe('verdicts in gate, early, settle and recover', () => {
  test.each<[string, string, string, string]>([
    // plain care
    ['a plain ceramide cream', 'Linden Barrier Cream', CREAM, 'csss'],
    ['a plain hyaluronic serum', 'Moss Water Serum', SERUM, 'csss'],
    [
      'a repair balm is not out because of shea',
      'Linden Repair Balm',
      before(CREAM, 'Butyrospermum Parkii Butter'),
      'csss',
    ],
    ['a plain wash', 'Moss Cream Cleanser', `${WASH}, Phenoxyethanol`, 'csss'],
    [
      'jojoba and sunflower in an emulsion',
      'Linden Cream',
      before(CREAM, 'Simmondsia Chinensis Seed Oil, Helianthus Annuus Seed Oil'),
      'csss',
    ],
    [
      'no penalty: silicones, parabens, caffeine, adenosine',
      'Moss Gel',
      `${SERUM}, Dimethicone, Methylparaben, Caffeine, Adenosine, Tocopherol, Chlorphenesin`,
      'csss',
    ],
    [
      'fatty alcohols are no alcohol',
      'Linden Cream',
      'Aqua, Cetyl Alcohol, Stearyl Alcohol, Behenyl Alcohol, Glycerin, Squalane, Phenoxyethanol',
      'csss',
    ],
    ['benzyl alcohol alone is a preservative', 'Linden Cream', `${CREAM}, Benzyl Alcohol`, 'csss'],
    [
      'fragrance-free in the list is no fragrance',
      'Linden Cream Fragrance-Free',
      `${CREAM}. Fragrance-free.`,
      'csss',
    ],
    ['copper gluconate is no copper peptide', 'Moss Mineral Serum', `${SERUM}, Copper Gluconate`, 'csss'],
    [
      'a lactic and glycolic acid polymer is no acid',
      'Moss Serum',
      before(SERUM, 'Lactic Acid/Glycolic Acid Copolymer'),
      'csss',
    ],
    [
      'stearic, palmitic and hyaluronic acids',
      'Moss Cream',
      before(CREAM, 'Stearic Acid, Palmitic Acid, Hyaluronic Acid'),
      'csss',
    ],
    ['lactic acid low in the list adjusts the pH', 'Linden Cream', `${CREAM}, Lactic Acid`, 'csss'],
    ['citric acid alone adjusts the pH', 'Linden Cream', before(CREAM, 'Citric Acid'), 'csss'],
    ['petrolatum low in the list follows the base', 'Linden Cream', `${CREAM}, Petrolatum`, 'csss'],
    ['a ferment low in the list follows the base', 'Linden Cream', `${CREAM}, Bifida Ferment Lysate`, 'csss'],
    [
      'four plant extracts are not many',
      'Moss Cream',
      before(
        CREAM,
        'Hibiscus Sabdariffa Flower Extract, Camellia Sinensis Leaf Extract, Rosa Canina Fruit Extract, Malva Sylvestris Extract',
      ),
      'csss',
    ],
    // perfume and oils
    [
      'a ceramide cream with three essential oils',
      'Linden Ceramide Cream',
      `${CREAM}, Lavandula Angustifolia Oil, Citrus Aurantium Dulcis Peel Oil, Rosmarinus Officinalis Leaf Oil`,
      'aacs',
    ],
    [
      'the same oils before the marker',
      'Linden Ceramide Cream',
      before(
        CREAM,
        'Lavandula Angustifolia Oil, Citrus Aurantium Dulcis Peel Oil, Rosmarinus Officinalis Leaf Oil',
      ),
      'aaac',
    ],
    [
      'one trace of an essential oil at the end',
      'Linden Cream',
      `${CREAM}, Eucalyptus Globulus Leaf Oil`,
      'acss',
    ],
    ['perfume', 'Linden Cream', `${CREAM}, Parfum`, 'aacs'],
    ['an allergen without the word perfume', 'Linden Cream', `${CREAM}, Linalool`, 'aacs'],
    ['perfume that is rinsed off', 'Moss Foam Cleanser', `${WASH}, Parfum, Phenoxyethanol`, 'acss'],
    ['perfume in a micellar water stays on', 'Moss Micellar Water', `${SERUM}, Parfum`, 'aacs'],
    ['perfume in a mask stays on', 'Moss Overnight Mask', `${SERUM}, Parfum`, 'aacs'],
    [
      'five plant extracts',
      'Moss Cream',
      before(
        CREAM,
        'Hibiscus Sabdariffa Flower Extract, Camellia Sinensis Leaf Extract, Rosa Canina Fruit Extract, Malva Sylvestris Extract, Althaea Officinalis Root Extract',
      ),
      'acss',
    ],
    [
      'a face oil by its name',
      'Linden Glow Face Oil',
      'Rosa Canina Fruit Oil, Squalane, Tocopherol, Simmondsia Chinensis Seed Oil, Helianthus Annuus Seed Oil',
      'aacs',
    ],
    [
      'a face oil by its list',
      'Linden Golden Drops',
      'Rosa Canina Fruit Oil, Simmondsia Chinensis Seed Oil, Tocopherol, Vitis Vinifera Seed Oil, Helianthus Annuus Seed Oil',
      'aacs',
    ],
    [
      'coconut oil among the first five',
      'Linden Cream',
      'Aqua, Cocos Nucifera Oil, Glycerin, Cetearyl Alcohol, Squalane, Phenoxyethanol',
      'aacs',
    ],
    ['coconut oil further down', 'Linden Cream', before(CREAM, 'Cocos Nucifera Oil'), 'csss'],
    // acids
    ['glycolic acid', 'Moss Night Serum', before(SERUM, 'Glycolic Acid'), 'aaac'],
    ['glycolic acid low is never below check first', 'Linden Cream', `${CREAM}, Glycolic Acid`, 'accc'],
    [
      'glycolic acid of 12 % is a peel',
      'Moss Night Serum',
      'Aqua, Glycolic Acid 12%, Glycerin, Carbomer, Phenoxyethanol',
      'aaaa',
    ],
    ['an acid in the name that the list shows low', 'Lactic Acid Serum', `${SERUM}, Lactic Acid`, 'aaac'],
    ['an acid toner', 'Moss Toner', before(SERUM, 'Salicylic Acid'), 'aaac'],
    [
      'salicylic acid of 0.5 % in a cleanser',
      'Moss Cleanser',
      `${WASH}, Salicylic Acid 0.5%, Phenoxyethanol`,
      'aaac',
    ],
    ['salicylic acid as a preservative', 'Linden Cream', `${CREAM}, Salicylic Acid`, 'accs'],
    [
      'salicylic acid of 2 % behind the marker is no preservative',
      'Linden Cream',
      `${CREAM}, Salicylic Acid 2%`,
      'aaac',
    ],
    [
      'a solvent that sounds like salicylic acid',
      'Linden Cream',
      before(CREAM, 'Butyloctyl Salicylate'),
      'csss',
    ],
    [
      'five fruit acids without an acid',
      'Moss Serum',
      before(
        SERUM,
        'Vaccinium Myrtillus Fruit Extract, Saccharum Officinarum Extract, Acer Saccharum Extract, Citrus Aurantium Dulcis Fruit Extract, Citrus Limon Fruit Extract',
      ),
      'aacs',
    ],
    ['gluconolactone', 'Moss PHA Serum', before(SERUM, 'Gluconolactone'), 'aacs'],
    [
      'gluconolactone in a preservative blend',
      'Moss Serum',
      `${SERUM}, Gluconolactone, Sodium Benzoate`,
      'csss',
    ],
    [
      'a rub-off peel with a harmless list',
      'Moss Peeling Gel',
      `Aqua, Glycerin, Carbomer, Cellulose, Betaine, Phenoxyethanol`,
      'aaac',
    ],
    ['an exfoliating wipe with a harmless list', 'Moss Exfoliating Wipes', SERUM, 'aaac'],
    [
      'a peel-off mask is no peel',
      'Moss Peel-Off Mask',
      'Aqua, Polyvinyl Alcohol, Glycerin, Butylene Glycol, Phenoxyethanol',
      'aaac',
    ],
    ['a peel by name', 'Moss Overnight Peel', SERUM, 'aaaa'],
    ['shell grains', 'Moss Scrub', `${WASH}, Juglans Regia Shell Powder, Phenoxyethanol`, 'aaaa'],
    [
      'a clay mask',
      'Moss Clay Mask',
      'Aqua, Kaolin, Bentonite, Glycerin, Propanediol, Phenoxyethanol',
      'aacs',
    ],
    [
      'a mask that is clay by its list',
      'Moss Pore Mask',
      'Aqua, Kaolin, Glycerin, Propanediol, Phenoxyethanol',
      'aacs',
    ],
    ['a cream mask without clay', 'Moss Comfort Mask', CREAM, 'csss'],
    ['clay in a cleanser', 'Moss Cleanser', `${WASH}, Kaolin, Phenoxyethanol`, 'csss'],
    // retinoids, vitamin C, brighteners
    ['retinol', 'Night Repair', before(SERUM, 'Retinol'), 'aaac'],
    ['retinol behind the marker is still retinol', 'Night Repair', `${SERUM}, Retinol`, 'aaac'],
    ['a trace of retinyl palmitate', 'Linden Cream', `${CREAM}, Retinyl Palmitate`, 'accs'],
    ['retinyl palmitate that the name carries', 'Vitamin A Cream', `${CREAM}, Retinyl Palmitate`, 'aaac'],
    ['30 ppm of retinol', 'Linden Cream', before(CREAM, 'Retinol (30 ppm)'), 'accc'],
    ['a retinol alternative', 'Moss Retinol Alternative Serum', before(SERUM, 'Bakuchiol'), 'acss'],
    ['hydroxypinacolone retinoate', 'Moss Serum', before(SERUM, 'Hydroxypinacolone Retinoate'), 'aaac'],
    ['ascorbic acid', 'Moss Serum', before(SERUM, 'Ascorbic Acid'), 'aaac'],
    ['a trace of ascorbic acid is judged as a derivative', 'Linden Cream', `${CREAM}, Ascorbic Acid`, 'acss'],
    ['a derivative', 'Moss Serum', before(SERUM, 'Ascorbyl Glucoside'), 'aacs'],
    ['a trace of a derivative in a cream', 'Linden Cream', `${CREAM}, Sodium Ascorbyl Phosphate`, 'acss'],
    [
      'a derivative low in a list whose name carries it',
      'Vitamin C Cream',
      `${CREAM}, Sodium Ascorbyl Phosphate`,
      'aacs',
    ],
    ['niacinamide of 10 %', 'Niacinamide Serum', before(SERUM, 'Niacinamide 10%'), 'acss'],
    ['niacinamide in a barrier cream', 'Linden Cream', `${CREAM}, Niacinamide`, 'csss'],
    ['azelaic acid of 10 %', 'Azelaic Serum', before(SERUM, 'Azelaic Acid 10%'), 'aacs'],
    ['azelaic acid of 15 % is a medicine', 'Azelaic Gel', before(SERUM, 'Azelaic Acid 15%'), 'aacc'],
    ['azelaic acid of 15 % in the name alone', 'Azelaic Acid 15% Gel', before(SERUM, 'Azelaic Acid'), 'aacc'],
    ['urea of 5 %', 'Linden Cream', before(CREAM, 'Urea 5%'), 'acss'],
    ['urea of 10 %', 'Linden Cream', before(CREAM, 'Urea 10%'), 'acss'],
    ['urea of 20 %', 'Linden Cream', before(CREAM, 'Urea 20%'), 'aaac'],
    ['urea of 20 % in the name alone', 'Urea 20% Face Cream', before(CREAM, 'Urea'), 'aaac'],
    ['urea among moisturising factors', 'Linden Cream', before(CREAM, 'Urea, Sodium PCA'), 'csss'],
    // signals
    ['peptides', 'Moss Serum', before(SERUM, 'Palmitoyl Tripeptide-1'), 'acss'],
    ['a trace of a peptide', 'Linden Cream', `${CREAM}, Palmitoyl Tripeptide-1`, 'csss'],
    ['a copper peptide', 'Moss Serum', `${SERUM}, Copper Tripeptide-1`, 'aass'],
    ['exosomes', 'Moss Serum', before(SERUM, 'Exosomes'), 'aacc'],
    ['a growth factor', 'Moss Serum', `${SERUM}, sh-Oligopeptide-1`, 'aacs'],
    ['snail filtrate', 'Moss Essence', `Snail Secretion Filtrate, ${SERUM}`, 'acss'],
    // needles of its own
    ['a spicule serum', 'Moss Essence', before(SERUM, 'Hydrolyzed Sponge'), 'aaaa'],
    ['a spicule serum by its name', 'Moss Spicule Shot 300', SERUM, 'aaaa'],
    ['a meso ampoule is not judged', 'Meso Ampoule Hyaluronic', SERUM, 'uuuu'],
    ['an ampoule for a dermaroller is not judged', 'Ampoule for Dermaroller', SERUM, 'uuuu'],
    // medicines
    ['hydrocortisone', 'Hydrocortisone Cream 1%', `${CREAM}, Hydrocortisone`, 'cccc'],
    ['hydrocortisone without a list', 'Hydrocortisone Cream', '', 'uuuu'],
    ['a benzoyl peroxide wash', 'Clear Acne Wash', `Benzoyl Peroxide 4%, ${WASH}, Phenoxyethanol`, 'aaac'],
    ['tretinoin', 'Night Cream', before(CREAM, 'Tretinoin'), 'aaac'],
    ['hydroquinone', 'Spot Cream', before(CREAM, 'Hydroquinone 2%'), 'aaac'],
    ['numbing cream', 'Numbing Cream', before(CREAM, 'Lidocaine 4%'), 'aaaa'],
    ['an antifungal', 'Skin Cream', before(CREAM, 'Clotrimazole'), 'cccc'],
    // alcohol
    ['alcohol in a toner', 'Moss Toner', 'Aqua, Alcohol Denat., Glycerin, Allantoin, Phenoxyethanol', 'aaaa'],
    [
      'alcohol in an aftershave',
      'Moss Aftershave',
      'Aqua, Alcohol Denat., Glycerin, Allantoin, Phenoxyethanol',
      'aaaa',
    ],
    [
      'alcohol in a cream',
      'Linden Cream',
      'Aqua, Glycerin, Alcohol Denat., Squalane, Cetearyl Alcohol, Phenoxyethanol',
      'aaac',
    ],
    ['alcohol low in a cream', 'Linden Cream', `${CREAM}, Alcohol`, 'accs'],
    [
      'witch hazel',
      'Moss Toner',
      'Aqua, Hamamelis Virginiana Water, Glycerin, Allantoin, Betaine, Phenoxyethanol',
      'aaac',
    ],
    ['menthol behind the marker', 'Moss Gel', `${SERUM}, Menthol`, 'aaac'],
    // promises without a list
    ['retinol 1 % and no list', 'Retinol 1 % Night Serum', '', 'aaau'],
    ['a vitamin C serum without a list', 'Vitamin C 20 % Serum', '', 'aaau'],
    ['self-tan without a list', 'Self Tan Drops', '', 'aaau'],
    ['a plain name without a list', 'Linden Cream', '', 'uuuu'],
    ['a promise that the list does not keep', 'Retinol Cream', CREAM, 'aaac'],
  ])('%s', (_, name, text, expected) => {
    expect(row(text, name)).toBe(expected);
  });
});

describe('sunscreen', () => {
  test.each<[string, string, string, string]>([
    ['plain mineral', 'Veil SPF 50', SUN, 'asss'],
    ['tinted mineral', 'Tinted Veil SPF 50', `${SUN}, Iron Oxides`, 'acss'],
    ['mineral with perfume', 'Veil SPF 50', `${SUN}, Parfum`, 'accs'],
    [
      'mineral with an essential oil and alcohol',
      'Veil SPF 50',
      before(SUN, 'Alcohol Denat., Lavandula Angustifolia Oil'),
      'accc',
    ],
    ['organic', 'Veil SPF 40', before(CREAM, 'Octocrylene, Ethylhexyl Salicylate'), 'accs'],
    [
      'organic with alcohol and perfume: never left out after a day',
      'Veil SPF 40',
      'Aqua, Alcohol Denat., Octocrylene, Homosalate, Glycerin, Parfum, Phenoxyethanol',
      'accc',
    ],
    ['with retinol', 'Veil SPF 40', before(SUN, 'Retinol'), 'aaac'],
    ['with menthol', 'Veil SPF 40', before(SUN, 'Menthol'), 'aaac'],
    ['with an acid', 'Veil SPF 40', before(SUN, 'Glycolic Acid'), 'aaac'],
    ['SPF 40 with no filter', 'Veil SPF 40', CREAM, 'uuuu'],
    [
      'drug facts: the active part tells the sunscreen',
      'Daily Veil',
      'Active Ingredients: Zinc Oxide 20%. Inactive Ingredients: Water, Glycerin, Cetearyl Alcohol, Squalane, Phenoxyethanol',
      'asss',
    ],
    ['talc in an untinted mineral sunscreen', 'Veil SPF 50', before(SUN, 'Talc'), 'asss'],
  ])('%s', (_, name, text, expected) => {
    expect(row(text, name)).toBe(expected);
  });

  test.each<[string, Partial<Treatment>, readonly number[], string]>([
    ['RF: mineral is check first from 24 hours', { device: 'rf' }, [12, 24, 47, 49], 'accs'],
    ['2.5 mm', { depth: 2.5 }, [12, 24, 47, 49], 'accs'],
    ['slow healing: from 24 hours all the same', { slow: true }, [12, 24, 35, 37], 'accs'],
  ])('%s', (_, more, hours, expected) => {
    const who = person({ treatments: [treated(more)] });
    expect(hours.map((at) => LETTERS[on(SUN, at, 'Veil SPF 50', who).verdict]).join('')).toBe(expected);
  });

  test('a clock never stands on the only sunscreen: organic with everything mild in it', () => {
    const text = before(
      SUN,
      'Octocrylene, Parfum, Limonene, Niacinamide, Mel, Lanolin, Arnica Montana Flower Extract',
    );
    for (let hours = 24; hours < 336; hours += 6)
      expect(on(text, hours, 'Veil SPF 30').verdict).not.toBe('avoid');
  });
});

describe('the order of a list', () => {
  const tail = 'Niacinamide';
  test.each<[string, string, string, string]>([
    ['by amount, low counts', 'Linden Cream', `${CREAM}, ${tail}`, 'csss'],
    [
      'alphabetical, nothing is low',
      'Linden Cream',
      'Aqua, Cetearyl Alcohol, Cholesterol, Dimethicone, Glycerin, Isohexadecane, Octyldodecanol, Phenoxyethanol, Retinyl Palmitate, Squalane, Tocopherol, Xanthan Gum',
      'aaac',
    ],
    [
      'drug facts, nothing is low',
      'Linden Cream',
      'Active Ingredients: Colloidal Oatmeal 0.5%. Inactive Ingredients: Water, Glycerin, Phenoxyethanol, Squalane, Eucalyptus Globulus Leaf Oil, Allantoin',
      'aaac',
    ],
    [
      'no marker, nothing is low',
      'Linden Cream',
      'Aqua, Glycerin, Squalane, Cetearyl Alcohol, Panthenol, Lactic Acid',
      'aaac',
    ],
    ['may contain is weighed apart', 'Linden Cream', `${CREAM}. May Contain: Retinol`, 'cccc'],
  ])('%s', (_, name, text, expected) => {
    expect(row(text, name)).toBe(expected);
  });

  test('a kit is as strict as its strictest part', () => {
    const judgement = on(
      `Day Cream: ${CREAM}\n\nNight Serum: ${before(SERUM, 'Retinol')}`,
      48,
      'Linden Starter Kit',
    );
    expect(judgement.verdict).toBe('avoid');
    expect(judgement.lists).toEqual(['suits', 'avoid']);
  });
});

describe('what a name says', () => {
  test.each<[string, string, string | null, string]>([
    ['a brand promises nothing', 'Moss-Peel Water Cream', 'Moss-Peel', 'csss'],
    ['the same words without a brand do', 'Moss-Peel Water Cream', null, 'aaaa'],
    ['a vitamin mask is no supplement', 'Multivitamin Recharge Masque', null, 'csss'],
    ['a cleanser that comes with a cloth is no tool', 'Moss Cleanser with Cloth', null, 'csss'],
    ['oil-free is no oil', 'Moss Facial Oil-Free Cream', null, 'csss'],
    ['a mask that is also a scrub', 'Moss Mask + Scrub', null, 'aaac'],
    ['a peptide in the name is not softened', 'Moss Peptide Cream', null, 'acss'],
    ['a lemon peel is no peel', 'Moss Lemon Peel Cream', null, 'csss'],
    ['a patch with needles of its own', 'Moss Blemish Microneedle Patch', null, 'aaaa'],
  ])('%s', (_, name, brand, expected) => {
    const text = name.includes('Peptide') ? `${CREAM}, Palmitoyl Tripeptide-1` : CREAM;
    const reading = readText(book, text, { name, brand, category: [] });
    const letters = DAYS.map(
      (hours) => LETTERS[judge(book, reading, layOut(book, person(), hour(hours))).verdict],
    );
    expect(letters.join('')).toBe(expected);
  });
});

describe('the same product in three languages', () => {
  test.each<[string, string, string, string]>([
    [
      'a cream with perfume',
      'Water, Glycerin, Squalane, Cetearyl Alcohol, Fragrance, Phenoxyethanol',
      'Wasser, Glycerin, Squalan, Cetearyl Alcohol, Parfüm, Phenoxyethanol',
      '정제수, 글리세린, 스쿠알란, 세테아릴알코올, 향료, 페녹시에탄올',
    ],
    [
      'a serum with salicylic acid',
      'Water, Glycerin, Salicylic Acid, Panthenol, Allantoin, Phenoxyethanol',
      'Wasser, Glycerin, Salicylsäure, Panthenol, Allantoin, Phenoxyethanol',
      '정제수, 글리세린, 살리실릭애씨드, 판테놀, 알란토인, 페녹시에탄올',
    ],
    [
      'a plain serum',
      'Water, Glycerin, Sodium Hyaluronate, Panthenol, Allantoin, Phenoxyethanol',
      'Wasser, Glycerin, Natriumhyaluronat, Panthenol, Allantoin, Phenoxyethanol',
      '정제수, 글리세린, 소듐하이알루로네이트, 판테놀, 알란토인, 페녹시에탄올',
    ],
    [
      'a serum with retinol',
      'Water, Glycerin, Retinol, Panthenol, Allantoin, Phenoxyethanol',
      'Wasser, Glycerin, Retinol, Panthenol, Allantoin, Phenoxyethanol',
      '정제수, 글리세린, 레티놀, 판테놀, 알란토인, 페녹시에탄올',
    ],
  ])('%s', (_, english, german, korean) => {
    expect([row(german, null), row(korean, null)]).toEqual([row(english, null), row(english, null)]);
  });
});

describe('who and where', () => {
  test.each<[string, string, Partial<Treatment>, string]>([
    ['a scalp serum when the face was treated', 'Moss Scalp Serum', { area: 'face' }, '----'],
    ['a scalp serum when the scalp was treated', 'Moss Scalp Serum', { area: 'scalp' }, 'csss'],
    ['a hand cream when the face was treated', 'Moss Hand Cream', { area: 'face' }, '----'],
    ['a hand cream when the hands were treated', 'Moss Hand Cream', { area: 'hands' }, 'csss'],
    ['a face cream when the body was treated', 'Moss Face Cream', { area: 'body' }, '----'],
    ['an eye cream when the neck was treated', 'Moss Eye Cream', { area: 'neck' }, 'csss'],
    ['a cream for face and body', 'Moss Face & Body Cream', { area: 'face' }, 'csss'],
  ])('%s', (_, name, more, expected) => {
    expect(row(CREAM, name, person({ treatments: [treated(more)] }))).toBe(expected);
  });

  test.each<[string, Partial<Treatment>, readonly number[], string]>([
    [
      'a home roller of 0.25 mm: over after five days',
      { device: 'roller', depth: 0.25, setting: 'home' },
      [12, 48, 80, 100, 121],
      'aacs-',
    ],
    [
      '0.5 mm at home keeps the dates of 1.0 mm',
      { device: 'roller', depth: 0.5, setting: 'home' },
      [12, 48, 80, 160, 200],
      'aaccs',
    ],
    ['RF: two days of gate, five of early', { device: 'rf' }, [12, 47, 119, 121, 241], 'aaacs'],
    ['RF of 4 mm: the longest row', { device: 'rf', depth: 4 }, [47, 119, 335, 337], 'aacs'],
    ['an unknown length: 1.5 mm', { depth: null }, [12, 95, 97, 239, 241], 'aaccs'],
  ])('%s', (_, more, hours, expected) => {
    const who = person({ treatments: [treated(more)] });
    const text = `${CREAM}, Parfum`;
    expect(hours.map((at) => LETTERS[on(text, at, 'Linden Cream', who).verdict]).join('')).toBe(expected);
  });

  test.each([
    ['a year later nothing has a tick', CREAM, 24 * 365],
    ['three weeks before nothing has a tick', CREAM, -24 * 21],
    ['a year later hydrocortisone has none either', `${CREAM}, Hydrocortisone`, 24 * 365],
    ['a year later a spicule serum is not judged', before(SERUM, 'Hydrolyzed Sponge'), 24 * 365],
  ])('%s', (_, text, hours) => {
    expect(on(text, hours, 'Linden Cream')).toMatchObject({ verdict: 'none', reasons: [] });
  });

  test.each(['Collagen Gummies', 'Eye Drops', 'Toothpaste', 'Shampoo for Dogs'])(
    '%s: never judged',
    (name) => {
      expect(on(CREAM, 48, name)).toMatchObject({ verdict: 'unknown', because: ['not-judged'] });
    },
  );
});

describe('a damaged or daring clinic protocol', () => {
  const clinic = person({
    protocol: {
      version: 2,
      name: 'Linden Clinic',
      profiles: [{ id: 'mm10', label: 'x', gate: 0, early: 0, settle: 0, recover: 200 }],
      classes: {
        aha: { gate: 'suits', early: 'suits' },
        retinoid: { gate: 'suits' },
        steroid: { early: 'suits' },
        niac: { early: 'suits' },
      },
      products: [{ name: 'Aftercare Gel', gtin: '0401234567890' }],
      notes: {},
    },
  });

  test('does not allow an exfoliant in the first day', () => {
    expect(on(before(SERUM, 'Glycolic Acid'), 12, 'Moss Serum', clinic).verdict).toBe('avoid');
    expect(on(before(SERUM, 'Retinol'), 12, 'Moss Serum', clinic).verdict).toBe('avoid');
  });

  test('never gives a medicine a tick', () => {
    expect(on(`${CREAM}, Hydrocortisone`, 48, 'Cream', clinic).verdict).toBe('caution');
  });

  test('what it loosens is named, with the usual date', () => {
    const said = person({
      facts: {
        allergies: [],
        cautions: [],
        gateLifted: [],
        clinicSaid: [{ class: 'fragrance', cell: 'suits', at: '2026-11-02T12:00Z' }],
      },
    });
    const judgement = on(`${CREAM}, Parfum`, 48, 'Linden Cream', said);
    expect(judgement).toMatchObject({ verdict: 'suits', because: ['clinic-rule', 'clinic-looser'] });
    expect(judgement.reasons[0]).toMatchObject({ class: 'fragrance', verdict: 'suits', until: null });
    expect(judgement.reasons[0]?.clinic).toEqual({ looser: true, usualUntil: hour(72) });
  });

  test.each([
    ['by its number', '401234567890', 'suits'],
    ['not by its name alone', undefined, 'caution'],
    ['not by another number', '401234567891', 'caution'],
  ])("the clinic's own product lifts the gate %s", (_, gtin, verdict) => {
    const own = person({
      protocol: {
        version: 2,
        name: 'Linden Clinic',
        profiles: [],
        classes: {},
        products: [{ name: 'Aftercare Gel', gtin: '0401234567890' }],
        notes: {},
      },
    });
    const reading = read(book, SERUM, 'Aftercare Gel');
    const product = { ...reading.product, ...(gtin === undefined ? {} : { gtin }) };
    expect(judge(book, { ...reading, product }, layOut(book, own, hour(12))).verdict).toBe(verdict);
  });

  test("a clinic's word about one page without a list says nothing of another", () => {
    const fingerprint = read(book, '', 'Cream A').fingerprint;
    const told = person({
      facts: {
        allergies: [],
        cautions: [],
        clinicSaid: [],
        gateLifted: [{ fingerprint, name: 'Cream A', at: '2026-11-02T12:00Z' }],
      },
    });
    expect(on('', 12, 'Cream B', told).because).not.toContain('gate-lifted');
  });
});

describe('allergies by family', () => {
  test.each([
    ['fragrance', 'Lavandula Angustifolia Oil'],
    ['fragrance', 'Rosa Damascena Flower Water'],
    ['fragrance', 'Benzyl Alcohol'],
    ['fragrance', 'Propolis Extract'],
    ['fragrance', 'Myroxylon Pereirae Resin'],
    ['bee', 'Cera Alba'],
    ['bee', 'Mel'],
    ['lanolin', 'PEG-75 Lanolin'],
    ['formaldehyde', 'DMDM Hydantoin'],
    ['formaldehyde', 'Sodium Hydroxymethylglycinate'],
    ['isothiazolinones', 'Methylisothiazolinone'],
    ['salicylates', 'Ethylhexyl Salicylate'],
    ['salicylates', 'Salix Alba Bark Extract'],
    ['sunfilters', 'Octocrylene'],
    ['nuts', 'Juglans Regia Seed Oil'],
    ['nuts', 'Prunus Amygdalus Dulcis (Sweet Almond) Oil'],
    ['nuts', 'Hydrolyzed Sweet Almond Protein'],
    ['wheat', 'Hydrolyzed Wheat Protein'],
    ['wheat', 'Triticum Vulgare Germ Oil'],
    ['soy', 'Glycine Soja Oil'],
    ['soy', 'Lecithin'],
    ['latex', 'Rubber Latex'],
    ['nickel', 'Nickel Gluconate'],
  ])('%s: %s is left out at all times', (family, name) => {
    const facts = { allergies: [family], cautions: [], gateLifted: [], clinicSaid: [] };
    const judgement = on(`${CREAM}, ${name}`, 240, 'Linden Cream', person({ facts }));
    expect(judgement).toMatchObject({ verdict: 'avoid', from: { caution: null, suits: null } });
    expect(judgement.because).toContain('allergy');
  });

  test('an allergy to formaldehyde is none to isothiazolinones', () => {
    const facts = { allergies: ['formaldehyde'], cautions: [], gateLifted: [], clinicSaid: [] };
    const found = on(`${CREAM}, Methylisothiazolinone`, 240, 'Linden Cream', person({ facts })).reasons;
    expect(found.some(({ finding }) => finding.by === 'allergy')).toBe(false);
  });

  test.each(['rosacea', 'eczema'])('%s: perfume, essential oil and drying alcohol in all phases', (id) => {
    const facts = { allergies: [], cautions: [id], gateLifted: [], clinicSaid: [] };
    for (const name of ['Parfum', 'Lavandula Angustifolia Oil', 'Alcohol Denat.'])
      expect(on(`${CREAM}, ${name}`, 320, 'Linden Cream', person({ facts })).verdict).toBe('avoid');
    expect(on(`${SUN}, Parfum`, 48, 'Veil SPF 50', person({ facts })).verdict).toBe('caution');
  });
});

test('several treatments: a peel and a laser count with their own dates', () => {
  const peel = treated({ id: 't2', kind: 'peel', at: '2026-11-10T12:00Z' });
  const both = person({ treatments: [treated(), peel] });
  expect(on(`${CREAM}, Parfum`, 240, 'Linden Cream', both).verdict).toBe('avoid');
  expect(on(`${CREAM}, Parfum`, 240, 'Linden Cream').verdict).toBe('suits');
});
