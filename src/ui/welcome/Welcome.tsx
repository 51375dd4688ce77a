import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Treatment } from '../../schema/state.ts';
import { TreatmentForm } from '../popup/TreatmentForm.tsx';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import type { TabView, WelcomeView } from '../views/types.ts';
import { Example } from './Example.tsx';

export type SitesChoice = 'shops' | 'every' | 'click';

export interface WelcomeActions {
  readonly onExample: (days: number) => Promise<TabView | null>;
  /** Resolves to whether the sites were granted. */
  readonly onSites: (choice: SitesChoice) => Promise<boolean>;
  readonly onSetTreatment: (treatment: Treatment) => void;
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
  const date = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (saved) date.current?.focus(); // the button that had the focus is gone
  }, [saved]);
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
      <Example labels={view.example} onExample={on.onExample} />
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
        <h2 tabIndex={-1} ref={date}>
          {view.dateTitle}
        </h2>
        {saved ? (
          <>
            <output class="notice saved">{view.saved}</output>
            {view.yours !== null && <Yours yours={view.yours} />}
            <div class="buttons">
              <button type="button" class="primary" onClick={on.onSkip}>
                {view.done}
              </button>
              <button type="button" class="small" onClick={() => setSaved(false)}>
                {view.change}
              </button>
            </div>
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
            onRemove={null}
          />
        )}
      </section>
      <footer class="review">{view.review}</footer>
    </main>
  );
}

/** What was set and what follows from it, so that a slip is seen at once. */
function Yours({ yours }: { readonly yours: NonNullable<WelcomeView['yours']> }): VNode {
  return (
    <section class="card" aria-label={yours.title}>
      <h3>{yours.headline}</h3>
      {yours.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
