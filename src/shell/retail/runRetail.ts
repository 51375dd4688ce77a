import type { Protocol } from '../../schema/protocol.ts';
import { isToldRetail, MOST_BYTES, type AskRetail, type ToldRetail } from './retailMessages.ts';

const BROKEN: ToldRetail = { kind: 'trouble', trouble: { kind: 'broken' } };

/**
 * Checks a file in a worker of its own and tells what it says; the file's bytes stay with the worker. What comes back
 * ends it at once, and then nothing more is told. `protocol` null: the usual rules.
 */
export function runRetail(
  file: Blob,
  protocol: Protocol | null,
  tell: (message: ToldRetail) => void,
): () => void {
  if (file.size > MOST_BYTES) {
    tell({ kind: 'trouble', trouble: { kind: 'large' } });
    return () => undefined;
  }
  const worker = new Worker(new URL('./retailWorker.ts', import.meta.url), { type: 'module' });
  const listening = new AbortController();
  const { signal } = listening;
  const end = (): void => {
    listening.abort();
    worker.terminate();
  };
  const hear = (message: ToldRetail): void => {
    if (message.kind === 'done' || message.kind === 'trouble') end();
    tell(message);
  };
  worker.addEventListener('message', ({ data }) => hear(isToldRetail(data) ? data : BROKEN), { signal });
  worker.addEventListener('error', () => hear(BROKEN), { signal });
  const ask: AskRetail = { kind: 'check', file, protocol };
  worker.postMessage(ask, { transfer: [] });
  return end;
}
