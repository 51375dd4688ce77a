import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../src/cli/compile.ts';
import { realShapedLists } from '../../src/cli/realShapedLists.ts';
import { wholeBook } from '../../src/bundled/wholeBook.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-retail-'));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A catalogue of invented products with lists shaped as real ones; every seventh has a name that nobody knows. */
export function catalogueText(rows: number): string {
  const lists = realShapedLists(wholeBook, rows, 20261120);
  const lines = lists.map((list, i) => {
    const text = i % 7 === 0 ? list.replace('Aqua (Water)', 'Aqua (Water), Lindenmossolide') : list;
    return `${i === 3 ? '=1+1 Cream' : `Product ${i}`},Linden & Moss,${quoted(text)}`;
  });
  return `\ufeffname,brand,ingredients\r\n${lines.join('\r\n')}\r\n`;
}

/** Writes a file into a folder of this run; returns its path. */
export function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** What the command line says of a file as CSV. */
export function checkedByCli(file: string, ...more: readonly string[]): string {
  const { stdout } = spawnSync('node', ['src/cli/guard.mjs', 'src/cli/check.ts', '--csv', ...more, file], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return stdout;
}
