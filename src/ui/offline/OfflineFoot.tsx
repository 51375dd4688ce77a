import type { VNode } from 'preact';
import type { OfflineView } from '../views/offlineView.ts';

/** What a person can do only on the offline page. */
export interface OfflineActions {
  readonly onLanguage: (code: string) => void;
  /** Keeps what is entered on this device from now on, or forgets it. */
  readonly onKeepHere: (on: boolean) => void;
  readonly onEraseHere: () => void;
  readonly onPrint: () => void;
}

interface OfflineFootProps {
  readonly view: OfflineView;
  readonly isKept: boolean;
  readonly on: OfflineActions;
}

/** Below all else: language, what is kept, what the page is. */
export function OfflineFoot({ view, isKept, on }: OfflineFootProps): VNode {
  const { labels, languages, popup } = view;
  return (
    <footer class="foot-page">
      {languages.length > 1 && (
        <div class="field">
          <label for="language">{labels.language}</label>
          <select
            id="language"
            value={popup.language}
            onChange={(event) => on.onLanguage(event.currentTarget.value)}
          >
            {languages.map(({ value, label }) => (
              <option value={value} lang={value} key={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      <label class="tickbox">
        <input
          id="keep-here"
          type="checkbox"
          checked={isKept}
          onChange={(event) => on.onKeepHere(event.currentTarget.checked)}
        />
        <span>
          {labels.keep}
          <small>{labels.keepHelp}</small>
        </span>
      </label>
      <button type="button" class="small start" onClick={on.onEraseHere}>
        {labels.erase}
      </button>
      <p class="quiet">{labels.intro}</p>
      {popup.plan.state !== 'none' && <p class="quiet">{popup.labels.firstText}</p>}
      <p class="quiet">{popup.plan.review}</p>
    </footer>
  );
}
