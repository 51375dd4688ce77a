import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultOf, heldBy, unheldIn } from './claimsOf.ts';
import { ROOT, sources } from './sources.ts';

const PAGES = sources('README.md', 'PRIVACY.md');

function textOf(file: string): string | null {
  const full = path.join(ROOT, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : null;
}

describe('what README and PRIVACY claim', () => {
  test('is held by a test that exists and runs', () => {
    const faults = PAGES.flatMap(heldBy).flatMap((held) => {
      const fault = faultOf(held, textOf);
      return fault === null ? [] : [`${held.page}:${held.line}: ${held.file} > ${held.name}: ${fault}`];
    });
    expect(faults).toEqual([]);
    expect(PAGES.flatMap(heldBy).length).toBeGreaterThan(15);
  });

  test('names its test wherever it promises something', () => {
    expect(PAGES.flatMap(unheldIn)).toEqual([]);
  });
});

describe('the search for claims', () => {
  const page = (text: string) => ({ file: 'P.md', text });
  const held = { page: 'P.md', line: 1, file: 'tests/a.test.ts', name: 'sends nothing' };

  test.each([
    ['an absent file', null, 'no such file'],
    ['an absent test', "test('sends little', () => {})", 'no such test'],
    ['a name that only a comment has', '// sends nothing', 'no such test'],
    ['a skipped test', "test.skip('sends nothing', () => {})", 'skipped'],
    ['a test to be written', "test.todo('sends nothing')", 'skipped'],
    ['a test', "test('sends nothing', () => {})", null],
    ['a table of tests', "test.each(cases)('sends nothing: %s', () => {})", null],
  ])('knows %s', (_, text, fault) => {
    expect(faultOf(held, () => text)).toBe(fault);
  });

  test('finds a promise without a test, in bullets and in paragraphs', () => {
    expect(
      unheldIn(page('# P\n\n- It never asks.\n- It asks. <!-- holds: a > b -->\n\nNothing leaves.\n')),
    ).toEqual(['P.md:3: It never asks.', 'P.md:6: Nothing leaves.']);
  });
});
