import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BadgeView, Marks } from '../../schema/messages.ts';
import { LineIcon } from '../icons/LineIcon.tsx';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';

/** Marks on the page: none, shown, or asked for in vain. */
export type MarkState = 'off' | 'shown' | 'folded';

export interface BadgeProps {
  readonly view: BadgeView;
  /** What can be marked on the page, or is; null: nothing. */
  readonly marks: Marks | null;
  readonly state: MarkState;
  /** "Hide on this page". */
  readonly onHide: () => void;
  readonly onShow: () => void;
  readonly onUnmark: () => void;
}

/** One line on the page; opens upwards to its reasons. Draws nothing while there is nothing to say. */
export function Badge(props: BadgeProps): VNode | null {
  const { view, marks, state, onUnmark } = props;
  const [open, setOpen] = useState(false);
  const bar = useRef<HTMLButtonElement>(null);
  const unmark = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  const shown = marks !== null && state === 'shown';
  useEffect(() => {
    if (state === 'folded') {
      pressed.current = false;
      setOpen(true);
    }
    if (state === 'shown') setOpen(false); // it would stand over the list
  }, [state]);
  useEffect(() => {
    if (!shown || open || !pressed.current) return;
    pressed.current = false;
    unmark.current?.focus({ preventScroll: true }); // what had the focus is gone
  }, [shown, open]);
  if (view.line === '' && !shown && !open) return null;
  const { labels } = view;
  const takeBack = (): void => {
    bar.current?.focus({ preventScroll: true }); // what has the focus goes
    if (open) setOpen(false);
    else onUnmark();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(open || shown)) return;
    event.stopPropagation();
    takeBack();
  };
  const show = (): void => {
    pressed.current = true;
    props.onShow();
  };
  return (
    <section
      class={`badge at-${view.corner}${(view.folded || shown) && !open ? ' folded' : ''}`}
      lang={view.language}
      dir={view.rtl ? 'rtl' : 'ltr'}
      aria-label={labels.region}
    >
      {open && <Reasons {...props} onShow={show} onKeyDown={onKeyDown} />}
      {shown && <Told marks={marks} />}
      {shown && !open && (
        <button type="button" class="unmark" ref={unmark} onClick={takeBack} onKeyDown={onKeyDown}>
          {marks.labels.hide}
        </button>
      )}
      {view.line !== '' && (
        <button
          type="button"
          class="bar"
          ref={bar}
          aria-expanded={open}
          title={open ? labels.close : labels.open}
          onClick={() => setOpen(!open)}
          onKeyDown={onKeyDown}
        >
          <VerdictIcon icon={view.icon} />
          <span class="words">{view.line}</span>
          <LineIcon name={open ? 'cross' : 'chevron'} />
        </button>
      )}
    </section>
  );
}

/** The marked names, for those who do not see the marks. */
function Told({ marks }: { readonly marks: Marks }): VNode {
  return (
    <ol class="told" aria-label={marks.labels.names}>
      {marks.names.map(({ title }, index) => (
        <li key={index}>{title}</li>
      ))}
    </ol>
  );
}

interface ReasonsProps extends BadgeProps {
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Reasons({ view, marks, state, onHide, onShow, onUnmark, onKeyDown }: ReasonsProps): VNode {
  return (
    <div class="panel" id="panel">
      {view.notes.slice(0, 1).map((note) => (
        <p class="lead" key={note}>
          {note}
        </p>
      ))}
      {marks !== null && state === 'folded' && (
        <p class="lead" role="alert">
          {marks.labels.folded}
        </p>
      )}
      {marks !== null && (
        <button
          type="button"
          class="step"
          onClick={state === 'shown' ? onUnmark : onShow}
          onKeyDown={onKeyDown}
        >
          {state === 'shown' ? marks.labels.hide : marks.labels.show}
        </button>
      )}
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
      <button type="button" class="step" onClick={onHide} onKeyDown={onKeyDown}>
        {view.labels.hide}
      </button>
    </div>
  );
}
