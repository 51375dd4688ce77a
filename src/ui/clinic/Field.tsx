import type { VNode } from 'preact';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** What the field asks for; in its place, what is wrong. */
  readonly help?: string;
  readonly wrong?: string | undefined;
  readonly type?: 'text' | 'date' | 'search';
  readonly inputMode?: 'decimal' | 'numeric' | 'tel' | 'url';
  /** More lines than one. */
  readonly rows?: number;
  readonly longest: number;
  readonly placeholder?: string;
  readonly required?: boolean;
}

/** One field with its label, and under it what it asks for or what is wrong with the answer. */
export function Field(props: FieldProps): VNode {
  const { id, label, value, onInput, help, wrong, type = 'text', rows, longest } = props;
  const said = wrong ?? help;
  const shared = {
    id,
    value,
    maxLength: longest,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': said === undefined ? undefined : `${id}-help`,
    autocomplete: 'off',
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows !== undefined ? (
        <textarea {...shared} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : type === 'date' ? (
        <input {...shared} type="date" onInput={(event) => onInput(event.currentTarget.value)} />
      ) : type === 'search' ? (
        <input {...shared} type="search" onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          class="wide"
          type="text"
          inputMode={props.inputMode}
          dir={props.inputMode === 'tel' || props.inputMode === 'url' ? 'ltr' : undefined}
          placeholder={props.placeholder}
          required={props.required}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {said !== undefined && (
        <small id={`${id}-help`} class={wrong === undefined ? undefined : 'wrong'}>
          {said}
        </small>
      )}
    </div>
  );
}
