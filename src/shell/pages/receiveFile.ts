import { MAX_RECEIVED } from '../../schema/receiveBound.ts';
import type { PopupMessage } from '../../schema/messages.ts';

/** The message that asks what a clinic handed on as text; what is beyond the bounds is cut, which is seen. */
export function receiveText(text: string): Extract<PopupMessage, { kind: 'receive' }> {
  return { kind: 'receive', text: text.slice(0, MAX_RECEIVED) };
}

/** The same for a file: its text, or the text of the QR code in a picture. What reads pictures is loaded now. */
export async function receiveFile(file: File): Promise<Extract<PopupMessage, { kind: 'receive' }>> {
  if (!file.type.startsWith('image/')) return receiveText(await file.slice(0, MAX_RECEIVED * 3).text());
  const { qrTextIn } = await import('../share/qrTextIn.ts');
  const text = await qrTextIn(file).catch(() => null);
  return text === null ? { kind: 'receive', text } : receiveText(text);
}
