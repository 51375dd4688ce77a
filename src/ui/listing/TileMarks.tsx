import type { VNode } from 'preact';
import type { TileMark } from '../../schema/listing.ts';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';

/** A mark and where it stands, CSS pixels from the corner of the layer. */
export interface PlacedMark extends TileMark {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** The verdicts on a listing's tiles that are in view: icon and word at the tile's corner. */
export function TileMarks({ marks }: { readonly marks: readonly PlacedMark[] }): VNode {
  return (
    <>
      {marks.map(({ url, icon, word, left, top, width }) => (
        <div
          key={url}
          class={`mark mark-${icon}`}
          style={{ transform: `translate(${left}px, ${top}px)`, maxInlineSize: `${width}px` }}
        >
          <VerdictIcon icon={icon} />
          <span>{word}</span>
        </div>
      ))}
    </>
  );
}
