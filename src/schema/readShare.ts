import { shareSchema, type Share } from './share.ts';
import { readProtocol, versionOf } from './readProtocol.ts';

/**
 * What came of something that a clinic handed on. `damaged`: it was one and lost letters; `foreign`: it is none;
 * `newer`: of a version that this build does not know; `too-long`: beyond the bounds; `malformed`: it does not fit.
 * `where`: the part that does not fit, e.g. `protocol.classes.aha`, or `code`, `file`, `picture`, `text`.
 */
export type Received =
  | { readonly kind: 'read'; readonly share: Share }
  | { readonly kind: 'damaged' | 'foreign' | 'newer' | 'too-long' | 'malformed'; readonly where: string };

const NEWEST = 1;

const isObject = (raw: unknown): raw is object =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Without a treatment there is nothing that a next session could be like; an earlier day is no next one. */
function isSound({ treatment, next }: Share): boolean {
  return next === undefined || (treatment !== undefined && treatment.at < next);
}

/**
 * Reads a share, or a protocol alone, of any version so far. Never throws; `raw` is any value that JSON can hold.
 * What is neither comes back as `foreign`.
 */
export function readShare(raw: unknown): Received {
  if (!isObject(raw)) return { kind: 'foreign', where: 'file' };
  if (!('protocol' in raw) || !Object.hasOwn(raw, 'protocol')) {
    if (!('classes' in raw || 'profiles' in raw)) return { kind: 'foreign', where: 'file' };
    const alone = readProtocol(raw);
    return alone.kind === 'read'
      ? { kind: 'read', share: { version: 1, protocol: alone.protocol } }
      : { kind: alone.kind, where: `protocol.${alone.where}` };
  }
  if ((versionOf(raw) ?? NEWEST) > NEWEST) return { kind: 'newer', where: 'version' };
  const protocol = readProtocol(raw.protocol);
  if (protocol.kind !== 'read') return { kind: protocol.kind, where: `protocol.${protocol.where}` };
  const parsed = shareSchema.safeParse({ ...raw, protocol: protocol.protocol });
  if (!parsed.success) return { kind: 'malformed', where: parsed.error.issues[0]?.path.join('.') ?? '' };
  if (!isSound(parsed.data)) return { kind: 'malformed', where: 'next' };
  return { kind: 'read', share: parsed.data };
}
