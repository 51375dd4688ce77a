import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PopupView, TabView } from '../views/types.ts';
import type { PopupActions } from './actions.ts';
import { PlanHeader } from './PlanHeader.tsx';
import { ProductCard } from './ProductCard.tsx';
import { PlainTab } from './PlainTab.tsx';
import { TodayCard } from './TodayCard.tsx';
import { TreatmentForm } from './TreatmentForm.tsx';

export interface PopupProps {
  /** null until the background has answered. */
  readonly view: PopupView | null;
  /** null until the tab has answered. */
  readonly tab: TabView | null;
  readonly on: PopupActions;
}

/** The popup: where am I, what of this page, what today; one view at a time, the form in place of all. */
export function Popup({ view, tab, on }: PopupProps): VNode {
  const [editing, setEditing] = useState(false);
  const page = useRef<HTMLElement>(null);
  const shown = useRef(editing);
  useEffect(() => {
    if (shown.current !== editing) page.current?.querySelector('h1')?.focus(); // what had the focus is gone
    shown.current = editing;
  }, [editing]);
  if (view === null) return <main class="popup loading" aria-busy="true" />;
  const { labels, plan } = view;
  const edit = (): void => setEditing(true);
  return (
    <main
      class="popup"
      ref={page}
      lang={view.language}
      dir={view.rtl ? 'rtl' : 'ltr'}
      data-theme={view.theme}
    >
      {view.trouble !== null && (
        <p class="notice alert" role="alert">
          {view.trouble}
        </p>
      )}
      {editing ? (
        <TreatmentForm
          key={view.start.start.id}
          labels={view.form}
          view={view.start}
          timeZone={view.timeZone}
          onSave={(treatment) => {
            setEditing(false);
            on.onSetTreatment(treatment);
          }}
          onCancel={() => setEditing(false)}
          onRemove={(id) => {
            setEditing(false);
            on.onRemoveTreatment(id);
          }}
        />
      ) : (
        <>
          <PlanHeader plan={plan} labels={labels} onEdit={edit} onOpenSettings={on.onOpenSettings} />
          <Tab tab={tab} labels={labels} on={on} />
          <TodayCard plan={plan} labels={labels} on={on} />
          <footer class="review">{plan.review}</footer>
        </>
      )}
    </main>
  );
}

interface TabProps {
  readonly tab: TabView | null;
  readonly labels: PopupView['labels'];
  readonly on: PopupActions;
}

function Tab({ tab, labels, on }: TabProps): VNode {
  if (tab === null)
    return (
      <section class="card quiet" aria-busy="true" aria-label={labels.product}>
        <p>{labels.loading}</p>
      </section>
    );
  if (tab.kind === 'product') return <ProductCard key={tab.name} product={tab} labels={labels} on={on} />;
  return <PlainTab tab={tab} labels={labels} on={on} />;
}
