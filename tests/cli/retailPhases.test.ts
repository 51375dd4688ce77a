import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/compile.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-phases-'));
const catalogue = path.join(folder, 'catalogue.csv');
writeFileSync(
  catalogue,
  'Produkt;Marke;INCI\nLinden Cream;Moss;Aqua, Cetearyl Alcohol, Xanthan Gum\n=Night Serum;Moss;Aqua, Squalane, Retinol\nBroken\n',
);

function check(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['src/cli/guard.mjs', 'src/cli/check.ts', ...args, catalogue],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
}

describe('check --phases', () => {
  test('a table: a sign in each phase, what decides below, no date asked for', () => {
    const { status, out, err } = check('--phases');
    expect(status).toBe(2);
    expect(err).toMatch(/row 3: 1 cells where the header has 3/);
    expect(out.split('\n')[0]?.trim()).toBe('ahead prepare stop day gate early settle recover');
    expect(out).toMatch(/ 1 .*✓.*Linden Cream · Moss/);
    expect(out).toMatch(/ 2 .*⏲.*=Night Serum · Moss\n.*Retinol \(.*Early days/);
  });

  test('CSV, with what a spreadsheet would reckon made text', () => {
    const { out } = check('--csv');
    const lines = out.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^Row,Product,Brand,Kind,Two weeks before,/);
    expect(lines[2]).toMatch(/^2,'=Night Serum,Moss,,/);
    expect(lines[2]).toContain('Best left out for now');
  });

  test('JSON lines: verdict and deciding classes of each phase', () => {
    const lines = check('--phases', '--json')
      .out.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatchObject({ row: 2, phases: { early: { verdict: 'avoid', printed: ['Retinol'] } } });
    expect(Object.keys(lines[0].phases)).toHaveLength(8);
    expect(lines[2]).toMatchObject({ row: 3, error: 'row' });
  });

  test('by a clinic’s rules', () => {
    const protocol = path.join(folder, 'protocol.json');
    const rules = {
      version: 2,
      name: 'Linden',
      profiles: [],
      classes: { retinoid: { recover: 'avoid' } },
      products: [],
      notes: {},
    };
    writeFileSync(protocol, JSON.stringify(rules));
    const recover = (out: string): unknown => JSON.parse(out.split('\n')[1] ?? '').phases.recover.verdict;
    expect(recover(check('--phases', '--json').out)).toBe('caution');
    expect(recover(check('--phases', '--json', '--protocol', protocol).out)).toBe('avoid');
  });
});
