import type { Received } from '../../schema/readShare.ts';
import { qrTextIn } from './qrTextIn.ts';
import { readShareText } from './readShareText.ts';

/** Reads the QR code in a picture. Never throws; `foreign` when the picture shows none of ours. */
export async function readPicture(file: Blob): Promise<Received> {
  const text = await qrTextIn(file).catch(() => null);
  return text === null ? { kind: 'foreign', where: 'picture' } : readShareText(text);
}
