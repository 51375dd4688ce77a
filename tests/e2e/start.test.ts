import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/compile.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the start command headless over a build; resolves with exit code and what it printed. */
function start(dist: string): { readonly status: number | null; readonly out: string } {
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['src/cli/guard.mjs', 'src/cli/start.ts', '--headless', '--dist', dist],
    {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 110_000,
    },
  );
  return { status, out: stdout + stderr };
}

describe('npm start, headless', () => {
  test('prints what the running extension says of every demo page and ends well', () => {
    const { status, out } = start(path.join(ROOT, 'dist/chrome-mv3-demo'));
    expect(out).toMatch(/Every page got its answer/);
    expect(out).toMatch(/retinol-serum: avoid {2}Left out until/);
    expect(out).toMatch(/chrome:\/\/extensions/);
    expect(status).toBe(0);
  });

  test('fails when the background throws', () => {
    const broken = path.join(folder, 'broken');
    cpSync(path.join(ROOT, 'dist/chrome-mv3-demo'), broken, { recursive: true });
    writeFileSync(path.join(broken, 'background.js'), "throw new Error('broken on purpose');\n");
    const { status, out } = start(broken);
    expect(out).toMatch(/The extension did not answer|pages did not get their answer/);
    expect(out).not.toMatch(/Every page got its answer/);
    expect(status).toBe(1);
  });
});
