import type { Protocol } from '../../schema/protocol.ts';
import type { Reading } from '../types.ts';

/** By what a product is one of the clinic's own; a name alone compares nothing (policy 20). */
export type SameBy = 'gtin' | 'list' | 'name';

const bare = (gtin: string): string => gtin.replace(/^0+/, '');
const folded = (name: string): string => name.trim().toLowerCase();

/** Is the product one of those that the clinic's protocol names, and by what? Null when it is none of them. */
export function clinicProduct(reading: Reading, { products }: Pick<Protocol, 'products'>): SameBy | null {
  const { gtin, name } = reading.product;
  if (gtin !== undefined && products.some((one) => one.gtin !== undefined && bare(one.gtin) === bare(gtin)))
    return 'gtin';
  if (isSameList(reading, products)) return 'list';
  return name !== null && products.some((one) => folded(one.name) === folded(name)) ? 'name' : null;
}

/** Does one of the fingerprints name this very list? A reading without a list is never the same. */
export function isSameList(
  reading: Reading,
  known: readonly { readonly fingerprint?: string | undefined }[],
): boolean {
  return reading.lists.length > 0 && known.some(({ fingerprint }) => fingerprint === reading.fingerprint);
}
