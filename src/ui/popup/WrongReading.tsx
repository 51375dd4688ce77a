import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { WrongLabels } from '../views/labelTypes.ts';
import type { PopupLabels } from '../views/types.ts';
import { Copy } from './Copy.tsx';

interface WrongReadingProps {
  /** What was read, without date and plan. */
  readonly text: string;
  /** Address of the page, added only when it is ticked; null where there is none. */
  readonly address: string | null;
  readonly labels: PopupLabels;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** A wrong reading as text to copy; all of it is shown before it is copied. */
export function WrongReading({ text, address, labels, onCopy }: WrongReadingProps): VNode {
  const [isAdded, setAdded] = useState(false);
  const id = useId();
  const { wrong }: { wrong: WrongLabels } = labels;
  const whole = isAdded && address !== null ? `${text}\n\n${address}` : text;
  return (
    <details class="wrong-reading">
      <summary class="link">{wrong.title}</summary>
      <p class="quiet">{wrong.text}</p>
      <div class="field">
        <label for={id}>{wrong.label}</label>
        <textarea id={id} dir="auto" rows={6} readOnly value={whole} />
      </div>
      {address !== null && (
        <label class="tickbox">
          <input
            type="checkbox"
            checked={isAdded}
            onChange={(event) => setAdded(event.currentTarget.checked)}
          />
          <span>{wrong.address}</span>
        </label>
      )}
      <Copy text={whole} label={wrong.copy} labels={labels} onCopy={onCopy} />
    </details>
  );
}
