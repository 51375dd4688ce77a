import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { LineIcon } from '../icons/LineIcon.tsx';
import type { PopupLabels } from '../views/types.ts';

interface CopyProps {
  readonly text: string;
  readonly label: string;
  readonly labels: Pick<PopupLabels, 'copied' | 'copyFailed'>;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Copies a text and says whether that worked. */
export function Copy({ text, label, labels, onCopy }: CopyProps): VNode {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => setSaid((await onCopy(text)) ? labels.copied : labels.copyFailed);
  return (
    <span class="copy">
      <button type="button" class="small" onClick={() => void copy()}>
        <LineIcon name="copy" />
        {label}
      </button>
      <output>{said}</output>
    </span>
  );
}
