import type { VNode } from 'preact';
import { LineIcon } from '../icons/LineIcon.tsx';
import type { PlanView, PopupLabels } from '../views/types.ts';
import { Timeline } from './Timeline.tsx';

interface PlanHeaderProps {
  readonly plan: PlanView;
  readonly labels: PopupLabels;
  readonly onEdit: () => void;
  readonly onOpenSettings: () => void;
}

/** Where the person stands: days, treatment, timeline, next change. */
export function PlanHeader({ plan, labels, onEdit, onOpenSettings }: PlanHeaderProps): VNode {
  const isNew = plan.state === 'none' || plan.state === 'over';
  return (
    <section class="plan" aria-label={labels.plan}>
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
      {plan.treatment !== null && (
        <p class="treatment">
          <span>{plan.treatment}</span>{' '}
          <button type="button" class="link" onClick={onEdit}>
            {labels.change}
          </button>
        </p>
      )}
      {plan.alert !== null && (
        <p class="notice alert" role="alert">
          {plan.alert}
        </p>
      )}
      {plan.timeline !== null && (
        <Timeline
          timeline={plan.timeline}
          phase={plan.phase}
          listLabel={labels.dates}
          held={plan.state === 'held'}
        />
      )}
      {plan.next !== null && <p class="next">{plan.next}</p>}
      {plan.notes.map((note) => (
        <p class="note" key={note}>
          {note}
        </p>
      ))}
      {plan.state === 'none' && <p class="note">{labels.firstText}</p>}
      {isNew && (
        <button type="button" class="primary" onClick={onEdit}>
          {labels.setDate}
        </button>
      )}
    </section>
  );
}
