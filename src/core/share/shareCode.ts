import { base64url, bytesOf, letterOf, valueOf } from './base64url.ts';
import { crc32 } from './crc32.ts';

/** A code that is handed on has at most this many characters; a longer one is accepted for reading. */
export const MAX_CODE = 2000;
const MAX_READ_CODE = 4000;
/** A pasted text in which a code is looked for, characters. */
export const MAX_AROUND = 20_000;

const FORMAT = 1;
const HEAD = /(?<![A-Za-z0-9_-])AN(\d{1,2})-/gi;
const SUM = 4; // bytes
const MOST_CANDIDATES = 20;
const LETTER = /[A-Za-z0-9_-]/;
/** What mail programs put into long words. */
const BREAK = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;

/** `bytes`: what was sealed. Everything else says why there is nothing to read. */
export type Opened =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'damaged' | 'newer' | 'too-long' | 'foreign' };

/**
 * A code: `AN`, the format number, `-`, two letters that say how many follow, then checksum and bytes in base64url.
 * Null when there is more than a code can ever hold.
 */
export function sealCode(bytes: Uint8Array): string | null {
  const sum = crc32(bytes);
  const body = base64url(Uint8Array.of(sum >>> 24, sum >>> 16, sum >>> 8, sum, ...bytes));
  return body.length > 4095
    ? null
    : `AN${FORMAT}-${letterOf(body.length >> 6)}${letterOf(body.length)}${body}`;
}

/** Opens one code as `codeIn` gives it. Never throws. */
export function openCode(code: string): Opened {
  const [head, format] = /^AN(\d{1,2})-/i.exec(code) ?? [];
  if (head === undefined) return { kind: 'foreign' };
  if (!head.startsWith('AN')) return { kind: 'damaged' }; // its letters lost their case
  if (Number(format) > FORMAT) return { kind: 'newer' };
  if (Number(format) < FORMAT) return { kind: 'damaged' }; // there was no format before the first
  const length = lengthIn(code, head.length);
  if (length === null) return { kind: 'damaged' };
  if (code.length > MAX_READ_CODE || length > MAX_READ_CODE) return { kind: 'too-long' };
  const body = code.slice(head.length + 2);
  const all = body.length === length ? bytesOf(body) : null;
  if (all === null || all.length < SUM) return { kind: 'damaged' };
  const bytes = all.slice(SUM);
  const [a = 0, b = 0, c = 0, d = 0] = all;
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0 === crc32(bytes)
    ? { kind: 'bytes', bytes }
    : { kind: 'damaged' };
}

function lengthIn(text: string, at: number): number | null {
  const [high, low] = [valueOf(text.charAt(at)), valueOf(text.charAt(at + 1))];
  return high === null || low === null ? null : high * 64 + low;
}

/** The letters of the code that begins at `from`: as many as it says, over the breaks of a mail. */
function gather(text: string, head: string, from: number): string {
  let code = head;
  let most = MAX_READ_CODE;
  for (let at = from; at < text.length && code.length < most; at++) {
    const letter = text.charAt(at);
    if (LETTER.test(letter)) code += letter;
    else if (!BREAK.test(letter)) break;
    if (code.length === head.length + 2)
      most = Math.min(MAX_READ_CODE + 1, code.length + (lengthIn(code, head.length) ?? MAX_READ_CODE));
  }
  return code;
}

/**
 * The code in a link, or in a text with words around it; the first that opens, else the first that looks like one.
 * `''` where a link was meant for us and carries none; null where there is nothing of the kind.
 */
export function codeIn(text: string): string | null {
  const around = text.slice(0, MAX_AROUND);
  const codes: string[] = [];
  for (const hit of around.matchAll(HEAD)) {
    const code = gather(around, hit[0], hit.index + hit[0].length);
    if (openCode(code).kind === 'bytes') return code;
    codes.push(code);
    if (codes.length === MOST_CANDIDATES) break;
  }
  return codes[0] ?? (/#afterneedle=/i.test(around) ? '' : null);
}

/** Does the address of a page carry a code? */
export const carriesCode = (address: string): boolean =>
  /#(?:.*&)?afterneedle=./i.test(address) && codeIn(address) !== null;

/**
 * A link that carries a code: any https address, whatever stood after its `#` gone. Null when it is no https address.
 * Browsers keep what follows `#` to themselves, so no server sees the code.
 */
export function shareLink(address: string, code: string): string | null {
  const [page = ''] = address.trim().split('#');
  const isHttps =
    /^https:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d{1,5})?(?:[/?][^\s"<>\\^`{|}]*)?$/iu.test(
      page,
    );
  return isHttps ? `${page}#afterneedle=${code}` : null;
}
