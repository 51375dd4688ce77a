import type { VNode } from 'preact';
import type { PlanView, PopupLabels } from '../views/types.ts';
import { Timeline } from './Timeline.tsx';

interface PlanCardProps {
  readonly plan: PlanView;
  readonly labels: PopupLabels;
  readonly onEdit: () => void;
  readonly onTreatments: () => void;
  readonly onOpenSettings: () => void;
}

/** The plan itself: treatment, timeline, next change, what was assumed. */
export function PlanCard({ plan, labels, onEdit, onTreatments, onOpenSettings }: PlanCardProps): VNode {
  const isNew = plan.state === 'none' || plan.state === 'over';
  return (
    <section class="plan" aria-label={labels.plan}>
      {plan.treatment !== null && <p class="treatment">{plan.treatment}</p>}
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
      {isNew ? (
        <div class="acts">
          <button type="button" class="primary" onClick={onEdit}>
            {labels.setDate}
          </button>
          {plan.state === 'over' && (
            <button type="button" class="link" onClick={onOpenSettings}>
              {labels.erase}
            </button>
          )}
        </div>
      ) : (
        <div class="acts">
          <button type="button" class="link" onClick={onEdit}>
            {labels.change}
          </button>
          <button type="button" class="link" onClick={onTreatments}>
            {labels.treatments}
          </button>
        </div>
      )}
    </section>
  );
}
