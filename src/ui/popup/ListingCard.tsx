import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import type { ListingAction, ListingView } from '../views/listingView.ts';

interface ListingCardProps {
  readonly listing: ListingView;
  readonly onAct: (action: ListingAction) => void;
}

/** The listing in front: what can be done, how far it is, and every product that was looked at. */
export function ListingCard({ listing, onAct }: ListingCardProps): VNode {
  const { amounts, actions, progress, summary, visits } = listing;
  const [most, setMost] = useState<number | null>(null);
  const option =
    amounts?.options.find(({ value }) => value === most) ??
    amounts?.options.find(({ value }) => value === amounts.chosen);
  const chosen = option?.value;
  const seen = option?.visits ?? visits;
  const act = (action: ListingAction): void =>
    onAct(action.do === 'start' && chosen !== undefined ? { ...action, most: chosen } : action);
  return (
    <section class="card listing" aria-labelledby="listing" aria-busy={listing.state === 'running'}>
      <h2 id="listing">{summary ?? listing.title}</h2>
      <p class="quiet">{listing.text}</p>
      {progress !== null && (
        <div class="bar">
          <progress value={progress.done} max={Math.max(1, progress.total)} aria-labelledby="listing-bar" />
          <span id="listing-bar">{progress.label}</span>
        </div>
      )}
      {amounts !== null && (
        <label class="field">
          <span>{amounts.label}</span>
          <select value={String(chosen)} onChange={(event) => setMost(Number(event.currentTarget.value))}>
            {amounts.options.map(({ value, label }) => (
              <option value={String(value)} selected={value === chosen} key={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {seen !== null && <p class="note">{seen}</p>}
      {actions.length > 0 && (
        <div class="buttons">
          {actions.map((action) => (
            <button
              type="button"
              class={action.do === 'end' ? 'small' : 'primary'}
              onClick={() => act(action)}
              key={action.do}
            >
              {action.label}
            </button>
          ))}
        </div>
      )}
      {listing.items.length > 0 && <Products listing={listing} />}
    </section>
  );
}

function Products({ listing }: { readonly listing: ListingView }): VNode {
  const [by, setBy] = useState('');
  const { days, items } = listing;
  const isDay = days.some(({ value }) => value === by);
  const shown = by === '' || !isDay ? items : items.filter(({ day }) => day !== null && day <= by);
  return (
    <div class="products">
      {days.length > 1 && (
        <fieldset class="days">
          <legend>{listing.dayLabel}</legend>
          {days.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name="listing-day"
                checked={isDay ? by === value : value === ''}
                onChange={() => setBy(value)}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <ul aria-label={listing.listLabel}>
        {shown.map(({ url, name, icon, word, line }) => (
          <li key={url}>
            <VerdictIcon icon={icon} word={word} />
            <span class="what">
              <a href={url} target="_blank" rel="noreferrer noopener">
                <bdi>{name}</bdi>
              </a>
              <small>{line === '' ? word : line}</small>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
