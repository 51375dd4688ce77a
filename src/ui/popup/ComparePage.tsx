import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import { compareClasses } from '../views/compareClasses.ts';
import type { CompareLabels } from '../views/labelTypes.ts';
import type { ShelfItemView, ShelfView } from '../views/shelfView.ts';
import type { PopupLabels } from '../views/types.ts';

interface ComparePageProps {
  /** null until the background has answered. */
  readonly shelf: ShelfView | null;
  readonly labels: PopupLabels;
}

/** Two products of the shelf: when each fits, why, and what their lists share. */
export function ComparePage({ shelf, labels }: ComparePageProps): VNode {
  const [picked, setPicked] = useState<readonly [string, string]>(['', '']);
  if (shelf === null) return <p aria-busy="true">{labels.loading}</p>;
  const { items } = shelf;
  const { compare } = labels;
  const [one, other] = pairOf(items, picked);
  if (one === undefined || other === undefined) return <p class="quiet">{compare.few}</p>;
  const { both, only } = compareClasses(one, other);
  const pick = (at: 0 | 1, id: string): void =>
    setPicked(at === 0 ? [id, id === other.id ? one.id : other.id] : [id === one.id ? other.id : one.id, id]);
  return (
    <div class="compare">
      <div class="pair picks">
        <Pick
          id="compare-first"
          label={compare.picks[0]}
          items={items}
          value={one.id}
          onPick={(id) => pick(0, id)}
        />
        <Pick
          id="compare-second"
          label={compare.picks[1]}
          items={items}
          value={other.id}
          onPick={(id) => pick(1, id)}
        />
      </div>
      <div class="pair">
        <Side item={one} only={only[0]} labels={compare} />
        <Side item={other} only={only[1]} labels={compare} />
      </div>
      <section class="card" aria-labelledby="compare-both">
        <h2 id="compare-both">{compare.both}</h2>
        <Labels labels={both} nothing={compare.nothing} />
      </section>
    </div>
  );
}

/** The two that were picked; the first two of the shelf until then, and when one of them is gone. */
function pairOf(
  items: readonly ShelfItemView[],
  [first, second]: readonly [string, string],
): readonly [ShelfItemView | undefined, ShelfItemView | undefined] {
  const one = items.find(({ id }) => id === first) ?? items.find(({ id }) => id !== second);
  const other =
    items.find(({ id }) => id === second && id !== one?.id) ?? items.find(({ id }) => id !== one?.id);
  return [one, other];
}

interface PickProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ShelfItemView[];
  readonly value: string;
  readonly onPick: (id: string) => void;
}

function Pick({ id, label, items, value, onPick }: PickProps): VNode {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {items.map((item) => (
          <option value={item.id} key={item.id}>
            {item.product.name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface SideProps {
  readonly item: ShelfItemView;
  readonly only: readonly string[];
  readonly labels: CompareLabels;
}

/** One of the two: the day it fits, what holds it back, what only its list has. */
function Side({ item, only, labels }: SideProps): VNode {
  const { product } = item;
  const reasons = [...product.reasons, ...(product.more?.reasons ?? [])];
  return (
    <section class={`card product tone-${product.icon}`} aria-labelledby={`side-${item.id}`}>
      <div class="verdict">
        <VerdictIcon icon={product.icon} word={product.word} />
        <div>
          <h2 id={`side-${item.id}`}>
            <bdi>{product.name}</bdi>
          </h2>
          <p class="name">{product.headline}</p>
        </div>
      </div>
      <h3>{labels.reasons}</h3>
      {reasons.length === 0 ? (
        <p class="quiet">{product.text ?? labels.noReasons}</p>
      ) : (
        <ul class="because">
          {reasons.map((reason) => (
            <li key={`${reason.printed} ${reason.label}`}>
              <bdi>{reason.printed}</bdi>
              {reason.until !== null && <span class="quiet"> · {reason.until}</span>}
            </li>
          ))}
        </ul>
      )}
      <h3>{labels.only}</h3>
      <Labels labels={only} nothing={labels.nothing} />
    </section>
  );
}

function Labels({
  labels,
  nothing,
}: {
  readonly labels: readonly string[];
  readonly nothing: string;
}): VNode {
  if (labels.length === 0) return <p class="quiet">{nothing}</p>;
  return (
    <ul class="classes">
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  );
}
