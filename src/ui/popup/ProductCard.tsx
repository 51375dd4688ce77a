import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { LineIcon } from '../icons/LineIcon.tsx';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import type { PopupLabels, ProductView } from '../views/types.ts';
import type { PopupActions } from './actions.ts';
import { Reason } from './Reason.tsx';
import { Strip } from './Strip.tsx';

interface ProductCardProps {
  readonly product: ProductView;
  readonly labels: PopupLabels;
  readonly on: PopupActions;
}

/** The product of the tab: verdict first, then why, then what to know. */
export function ProductCard({ product, labels, on }: ProductCardProps): VNode {
  const { lift } = product;
  return (
    <section class={`card product tone-${product.icon}`} aria-labelledby="verdict">
      <div class="verdict">
        <VerdictIcon icon={product.icon} word={product.word} />
        <div>
          <h2 id="verdict">{product.headline}</h2>
          <p class="name">
            <bdi>{product.name}</bdi>
            {product.brand !== null && (
              <span>
                {' · '}
                <bdi>{product.brand}</bdi>
              </span>
            )}
          </p>
        </div>
      </div>
      {product.text !== null && <p class="text">{product.text}</p>}
      <Reasons product={product} labels={labels} />
      {product.lists.length > 0 && (
        <ul class="lists" aria-label={labels.lists}>
          {product.lists.map((list) => (
            <li key={list.label}>
              <VerdictIcon icon={list.icon} />
              <span>{list.label}</span>
              <span class="quiet">{list.word}</span>
            </li>
          ))}
        </ul>
      )}
      {product.strip !== null && <Strip strip={product.strip} />}
      {product.good !== null && <p class="good">{product.good}</p>}
      {product.notes.map((note) => (
        <p class="note" key={note}>
          {note}
        </p>
      ))}
      {lift !== null && (
        <label class="tickbox">
          <input
            type="checkbox"
            checked={lift.lifted}
            onChange={(event) =>
              on.onLift({ fingerprint: lift.fingerprint, name: lift.name, on: event.currentTarget.checked })
            }
          />
          <span>
            {labels.lift}
            <small>{labels.liftHelp}</small>
          </span>
        </label>
      )}
      <div class="foot">
        {product.names !== null && <span class="quiet">{product.names}</span>}
        <Copy text={product.report} labels={labels} onCopy={on.onCopyReport} />
      </div>
    </section>
  );
}

function Reasons({
  product,
  labels,
}: {
  readonly product: ProductView;
  readonly labels: PopupLabels;
}): VNode | null {
  if (product.reasons.length === 0 && product.more === null) return null;
  return (
    <div class="reasons">
      {product.reasons.map((reason) => (
        <Reason reason={reason} labels={labels} key={`${reason.printed} ${reason.label}`} />
      ))}
      {product.more !== null && (
        <details class="more">
          <summary>
            {product.more.label}
            <LineIcon name="chevron" />
          </summary>
          {product.more.reasons.map((reason) => (
            <Reason reason={reason} labels={labels} key={`${reason.printed} ${reason.label}`} />
          ))}
        </details>
      )}
    </div>
  );
}

interface CopyProps {
  readonly text: string;
  readonly labels: PopupLabels;
  readonly onCopy: PopupActions['onCopyReport'];
}

function Copy({ text, labels, onCopy }: CopyProps): VNode {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => setSaid((await onCopy(text)) ? labels.copied : labels.copyFailed);
  return (
    <span class="copy">
      <button type="button" class="small" onClick={() => void copy()}>
        <LineIcon name="copy" />
        {labels.copy}
      </button>
      <output>{said}</output>
    </span>
  );
}
