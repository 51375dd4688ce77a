import type { Intent } from '../schema/messages.ts';
import type { State, Treatment } from '../schema/state.ts';
import { exampleTreatment } from './exampleTreatment.ts';

/** One state of the interface to take a picture of. */
export interface PictureState {
  readonly name: string;
  /** Page of the extension, with its query. */
  readonly page: 'popup' | 'welcome' | 'options' | 'clinic';
  readonly place?: string;
  /** Demo shop page in the tab that the popup speaks of. */
  readonly shop?: string;
  /** Days since the treatment, one each; negative: ahead. */
  readonly days: readonly number[];
  readonly more?: Partial<Treatment>;
  readonly facts?: Partial<State['facts']>;
  readonly held?: boolean;
  /** How many products stand on the shelf. */
  readonly shelf?: number;
  /** Message of a kind that the background refuses, so that the trouble line shows. */
  readonly trouble?: true;
}

const popup = (name: string, days: readonly number[], more: Partial<PictureState> = {}): PictureState => ({
  name,
  page: 'popup',
  days,
  ...more,
});

/** Every state that the interface can be in, by name. */
export const PICTURE_STATES: readonly PictureState[] = [
  { name: 'welcome', page: 'welcome', days: [] },
  {
    name: 'settings',
    page: 'options',
    days: [2],
    facts: { allergies: ['fragrance'], cautions: ['rosacea'] },
  },
  { name: 'clinic', page: 'clinic', days: [] },
  popup('no-plan', []),
  popup('no-plan-product', [], { shop: 'retinol-serum' }),
  popup('planned', [-5], { shop: 'glycolic-toner' }),
  popup('far', [-30]),
  popup('day-0', [0.1], { shop: 'barrier-cream' }),
  popup('day-0-home', [0.1], {
    shop: 'barrier-cream',
    more: { setting: 'home', device: 'roller', depth: 0.5 },
  }),
  popup('day-2-avoid', [2], { shop: 'retinol-serum' }),
  popup('day-2-suits', [2], { shop: 'barrier-cream' }),
  popup('day-2-caution', [2], { shop: 'rose-mist' }),
  popup('day-2-unknown', [2], { shop: 'night-cream' }),
  popup('day-2-medicine', [2], { shop: 'spot-gel' }),
  popup('day-2-sunscreen', [2], { shop: 'mineral-sunscreen' }),
  popup('day-2-kit', [2], { shop: 'starter-kit' }),
  popup('day-2-no-product', [2], { shop: 'recipe' }),
  popup('day-2-listing', [2], { shop: 'listing' }),
  popup('day-5', [5], { shop: 'rose-mist' }),
  popup('day-10', [10], { shop: 'glycolic-toner' }),
  popup('over', [40]),
  popup('two-treatments', [2, -20], { shop: 'retinol-serum' }),
  popup('held', [5], { held: true, shop: 'barrier-cream' }),
  popup('allergy', [2], { shop: 'rose-mist', facts: { allergies: ['fragrance'] } }),
  popup('shelf-empty', [2], { place: 'shelf' }),
  popup('shelf-full', [2], { place: 'shelf', shelf: 8 }),
  popup('compare', [2], { place: 'compare', shelf: 2 }),
  popup('compare-empty', [2], { place: 'compare', shelf: 1 }),
  popup('paste', [2], { place: 'paste' }),
  popup('call', [2], { place: 'call' }),
  popup('treatments', [2, -26], { place: 'treatments' }),
  popup('trouble', [2], { trouble: true }),
];

const LISTS: readonly (readonly [string, string])[] = [
  ['Barrier Cream', 'Aqua, Glycerin, Squalane, Panthenol, Ceramide NP, Phenoxyethanol'],
  ['Night Renewal Serum', 'Aqua, Squalane, Retinol, Tocopherol, Phenoxyethanol, Parfum'],
  ['Morning Glow Toner', 'Aqua, Glycolic Acid, Glycerin, Phenoxyethanol'],
  ['Rose Water Mist', 'Rosa Damascena Flower Water, Aqua, Linalool, Geraniol'],
  ['Daily Shade SPF 30', 'Aqua, Zinc Oxide, Caprylic/Capric Triglyceride, Glycerin, Phenoxyethanol'],
  ['Bright C 15', 'Aqua, Ascorbic Acid, Glycerin, Ferulic Acid, Phenoxyethanol'],
  ['Plain Wash', 'Aqua, Glycerin, Coco-Glucoside, Citric Acid, Sodium Benzoate'],
  ['Quiet Hour Mask', 'Aqua, Kaolin, Glycerin, Allantoin, Phenoxyethanol'],
];

/** Time with offset so many days before `now`. */
function daysAgo(now: Temporal.ZonedDateTime, days: number): string {
  const at = now.subtract({ minutes: Math.round(days * 24 * 60) });
  return at.toString({ timeZoneName: 'never', smallestUnit: 'minute' });
}

/** The changes that bring a new install into a state at `now`, in the order in which they are sent. */
export function intentsFor(
  state: PictureState,
  now: Temporal.ZonedDateTime,
  { language, theme }: Pick<State['settings'], 'language' | 'theme'>,
): Intent[] {
  const at = daysAgo(now, 0);
  const badge: State['settings']['badge'] = { corner: 'right', folded: false, silenced: [] };
  const treated = state.days.map((days, i) =>
    exampleTreatment(daysAgo(now, days), { id: `example-${i}`, ...state.more }),
  );
  const kept = LISTS.slice(0, state.shelf ?? 0).map(([name, text], i): Intent => ({
    kind: 'keep',
    id: `kept-${i}`,
    product: { name, brand: 'Linden & Moss', category: [] },
    text,
    at: daysAgo(now, i),
    host: i % 2 === 0 ? 'linden-and-moss.example' : null,
  }));
  const facts = { allergies: [], cautions: [], gateLifted: [], clinicSaid: [], ...state.facts };
  return [
    { kind: 'erase' },
    { kind: 'settings', settings: { language, theme, badge, reminders: false, welcomed: true } },
    { kind: 'facts', facts },
    ...treated.map((treatment): Intent => ({ kind: 'treat', treatment })),
    ...(state.held === true ? [{ kind: 'hold', at } as const] : []),
    ...kept,
  ];
}
