import type { VNode } from 'preact';
import type { Marks } from '../../schema/messages.ts';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';

/** One line's piece of a marked name; CSS pixels of the window. */
export interface MarkBox extends Pick<Marks['names'][number], 'icon' | 'guess'> {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The name's last piece: it carries the sign. */
  readonly last: boolean;
}

/** Lines under names of the page, with the sign of their verdict; for the eye only, the names are told as a list. */
export function MarkLayer({ boxes }: { readonly boxes: readonly MarkBox[] }): VNode {
  return (
    <div aria-hidden="true">
      {boxes.map(({ left, top, width, height, icon, guess, last }, index) => (
        <div
          key={index}
          class={`mark mark-${icon}${guess ? ' guess' : ''}`}
          style={{
            left: `${left}px`,
            top: `${top}px`,
            width: `${width}px`,
            height: `${height}px`,
            fontSize: `${height}px`,
          }}
        >
          {last && <VerdictIcon icon={icon} />}
        </div>
      ))}
    </div>
  );
}
