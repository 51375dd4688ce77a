import type { VNode } from 'preact';
import type { PlainTabView, PopupLabels } from '../views/types.ts';
import type { PopupActions } from './actions.ts';

interface PlainTabProps {
  readonly tab: PlainTabView;
  readonly labels: PopupLabels;
  readonly on: PopupActions;
}

/** No product to show: why, and the next step. */
export function PlainTab({ tab, labels, on }: PlainTabProps): VNode {
  return (
    <section class="card quiet" aria-labelledby="tab" aria-busy={tab.state === 'waiting'}>
      <h2 id="tab">{tab.headline}</h2>
      <p>{tab.text}</p>
      {tab.actions.length > 0 && (
        <div class="buttons">
          {tab.actions.map((action) => (
            <Action action={action} labels={labels} on={on} key={action} />
          ))}
        </div>
      )}
    </section>
  );
}

interface ActionProps {
  readonly action: PlainTabView['actions'][number];
  readonly labels: PopupLabels;
  readonly on: PopupActions;
}

function Action({ action, labels, on }: ActionProps): VNode {
  switch (action) {
    case 'check':
      return <Press label={labels.check} onClick={on.onCheckPage} kind="primary" />;
    case 'grant':
      return <Press label={labels.grant} onClick={on.onGrantSite} kind="small" />;
    case 'retry':
      return <Press label={labels.retry} onClick={on.onRetry} kind="small" />;
    default:
      return action satisfies never;
  }
}

interface PressProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly kind: 'primary' | 'small';
}

function Press({ label, onClick, kind }: PressProps): VNode {
  return (
    <button type="button" class={kind} onClick={onClick}>
      {label}
    </button>
  );
}
