import type { VNode } from 'preact';
import type { TimelineView } from '../views/types.ts';

interface TimelineProps {
  readonly timeline: TimelineView;
  /** Name of the present phase. */
  readonly phase: string | null;
  readonly listLabel: string;
  readonly held: boolean;
  /** Words of the link to the calendar file; null: none is offered here. */
  readonly calendar: string | null;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The plan as a line with today's mark, and as an ordered list. */
export function Timeline({ timeline, phase, listLabel, held, calendar }: TimelineProps): VNode {
  const whole = timeline.steps.reduce((sum, step) => sum + step.weight, 0);
  const starts = timeline.steps.map((_, at) =>
    timeline.steps.slice(0, at).reduce((sum, step) => sum + step.weight / whole, 0),
  );
  const now = timeline.steps.find((step) => step.state === 'now');
  const next = timeline.steps.findIndex((step) => step.state === 'next' && step.tick !== null);
  const name = [timeline.label, phase, now?.dates].filter(Boolean).join(': ');
  return (
    <div class={`timeline${held ? ' held' : ''}`}>
      <figure class="picture" aria-label={name}>
        <div class="track" aria-hidden="true">
          {timeline.steps.map((step) => (
            <span
              class={`stretch ${step.state}`}
              style={{ flexGrow: String(step.weight) }}
              key={`${step.phase} ${step.dates}`}
            />
          ))}
          {starts.map((start, at) => (
            <span
              class={`dot ${timeline.steps[at]?.state ?? 'next'}`}
              style={{ insetInlineStart: percent(start) }}
              key={start}
            />
          ))}
          {timeline.end !== null && <span class="dot end" style={{ insetInlineStart: '100%' }} />}
          {timeline.today !== null && (
            <span class="mark" style={{ insetInlineStart: percent(timeline.today) }} />
          )}
        </div>
        <div class="ticks" aria-hidden="true">
          {timeline.steps.map((step, at) =>
            step.tick === null ? null : (
              <span
                class={`tick${at === 0 ? ' first' : ''}${at === next ? ' key' : ''}`}
                style={{ insetInlineStart: percent(starts[at] ?? 0) }}
                key={step.tick}
              >
                {step.tick}
              </span>
            ),
          )}
          {timeline.end !== null && <span class="tick last key">{timeline.end}</span>}
        </div>
      </figure>
      <details class="dates">
        <summary>
          <span class="quiet">{listLabel}</span>
        </summary>
        <ol>
          {timeline.steps.map((step) => (
            <li
              class={step.state}
              key={`${step.phase} ${step.dates}`}
              aria-current={step.state === 'now' ? 'step' : undefined}
            >
              <span>
                {step.name}
                {step.state === 'now' && <em> · {timeline.todayLabel}</em>}
              </span>
              <span>{step.dates}</span>
            </li>
          ))}
        </ol>
        {!held && calendar !== null && (
          <a class="link" href="/options.html#calendar" target="_blank" rel="noreferrer">
            {calendar}
          </a>
        )}
      </details>
    </div>
  );
}
