import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadedBy } from '../../src/cli/loadedBy.ts';

const build = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-build-'));
const FILES: Readonly<Record<string, string>> = {
  'page.html':
    '<script type="module" crossorigin src="/chunks/page.js"></script><link rel="stylesheet" href="/a.css">',
  'chunks/page.js':
    'import{a as b}from"./shared.js";import"./effect.js";const later=()=>import("./lazy.js");',
  'chunks/shared.js': "import {c} from './deep.js'; export const a = 1;",
  'chunks/deep.js': 'import "./shared.js"; export const c = 2;',
  'chunks/effect.js': '',
  'chunks/lazy.js': '',
  'chunks/other.js': '',
};
mkdirSync(path.join(build, 'chunks'));
for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(build, name), text);
afterAll(() => rmSync(build, { recursive: true, force: true }));

test('a page loads its scripts and what they import, in a circle too; not what waits to be asked for', () => {
  expect([...loadedBy(build, 'page.html')].sort()).toEqual([
    'chunks/deep.js',
    'chunks/effect.js',
    'chunks/page.js',
    'chunks/shared.js',
    'page.html',
  ]);
});
