import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { OptionsView } from '../views/optionsTypes.ts';
import { Tick } from './Tick.tsx';

interface RemindersProps {
  readonly reminders: OptionsView['reminders'];
  readonly onReminders: (on: boolean) => Promise<boolean>;
}

/** Reminders, off until they are asked for. */
export function Reminders({ reminders, onReminders }: RemindersProps): VNode {
  const [refused, setRefused] = useState(false);
  const change = async (on: boolean): Promise<void> => setRefused(!(await onReminders(on)));
  return (
    <section class="card" aria-labelledby="reminders">
      <h2 id="reminders">{reminders.title}</h2>
      <p class="quiet">{reminders.text}</p>
      <Tick
        key={String(refused)}
        tick={{ id: 'reminders', label: reminders.label, on: reminders.on, text: null }}
        onChange={(on) => void change(on)}
      />
      <output>{refused ? reminders.refused : ''}</output>
    </section>
  );
}
