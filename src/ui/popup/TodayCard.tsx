import type { VNode } from 'preact';
import { LineIcon } from '../icons/LineIcon.tsx';
import type { PlanView, PopupLabels } from '../views/types.ts';
import type { PopupActions } from './actions.ts';

interface TodayCardProps {
  readonly plan: PlanView;
  readonly labels: PopupLabels;
  readonly on: Pick<PopupActions, 'onHold' | 'onLetGo'>;
}

/** What usually suits in this phase, the four lines beside the products, and the hold. */
export function TodayCard({ plan, labels, on }: TodayCardProps): VNode | null {
  if (plan.lines.length === 0) return null;
  return (
    <section class="card today" aria-labelledby="today">
      <h2 id="today">{labels.today}</h2>
      {plan.shopping !== null && <p class="shopping">{plan.shopping}</p>}
      <dl>
        {plan.lines.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {plan.hold === 'offer' && (
        <div class="hold">
          <button type="button" class="small" onClick={on.onHold} aria-describedby="hold-help">
            <LineIcon name="pause" />
            {labels.hold}
          </button>
          <span class="quiet" id="hold-help">
            {labels.holdHelp}
          </span>
        </div>
      )}
      {plan.hold === 'held' && (
        <div class="hold">
          <button type="button" class="primary" onClick={on.onLetGo}>
            <LineIcon name="play" />
            {labels.letGo}
          </button>
        </div>
      )}
    </section>
  );
}
