import { protocol1Schema, type Protocol1 } from './protocol1.ts';
import { protocolSchema, type Protocol } from './protocol.ts';

/** `newer`: of a version that this build does not know; `malformed`: `where` it does not fit, e.g. `classes.aha`. */
export type ReadProtocol =
  | { readonly kind: 'read'; readonly protocol: Protocol }
  | { readonly kind: 'newer' | 'malformed'; readonly where: string };

const NEWEST = 2;
const UNPRINTED = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]+/gu;

const oneLine = (text: string): string => text.replace(UNPRINTED, ' ').trim();
const manyLines = (text: string): string => text.split('\n').map(oneLine).join('\n').trim();

/** A line of version 1 as version 2 takes it; nothing printable left: no such line. */
function kept(key: string, text: string | undefined): Readonly<Record<string, string>> {
  const line = oneLine(text ?? '');
  return line === '' ? {} : { [key]: line };
}

/** Version 1 in the shape of version 2: `reviewed` is the day it was written; labels and lengths were never used. */
export function protocol2Of(old: Protocol1): unknown {
  const { contact, phone, language, reviewed, profiles, classes, products, notes } = old;
  return {
    version: 2,
    name: oneLine(old.name) || '?',
    ...kept('contact', contact),
    ...kept('phone', phone),
    ...(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/.test(language ?? '') && { language }),
    ...(reviewed !== undefined && { written: reviewed }),
    profiles: profiles.map(({ id, gate, early, settle, recover }) => ({ id, gate, early, settle, recover })),
    classes: Object.fromEntries(Object.entries(classes).slice(0, 120)),
    products: products.map((product) => ({ ...product, name: oneLine(product.name) || '?' })),
    notes: Object.fromEntries(
      Object.entries(notes).flatMap(([phase, text]) => {
        const words = manyLines(text ?? '');
        return words === '' ? [] : [[phase, words]];
      }),
    ),
  };
}

/** The version that something claims to be of; null when it claims none. */
export function versionOf(raw: unknown): number | null {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, 'version') || !('version' in raw))
    return null;
  return typeof raw.version === 'number' ? raw.version : null;
}

/** Reads a protocol of any version so far, as the newest. Never throws; `raw` is any value that JSON can hold. */
export function readProtocol(raw: unknown): ReadProtocol {
  const version = versionOf(raw);
  if (version !== null && version > NEWEST) return { kind: 'newer', where: 'version' };
  let value = raw;
  if (version === 1) {
    const old = protocol1Schema.safeParse(raw);
    if (!old.success) return { kind: 'malformed', where: old.error.issues[0]?.path.join('.') ?? '' };
    value = protocol2Of(old.data);
  }
  const parsed = protocolSchema.safeParse(value);
  return parsed.success
    ? { kind: 'read', protocol: parsed.data }
    : { kind: 'malformed', where: parsed.error.issues[0]?.path.join('.') ?? '' };
}
