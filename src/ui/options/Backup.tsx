import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { OptionsView } from '../views/optionsTypes.ts';

interface BackupProps {
  readonly backup: OptionsView['backup'];
  readonly onBackup: () => void;
  readonly onRestore: (file: File) => Promise<boolean>;
}

/** A file of all that is stored, and the way back from one. */
export function Backup({ backup, onBackup, onRestore }: BackupProps): VNode {
  const [isDone, setDone] = useState(false);
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    setDone(file !== undefined && (await onRestore(file)));
    input.value = '';
  };
  return (
    <section class="card" aria-labelledby="backup">
      <h2 id="backup">{backup.title}</h2>
      <p class="quiet">{backup.text}</p>
      <div class="buttons">
        <button type="button" class="small" onClick={onBackup}>
          {backup.button}
        </button>
      </div>
      <label class="field" for="restore">
        <strong>{backup.restore}</strong>
        <input
          id="restore"
          type="file"
          accept=".json,application/json"
          aria-describedby="restore-help"
          onChange={(event) => void take(event.currentTarget)}
        />
      </label>
      <small id="restore-help">{backup.restoreText}</small>
      <output>{isDone ? backup.done : ''}</output>
    </section>
  );
}
