import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { MAX_PASTE } from '../views/bounds.ts';
import type { ClinicView } from '../views/clinicView.ts';
import type { PopupActions } from './actions.ts';
import { useGiven } from './useGiven.ts';

interface ReceiveFormProps {
  readonly labels: ClinicView['labels'];
  /** Why the last try gave nothing; null before. */
  readonly problem: string | null;
  readonly isTab: boolean;
  readonly on: Pick<PopupActions, 'onReceive' | 'onReceiveFile' | 'onOpenReceive'>;
}

/** Where a code, a link, a file or a picture goes in. */
export function ReceiveForm({ labels, problem, isTab, on }: ReceiveFormProps): VNode {
  const { text, setText, isEmpty, field, submit } = useGiven(on.onReceive);
  const wrong = isEmpty ? labels.empty : (problem ?? '');
  return (
    <form class="form" onSubmit={submit} noValidate>
      <div class="field">
        <label for="code">{labels.paste}</label>
        <textarea
          id="code"
          ref={field}
          rows={3}
          maxLength={MAX_PASTE}
          spellcheck={false}
          autocomplete="off"
          value={text}
          aria-invalid={wrong !== ''}
          aria-describedby="code-help"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <small id="code-help" class="wrong" role="alert">
          {wrong}
        </small>
      </div>
      <button type="submit" class="primary start">
        {labels.look}
      </button>
      {isTab ? (
        <FileField labels={labels} onFile={on.onReceiveFile} />
      ) : (
        <button type="button" class="link" onClick={on.onOpenReceive}>
          {labels.openTab}
        </button>
      )}
    </form>
  );
}

interface FileFieldProps {
  readonly labels: ClinicView['labels'];
  readonly onFile: (file: File) => Promise<void>;
}

function FileField({ labels, onFile }: FileFieldProps): VNode {
  const [isReading, setReading] = useState(false);
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    setReading(true);
    await onFile(file);
    setReading(false);
    input.value = '';
  };
  return (
    <div class="field">
      <label for="share-file">{labels.file}</label>
      <input
        id="share-file"
        type="file"
        accept=".json,application/json,.txt,text/plain,image/*"
        aria-describedby="share-file-help"
        onChange={(event) => void take(event.currentTarget)}
      />
      <small id="share-file-help">{labels.fileHelp}</small>
      <output>{isReading ? labels.reading : ''}</output>
    </div>
  );
}
