import type { ComponentChildren, VNode } from 'preact';
import { LineIcon } from '../icons/LineIcon.tsx';

interface SubPageProps {
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** A page of the popup with its way back; its heading takes the focus when it opens. */
export function SubPage({ title, back, onBack, children }: SubPageProps): VNode {
  return (
    <>
      <header class="sub">
        <button type="button" class="link" onClick={onBack}>
          <LineIcon name="back" />
          {back}
        </button>
        <h1 tabIndex={-1}>{title}</h1>
      </header>
      {children}
    </>
  );
}
