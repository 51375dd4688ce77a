import { shopFile } from '../../src/cli/serveShop.ts';

/** The demo shop's host in e2e runs: https, as real shops are, answered from the files without a server. */
export const SHOP = 'https://www.linden-and-moss.example';
/** A host that looks like the shop's and is another. */
export const LOOK_ALIKE = 'https://www.linden-and-moss.example.evil.example';

/** Answer of the faked network: the shop's pages on both hosts; null for everything else. */
export function answerFor(
  url: string,
): { readonly status: number; readonly contentType: string; readonly body: string } | null {
  const { origin, pathname } = new URL(url);
  if (origin !== SHOP && origin !== LOOK_ALIKE) return null;
  const file = shopFile(pathname);
  return file === null
    ? { status: 404, contentType: 'text/plain', body: 'not here' }
    : { status: 200, contentType: file.type, body: file.body };
}
