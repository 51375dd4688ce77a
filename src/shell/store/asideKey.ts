const ASIDE = 'aside:';
/** Holds the time at which something was last put aside, so that it can be said without reading everything. */
export const ASIDE_LAST = `${ASIDE}last`;

/** Key in storage.local for what lay under `key` and could not be read. `at`: ISO time with offset. */
export function asideKey(key: string, at: string): string {
  return `${ASIDE}${at}:${key}`;
}
