import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowsers } from './browsers.ts';
import { ROOT } from './compile.ts';

const REPORT = path.join(ROOT, 'output/vitest.json');

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** One command that passes or fails as a whole; prints its name and how long it took. */
function step(name: string, command: string, args: readonly string[]): Counts {
  const began = performance.now();
  const { status } = spawnSync(command, [...args], { cwd: ROOT, stdio: 'inherit' });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${name} (${seconds} s)`);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function browsers(): Counts {
  const missing = ensureBrowsers();
  for (const name of missing) console.log(`FAILED: ${name} is not installed and could not be installed here`);
  return { passed: 2 - missing.length, failed: missing.length };
}

/** Counts of the test run; a run that left no report, or reports skipped tests, has failed. */
function counted(run: Counts): Counts {
  if (!existsSync(REPORT)) return { passed: 0, failed: 1 };
  const report: unknown = JSON.parse(readFileSync(REPORT, 'utf8'));
  const number = (key: string): number => {
    const value: unknown =
      typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
    return typeof value === 'number' ? value : 0;
  };
  const failed = number('numFailedTests') + number('numPendingTests') + number('numTodoTests');
  return { passed: number('numPassedTests'), failed: Math.max(failed, run.failed) };
}

const only = process.argv.slice(2);
rmSync(REPORT, { force: true });
const parts: Counts[] = [
  step('format', 'prettier', ['--check', '--log-level', 'warn', '.']),
  step('lint', 'oxlint', []),
  step('types', 'tsc', ['-p', 'tsconfig.json']),
  step('types of the pure core', 'tsc', ['-p', 'src/core/tsconfig.json']),
  browsers(),
  step('builds', 'node', ['src/cli/guard.mjs', 'src/cli/build.ts', 'all']),
];
parts.push(counted(step('tests', 'vitest', ['run', ...only])));
const sum = (key: keyof Counts): number => parts.reduce((total, part) => total + part[key], 0);
if (sum('failed') > 0) process.exitCode = 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
