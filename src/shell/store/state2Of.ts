import { protocol2Of } from '../../schema/readProtocol.ts';
import type { State1 } from '../../schema/state1.ts';

/** A state of version 1 in the shape of version 2: only a clinic's protocol has changed. */
export function state2Of({ protocol, ...rest }: State1): unknown {
  return { ...rest, version: 2, protocol: protocol === null ? null : protocol2Of(protocol) };
}
