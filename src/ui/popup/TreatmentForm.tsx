import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Treatment } from '../../schema/state.ts';
import { treatmentOf, wrongIn } from '../views/treatmentOf.ts';
import type { FormLabels, FormView, TreatmentInput } from '../views/formTypes.ts';
import { ChoiceField } from './ChoiceField.tsx';

export interface TreatmentFormProps {
  readonly labels: FormLabels;
  readonly view: FormView;
  /** IANA name. */
  readonly timeZone: string;
  readonly onSave: (treatment: Treatment) => void;
  /** null: there is no way back (welcome page). */
  readonly onCancel: (() => void) | null;
  /** null: there is no undo here, so nothing is removed. */
  readonly onRemove: ((id: string) => void) | null;
  /** false: the page has headed it already. */
  readonly heading?: boolean;
  /** false: only needling is asked about (first run). */
  readonly kinds?: boolean;
}

type Ask = 'past' | 'ahead' | null;

/** Millimetres as typed, with point or comma; null for anything that is no number. */
function millimetres(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** Sets or changes the treatment: date, time of day, device, needle length, area, clinic or home. */
export function TreatmentForm({
  labels,
  view,
  timeZone,
  onSave,
  onCancel,
  onRemove,
  heading,
  kinds,
}: TreatmentFormProps): VNode {
  const { start } = view;
  const [input, setInput] = useState<TreatmentInput>(start);
  const [typed, setTyped] = useState(
    start.depth === null ? '' : start.depth.toFixed(start.depth === 0.25 ? 2 : 1),
  );
  const [unknown, setUnknown] = useState(view.set && start.depth === null);
  const [tried, setTried] = useState(false);
  const [ask, setAsk] = useState<Ask>(null);
  const form = useRef<HTMLFormElement>(null);

  const change = (part: Partial<TreatmentInput>): void => {
    setInput({ ...input, ...part });
    setAsk(null);
  };
  const needling = input.kind === 'needling';
  const depth = unknown || !needling ? null : millimetres(typed);
  const wrong = tried
    ? wrongIn({ date: input.date, device: input.device, depth, unknown: unknown || !needling })
    : {};

  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    const faults = wrongIn({ date: input.date, device: input.device, depth, unknown: unknown || !needling });
    if (faults.date !== undefined || faults.depth !== undefined) {
      form.current?.querySelector<HTMLElement>(faults.date === undefined ? '#depth' : '#date')?.focus();
      return;
    }
    const odd: Ask = input.date < view.askBefore ? 'past' : input.date > view.askAfter ? 'ahead' : null;
    if (odd !== null && ask !== odd) setAsk(odd);
    else onSave(treatmentOf({ ...input, depth }, timeZone));
  };

  return (
    <form class="form" onSubmit={submit} noValidate ref={form}>
      {heading !== false && <h1 tabIndex={-1}>{labels.title}</h1>}
      {kinds !== false && (
        <ChoiceField
          name="kind"
          choice={labels.kind}
          value={input.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      {!needling && <small>{labels.kindHelp}</small>}
      <div class="field">
        <label for="date">{labels.date}</label>
        <input
          id="date"
          type="date"
          required
          value={input.date}
          aria-invalid={wrong.date !== undefined}
          aria-describedby="date-help"
          onInput={(event) => change({ date: event.currentTarget.value })}
        />
        <Help
          id="date-help"
          text={labels.dateHelp}
          wrong={wrong.date === undefined ? null : labels.wrong.date}
        />
      </div>
      <ChoiceField
        name="daytime"
        choice={labels.daytime}
        value={input.daytime}
        onChange={(daytime) => change({ daytime })}
      />
      {needling && (
        <>
          <ChoiceField
            name="device"
            choice={labels.device}
            value={input.device}
            onChange={(device) => change({ device })}
          />
          <div class="field">
            <label for="depth">{labels.depth}</label>
            <div class="row">
              <input
                id="depth"
                type="text"
                inputMode="decimal"
                autocomplete="off"
                size={5}
                value={typed}
                disabled={unknown}
                aria-invalid={wrong.depth !== undefined}
                aria-describedby="depth-help"
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
              <label class="tickbox">
                <input
                  type="checkbox"
                  checked={unknown}
                  onChange={(event) => setUnknown(event.currentTarget.checked)}
                />
                <span>{labels.depthUnknown}</span>
              </label>
            </div>
            <Help
              id="depth-help"
              text={unknown && input.device !== 'rf' ? assumedFor(input.area, labels) : labels.depthHelp}
              wrong={wrong.depth === undefined ? null : labels.wrong[wrong.depth]}
            />
          </div>
        </>
      )}
      <div class="field">
        <label for="area">{labels.area.label}</label>
        <select
          id="area"
          value={input.area}
          onChange={(event) => {
            const area = labels.area.options.find((one) => one.value === event.currentTarget.value)?.value;
            if (area !== undefined) change({ area });
          }}
        >
          {labels.area.options.map((option) => (
            <option value={option.value} key={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      <ChoiceField
        name="setting"
        choice={labels.setting}
        value={input.setting}
        onChange={(setting) => change({ setting })}
      />
      {input.setting === 'home' && depth !== null && depth <= 0.3 && (
        <label class="tickbox">
          <input
            type="checkbox"
            checked={input.weekly}
            onChange={(event) => change({ weekly: event.currentTarget.checked })}
          />
          <span>{labels.weekly}</span>
        </label>
      )}
      <label class="tickbox">
        <input
          type="checkbox"
          checked={input.slow}
          onChange={(event) => change({ slow: event.currentTarget.checked })}
        />
        <span>
          {labels.slow}
          <small>{labels.slowHelp}</small>
        </span>
      </label>
      {ask !== null && (
        <p class="notice" role="alert">
          {labels.wrong[ask]}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="primary">
          {ask === null ? labels.save : labels.yes}
        </button>
        {onCancel !== null && (
          <button type="button" class="small" onClick={onCancel}>
            {labels.cancel}
          </button>
        )}
      </div>
      {view.set && onRemove !== null && (
        <button type="button" class="link" onClick={() => onRemove(start.id)}>
          {labels.remove}
        </button>
      )}
    </form>
  );
}

/** What the dates are counted by when the length is not known. */
function assumedFor(area: TreatmentInput['area'], { assumed }: FormLabels): string {
  return area === 'body' ? assumed.body : assumed.face;
}

interface HelpProps {
  readonly id: string;
  readonly text: string;
  readonly wrong: string | null;
}

/** What a field asks for; in its place, what is wrong with the answer. */
function Help({ id, text, wrong }: HelpProps): VNode {
  return (
    <small id={id} class={wrong === null ? undefined : 'wrong'} role={wrong === null ? undefined : 'alert'}>
      {wrong ?? text}
    </small>
  );
}
