/** A product of the demo listings and what is right to say of it two days after the reference treatment. */
export interface DemoProduct {
  readonly slug: string;
  readonly name: string;
  readonly price: string;
  readonly ingredients: string;
  readonly verdict: 'suits' | 'avoid';
}

interface Make {
  readonly name: string;
  readonly ingredients: string;
  readonly verdict: DemoProduct['verdict'];
}

const BASE = 'Glycerin, Squalane, Cetearyl Alcohol, Glyceryl Stearate, Panthenol, Sodium Hyaluronate';
const END = 'Xanthan Gum, Disodium EDTA, Phenoxyethanol';

const MAKES: readonly Make[] = [
  { name: 'Barrier Cream', ingredients: `Aqua, ${BASE}, Ceramide NP, Cholesterol, ${END}`, verdict: 'suits' },
  {
    name: 'Night Retinol Serum',
    ingredients: `Aqua, Squalane, Glycerin, Retinol, Dimethicone, Tocopherol, ${END}`,
    verdict: 'avoid',
  },
  {
    name: 'Hydrating Serum',
    ingredients: `Aqua, Glycerin, Sodium Hyaluronate, Panthenol, Betaine, ${END}`,
    verdict: 'suits',
  },
  {
    name: 'Glycolic Toner',
    ingredients: `Aqua, Glycolic Acid, Propanediol, Glycerin, Sodium Hydroxide, Betaine, ${END}`,
    verdict: 'avoid',
  },
  {
    name: 'Plain Moisture Cream',
    ingredients: `Aqua, Caprylic/Capric Triglyceride, ${BASE}, Dimethicone, ${END}`,
    verdict: 'suits',
  },
  {
    name: 'Perfumed Day Cream',
    ingredients: `Aqua, ${BASE}, Parfum, Linalool, Limonene, Citronellol, ${END}`,
    verdict: 'avoid',
  },
];
const LINES: readonly string[] = [
  'Alder',
  'Birch',
  'Cedar',
  'Dune',
  'Elm',
  'Fern',
  'Grove',
  'Heath',
  'Isle',
  'Juniper',
];

/** Sixty products: six makes in ten lines, every make in every tenth place. */
export const PRODUCTS: readonly DemoProduct[] = LINES.flatMap((line, i) =>
  MAKES.map(({ name, ingredients, verdict }, j) => ({
    slug: `${line} ${name}`.toLowerCase().replaceAll(' ', '-'),
    name: `${line} ${name}`,
    price: `€${18 + ((i * 7 + j * 5) % 40)}.00`,
    ingredients,
    verdict,
  })),
);
