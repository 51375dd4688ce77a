import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { End } from '../../core/share/diffProtocol.ts';
import type { WindowFieldView, WindowRowView, WindowsView } from '../views/clinicWindowsView.ts';

interface WindowsPartProps {
  readonly view: WindowsView;
  readonly wrong: ReadonlyMap<string, string>;
  readonly onTyped: (rows: readonly string[], field: string, end: End, typed: string) => void;
}

/** When each part of the plan ends: for every treatment at once, or for each by itself. */
export function WindowsPart({ view, wrong, onTyped }: WindowsPartProps): VNode {
  const [isOpen, setOpen] = useState(false);
  const isFaulty = view.rows.some(({ fields }) => fields.some(({ field }) => wrong.has(field)));
  return (
    <>
      <Row row={view.every} help={view.everyHelp} wrong={wrong} onTyped={onTyped} />
      <details
        class="by-row"
        open={isOpen || view.isMixed || isFaulty}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          <span class="small">{view.byRow}</span>
        </summary>
        {view.rows.map((row) => (
          <Row row={row} wrong={wrong} onTyped={onTyped} key={row.label} />
        ))}
      </details>
    </>
  );
}

interface RowProps extends Omit<WindowsPartProps, 'view'> {
  readonly row: WindowRowView;
  readonly help?: string;
}

function Row({ row, help, wrong, onTyped }: RowProps): VNode {
  return (
    <fieldset class="window">
      <legend>
        {row.label}
        {help !== undefined && <small> {help}</small>}
      </legend>
      <div class="ends">
        {row.fields.map((one) => (
          <Time
            one={one}
            wrong={wrong.get(one.field)}
            onInput={(typed) => onTyped(row.rows, one.field, one.end, typed)}
            key={one.field}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface TimeProps {
  readonly one: WindowFieldView;
  readonly wrong: string | undefined;
  readonly onInput: (typed: string) => void;
}

function Time({ one, wrong, onInput }: TimeProps): VNode {
  const help = `${one.field}-help`;
  return (
    <div class={`field${one.isChanged ? ' changed' : ''}`}>
      <label for={one.field}>{one.label}</label>
      <input
        id={one.field}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        class="wide"
        maxLength={20}
        value={one.typed}
        placeholder={one.placeholder}
        aria-label={one.name}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined && one.beside === '' ? undefined : help}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <small id={help} class={wrong === undefined ? undefined : 'wrong'}>
        {wrong ?? one.beside}
      </small>
    </div>
  );
}
