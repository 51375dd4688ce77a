import * as z from 'zod/mini';
import type { CatalogueFault } from '../../core/retail/readCatalogue.ts';
import type { RetailLine } from '../../core/retail/retailRow.ts';
import { protocolSchema } from '../../schema/protocol.ts';

/** Largest file that the page takes, bytes. */
export const MOST_BYTES = 20_000_000;

/** What the page asks its worker, once. `protocol` null: the usual rules. */
export const askRetailSchema = z.strictObject({
  kind: z.literal('check'),
  file: z.instanceof(Blob),
  protocol: z.nullable(protocolSchema),
});
export type AskRetail = z.infer<typeof askRetailSchema>;

/** Why a file cannot be checked. */
export type RetailTrouble =
  | CatalogueFault
  | { readonly kind: 'large' }
  | { readonly kind: 'coding' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'broken' };

/** What the worker says: how many rows there are, batches of them in the file's order, and how it ended. */
export type ToldRetail =
  | { readonly kind: 'total'; readonly total: number }
  | { readonly kind: 'lines'; readonly lines: readonly RetailLine[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'trouble'; readonly trouble: RetailTrouble };

/** Is this one of our worker's messages? It is our own file that sends them: kind and shape are looked at, not each row. */
export function isToldRetail(value: unknown): value is ToldRetail {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  switch (value.kind) {
    case 'total':
      return 'total' in value && Number.isSafeInteger(value.total);
    case 'lines':
      return 'lines' in value && Array.isArray(value.lines);
    case 'done':
      return true;
    case 'trouble':
      return 'trouble' in value && typeof value.trouble === 'object' && value.trouble !== null;
    default:
      return false;
  }
}
