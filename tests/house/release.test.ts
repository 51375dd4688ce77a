import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintAddon, unreviewed } from '../../src/cli/lintAddon.ts';
import { noticesOf, runtimePackages } from '../../src/cli/noticesOf.ts';
import { zipOf } from '../../src/cli/zipOf.ts';
import { ROOT } from './sources.ts';

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();

describe('the build for Firefox', () => {
  test('gives the linter no error and no warning that nobody looked at', { timeout: 60_000 }, () => {
    expect(unreviewed(lintAddon('dist/firefox-mv3'))).toEqual([]);
  });

  test.each([
    [
      {
        level: 'error',
        code: 'UNSAFE_VAR_ASSIGNMENT',
        file: 'a.js',
        message: 'Unsafe assignment to innerHTML',
      },
    ],
    [{ level: 'warning', code: 'DANGEROUS_EVAL', file: 'a.js', message: 'eval can be harmful' }],
  ] as const)('would be held up by %o', (finding) => {
    expect(unreviewed([finding])).toEqual([finding]);
  });
});

test('two builds of the same sources give the same bytes', { timeout: 120_000 }, () => {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-again-'));
  try {
    const needed = [
      'src',
      'entrypoints',
      'data',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
    ];
    for (const name of needed) cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
    const { status } = spawnSync('node', ['src/cli/guard.mjs', 'src/cli/build.ts'], {
      cwd: copy,
      stdio: 'inherit',
    });
    expect(status).toBe(0);
    for (const build of ['chrome-mv3', 'firefox-mv3']) {
      const [ours, again] = [path.join(ROOT, 'dist', build), path.join(copy, 'dist', build)];
      expect(filesBelow(again)).toEqual(filesBelow(ours));
      const other = filesBelow(ours).filter(
        (name) => !readFileSync(path.join(ours, name)).equals(readFileSync(path.join(again, name))),
      );
      expect(other).toEqual([]);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

describe('a zip', () => {
  const files = ['package.json', 'LICENSE'];
  test('is the same whenever and in whatever order it is made', () => {
    expect(zipOf(ROOT, files)).toEqual(zipOf(ROOT, files.toReversed()));
  });
  test('is another when a file is another', () => {
    expect(zipOf(ROOT, files)).not.toEqual(zipOf(ROOT, ['package.json']));
  });
});

describe('the notices', () => {
  test('name every package of the product with a licence, and no tool', () => {
    const lock = {
      '': { dependencies: { a: '1' } },
      'node_modules/a': { dependencies: { b: '1' } },
      'node_modules/c': {},
    };
    expect(runtimePackages(lock)).toEqual(['a', 'b']);
    const text = noticesOf(ROOT);
    for (const name of ['preact', 'zod', 'intl-messageformat', 'uqr', 'jsqr'])
      expect(text).toContain(`\n${name} `);
    expect(text).not.toContain('\nvitest ');
    expect(text).not.toContain('no licence named');
  });
  test('are in the shipped builds', () => {
    expect(readFileSync(path.join(ROOT, 'dist/chrome-mv3/NOTICES.txt'), 'utf8')).toBe(noticesOf(ROOT));
  });
});
