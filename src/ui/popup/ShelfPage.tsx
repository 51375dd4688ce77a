import type { VNode } from 'preact';
import { LineIcon } from '../icons/LineIcon.tsx';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import type { ShelfItemView, ShelfView } from '../views/shelfView.ts';
import type { PopupLabels } from '../views/types.ts';
import type { PopupActions } from './actions.ts';
import { Copy } from './Copy.tsx';
import { ProductCard } from './ProductCard.tsx';

interface ShelfPageProps {
  /** null until the background has answered. */
  readonly shelf: ShelfView | null;
  readonly labels: PopupLabels;
  readonly on: PopupActions;
  readonly onRemove: (item: ShelfItemView) => void;
  readonly onCompare: () => void;
}

/** My shelf: what fits first stands first; each product opens to its reasons. */
export function ShelfPage({ shelf, labels, on, onRemove, onCompare }: ShelfPageProps): VNode {
  if (shelf === null) return <p aria-busy="true">{labels.loading}</p>;
  if (shelf.items.length === 0) return <p class="quiet">{labels.shelfEmpty}</p>;
  return (
    <>
      <button type="button" class="small start" onClick={onCompare}>
        <LineIcon name="compare" />
        {labels.compare.open}
      </button>
      <ul class="shelf">
        {shelf.items.map((item) => (
          <li key={item.id}>
            <details class="card">
              <summary>
                <VerdictIcon icon={item.product.icon} word={item.product.word} />
                <span class="what">
                  <bdi>{item.product.name}</bdi>
                  <span>{item.product.short}</span>
                  <small>{item.kept}</small>
                  {item.changed !== null && <small class="changed">{item.changed}</small>}
                </span>
                <LineIcon name="chevron" />
              </summary>
              <ProductCard product={item.product} labels={labels} on={on} />
            </details>
            <button
              type="button"
              class="link"
              aria-label={`${labels.remove}: ${item.product.name}`}
              onClick={() => onRemove(item)}
            >
              {labels.remove}
            </button>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <Copy text={shelf.report} label={shelf.labels.copyAll} labels={labels} onCopy={on.onCopyReport} />
        <button type="button" class="small" onClick={on.onPrintShelf}>
          {shelf.labels.print}
        </button>
      </div>
      <pre class="on-paper">{shelf.report}</pre>
    </>
  );
}
