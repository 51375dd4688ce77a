import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

const file = (name: string): string => readFileSync(path.join(ROOT, 'dist', name), 'utf8');
const scripts = (build: string): readonly string[] =>
  readdirSync(path.join(ROOT, 'dist', build), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
/** Words by which a script could reach the network. */
const NETWORK =
  /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection|WebTransport/;

describe.each(['chrome-mv3', 'firefox-mv3'])('the shipped build %s', (build) => {
  test('is there', () => {
    expect(existsSync(path.join(ROOT, 'dist', build, 'manifest.json'))).toBe(true);
    expect(scripts(build).length).toBeGreaterThan(4);
  });

  test('holds no word that reaches the network, but for the one file that checks listings', () => {
    expect(scripts(build).filter((name) => NETWORK.test(file(`${build}/${name}`)))).toEqual(['listing.js']);
    expect(NETWORK.test('await fetch("https://x")')).toBe(true);
  });

  test('visits other pages in one place: the file that checks a listing', () => {
    const text = file(`${build}/listing.js`);
    expect(text.match(new RegExp(NETWORK, 'g'))).toEqual(['fetch(']);
    expect(text).toMatch(/mode:.same-origin.,credentials:.omit./);
  });

  test('asks for no host at install and for nothing more than was reviewed', () => {
    const manifest = JSON.parse(file(`${build}/manifest.json`));
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
    ]);
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  test('lets its pages load and send nothing', () => {
    expect(JSON.parse(file(`${build}/manifest.json`)).content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
  });
});

test('the open build differs from the shipped one in that one word', () => {
  const shipped = scripts('chrome-mv3');
  expect(scripts('chrome-mv3-open')).toEqual(shipped);
  const changed = shipped.filter((name) => file(`chrome-mv3/${name}`) !== file(`chrome-mv3-open/${name}`));
  expect(changed).toEqual(['badge.js', 'listing.js']);
  const words = (text: string): readonly string[] => text.split(/\b/);
  for (const name of changed) {
    const [closed, open] = [words(file(`chrome-mv3/${name}`)), words(file(`chrome-mv3-open/${name}`))];
    expect(closed.flatMap((word, i) => (word === open[i] ? [] : [`${word} -> ${open[i]}`]))).toEqual([
      'closed -> open',
    ]);
  }
});
