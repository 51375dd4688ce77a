import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Source } from './importGraph.ts';
import { ROOT, sources } from './sources.ts';

const PAGES = sources('*.md', 'docs/*.md', 'data/*.md', 'tests/fixtures/*.md');

interface Repository {
  /** Is there a file or folder of this path? `*` stands for any part of a name. */
  readonly has: (at: string) => boolean;
  readonly scripts: ReadonlySet<string>;
  readonly projects: ReadonlySet<string>;
}

const BUILT = /^(?:dist|output|node_modules)(?:\/|$)/;
const FILE = /^[\w.-]+\.(?:md|json|ts|tsx|mjs|png)$/;
const PATH = /^[\w.*-]+(?:\/[\w.*-]*)+$/;

const withoutBlocks = (text: string): string =>
  text.replace(/^```.*?^```/gms, (block) => block.replace(/[^\n]/g, ' '));
const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Links, paths and commands of a page that lead nowhere, each with its line. */
function deadIn({ file, text }: Source, there: Repository): readonly string[] {
  const dead: string[] = [];
  const folder = path.posix.dirname(file);
  const near = (at: string): readonly string[] => [at, path.posix.join(folder, at)];
  const note = (at: number, what: string): void => void dead.push(`${file}:${lineOf(text, at)}: ${what}`);
  const prose = withoutBlocks(text);
  for (const { 1: link = '', index } of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
    const at = link.replace(/#.*$/, '');
    if (!/^\w+:/.test(link) && at !== '' && !there.has(path.posix.join(folder, at)))
      note(index, `no ${link}`);
  }
  for (const { 1: quoted = '', index } of prose.matchAll(/(?<!\[)`([^`\n]+)`(?!\]\()/g)) {
    const at = quoted.replace(/<[\w-]+>/g, '*');
    if (BUILT.test(at) || at.startsWith('--')) continue;
    const known = FILE.test(at) ? [...near(at), `**/${at}`] : PATH.test(at) ? near(at) : null;
    if (known !== null && !known.some(there.has)) note(index, `no ${quoted}`);
  }
  for (const { 1: script = '', index } of text.matchAll(/\bnpm (?:run (?:-s )?)?([a-z][\w:-]*)/g)) {
    const isOwn = /^(?:ci|install|run)$/.test(script);
    if (!isOwn && !there.scripts.has(script)) note(index, `no script ${script}`);
  }
  for (const { 1: project = '', index } of text.matchAll(/--project ([a-z]\w*)/g))
    if (!there.projects.has(project)) note(index, `no project ${project}`);
  return dead;
}

const scripts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
).scripts;
const config = readFileSync(path.join(ROOT, 'vitest.config.ts'), 'utf8');
const here: Repository = {
  has: (at) =>
    at.includes('*')
      ? globSync(at, { cwd: ROOT, exclude: (name) => BUILT.test(name) }).length > 0
      : existsSync(path.join(ROOT, at)),
  scripts: new Set(Object.keys(scripts)),
  projects: new Set([...config.matchAll(/(?:node\(|name: )'(\w+)'/g)].map(([, name]) => name ?? '')),
};

test.each(PAGES)('what $file names is there', (page) => {
  expect(deadIn(page, here)).toEqual([]);
});

test('every page is read', () => {
  expect(PAGES.length).toBeGreaterThanOrEqual(9);
  expect([...here.projects].sort()).toEqual(['core', 'e2e', 'house', 'page', 'shell']);
});

describe('the search for what is named', () => {
  const few: Repository = {
    has: (at) => ['data/README.md', 'data/rules/*.json', 'src/ui', 'data/sources.json'].includes(at),
    scripts: new Set(['test', 'build']),
    projects: new Set(['core']),
  };
  test.each<[string, readonly string[]]>([
    ['[data](data/README.md#names) and [web](https://shop.example)', []],
    ['[data](data/readme.md)', ['P.md:1: no data/readme.md']],
    ['`src/ui` and `data/rules/<class>.json`', []],
    [
      'Two\n`src/views/` and `data/rule/<class>.json`',
      ['P.md:2: no src/views/', 'P.md:2: no data/rule/<class>.json'],
    ],
    ['`sources.ts`', ['P.md:1: no sources.ts']],
    ['`output/release`, `dist/chrome-mv3`, `if (a)`, `chrome://extensions`, `a | b/c`, `/etc/opt`', []],
    ['`npm ci && npm test`', []],
    ['```sh\nnpm run -s build -- all\nnpm run biuld\n```', ['P.md:3: no script biuld']],
    ['`npx vitest run --project cor`', ['P.md:1: no project cor']],
  ])('%s', (text, dead) => {
    expect(deadIn({ file: 'P.md', text }, few)).toEqual(dead);
  });

  test('goes by the folder of the page too', () => {
    expect(deadIn({ file: 'data/P.md', text: '`sources.json` [a](README.md)' }, few)).toEqual([]);
  });
});
