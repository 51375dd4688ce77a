import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ClinicLabels } from '../views/clinicLabels.ts';
import type { ClinicActions } from './clinicActions.ts';

interface OpenPartProps {
  readonly labels: ClinicLabels;
  readonly on: Pick<ClinicActions, 'onOpenFile' | 'onOpenText'>;
}

/** Goes on from rules made earlier: a file, a picture of a QR code, a code or a link. */
export function OpenPart({ labels, on }: OpenPartProps): VNode {
  const [text, setText] = useState('');
  const take = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    if (file !== undefined) on.onOpenFile(file);
    input.value = '';
  };
  const look = (event: Event): void => {
    event.preventDefault();
    if (text.trim() !== '') on.onOpenText(text);
    setText('');
  };
  return (
    <details class="open">
      <summary>
        <span class="small">{labels.look}…</span>
      </summary>
      <div class="fields">
        <div class="field">
          <label for="open-file">{labels.open}</label>
          <input
            id="open-file"
            type="file"
            accept=".json,application/json,image/*"
            aria-describedby="open-help"
            onChange={(event) => take(event.currentTarget)}
          />
          <small id="open-help">{labels.openHelp}</small>
        </div>
        <form class="field" onSubmit={look}>
          <label for="open-code">{labels.openCode}</label>
          <div class="row">
            <input
              id="open-code"
              class="wide"
              type="text"
              autocomplete="off"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <button type="submit" class="small">
              {labels.look}
            </button>
          </div>
        </form>
      </div>
    </details>
  );
}
