import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormView } from '../views/formTypes.ts';
import type { ListingView } from '../views/listingView.ts';
import type { ReceiveView } from '../views/receiveView.ts';
import type { ShelfView } from '../views/shelfView.ts';
import type { PopupView, TabView } from '../views/types.ts';
import type { PopupActions } from './actions.ts';
import { CallPage } from './CallPage.tsx';
import { ClinicPage } from './ClinicPage.tsx';
import { ComparePage } from './ComparePage.tsx';
import { Home, type Place } from './Home.tsx';
import { PastePage } from './PastePage.tsx';
import { ShelfPage } from './ShelfPage.tsx';
import { SubPage } from './SubPage.tsx';
import { TreatmentForm } from './TreatmentForm.tsx';
import { TreatmentsPage } from './TreatmentsPage.tsx';

export interface PopupProps {
  /** null until the background has answered. */
  readonly view: PopupView | null;
  /** null until the tab has answered. */
  readonly tab: TabView | null;
  /** null where the page in front is no listing. */
  readonly listing: ListingView | null;
  /** What came of a pasted list; null before. */
  readonly pasted: TabView | null;
  /** null until it was asked for. */
  readonly shelf: ShelfView | null;
  /** Address of the page in front, where it may be read; else null. */
  readonly address: string | null;
  /** What a clinic handed on, to look at; null before. */
  readonly received: ReceiveView | null;
  /** The page in front carries a clinic's rules. */
  readonly isCarried: boolean;
  /** It is a page of its own, not the popup. */
  readonly isTab: boolean;
  /** The page it opens with. */
  readonly first: Place | 'home';
  readonly on: PopupActions;
}

type Shown =
  | { readonly kind: Place | 'home' }
  | { readonly kind: 'form'; readonly form: FormView; readonly from: Place | 'home' };

interface Undo {
  readonly text: string;
  readonly undo: () => void;
}

/** The popup: what of this page, where am I, what today; one page at a time, each with its way back. */
export function Popup({
  view,
  tab,
  listing,
  pasted,
  shelf,
  address,
  first,
  on,
  ...clinic
}: PopupProps): VNode {
  const [shown, setShown] = useState<Shown>({ kind: first });
  const [undo, setUndo] = useState<Undo | null>(null);
  const page = useRef<HTMLElement>(null);
  const last = useRef(shown);
  useEffect(() => {
    if (last.current !== shown) page.current?.querySelector('h1')?.focus(); // what had the focus is gone
    last.current = shown;
  }, [shown]);
  if (view === null) return <main class="popup loading" aria-busy="true" />;
  const { labels, treatments } = view;
  const go = (kind: Place | 'home'): void => {
    setShown({ kind });
    setUndo(null);
    if (kind === 'shelf' || kind === 'compare') on.onShelf();
    if (kind === 'paste') on.onPasteDone();
    if (kind === 'clinic') on.onReceiveDone();
  };
  const removed = (id: string): void => {
    const item = treatments.items.find((one) => one.id === id);
    on.onRemoveTreatment(id);
    if (item !== undefined)
      setUndo({ text: treatments.removed, undo: () => on.onSetTreatment(item.treatment) });
  };

  const body = (): VNode => {
    if (shown.kind === 'home')
      return (
        <Home
          view={view}
          tab={tab}
          listing={listing}
          address={address}
          isCarried={clinic.isCarried}
          on={on}
          onEdit={() => setShown({ kind: 'form', form: view.start, from: 'home' })}
          onGo={go}
        />
      );
    if (shown.kind === 'form') {
      const back = (): void => setShown({ kind: shown.from });
      return (
        <TreatmentForm
          key={shown.form.start.id}
          labels={view.form}
          view={shown.form}
          timeZone={view.timeZone}
          onSave={(treatment) => {
            on.onSetTreatment(treatment);
            back();
          }}
          onCancel={back}
          onRemove={(id) => {
            removed(id);
            back();
          }}
        />
      );
    }
    return (
      <SubPage
        title={titleOf(shown.kind, view)}
        back={labels.back}
        onBack={() => go(shown.kind === 'compare' ? 'shelf' : 'home')}
      >
        {shown.kind === 'call' && <CallPage call={view.call} />}
        {shown.kind === 'treatments' && (
          <TreatmentsPage
            view={treatments}
            onForm={(form) => setShown({ kind: 'form', form, from: 'treatments' })}
            onRemove={({ id }) => removed(id)}
          />
        )}
        {shown.kind === 'shelf' && (
          <ShelfPage
            shelf={shelf}
            labels={labels}
            on={on}
            onCompare={() => go('compare')}
            onRemove={(item) => {
              on.onUnkeep(item.id);
              setUndo({ text: labels.removed, undo: () => on.onPutBack(item.undo) });
            }}
          />
        )}
        {shown.kind === 'compare' && <ComparePage shelf={shelf} labels={labels} />}
        {shown.kind === 'clinic' && (
          <ClinicPage
            {...clinic}
            clinic={view.clinic}
            on={on}
            onChanged={({ make, undo: back }, text) => {
              void on.onChanges(make).then((isDone) => {
                if (isDone) setUndo({ text, undo: () => void on.onChanges(back) });
              });
            }}
          />
        )}
        {shown.kind === 'paste' && <PastePage pasted={pasted} labels={labels} on={on} />}
      </SubPage>
    );
  };

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
      {undo !== null && (
        <output class="notice undo">
          {undo.text}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              undo.undo();
              setUndo(null);
              page.current?.querySelector('h1')?.focus();
            }}
          >
            {labels.undo}
          </button>
        </output>
      )}
      {body()}
    </main>
  );
}

function titleOf(place: Place, { labels, call, treatments, clinic }: PopupView): string {
  switch (place) {
    case 'call':
      return call.title;
    case 'treatments':
      return treatments.title;
    case 'shelf':
      return labels.shelf;
    case 'paste':
      return labels.paste;
    case 'compare':
      return labels.compare.title;
    case 'clinic':
      return clinic.title;
    default:
      return place satisfies never;
  }
}
