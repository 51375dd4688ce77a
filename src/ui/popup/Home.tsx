import type { VNode } from 'preact';
import { LineIcon } from '../icons/LineIcon.tsx';
import type { ListingView } from '../views/listingView.ts';
import type { PopupView, TabView } from '../views/types.ts';
import type { PopupActions } from './actions.ts';
import { OnPage } from './ClinicPage.tsx';
import { ListingCard } from './ListingCard.tsx';
import { PlainTab } from './PlainTab.tsx';
import { PlanCard } from './PlanCard.tsx';
import { PlanHeader } from './PlanHeader.tsx';
import { ProductCard } from './ProductCard.tsx';
import { TodayCard } from './TodayCard.tsx';

/** Pages of the popup that open from the first one. */
export type Place = 'call' | 'treatments' | 'shelf' | 'paste' | 'compare' | 'clinic';

interface HomeProps {
  readonly view: PopupView;
  readonly tab: TabView | null;
  /** null where the page in front is no listing. */
  readonly listing: ListingView | null;
  readonly address: string | null;
  /** The page in front carries a clinic's rules. */
  readonly isCarried: boolean;
  readonly on: PopupActions;
  readonly onEdit: () => void;
  readonly onGo: (place: Place) => void;
}

/** The first page. The answer leads: a product, or the step to one, stands before the plan; without a date, the plan. */
export function Home({ view, tab, listing, address, isCarried, on, onEdit, onGo }: HomeProps): VNode {
  const { labels, plan, clinic } = view;
  const isDated = plan.state !== 'none' && plan.state !== 'over';
  const answers = tab === null || tab.kind === 'product' || tab.state === 'not-granted' || listing !== null;
  const planCard = (
    <PlanCard
      plan={plan}
      labels={labels}
      onEdit={onEdit}
      onTreatments={() => onGo('treatments')}
      onClinic={() => onGo('clinic')}
      key="plan"
    />
  );
  const tabCard =
    listing !== null ? (
      <ListingCard listing={listing} onAct={on.onListing} key="listing" />
    ) : (
      <Tab tab={tab} address={address} labels={labels} on={on} onPaste={() => onGo('paste')} key="tab" />
    );
  return (
    <>
      <PlanHeader
        plan={plan}
        labels={labels}
        onCall={() => onGo('call')}
        onOpenSettings={on.onOpenSettings}
      />
      {isCarried && (
        <OnPage
          labels={clinic.labels}
          onLook={() => {
            onGo('clinic');
            on.onReceiveHere();
          }}
        />
      )}
      {isDated && answers ? [tabCard, planCard] : [planCard, answers ? tabCard : null]}
      <TodayCard plan={plan} labels={labels} on={on} />
      {!answers && tabCard}
      <nav class="tools" aria-label={labels.tools}>
        <Tool icon="shelf" label={labels.shelf} onClick={() => onGo('shelf')} />
        <Tool icon="paste" label={labels.paste} onClick={() => onGo('paste')} />
        <Tool icon="clinic" label={clinic.tool} onClick={() => onGo('clinic')} />
      </nav>
      <footer class="review">{plan.review}</footer>
    </>
  );
}

interface ToolProps {
  readonly icon: 'shelf' | 'paste' | 'clinic';
  readonly label: string;
  readonly onClick: () => void;
}

function Tool({ icon, label, onClick }: ToolProps): VNode {
  return (
    <button type="button" class="tool" onClick={onClick}>
      <LineIcon name={icon} />
      {label}
    </button>
  );
}

interface TabProps {
  readonly tab: TabView | null;
  readonly address: string | null;
  readonly labels: PopupView['labels'];
  readonly on: PopupActions;
  readonly onPaste: () => void;
}

function Tab({ tab, address, labels, on, onPaste }: TabProps): VNode {
  if (tab === null)
    return (
      <section class="card quiet" aria-busy="true" aria-label={labels.product}>
        <p>{labels.loading}</p>
      </section>
    );
  if (tab.kind === 'product')
    return (
      <ProductCard key={tab.name} product={tab} address={address} labels={labels} on={on} onPaste={onPaste} />
    );
  return <PlainTab tab={tab} labels={labels} on={on} />;
}
