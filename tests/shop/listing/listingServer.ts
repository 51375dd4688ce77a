import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { appPage, endlessPage, gridPage, productPage } from './pages.ts';
import { PRODUCTS, type DemoProduct } from './products.ts';

const HOST = 'shop.rill-and-alder.example';
const OTHER = 'elsewhere.rill-and-alder.example';
const LARGE = 20_000_000; // bytes

/** What was asked of the shop's server, and what else it was told to do. */
export interface ListingServer {
  readonly origin: string;
  /** Match pattern of the shop. */
  readonly pattern: string;
  readonly port: number;
  /** Paths of product pages in the order they were asked for. */
  readonly asked: string[];
  /** Requests to another host, and what markup of a fetched page would have loaded. */
  readonly strays: string[];
  /** Cookies that came with product pages. */
  readonly cookies: string[];
  /** Most requests for product pages under way at once. */
  readonly most: () => number;
  readonly clear: () => void;
  readonly close: () => Promise<void>;
}

/** The listing of products that each go wrong in another way. */
const TROUBLES: readonly DemoProduct[] = [
  ['works-before', 'Works Before'],
  ['server-error', 'Server Error Cream'],
  ['too-late', 'Too Late Cream'],
  ['too-large', 'Too Large Cream'],
  ['to-elsewhere', 'To Elsewhere Cream'],
  ['moved-here', 'Moved Here Cream'],
  ['now-there', 'Now There Cream'],
  ['runs-scripts', 'Runs Scripts Cream'],
  ['a-picture', 'A Picture Cream'],
  ['not-there', 'Not There Cream'],
  ['an-article', 'An Article Cream'],
  ['works-after', 'Works After'],
].flatMap(([slug = '', name = '']) => ({ ...base(), slug, name }));

/** What is said of a product of that listing, by a part of its name. */
export const TROUBLE_WORDS: Readonly<Record<string, RegExp>> = {
  'Server Error': /answered with an error/,
  'Too Late': /took too long/,
  'Too Large': /too large/,
  'To Elsewhere': /leads to another site/,
  'Moved Here': /leads to another product/,
  'Now There': /Usually suits/,
  'A Picture': /not a web page/,
  'Not There': /no longer has this page/,
  'An Article': /does not look like a product page/,
};

/** Listings whose shop says no. */
const LIMITED: readonly DemoProduct[] = limited('limited');
const REFUSED: readonly DemoProduct[] = limited('refused');

function base(): DemoProduct {
  const [first] = PRODUCTS;
  if (first === undefined) throw new Error('no products');
  return first;
}

function limited(what: string): readonly DemoProduct[] {
  return Array.from({ length: 12 }, (_, i) => ({
    ...base(),
    slug: i < 4 ? `calm-cream-${i}` : `${what}-${i}`,
    name: `${what} Cream ${i}`,
  }));
}

const BEACON = `<script>window.ran = true; document.title = 'ran'; fetch('/beacon/script');</script><img src="/beacon/img" onerror="fetch('/beacon/error')"><iframe src="/beacon/frame"></iframe><link rel="stylesheet" href="/beacon/css"><meta http-equiv="refresh" content="0;url=/beacon/refresh">`;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function html(response: ServerResponse, body: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(body);
}

/** Twenty megabytes in pieces, until the other side has had enough. */
async function flood(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html' });
  for (let sent = 0; sent < LARGE && !response.destroyed; sent += 100_000) {
    response.write('x '.repeat(50_000));
    await pause(1);
  }
  response.end();
}

async function product(slug: string, port: number, response: ServerResponse): Promise<void> {
  const known = [...PRODUCTS, ...TROUBLES, ...LIMITED, ...REFUSED].find((one) => one.slug === slug);
  if (slug === 'server-error') return html(response, 'no', 500);
  if (slug === 'too-late') return pause(13_000).then(() => html(response, 'late'));
  if (slug === 'too-large') return flood(response);
  if (slug === 'to-elsewhere')
    return void response.writeHead(302, { location: `https://${OTHER}:${port}/p/taken` }).end();
  if (slug === 'moved-here') return void response.writeHead(301, { location: '/p/calm-cream-0' }).end();
  if (slug === 'now-there') return void response.writeHead(301, { location: '/p/now-there-cream' }).end();
  if (slug === 'now-there-cream') return html(response, productPage({ ...base(), name: 'Now There Cream' }));
  if (slug === 'runs-scripts') return html(response, productPage(base(), BEACON));
  if (slug === 'a-picture') return void response.writeHead(200, { 'content-type': 'image/png' }).end('png');
  if (slug === 'an-article') return html(response, '<h1>On calm skin</h1><p>Words.</p>');
  if (slug.startsWith('limited')) return void response.writeHead(429, { 'retry-after': '120' }).end();
  if (slug.startsWith('refused')) return html(response, 'no', 403);
  if (known === undefined || slug === 'not-there') return html(response, 'not here', 404);
  return html(response, productPage(known));
}

/** Signed by itself for the shop's two hosts, and trusted by nobody: it serves this test and nothing else. */
const CERTIFICATE = {
  key: readFileSync(new URL('test-only-key.pem', import.meta.url)),
  cert: readFileSync(new URL('test-only-cert.pem', import.meta.url)),
};

function listen(server: Server): Promise<number> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

/** Serves the demo listings over https with the test certificate. `latency`: ms before each product page. */
export async function listingServer(latency = 120): Promise<ListingServer> {
  const asked: string[] = [];
  const strays: string[] = [];
  const cookies: string[] = [];
  let now = 0;
  let most = 0;
  let port = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'https://x.example');
    if (!(request.headers.host ?? '').startsWith(HOST) || pathname.startsWith('/beacon'))
      strays.push(`${request.headers.host}${pathname}`);
    if (pathname === '/grid') {
      response.setHeader('set-cookie', 'session=1; Path=/; Secure');
      return html(response, gridPage());
    }
    if (pathname === '/endless') return html(response, endlessPage());
    if (pathname.startsWith('/app')) return html(response, appPage());
    if (pathname === '/trouble') return html(response, gridPage(TROUBLES));
    if (pathname === '/limited') return html(response, gridPage(LIMITED));
    if (pathname === '/refused') return html(response, gridPage(REFUSED));
    const slug = /^\/p\/([\w-]+)$/.exec(pathname)?.[1];
    if (slug === undefined) return html(response, 'not here', 404);
    asked.push(pathname);
    if (request.headers.cookie !== undefined) cookies.push(request.headers.cookie);
    now += 1;
    most = Math.max(most, now);
    response.on('close', () => (now -= 1));
    await pause(latency);
    return product(slug, port, response);
  };

  const server = createServer(CERTIFICATE, (request, response) => void answer(request, response));
  port = await listen(server);
  return {
    origin: `https://${HOST}:${port}`,
    pattern: `https://${HOST}/*`,
    port,
    asked,
    strays,
    cookies,
    most: () => most,
    clear: () => {
      asked.length = strays.length = cookies.length = 0;
      most = 0;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
