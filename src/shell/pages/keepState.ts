import type { Intent } from '../../schema/messages.ts';
import type { State } from '../../schema/state.ts';
import type { StateAnswer } from '../answer.ts';
import { makeQueue } from '../store/makeQueue.ts';
import { askBackground } from './askBackground.ts';

export interface Keeper {
  /** Asks for the state and shows it. */
  readonly refresh: () => Promise<void>;
  /** Makes an intent from the newest state, has it applied and shows what came of it; false when it was refused. */
  readonly change: (make: (state: State) => Intent) => Promise<boolean>;
  /** Puts a back-up file's text in the place of what is stored; false when it was refused, and the reason is shown. */
  readonly restore: (text: string) => Promise<boolean>;
}

/**
 * Keeps an extension page in step with the background. `show` gets each answer and, when something was not done, the
 * sentence that says so; changes run one after another, each on the answer to the one before.
 */
export function keepState(show: (answer: StateAnswer, trouble: string | null) => void): Keeper {
  const inTurn = makeQueue();
  let newest: StateAnswer | null = null;

  const take = async (ask: () => ReturnType<typeof askBackground>): Promise<boolean> => {
    const answer = await ask();
    if (answer.kind === 'state') {
      newest = answer;
      show(answer, null);
    } else if (answer.kind === 'failed' && newest !== null) {
      show(newest, newest.troubles[answer.why] ?? null);
    }
    return answer.kind === 'state';
  };

  const refresh = (): Promise<void> =>
    inTurn(async () => {
      await take(() => askBackground({ kind: 'state' }));
    });

  return {
    refresh,
    restore: (text) => inTurn(() => take(() => askBackground({ kind: 'restore', text }))),
    change: (make) =>
      inTurn(async () => {
        if (newest === null) await take(() => askBackground({ kind: 'state' }));
        const { state } = newest ?? {};
        return (
          state !== undefined && (await take(() => askBackground({ kind: 'change', intent: make(state) })))
        );
      }),
  };
}
