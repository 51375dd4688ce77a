import { browser } from 'wxt/browser';

/** Host of a page that extensions may read in principle; empty for pages of the browser itself. */
export function hostOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.hostname : '';
}

/** Match pattern for the site of a page; null for pages that no extension may read. */
export function siteOf(url: string): string | null {
  const host = hostOf(url);
  return host === '' ? null : `${new URL(url).protocol}//${host}/*`;
}

/** A granted pattern as it is shown: the host alone where it is one. */
export function siteName(origin: string): string {
  return origin.replace(/\/\*$/, '').replace(/^https:\/\/(?!\*$)/, '');
}

/** The pattern behind a shown name. */
export function siteOrigin(name: string): string {
  return name.includes('://') ? `${name}/*` : `https://${name}/*`;
}

/** Did the person grant the site of this address? */
export async function isGranted(url: string): Promise<boolean> {
  const site = siteOf(url);
  return site !== null && browser.permissions.contains({ origins: [site] });
}

/** Address of a page without query and fragment, in which shops keep who visits; null for pages no extension may read. */
export function addressOf(url: string): string | null {
  const parsed = hostOf(url) === '' ? null : URL.parse(url);
  return parsed === null ? null : parsed.origin + parsed.pathname;
}
