import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change, ReceivePreview } from '../views/receiveView.ts';

interface ReceiveCardProps {
  readonly preview: ReceivePreview;
  readonly onUse: (change: Change) => void;
  readonly onCancel: () => void;
}

/** What a clinic handed on, to be looked at: who, when, what differs, whose dates; then yes or no. */
export function ReceiveCard({ preview, onUse, onCancel }: ReceiveCardProps): VNode {
  const { rules, treatments, dates } = preview;
  const [withDates, setWithDates] = useState(dates !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const change: Change = withDates
    ? { make: [...rules.make, ...treatments.make], undo: [...rules.undo, ...treatments.undo] }
    : rules;
  return (
    <section class="card receive" aria-labelledby="receive-title">
      <h2 id="receive-title" ref={heading} tabIndex={-1}>
        {preview.title}
      </h2>
      <p class="quiet">{preview.unchecked}</p>
      {preview.facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {preview.expired !== null && <p class="notice alert">{preview.expired}</p>}
      {dates !== null && (
        <div class="given">
          <h3>{dates.title}</h3>
          <ul>
            {dates.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <label class="tickbox">
            <input
              id="with-dates"
              type="checkbox"
              checked={withDates}
              onChange={(event) => setWithDates(event.currentTarget.checked)}
            />
            <span>{dates.add}</span>
          </label>
        </div>
      )}
      {preview.same !== null && <p>{preview.same}</p>}
      {preview.differences.map(({ title, lines }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {preview.unknown !== null && <p class="quiet">{preview.unknown}</p>}
      {preview.replaces !== null && <p>{preview.replaces}</p>}
      <div class="acts">
        <button type="button" class="primary" onClick={() => onUse(change)}>
          {preview.use}
        </button>
        <button type="button" class="link" onClick={onCancel}>
          {preview.cancel}
        </button>
      </div>
    </section>
  );
}
