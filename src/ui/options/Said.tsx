import type { VNode } from 'preact';
import type { OptionsView, SaidView } from '../views/optionsTypes.ts';

interface SaidProps {
  readonly said: OptionsView['said'];
  readonly onUnsaid: (said: SaidView) => void;
}

/** What the clinic said, each with its day, to be taken back. Nothing is shown while it said nothing. */
export function Said({ said, onUnsaid }: SaidProps): VNode | null {
  if (said.items.length === 0) return null;
  return (
    <section class="card" aria-labelledby="said">
      <h2 id="said">{said.title}</h2>
      <p class="quiet">{said.text}</p>
      <ul class="hosts">
        {said.items.map((item) => (
          <li key={`${item.kind} ${item.id}`}>
            <bdi>{item.line}</bdi>
            <button
              type="button"
              class="link"
              aria-label={`${said.remove}: ${item.line}`}
              onClick={() => onUnsaid(item)}
            >
              {said.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
