import type { VNode } from 'preact';
import { LineIcon } from '../icons/LineIcon.tsx';
import type { PlanView, PopupLabels } from '../views/types.ts';

interface PlanHeaderProps {
  readonly plan: PlanView;
  readonly labels: PopupLabels;
  readonly onCall: () => void;
  readonly onOpenSettings: () => void;
}

/** Where the person stands in one line, when to call, the settings. */
export function PlanHeader({ plan, labels, onCall, onOpenSettings }: PlanHeaderProps): VNode {
  return (
    <header class="head">
      <div class="top">
        <h1 tabIndex={-1} class={plan.state === 'over' ? 'long' : undefined}>
          {plan.headline}
        </h1>
        <button
          type="button"
          class="round"
          aria-label={labels.settings}
          title={labels.settings}
          onClick={onOpenSettings}
        >
          <LineIcon name="gear" />
        </button>
      </div>
      <div class="under">
        {plan.phase !== null && <span class="phase">{plan.phase}</span>}
        <button type="button" class="link call" onClick={onCall}>
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
  );
}
