import { parse } from 'csv-parse/browser/esm/sync';
import { book } from '../../bundled/book.ts';
import { checkCatalogue } from './checkCatalogue.ts';
import { askRetailSchema, type ToldRetail } from './retailMessages.ts';

const tell = (message: ToldRetail): void => globalThis.postMessage(message, { transfer: [] });

/** The page's one question; anything else, and whatever goes wrong, is answered as broken. */
async function answer(message: unknown): Promise<void> {
  try {
    const { file, protocol } = askRetailSchema.parse(message);
    checkCatalogue({ book, parse }, new Uint8Array(await file.arrayBuffer()), protocol, tell);
  } catch {
    tell({ kind: 'trouble', trouble: { kind: 'broken' } });
  }
}

globalThis.addEventListener('message', (event) => void answer(event.data), { once: true });
