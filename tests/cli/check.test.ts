import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/compile.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-check-'));
const PLAIN = 'Aqua, Glycerin, Squalane, Betaine, Cetearyl Alcohol, Phenoxyethanol';

/** Writes a file for a test; returns its path. */
function file(name: string, content: string | Uint8Array): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

interface Run {
  readonly status: number | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly out: string;
  readonly err: string;
}

function check(args: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync('node', ['src/cli/guard.mjs', 'src/cli/check.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
  });
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return {
    status,
    lines: lines.map((line): Record<string, unknown> => JSON.parse(line)),
    out: stdout,
    err: stderr,
  };
}

const DAY_2 = ['--json', '--treated', '2026-11-02', '--on', '2026-11-04', '--depth', '1.0'];

describe('one object a line, in input order', () => {
  const page = path.join(ROOT, 'tests/shop/pages/retinol-serum.html');
  const list = file('list.txt', `Ingredients: ${PLAIN}, Parfum`);
  const csv = file(
    'catalogue.csv',
    `name,brand,ingredients\nPlain Cream,Linden,"${PLAIN}"\nRose Cream,Linden,"${PLAIN}, Parfum"\n`,
  );

  test('page, list and catalogue rows', () => {
    const { status, lines } = check([...DAY_2, page, list, csv]);
    expect(status).toBe(0);
    expect(
      lines.map(({ file: name, row, page: kind, found, verdict }) => [
        path.basename(String(name)),
        row,
        kind,
        found,
        verdict,
      ]),
    ).toEqual([
      ['retinol-serum.html', undefined, 'product', 'list', 'avoid'],
      ['list.txt', undefined, 'text', 'list', 'avoid'],
      ['catalogue.csv', 1, 'text', 'list', 'suits'],
      ['catalogue.csv', 2, 'text', 'list', 'avoid'],
    ]);
  });

  test('every field of the contract is there, and offsets slice back', () => {
    const { lines } = check([...DAY_2, list]);
    const [line] = lines;
    expect(Object.keys(line ?? {})).toEqual([
      'file',
      'product',
      'page',
      'found',
      'lists',
      'verdict',
      'because',
      'from',
      'reasons',
      'phase',
      'names',
      'known',
      'rules',
    ]);
    expect(line).toMatchObject({
      product: { name: null, brand: null, kind: null, use: 'leave-on' },
      because: ['class'],
      from: { caution: '2026-11-05T12:00:00Z', suits: '2026-11-09T12:00:00Z' },
      phase: 'early',
      names: 7,
      known: 7,
      reasons: [
        { class: 'fragrance', list: 0, printed: 'Parfum', verdict: 'avoid', until: '2026-11-05T12:00:00Z' },
      ],
      lists: [{ label: null, rung: 'text', complete: true, verdict: 'avoid', text: `${PLAIN}, Parfum` }],
    });
    const lists: unknown = line?.['lists'];
    const first: { text: string; ingredients: { printed: string; from: number; to: number }[] } =
      Array.isArray(lists) ? lists[0] : null;
    expect(first.ingredients.every(({ printed, from, to }) => first.text.slice(from, to) === printed)).toBe(
      true,
    );
  });

  test('a list on standard input', () => {
    expect(check([...DAY_2, '-'], `${PLAIN}, Retinol`).lines).toMatchObject([
      { file: '-', verdict: 'avoid' },
    ]);
  });

  test('without a treatment everything is read and nothing is claimed', () => {
    expect(check(['--json', list]).lines).toMatchObject([
      { verdict: 'none', because: ['no-plan'], phase: 'no-plan', names: 7, reasons: [] },
    ]);
  });

  test('the readable table names product, reason, date and ground', () => {
    const { out } = check([...DAY_2.slice(1), page]);
    expect(out).toMatch(/Best left out for now\s+Night Renewal Retinol Serum/);
    expect(out).toMatch(/Retinol: .*until Mon, Nov 9/);
    expect(out).toMatch(/clinic custom/);
  });

  test('options change the plan', () => {
    const at = (more: readonly string[]): unknown =>
      check([
        '--json',
        '--treated',
        '2026-11-02',
        '--on',
        '2026-11-03T20:00',
        ...more,
        file('plain.txt', PLAIN),
      ]).lines[0]?.['phase'];
    expect(at(['--depth', '1.0'])).toBe('early');
    expect(at(['--depth', '2.5'])).toBe('gate');
    expect(at(['--device', 'rf', '--depth', '3'])).toBe('gate');
  });
});

describe('bad input: a line of its own, a message that names place and mend, the rest answered, exit 2', () => {
  const good = file('good.txt', PLAIN);
  test.each<[string, string, string | Uint8Array, string, RegExp]>([
    [
      'a page that is cut off',
      'broken.html',
      '<html><body><h1>Cream</h1><div class="ingr',
      'html',
      /broken\.html.*Save the page again/,
    ],
    ['an empty file', 'empty.txt', '', 'empty', /empty\.txt: the file is empty/],
    [
      'a binary',
      'picture.txt',
      new Uint8Array([137, 80, 78, 71, 0, 1, 2]),
      'binary',
      /picture\.txt: this is not text/,
    ],
    [
      'text that is not UTF-8',
      'latin.txt',
      new Uint8Array([0x45, 0xe9, 0xe8, 0x20, 0xff]),
      'binary',
      /latin\.txt: this is not text/,
    ],
    [
      'a catalogue without its column',
      'nothing.csv',
      'name,list\nCream,Aqua\n',
      'no-column',
      /nothing\.csv: the header has no column .ingredients.\. Found: name, list/,
    ],
    ['a kind of file it does not know', 'list.pdf', 'Aqua', 'kind', /list\.pdf: unknown kind of file/],
  ])('%s', (_, name, content, code, message) => {
    const { status, lines, err } = check([...DAY_2, file(name, content), good]);
    expect(status).toBe(2);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({ file: path.join(folder, name), error: code });
    expect(String(lines[0]?.['message'])).toMatch(message);
    expect(err).toMatch(message);
    expect(lines[1]).toMatchObject({ verdict: 'suits' });
  });

  test('a file that is not there', () => {
    expect(check([...DAY_2, path.join(folder, 'absent.txt')]).lines).toMatchObject([{ error: 'unreadable' }]);
  });

  test('a row of another length leaves the other rows alone', () => {
    const csv = file('rows.csv', `name,ingredients\nA,"${PLAIN}"\nB\nC,"${PLAIN}"\n`);
    const { status, lines, err } = check([...DAY_2, csv]);
    expect(status).toBe(2);
    expect(lines.map(({ row, error, verdict }) => [row, error ?? verdict])).toEqual([
      [1, 'suits'],
      [2, 'row'],
      [3, 'suits'],
    ]);
    expect(err).toMatch(/rows\.csv, row 2/);
  });

  test.each([
    [
      'a date that does not exist',
      ['--treated', '2026-02-30'],
      'no-such-date',
      /--treated 2026-02-30: there is no such date/,
    ],
    [
      'a date in another shape',
      ['--treated', '30.02.2026'],
      'no-such-date',
      /--treated 30\.02\.2026: not a date/,
    ],
    [
      'a needle of 40 mm',
      ['--treated', '2026-11-02', '--depth', '40'],
      'depth',
      /--depth 40: not a needle length\. Give 0\.2 to 2\.5 mm/,
    ],
    [
      'a needle of 0.2 mm with RF',
      ['--treated', '2026-11-02', '--device', 'rf', '--depth', '0.2'],
      'depth',
      /Give 0\.5 to 8 mm/,
    ],
    ['an area that is none', ['--area', 'moon'], 'option', /--area moon: not known\. Choose one of: face/],
    ['an option that is none', ['--sun=yes'], 'option', /--sun/],
  ])('%s', (_, args, code, message) => {
    const { status, lines, err } = check(['--json', ...args, good]);
    expect(status).toBe(2);
    expect(err).toMatch(message);
    expect(lines).toMatchObject([{ file: good, error: code }]);
  });

  test('a protocol that does not fit names the place', () => {
    const protocol = file(
      'protocol.json',
      '{"version":1,"name":"Linden","profiles":[],"classes":{"aha":{"gate":"maybe"}},"products":[],"notes":{}}',
    );
    expect(check([...DAY_2, '--protocol', protocol, good]).err).toMatch(/protocol\.json.*classes\.aha\.gate/);
  });
});
