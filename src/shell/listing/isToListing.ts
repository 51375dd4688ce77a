import type { TileMark, ToListing } from '../../schema/listing.ts';

const ICONS: readonly unknown[] = ['suits', 'caution', 'avoid', 'unknown', 'none'];
const MAX_TILES = 300;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const has = (value: Readonly<Record<string, unknown>>, ...keys: readonly string[]): boolean =>
  Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

/** Is it a verdict for a tile? */
function isTileMark(value: unknown): value is TileMark {
  return (
    isRecord(value) &&
    has(value, 'url', 'icon', 'word') &&
    isText(value['url'], 2000) &&
    ICONS.includes(value['icon']) &&
    isText(value['word'], 80)
  );
}

/** Are these verdicts for tiles, no more than a listing has? */
function areMarks(value: unknown): value is readonly TileMark[] {
  return Array.isArray(value) && value.length <= MAX_TILES && value.every(isTileMark);
}

/** Is it a message for a listing's page? The page files carry no Zod; a test holds this equal to `toListingSchema`. */
export function isToListing(value: unknown): value is ToListing {
  if (!isRecord(value)) return false;
  const { kind } = value;
  if (kind === 'marks') return has(value, 'kind', 'marks') && areMarks(value['marks']);
  return has(value, 'kind') && (kind === 'count' || kind === 'begin' || kind === 'halt');
}

/** The background's answer to `tiles` and `tile`: verdicts that are known, and pages that may be opened. */
export interface Go {
  readonly kind: 'go';
  readonly open: readonly string[];
  readonly marks: readonly TileMark[];
}

/** Does an answer of the background say how to go on? */
export function isGo(value: unknown): value is Go {
  return (
    isRecord(value) &&
    has(value, 'kind', 'open', 'marks') &&
    value['kind'] === 'go' &&
    Array.isArray(value['open']) &&
    value['open'].every((url) => isText(url, 2000)) &&
    areMarks(value['marks'])
  );
}
