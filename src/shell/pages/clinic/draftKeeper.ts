import type { ClinicForm } from '../../../schema/draft.ts';
import type { PopupMessage } from '../../../schema/messages.ts';
import type { PopupAnswer } from '../../answer.ts';

const WAIT = 400; // ms after the last letter

export interface DraftKeeper {
  /** The form as it was last kept; null where there is none. */
  readonly load: () => Promise<ClinicForm | null>;
  /** Keeps a form soon: once for all letters typed in one go. */
  readonly keep: (form: ClinicForm) => void;
  /** Keeps what waits at once. */
  readonly flush: () => void;
}

type Ask = (message: Extract<PopupMessage, { kind: 'draft' }>) => Promise<PopupAnswer>;

/** Keeps the clinic's draft with the background, which `ask` asks. `told` hears whether it is kept, is being kept, or could not be. */
export function draftKeeper(ask: Ask, told: (state: 'keeping' | 'kept' | 'unkept') => void): DraftKeeper {
  let waiting: ClinicForm | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    const form = waiting;
    waiting = null;
    if (form === null) return;
    void ask({ kind: 'draft', draft: { version: 1, form } }).then((answer) => {
      if (waiting === null) told(answer.kind === 'draft' ? 'kept' : 'unkept');
    });
  };

  return {
    load: async () => {
      const answer = await ask({ kind: 'draft' });
      return answer.kind === 'draft' ? (answer.draft?.form ?? null) : null;
    },
    keep: (form) => {
      waiting = form;
      told('keeping');
      clearTimeout(timer);
      timer = setTimeout(flush, WAIT);
    },
    flush,
  };
}
