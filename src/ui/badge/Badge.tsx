import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BadgeView } from '../../schema/messages.ts';
import { LineIcon } from '../icons/LineIcon.tsx';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';

export interface BadgeProps {
  readonly view: BadgeView;
  /** "Hide on this page". */
  readonly onHide: () => void;
}

/** One line on the page; opens upwards to its reasons. Draws nothing while there is nothing to say. */
export function Badge({ view, onHide }: BadgeProps): VNode | null {
  const [open, setOpen] = useState(false);
  if (view.line === '') return null;
  const { labels } = view;
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <section
      class={`badge at-${view.corner}${view.folded && !open ? ' folded' : ''}`}
      lang={view.language}
      dir={view.rtl ? 'rtl' : 'ltr'}
      aria-label={labels.region}
    >
      {open && <Reasons view={view} onHide={onHide} onKeyDown={close} />}
      <button
        type="button"
        class="bar"
        aria-expanded={open}
        title={open ? labels.close : labels.open}
        onClick={() => setOpen(!open)}
        onKeyDown={close}
      >
        <VerdictIcon icon={view.icon} />
        <span class="words">{view.line}</span>
        <LineIcon name={open ? 'cross' : 'chevron'} />
      </button>
    </section>
  );
}

interface ReasonsProps extends BadgeProps {
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Reasons({ view, onHide, onKeyDown }: ReasonsProps): VNode {
  return (
    <div class="panel" id="panel">
      {view.notes.slice(0, 1).map((note) => (
        <p class="lead" key={note}>
          {note}
        </p>
      ))}
      {view.reasons.length > 0 && (
        <ul>
          {view.reasons.map(({ title, text }) => (
            <li key={title}>
              <strong>{title}</strong>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {view.notes.slice(1).map((note) => (
        <p key={note}>{note}</p>
      ))}
      <button type="button" class="hide" onClick={onHide} onKeyDown={onKeyDown}>
        {view.labels.hide}
      </button>
    </div>
  );
}
