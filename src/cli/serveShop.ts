import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { ROOT } from './compile.ts';

const PAGES = path.join(ROOT, 'tests/shop/pages');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** A file of the demo shop by its address; null when there is none. Only files that stand in the folder are read. */
export function shopFile(address: string): { readonly type: string; readonly body: string } | null {
  const name = new URL(address, 'http://localhost').pathname.slice(1) || 'index.html';
  if (!readdirSync(PAGES).includes(name)) return null;
  const type = TYPES[path.extname(name)];
  return type === undefined ? null : { type, body: readFileSync(path.join(PAGES, name), 'utf8') };
}

/** Serves the demo shop on a free port of this machine. Resolves with its origin and a way to end it. */
export async function serveShop(): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const file = shopFile(request.url ?? '/');
    response.writeHead(file === null ? 404 : 200, { 'content-type': file?.type ?? 'text/plain' });
    response.end(file?.body ?? 'not here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
