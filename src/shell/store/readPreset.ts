import type { Protocol } from '../../schema/protocol.ts';
import { readShare, type Received } from '../../schema/readShare.ts';
import { readShareText } from '../share/readShareText.ts';

/** What an organisation set beforehand through the browser's managed storage. */
export interface Preset {
  readonly protocol: Protocol | null;
  /** BCP 47 code, or null. */
  readonly language: string | null;
  /** A part of it could not be read and is left aside. */
  readonly broken: boolean;
}

export const NO_PRESET: Preset = { protocol: null, language: null, broken: false };

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/;

async function protocolIn(value: unknown): Promise<Received | null> {
  if (value === undefined || value === '') return null;
  return typeof value === 'string' ? readShareText(value) : readShare(value);
}

/**
 * Reads what an organisation set: `protocol` as code, link, JSON text or object, and `language`. Nothing set, and a
 * browser without managed storage, give an empty preset; what cannot be read is left aside and said. Never throws.
 */
export async function readPreset(
  area: { readonly get: (keys: null) => Promise<Record<string, unknown>> } | undefined,
): Promise<Preset> {
  const raw = await area?.get(null).catch(() => null); // Firefox throws where nothing is set
  if (raw === null || raw === undefined) return NO_PRESET;
  const received = await protocolIn(raw['protocol']);
  const asked = raw['language'];
  const language = typeof asked === 'string' && LANGUAGE.test(asked) ? asked : null;
  return {
    protocol: received?.kind === 'read' ? received.share.protocol : null,
    language,
    broken:
      (received !== null && received.kind !== 'read') ||
      (asked !== undefined && asked !== '' && language === null),
  };
}
