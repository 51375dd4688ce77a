import type { VNode } from 'preact';
import type { PopupLabels, ProductView } from '../views/types.ts';
import type { PopupActions } from './actions.ts';

interface OtherDayProps {
  readonly otherDay: ProductView['otherDay'];
  readonly labels: PopupLabels;
  readonly onDay: PopupActions['onDay'];
}

/** Asks for the day on which a product arrives; the whole card then speaks of that day. */
export function OtherDay({ otherDay, labels, onDay }: OtherDayProps): VNode {
  return (
    <details class="day" open={otherDay !== null}>
      <summary class="small">{labels.day}</summary>
      <label>
        {labels.dayLabel}
        <input
          type="date"
          value={otherDay?.day ?? ''}
          onChange={(event) => onDay(event.currentTarget.value || null)}
        />
      </label>
      {otherDay !== null && (
        <button type="button" class="link" onClick={() => onDay(null)}>
          {labels.dayBack}
        </button>
      )}
    </details>
  );
}
