import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { OptionsView } from '../views/optionsTypes.ts';

/** Erases everything, asked twice. */
export function Erase({
  erase,
  onErase,
}: {
  readonly erase: OptionsView['erase'];
  readonly onErase: () => void;
}): VNode {
  const [step, setStep] = useState<'rest' | 'asked' | 'done'>('rest');
  return (
    <section class="card" aria-labelledby="erase">
      <h2 id="erase">{erase.title}</h2>
      <p class="quiet">{erase.text}</p>
      <div class="buttons">
        {step === 'asked' ? (
          <>
            <button
              type="button"
              class="primary alert"
              onClick={() => {
                setStep('done');
                onErase();
              }}
            >
              {erase.confirm}
            </button>
            <button type="button" class="small" onClick={() => setStep('rest')}>
              {erase.cancel}
            </button>
          </>
        ) : (
          <button type="button" class="small" onClick={() => setStep('asked')}>
            {erase.button}
          </button>
        )}
      </div>
      <output>{step === 'done' ? erase.done : ''}</output>
    </section>
  );
}
