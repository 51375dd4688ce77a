import type { ToPage } from '../../schema/messages.ts';

/** Is it one of the messages without content? All that the scout listens to. */
export function isCall(value: unknown): value is Extract<ToPage, { kind: 'ping' | 'look' }> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'ping' || value.kind === 'look') &&
    Object.keys(value).length === 1
  );
}
