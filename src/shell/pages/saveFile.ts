import { saveBlob } from './saveBlob.ts';

/** Hands a text to the browser as a file to save; nothing of it leaves the page. `type` is a MIME type. */
export function saveFile(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}
