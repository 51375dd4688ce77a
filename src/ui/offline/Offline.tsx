import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LineIcon } from '../icons/LineIcon.tsx';
import type { PopupActions } from '../popup/actions.ts';
import { CallPage } from '../popup/CallPage.tsx';
import { ClinicPage } from '../popup/ClinicPage.tsx';
import { PastePage } from '../popup/PastePage.tsx';
import { PlanCard } from '../popup/PlanCard.tsx';
import { SubPage } from '../popup/SubPage.tsx';
import { TodayCard } from '../popup/TodayCard.tsx';
import { TreatmentForm } from '../popup/TreatmentForm.tsx';
import { TreatmentsPage } from '../popup/TreatmentsPage.tsx';
import { SheetPanel } from '../sheet/SheetPanel.tsx';
import type { FormView } from '../views/formTypes.ts';
import type { OfflineView } from '../views/offlineView.ts';
import type { ReceiveView } from '../views/receiveView.ts';
import type { SheetView } from '../views/sheetView.ts';
import type { TabView } from '../views/types.ts';
import { OfflineFoot, type OfflineActions } from './OfflineFoot.tsx';

export type OfflinePlace = 'home' | 'call' | 'treatments' | 'clinic' | 'sheet';

export interface OfflineProps {
  readonly view: OfflineView;
  /** What came of a pasted list; null before. */
  readonly pasted: TabView | null;
  /** What a clinic handed on, to look at; null before. */
  readonly received: ReceiveView | null;
  /** What was just done or did not work; empty: nothing. */
  readonly said: string;
  readonly isKept: boolean;
  /** The page it opens with: the clinic's where its address carries a code. */
  readonly place: OfflinePlace;
  readonly onPlace: (place: OfflinePlace) => void;
  readonly sheetIn: (language: string, row: string | null) => SheetView;
  readonly on: PopupActions & OfflineActions;
}

interface Undo {
  readonly text: string;
  readonly undo: () => void;
}

/** The page for those without the extension: where am I, what may I use, one part at a time. */
export function Offline({ view, place, onPlace, said, isKept, on, ...parts }: OfflineProps): VNode {
  const { popup } = view;
  const [form, setForm] = useState<FormView | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const page = useRef<HTMLElement>(null);
  const shown = form === null ? place : 'form';
  const last = useRef(shown);
  useEffect(() => {
    if (last.current !== shown) page.current?.querySelector('h1')?.focus(); // what had the focus is gone
    last.current = shown;
  }, [shown]);
  const go = (next: OfflinePlace): void => {
    setUndo(null);
    onPlace(next);
  };
  const removed = (id: string): void => {
    const item = popup.treatments.items.find((one) => one.id === id);
    on.onRemoveTreatment(id);
    if (item !== undefined)
      setUndo({ text: popup.treatments.removed, undo: () => on.onSetTreatment(item.treatment) });
  };
  const body = (): VNode => {
    if (form !== null)
      return (
        <TreatmentForm
          key={form.start.id}
          labels={popup.form}
          view={form}
          timeZone={popup.timeZone}
          onSave={(treatment) => {
            on.onSetTreatment(treatment);
            setForm(null);
          }}
          onCancel={() => setForm(null)}
          onRemove={(id) => {
            removed(id);
            setForm(null);
          }}
        />
      );
    if (place === 'home')
      return <OfflineHome view={view} pasted={parts.pasted} on={on} onForm={setForm} onGo={go} />;
    return (
      <SubPage title={titleOf(place, view)} back={popup.labels.back} onBack={() => go('home')}>
        {place === 'call' && <CallPage call={popup.call} />}
        {place === 'treatments' && (
          <TreatmentsPage view={popup.treatments} onForm={setForm} onRemove={({ id }) => removed(id)} />
        )}
        {place === 'clinic' && (
          <ClinicPage
            clinic={popup.clinic}
            received={parts.received}
            isCarried={false}
            isTab={true}
            on={on}
            onChanged={({ make, undo: back }, text) => {
              void on.onChanges(make).then((isDone) => {
                if (isDone) setUndo({ text, undo: () => void on.onChanges(back) });
                if (isDone) onPlace('home');
              });
            }}
          />
        )}
        {place === 'sheet' && (
          <SheetPanel
            labels={view.sheet}
            sheetIn={parts.sheetIn}
            languages={view.languages}
            language={view.popup.language}
            hasRows={popup.treatments.items.length === 0}
            onPrint={on.onPrint}
          />
        )}
      </SubPage>
    );
  };
  return (
    <main class="popup offline" ref={page} lang={popup.language} dir={popup.rtl ? 'rtl' : 'ltr'}>
      {popup.trouble !== null && (
        <p class="notice alert" role="alert">
          {popup.trouble}
        </p>
      )}
      {said !== '' && <output class="notice">{said}</output>}
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
            {popup.labels.undo}
          </button>
        </output>
      )}
      {body()}
      {shown === 'home' && <OfflineFoot view={view} isKept={isKept} on={on} />}
    </main>
  );
}

interface OfflineHomeProps {
  readonly view: OfflineView;
  readonly pasted: TabView | null;
  readonly on: PopupActions;
  readonly onForm: (form: FormView) => void;
  readonly onGo: (place: OfflinePlace) => void;
}

/** The first part: where the person stands, a list to compare, today, and the ways to the others. */
function OfflineHome({ view, pasted, on, onForm, onGo }: OfflineHomeProps): VNode {
  const { plan, labels, clinic, start } = view.popup;
  return (
    <>
      <header class="head">
        <p class="quiet">{view.title}</p>
        <h1 tabIndex={-1}>{plan.headline}</h1>
        <div class="under">
          {plan.phase !== null && <span class="phase">{plan.phase}</span>}
          <button type="button" class="link call" onClick={() => onGo('call')}>
            <LineIcon name="phone" />
            {labels.call}
          </button>
        </div>
        {plan.alert !== null && (
          <p class="notice alert" role="alert">
            {plan.alert}
          </p>
        )}
      </header>
      <PlanCard
        plan={plan}
        labels={labels}
        onEdit={() => onForm(start)}
        onTreatments={() => onGo('treatments')}
        onClinic={() => onGo('clinic')}
        hasSettings={false}
      />
      <nav class="tools" aria-label={labels.tools}>
        <button type="button" class="tool" onClick={() => onGo('clinic')}>
          <LineIcon name="clinic" />
          {clinic.tool}
        </button>
        <button type="button" class="tool" onClick={() => onGo('sheet')}>
          <LineIcon name="paste" />
          {view.sheet.title}
        </button>
      </nav>
      <section class="paste" aria-labelledby="paste-title">
        <h2 id="paste-title">{labels.paste}</h2>
        <PastePage pasted={pasted} labels={labels} on={on} />
      </section>
      <TodayCard plan={plan} labels={labels} on={on} />
    </>
  );
}

function titleOf(place: Exclude<OfflinePlace, 'home'>, { popup, sheet }: OfflineView): string {
  switch (place) {
    case 'call':
      return popup.call.title;
    case 'treatments':
      return popup.treatments.title;
    case 'clinic':
      return popup.clinic.title;
    case 'sheet':
      return sheet.title;
    default:
      return place satisfies never;
  }
}
