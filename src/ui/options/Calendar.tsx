import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { OptionsView } from '../views/optionsTypes.ts';

interface CalendarProps {
  readonly calendar: OptionsView['calendar'];
  /** Resolves to whether the file was made. */
  readonly onCalendar: (calendar: OptionsView['calendar']) => Promise<boolean>;
}

/** The coming dates as a file for a calendar, and where they go from there. */
export function Calendar({ calendar, onCalendar }: CalendarProps): VNode {
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> =>
    setSaid((await onCalendar(calendar)) ? calendar.done : calendar.failed);
  return (
    <section class="card" aria-labelledby="calendar" id="calendar-card">
      <h2 id="calendar">{calendar.title}</h2>
      <p class="quiet">{calendar.text}</p>
      {calendar.none === null ? (
        <div class="buttons beside">
          <button type="button" class="small" aria-describedby="calendar-note" onClick={() => void save()}>
            {calendar.button}
          </button>
          <small id="calendar-note">{calendar.note}</small>
        </div>
      ) : (
        <p>{calendar.none}</p>
      )}
      <output>{said}</output>
    </section>
  );
}
