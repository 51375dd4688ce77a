import type { VNode } from 'preact';
import type { TickView } from '../views/optionsTypes.ts';

interface TickProps {
  readonly tick: TickView;
  readonly onChange: (on: boolean) => void;
}

/** One thing to tick, and what it means while it is. */
export function Tick({ tick, onChange }: TickProps): VNode {
  return (
    <label class="tickbox">
      <input type="checkbox" checked={tick.on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {tick.label}
        {tick.on && tick.text !== null && <small>{tick.text}</small>}
      </span>
    </label>
  );
}
