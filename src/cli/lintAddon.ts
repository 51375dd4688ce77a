import { spawnSync } from 'node:child_process';
import { ROOT } from './compile.ts';

export interface Finding {
  readonly level: 'error' | 'warning';
  readonly code: string;
  /** File of the build, without the hash in its name. */
  readonly file: string;
  readonly message: string;
}

/**
 * Warnings that were looked at: Preact's way to set markup, which no component here uses (a house test searches for it), and
 * the parsing of page text into a document that is never shown and runs nothing (`src/page/parseMarkup.ts`).
 */
const REVIEWED: readonly Pick<Finding, 'code' | 'message'>[] = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe assignment to innerHTML' },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'Unsafe call to r.createContextualFragment for argument 0',
  },
];

const isList = (value: unknown): value is readonly Record<string, unknown>[] => Array.isArray(value);

function findings(report: Record<string, unknown>, key: string, level: Finding['level']): readonly Finding[] {
  const list = report[key];
  if (!isList(list)) throw new Error(`the linter's report has no "${key}"`);
  return list.map(({ code, file, message }) => ({
    level,
    code: String(code),
    file: String(file ?? '').replace(/-[\w-]{8}\.js$/, '.js'),
    message: String(message),
  }));
}

/** Errors and warnings of Mozilla's linter for a built folder. Throws when the linter gives no report. */
export function lintAddon(folder: string): readonly Finding[] {
  const { stdout } = spawnSync('addons-linter', [folder, '--output', 'json'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  const report: Record<string, unknown> = JSON.parse(stdout);
  return [...findings(report, 'errors', 'error'), ...findings(report, 'warnings', 'warning')];
}

const wordsOf = (message: string): string => message.replace(/\b\w\.create/, 'r.create'); // the minifier names it

/** Findings that nobody has looked at. */
export const unreviewed = (found: readonly Finding[]): readonly Finding[] =>
  found.filter(
    ({ level, code, message }) =>
      level === 'error' ||
      !REVIEWED.some((known) => known.code === code && known.message === wordsOf(message)),
  );
