import type { VNode } from 'preact';
import type { ClinicLabels } from '../views/clinicLabels.ts';
import type { ProtocolDiffView } from '../views/protocolDiff.ts';
import type { TimelineView } from '../views/types.ts';
import { Timeline } from '../popup/Timeline.tsx';

interface ChangesPartProps {
  readonly labels: ClinicLabels['changes'];
  readonly diff: ProtocolDiffView;
  /** "3 differences from the usual rules." */
  readonly count: string;
  readonly timeline: TimelineView | null;
  readonly rows: readonly { readonly value: string; readonly label: string }[];
  readonly row: string;
  readonly onRow: (row: string) => void;
}

/** What the rules change, what is looser first, and the dates that people will see. */
export function ChangesPart({ labels, diff, count, timeline, rows, row, onRow }: ChangesPartProps): VNode {
  return (
    <>
      <output class="count">{count}</output>
      <div class="example-dates">
        <h3>{labels.example}</h3>
        <div class="field">
          <label for="example-row">{labels.row}</label>
          <select id="example-row" value={row} onChange={(event) => onRow(event.currentTarget.value)}>
            {rows.map((one) => (
              <option value={one.value} key={one.value}>
                {one.label}
              </option>
            ))}
          </select>
        </div>
        {timeline !== null && (
          <Timeline timeline={timeline} phase={null} listLabel={labels.list} held={false} calendar={null} />
        )}
      </div>
      <Lines title={labels.looser} text={labels.looserText} lines={diff.looser} kind="looser" />
      <Lines title={labels.other} text={null} lines={diff.other} kind="other" />
      <Lines title={labels.floor} text={labels.floorText} lines={diff.floored} kind="floor" />
      {diff.unknown !== null && <p class="quiet">{diff.unknown}</p>}
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly text: string | null;
  readonly lines: readonly string[];
  readonly kind: string;
}

function Lines({ title, text, lines, kind }: LinesProps): VNode | null {
  if (lines.length === 0) return null;
  return (
    <div class={`lines ${kind}`}>
      <h3>{title}</h3>
      {text !== null && <p>{text}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
