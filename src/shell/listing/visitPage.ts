import type { Found } from '../../schema/messages.ts';
import type { Trouble } from '../../schema/listing.ts';
import type { Visited } from './makeRun.ts';

/** Bounds of one visit. */
export interface Bounds {
  /** ms until the whole answer has to be there. */
  readonly time: number;
  /** Bytes read at most. */
  readonly size: number;
}

export const BOUNDS: Bounds = { time: 10_000, size: 5_000_000 };

const DEFAULT_WAIT = 60_000; // ms, where a shop says "too many" without a time

/** ms that `Retry-After` asks for, as seconds or as a date; null without one. */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const seconds = Number(value);
  if (value.trim() !== '' && Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** The answer's body, or `large` when it is longer than may be read; what is beyond is not taken from the network. */
async function bytesOf(answer: Response, most: number): Promise<Uint8Array<ArrayBuffer> | 'large'> {
  if (Number(answer.headers.get('content-length') ?? 0) > most) return 'large';
  const reader = answer.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      return 'large';
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

const CHARSET = /charset\s*=\s*["']?([\w-]+)/i;

/** The text of a page in the encoding that its head or its first kilobyte names; UTF-8 otherwise. */
export function decodePage(bytes: Uint8Array<ArrayBuffer>, type: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const named = CHARSET.exec(type)?.[1] ?? CHARSET.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // a name that no browser knows
  }
}

/** What an answer without a page says; null for one that may be a page. */
function refusal(answer: Response, now: number): Visited | null {
  const wait = retryAfter(answer.headers.get('retry-after'), now);
  const { status } = answer;
  if (status === 429) return { kind: 'end', why: 'limited', until: now + (wait ?? DEFAULT_WAIT) };
  if (status === 401 || status === 403) return { kind: 'end', why: 'refused', until: null };
  if (status === 404 || status === 410) return { kind: 'failed', why: 'gone' };
  if (status === 503 && wait !== null) return { kind: 'wait', ms: wait };
  return answer.ok ? null : { kind: 'failed', why: 'broken' };
}

const PAGE = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;

/** One request without the shop's cookies; null when it came to nothing. Throws when it was broken off. */
async function ask(
  url: string,
  redirect: 'follow' | 'manual',
  signal: AbortSignal,
): Promise<Response | null> {
  try {
    return await fetch(url, {
      mode: 'same-origin', // a redirect to another origin is an error before anything is asked of it
      credentials: 'omit',
      redirect,
      headers: { accept: 'text/html,application/xhtml+xml' },
      signal,
    });
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return null;
  }
}

/** Why a request came to nothing: the browser does not say which of the two it was. */
async function redirects(url: string, signal: AbortSignal): Promise<'elsewhere' | 'network'> {
  const answer = await ask(url, 'manual', signal);
  await answer?.body?.cancel();
  return answer?.type === 'opaqueredirect' ? 'elsewhere' : 'network';
}

/**
 * Visits a product's page in the origin of the listing: without the shop's cookies, so that it is no visit of an account,
 * and never in another origin, whatever a redirect asks for. The answer is only read: `read` gets its text and says
 * what a product's page holds, or why it is none. Does not throw.
 */
export async function visitPage(
  url: string,
  origin: string,
  bounds: Bounds,
  outer: AbortSignal,
  read: (html: string, url: string) => Found | Trouble,
): Promise<Visited> {
  const late = AbortSignal.timeout(bounds.time);
  const signal = AbortSignal.any([outer, late]);
  const failed = (why: Trouble): Visited => ({ kind: 'failed', why });
  try {
    if (new URL(url).origin !== origin) return failed('elsewhere');
    const answer = await ask(url, 'follow', signal);
    if (answer === null) return failed(await redirects(url, signal));
    const type = answer.headers.get('content-type') ?? '';
    const isHere = new URL(answer.url || url).origin === origin;
    const refused = isHere ? refusal(answer, Date.now()) : failed('elsewhere');
    if (refused !== null || !PAGE.test(type)) {
      await answer.body?.cancel();
      return refused ?? failed('type');
    }
    const bytes = await bytesOf(answer, bounds.size);
    if (bytes === 'large') return failed('large');
    const found = read(decodePage(bytes, type), answer.url || url);
    return typeof found === 'string' ? failed(found) : { kind: 'read', found };
  } catch {
    return { kind: 'failed', why: late.aborted ? 'late' : 'network' };
  }
}
