import type { VNode } from 'preact';
import type { FormView } from '../views/formTypes.ts';
import type { TreatmentsView } from '../views/treatmentsView.ts';

interface TreatmentsPageProps {
  readonly view: TreatmentsView;
  readonly onForm: (form: FormView) => void;
  readonly onRemove: (item: TreatmentsView['items'][number]) => void;
}

/** All treatments: those to come, those that were, each to change or to remove. */
export function TreatmentsPage({ view, onForm, onRemove }: TreatmentsPageProps): VNode {
  return (
    <>
      {view.items.length === 0 && <p class="quiet">{view.none}</p>}
      {view.spacing !== null && <p class="notice">{view.spacing}</p>}
      {view.items.length > 0 && (
        <ul class="rows card">
          {view.items.map((item) => (
            <li key={item.id}>
              <p>
                {item.words}
                {item.state !== null && <em class="quiet"> · {item.state}</em>}
              </p>
              {item.pause !== null && <p class="quiet">{item.pause}</p>}
              <div class="acts">
                <button
                  type="button"
                  class="link"
                  aria-label={`${view.edit}: ${item.words}`}
                  onClick={() => onForm(item.form)}
                >
                  {view.edit}
                </button>
                <button
                  type="button"
                  class="link"
                  aria-label={`${view.remove}: ${item.words}`}
                  onClick={() => onRemove(item)}
                >
                  {view.remove}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <Next next={view.next} onForm={onForm} />
        <button
          type="button"
          class={view.next === null ? 'primary' : 'small'}
          onClick={() => onForm(view.fresh)}
        >
          {view.add}
        </button>
      </div>
    </>
  );
}

/** One more session of a series, made the way of the last. */
function Next({
  next,
  onForm,
}: Pick<TreatmentsPageProps, 'onForm'> & Pick<TreatmentsView, 'next'>): VNode | null {
  if (next === null) return null;
  return (
    <button type="button" class="primary" onClick={() => onForm(next.form)}>
      {next.label}
    </button>
  );
}
