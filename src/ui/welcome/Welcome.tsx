import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Treatment } from '../../schema/state.ts';
import { TreatmentForm } from '../popup/TreatmentForm.tsx';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import type { WelcomeView } from '../views/types.ts';

export type SitesChoice = 'shops' | 'every' | 'click';

export interface WelcomeActions {
  /** Resolves to whether the sites were granted. */
  readonly onSites: (choice: SitesChoice) => Promise<boolean>;
  readonly onSetTreatment: (treatment: Treatment) => void;
  readonly onRemoveTreatment: (id: string) => void;
  /** Passed over, or done. */
  readonly onSkip: () => void;
}

export interface WelcomeProps {
  /** null until the background has answered. */
  readonly view: WelcomeView | null;
  readonly on: WelcomeActions;
}

const SIGNS = ['suits', 'caution', 'avoid', 'unknown'] as const;

/** First run: what it is for, where it may look, when the treatment is. Each step can be passed over. */
export function Welcome({ view, on }: WelcomeProps): VNode {
  const [chosen, setChosen] = useState<SitesChoice | null>(null);
  const [saved, setSaved] = useState(false);
  if (view === null) return <main class="welcome" aria-busy="true" />;
  const choose = async (choice: SitesChoice): Promise<void> => {
    if (await on.onSites(choice)) setChosen(choice);
  };
  const ways = [
    { id: 'shops', ...view.shops },
    { id: 'every', ...view.every },
    { id: 'click', ...view.click },
  ] as const;
  return (
    <main class="welcome" lang={view.language} dir={view.rtl ? 'rtl' : 'ltr'} data-theme={view.theme}>
      <header>
        <p class="signs" aria-hidden="true">
          {SIGNS.map((icon) => (
            <VerdictIcon icon={icon} key={icon} />
          ))}
        </p>
        <h1>{view.title}</h1>
        <p class="purpose">{view.purpose}</p>
        <ul>
          {view.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </header>
      <section aria-labelledby="sites">
        <h2 id="sites">{view.sitesTitle}</h2>
        <p class="quiet">{view.sitesText}</p>
        <div class="ways">
          {ways.map(({ id, label, help }) => (
            <button
              type="button"
              class={chosen === id ? 'way chosen' : 'way'}
              key={id}
              onClick={() => void choose(id)}
            >
              <strong>{label}</strong>
              <span>{help}</span>
              {chosen === id && <em>{view.chosen}</em>}
            </button>
          ))}
        </div>
        <output class="vh">{chosen === null ? '' : view.chosen}</output>
      </section>
      <section aria-label={view.dateTitle}>
        <h2>{view.dateTitle}</h2>
        {saved ? (
          <>
            <output class="notice">{view.saved}</output>
            <button type="button" class="primary" onClick={on.onSkip}>
              {view.done}
            </button>
          </>
        ) : (
          <TreatmentForm
            labels={{ ...view.form, cancel: view.skip }}
            view={view.start}
            timeZone={view.timeZone}
            heading={false}
            kinds={false}
            onSave={(treatment) => {
              setSaved(true);
              on.onSetTreatment(treatment);
            }}
            onCancel={on.onSkip}
            onRemove={on.onRemoveTreatment}
          />
        )}
      </section>
      <footer class="review">{view.review}</footer>
    </main>
  );
}
