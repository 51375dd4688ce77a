import type { Judgement, Reading } from '../../core/types.ts';
import type { Intent } from '../../schema/messages.ts';
import type { Shelf } from '../../schema/state.ts';
import { classLabel } from './classLabel.ts';
import { capital, dateWords } from './dayWords.ts';
import { fitOf, hasChanged } from './fitOf.ts';
import { productView } from './productView.ts';
import { shelfReport } from './reportText.ts';
import type { Context, ProductView } from './types.ts';

type Item = Shelf['items'][number];

/** A kept product with its list read and judged for today. */
export interface Shelved {
  readonly item: Item;
  readonly reading: Reading;
  readonly judgement: Judgement;
}

export interface ShelfItemView {
  readonly id: string;
  readonly product: ProductView;
  /** "Kept Wed 18 Nov · shop.example". */
  readonly kept: string;
  /** "Changed since you kept this", or null. */
  readonly changed: string | null;
  /** Labels of the classes that its lists and name carry, in alphabetical order. */
  readonly classes: readonly string[];
  /** What undo sends after it was removed. */
  readonly undo: Extract<Intent, { kind: 'keep' }>;
}

/** My shelf, finished: what fits first stands first. */
export interface ShelfView {
  readonly kind: 'shelf';
  readonly items: readonly ShelfItemView[];
  /** All of it as plain text, to show to a clinic. */
  readonly report: string;
  readonly labels: { readonly copyAll: string; readonly print: string };
}

/** Judged products in the order of the day they fit; those without such a day last, each in the order it was kept. */
export function shelfView(shelved: readonly Shelved[], context: Context): ShelfView {
  const dated = shelved.map((one) => ({ ...one, fits: fitOf(one.judgement, context) ?? Infinity }));
  const sorted = dated.toSorted((a, b) => (a.fits === b.fits ? 0 : a.fits - b.fits));
  const items = sorted.map((one) => itemView(one, context));
  const told = items.map(({ product, kept }) => ({ ...product, kept }));
  const labels = { copyAll: context.say('shelf.copyAll'), print: context.say('shelf.print') };
  return { kind: 'shelf', items, report: shelfReport(told, context), labels };
}

function itemView({ item, reading, judgement }: Shelved, context: Context): ShelfItemView {
  const { say } = context;
  const { keptAt, ...rest } = item;
  const day = dateWords(Date.parse(keptAt), context);
  return {
    id: item.id,
    product: productView({ kind: 'read', reading, judgement }, context),
    kept: item.host === null ? say('shelf.kept', { day }) : say('shelf.keptFrom', { day, host: item.host }),
    changed: hasChanged(item.said, judgement, context) ? say('shelf.changed') : null,
    classes: classesOf(reading, judgement, context),
    undo: { kind: 'keep', ...rest, at: keptAt },
  };
}

/** Classes that were read in the lists or promised by the name, whatever they mean today. */
function classesOf(reading: Reading, judgement: Judgement, context: Context): readonly string[] {
  const read = reading.lists.flatMap((list) => list.matches.flatMap(({ entry }) => entry?.classes ?? []));
  const ids = new Set([...read, ...judgement.reasons.map((reason) => reason.class)]);
  const labels = new Set([...ids].map((id) => capital(classLabel(id, context), context)));
  return [...labels].toSorted((a, b) => a.localeCompare(b, context.language));
}
