import type { VNode } from 'preact';
import type { RetailView } from '../views/retailView.ts';
import { SHOW_ALL, type RetailFilter } from './retailRows.ts';

interface FiltersProps {
  readonly view: RetailView;
  readonly filter: RetailFilter;
  readonly onFilter: (filter: RetailFilter) => void;
}

interface PickProps<V extends string> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: V | ''; readonly label: string }[];
  readonly value: V | null;
  readonly onPick: (value: V | null) => void;
}

function Pick<V extends string>({ id, label, options, value, onPick }: PickProps<V>): VNode {
  const take = (picked: string): void => {
    const found = options.find((one) => one.value === picked)?.value;
    onPick(found === undefined || found === '' ? null : found);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => take(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What of the table is shown: a verdict in a phase, a class, unread names, words. */
export function RetailFilters({ view, filter, onFilter }: FiltersProps): VNode {
  const { labels } = view;
  return (
    <fieldset class="choice retail-filters">
      <legend>{labels.filter}</legend>
      <div class="field">
        <label for="retail-text">{labels.text}</label>
        <input
          id="retail-text"
          type="text"
          class="wide"
          maxLength={200}
          value={filter.text}
          onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        />
      </div>
      <Pick
        id="retail-verdict"
        label={labels.verdict}
        options={view.verdicts}
        value={filter.verdict}
        onPick={(verdict) => onFilter({ ...filter, verdict })}
      />
      <Pick
        id="retail-phase"
        label={labels.phase}
        options={view.phases}
        value={filter.phase}
        onPick={(phase) => onFilter({ ...filter, phase })}
      />
      <Pick
        id="retail-class"
        label={labels.class}
        options={view.classes}
        value={filter.class}
        onPick={(id) => onFilter({ ...filter, class: id })}
      />
      <label class="tickbox">
        <input
          type="checkbox"
          checked={filter.unread}
          onChange={(event) => onFilter({ ...filter, unread: event.currentTarget.checked })}
        />
        {labels.unread}
      </label>
      <div class="buttons">
        <button type="button" class="small" onClick={() => onFilter(SHOW_ALL)}>
          {labels.clear}
        </button>
      </div>
    </fieldset>
  );
}
