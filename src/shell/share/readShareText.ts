import { unpackShare } from '../../core/share/packShare.ts';
import { codeIn, MAX_AROUND, openCode } from '../../core/share/shareCode.ts';
import { readShare, type Received } from '../../schema/readShare.ts';
import { unsqueeze } from './squeeze.ts';

/** A share's file, characters. */
export const MAX_FILE = 200_000;
const MAX_UNPACKED = 100_000; // bytes: no code of ours has more, and no stranger's code fills the memory

const parsed = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** Reads a code, a link or a text with a code in it. Never throws. */
async function readCode(text: string): Promise<Received> {
  if (text.length > MAX_AROUND) return { kind: 'too-long', where: 'text' };
  const code = codeIn(text);
  if (code === null) return { kind: 'foreign', where: 'text' };
  if (code === '') return { kind: 'damaged', where: 'code' };
  const opened = openCode(code);
  if (opened.kind !== 'bytes') return { kind: opened.kind, where: 'code' };
  const unpacked = await unsqueeze(new Uint8Array(opened.bytes), MAX_UNPACKED);
  if (unpacked.kind !== 'bytes')
    return { kind: unpacked.kind === 'spilled' ? 'too-long' : 'malformed', where: 'code' };
  const json = parsed(new TextDecoder().decode(unpacked.bytes));
  const received = json === null ? null : readShare(unpackShare(json.value));
  return received === null || received.kind === 'foreign' ? { kind: 'malformed', where: 'code' } : received;
}

/**
 * Reads whatever a clinic handed on as text: a code, a link, words around one of them, or a file's JSON (a share, or a
 * protocol alone, of any version so far). Never throws.
 */
export async function readShareText(text: string): Promise<Received> {
  if (text.length > MAX_FILE) return { kind: 'too-long', where: 'file' };
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (!trimmed.startsWith('{')) return readCode(trimmed);
  const json = parsed(trimmed);
  return json === null ? { kind: 'damaged', where: 'file' } : readShare(json.value);
}
