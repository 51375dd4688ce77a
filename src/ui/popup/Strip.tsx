import type { VNode } from 'preact';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import type { StripView } from '../views/types.ts';

/** The verdict phase by phase, from today to the end of the plan. */
export function Strip({ strip }: { readonly strip: StripView }): VNode {
  return (
    <ol class="strip" aria-label={strip.label}>
      {strip.steps.map((step) => (
        <li key={`${step.day} ${step.word}`}>
          <VerdictIcon icon={step.icon} word={step.word} />
          <span>{step.day}</span>
        </li>
      ))}
      {strip.ends !== null && <li class="ends">{strip.ends}</li>}
    </ol>
  );
}
