import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { offlinePage } from '../../src/cli/buildOffline.ts';
import { ROOT } from './sources.ts';

const NETWORK =
  /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection|WebTransport/;
const page = readFileSync(path.join(ROOT, 'dist/offline/afterneedle.html'), 'utf8');
const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
const sha = (text: string | undefined): string =>
  `'sha256-${createHash('sha256')
    .update(text ?? '')
    .digest('base64')}'`;

describe('the offline page', () => {
  test('holds no word that reaches the network, and loads nothing', () => {
    expect(NETWORK.exec(page)?.[0]).toBeUndefined();
    expect(NETWORK.test('new WebSocket("wss://x")')).toBe(true);
    const head = page.slice(0, page.indexOf('<style>'));
    expect(head.match(/(?:src|href)="(?!data:)/g)).toBeNull();
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/url\((?!["']?data:)[^)]*\)/g)).toBeNull();
  });

  test('allows its own script and style by their hashes, pictures from itself, and nothing else', () => {
    const script = /<script type="module">([^]*?)<\/script>/.exec(page)?.[1];
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1];
    expect(policy).toBe(
      `default-src 'none'; script-src ${sha(script)}; style-src ${sha(style)}; img-src data: blob:; form-action 'none'; base-uri 'none'`,
    );
  });

  test('names no folder of the machine that built it', () => {
    expect(page.includes(ROOT)).toBe(false);
  });

  test('is the same bytes when it is built again, and in the extension', { timeout: 60_000 }, async () => {
    expect((await offlinePage()) === page).toBe(true);
    expect(readFileSync(path.join(ROOT, 'dist/chrome-mv3/offline.html'), 'utf8') === page).toBe(true);
  });

  test('stays small enough to send', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(1_500_000);
  });
});
