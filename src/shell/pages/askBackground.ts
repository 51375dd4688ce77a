import { browser } from 'wxt/browser';
import type { PopupMessage } from '../../schema/messages.ts';
import type { PopupAnswer } from '../answer.ts';

const KINDS: ReadonlySet<unknown> = new Set([
  'state',
  'tab',
  'shelf',
  'receive',
  'draft',
  'backup',
  'shown',
  'failed',
]);

/** Only our own background answers; this tells its answers from silence. */
function isAnswer(value: unknown): value is PopupAnswer {
  return typeof value === 'object' && value !== null && 'kind' in value && KINDS.has(value.kind);
}

/** Asks the background; a background that says nothing has failed. */
export async function askBackground(message: PopupMessage): Promise<PopupAnswer> {
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => null);
  return isAnswer(answer) ? answer : { kind: 'failed', why: 'broken' };
}
