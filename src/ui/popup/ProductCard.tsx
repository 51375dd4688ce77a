import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { LineIcon } from '../icons/LineIcon.tsx';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import type { PopupLabels, ProductView } from '../views/types.ts';
import type { PopupActions } from './actions.ts';
import { Copy } from './Copy.tsx';
import { OtherDay } from './OtherDay.tsx';
import { Reason } from './Reason.tsx';
import { Strip } from './Strip.tsx';
import { WrongReading } from './WrongReading.tsx';

interface ProductCardProps {
  readonly product: ProductView;
  readonly labels: PopupLabels;
  readonly on: PopupActions;
  /** Opens the page where a list is pasted; absent where that is no next step. */
  readonly onPaste?: () => void;
  /** Address of the product's page, for a report of a wrong reading. */
  readonly address?: string | null;
}

/** The product of the tab: verdict first, then why, then what to know. */
export function ProductCard({ product, labels, on, onPaste, address = null }: ProductCardProps): VNode {
  const { lift, keep, silence, otherDay } = product;
  const title = useId();
  return (
    <section class={`card product tone-${product.icon}`} aria-labelledby={title}>
      {otherDay !== null && <p class="other-day">{otherDay.label}</p>}
      <div class="verdict">
        <VerdictIcon icon={product.icon} word={product.word} />
        <div>
          <h2 id={title}>{product.headline}</h2>
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
      {product.paste && onPaste !== undefined && (
        <button type="button" class="primary start" onClick={onPaste}>
          {labels.paste}
        </button>
      )}
      <Reasons product={product} labels={labels} onSaid={on.onClinicSaid} />
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
      {product.names !== null && <p class="quiet names">{product.names}</p>}
      <div class="foot">
        {keep !== null && (
          <button
            type="button"
            class="small"
            aria-pressed={keep.kept}
            onClick={() => (keep.kept ? on.onUnkeep(keep.id) : on.onKeep(keep))}
          >
            <LineIcon name={keep.kept ? 'check' : 'shelf'} />
            {keep.kept ? labels.kept : labels.keep}
          </button>
        )}
        {product.marked && (
          <button type="button" class="small" onClick={on.onShowList}>
            <LineIcon name="find" />
            {labels.show}
          </button>
        )}
        <Copy text={product.report} label={labels.copy} labels={labels} onCopy={on.onCopyReport} />
        {keep !== null && (product.icon !== 'none' || otherDay !== null) && (
          <OtherDay otherDay={otherDay} labels={labels} onDay={on.onDay} />
        )}
        {silence !== null && (
          <button type="button" class="link" onClick={() => on.onSilence(silence.host, !silence.silenced)}>
            {silence.label}
          </button>
        )}
        {product.wrong !== null && (
          <WrongReading text={product.wrong} address={address} labels={labels} onCopy={on.onCopyReport} />
        )}
      </div>
    </section>
  );
}

interface ReasonsProps {
  readonly product: ProductView;
  readonly labels: PopupLabels;
  readonly onSaid: PopupActions['onClinicSaid'];
}

function Reasons({ product, labels, onSaid }: ReasonsProps): VNode | null {
  if (product.reasons.length === 0 && product.more === null) return null;
  return (
    <div class="reasons">
      {product.reasons.map((reason) => (
        <Reason reason={reason} labels={labels} onSaid={onSaid} key={`${reason.printed} ${reason.label}`} />
      ))}
      {product.more !== null && (
        <details class="more">
          <summary>
            {product.more.label}
            <LineIcon name="chevron" />
          </summary>
          {product.more.reasons.map((reason) => (
            <Reason
              reason={reason}
              labels={labels}
              onSaid={onSaid}
              key={`${reason.printed} ${reason.label}`}
            />
          ))}
        </details>
      )}
    </div>
  );
}
