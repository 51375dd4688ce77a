import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Found } from '../../src/schema/messages.ts';
import { isSameProduct } from '../../src/shell/listing/isSameProduct.ts';
import { BOUNDS, decodePage, retryAfter, visitPage } from '../../src/shell/listing/visitPage.ts';
import { found } from './examples.ts';

const ORIGIN = 'https://shop.example';
const URL_OF = `${ORIGIN}/p/cream`;
const NOW = Date.parse('2026-11-20T12:00:00Z');
const HTML = { 'content-type': 'text/html; charset=utf-8' };

const answer = (status: number, headers: Record<string, string> = HTML, body = '<p>'): Response =>
  new Response(body, { status, headers });

async function visit(make: () => Response | Promise<Response>, url = URL_OF) {
  const asked = vi.fn<() => Response | Promise<Response>>(make);
  vi.stubGlobal('fetch', asked);
  const read = vi.fn<() => Found>(() => found());
  const came = await visitPage(url, ORIGIN, BOUNDS, new AbortController().signal, read);
  return { came, asked, read };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('one visit', () => {
  test.each([
    [200, HTML, { kind: 'read' }],
    [404, HTML, { kind: 'failed', why: 'gone' }],
    [410, HTML, { kind: 'failed', why: 'gone' }],
    [500, HTML, { kind: 'failed', why: 'broken' }],
    [503, HTML, { kind: 'failed', why: 'broken' }],
    [503, { ...HTML, 'retry-after': '7' }, { kind: 'wait', ms: 7000 }],
    [429, { 'retry-after': '120' }, { kind: 'end', why: 'limited' }],
    [429, {}, { kind: 'end', why: 'limited' }],
    [403, HTML, { kind: 'end', why: 'refused' }],
    [401, HTML, { kind: 'end', why: 'refused' }],
    [200, { 'content-type': 'image/png' }, { kind: 'failed', why: 'type' }],
    [200, { 'content-type': 'application/pdf' }, { kind: 'failed', why: 'type' }],
    [200, { ...HTML, 'content-length': '20000000' }, { kind: 'failed', why: 'large' }],
  ] as const)('%i %j: %j', async (status, headers, told) => {
    const { came, read } = await visit(() => answer(status, headers));
    expect(came).toMatchObject(told);
    expect(read).toHaveBeenCalledTimes(told.kind === 'read' ? 1 : 0);
  });

  test('is asked for without cookies and in its own origin', async () => {
    const { asked } = await visit(() => answer(200));
    expect(asked).toHaveBeenCalledWith(
      URL_OF,
      expect.objectContaining({ credentials: 'omit', mode: 'same-origin', redirect: 'follow' }),
    );
  });

  test('another origin is never asked', async () => {
    const { came, asked } = await visit(() => answer(200), 'https://other.example/p/cream');
    expect([came, asked.mock.calls.length]).toEqual([{ kind: 'failed', why: 'elsewhere' }, 0]);
  });

  test('more than it may hold is cut off', async () => {
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull: (sink) => {
        sent += 1_000_000;
        sink.enqueue(new Uint8Array(1_000_000));
      },
    });
    const { came } = await visit(() => new Response(stream, { headers: HTML }));
    expect(came).toEqual({ kind: 'failed', why: 'large' });
    expect(sent).toBeLessThan(8_000_000);
  });

  test('no answer at all is told from a redirect to another site', async () => {
    const broken = () => Promise.reject(new TypeError('failed to fetch'));
    expect((await visit(broken)).came).toEqual({ kind: 'failed', why: 'network' });
    let nth = 0;
    const redirect = { type: 'opaqueredirect', body: null };
    const away = await visit(() => (nth++ === 0 ? broken() : JSON.parse(JSON.stringify(redirect))));
    expect(away.came).toEqual({ kind: 'failed', why: 'elsewhere' });
  });

  test('what takes too long is given up', async () => {
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: { readonly signal: AbortSignal }) =>
        new Promise((__, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    );
    const came = await visitPage(
      URL_OF,
      ORIGIN,
      { time: 20, size: 10 },
      new AbortController().signal,
      () => 'noProduct',
    );
    expect(came).toEqual({ kind: 'failed', why: 'late' });
  });
});

test.each([
  ['7', 7000],
  ['0', 0],
  ['Fri, 20 Nov 2026 12:01:00 GMT', 60_000],
  ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After %j is %j ms', (value, ms) => {
  expect(retryAfter(value, NOW)).toBe(ms);
});

test.each([
  ['text/html; charset=windows-1251', [0xcf, 0xe5, 0xed, 0xe0], 'Пена'],
  ['text/html', [...new TextEncoder().encode('<meta charset="utf-8">Crème')], '<meta charset="utf-8">Crème'],
  ['text/html; charset=latin1', [0xc9], 'É'],
  ['text/html; charset=klingon', [0x61], 'a'],
])('%s is decoded', (type, bytes, text) => {
  expect(decodePage(new Uint8Array(bytes), type)).toBe(text);
});

describe('a page that came by another way', () => {
  const tile = { url: `${ORIGIN}/p/fern-night-cream`, name: 'Fern Night Cream' };
  test.each([
    ['the same address', '/p/fern-night-cream', 'Whatever', true],
    ['the same address in a language', '/en/p/fern-night-cream/', null, true],
    ['a number before its name', '/p/1234-x', 'Fern Night Cream 50 ml', true],
    ['its name in the address', '/cream/fern-night-cream-50', null, true],
    ['another product', '/p/moss-day-serum', 'Moss Day Serum', false],
    ['another of the line', '/p/fern-day-serum', 'Fern Day Serum', false],
    ['no name', '/p/77', null, false],
  ])('%s', (_, path, name, same) => {
    expect(isSameProduct(tile, ORIGIN + path, name)).toBe(same);
  });
});
