import { describe, expect, test } from 'vitest';
import { circles, importsOf, upward, type Source } from './importGraph.ts';
import { sources } from './sources.ts';

const code = sources('src/**/*.{ts,tsx,mjs}', 'entrypoints/**/*.{ts,tsx}');

describe('imports go down only', () => {
  test('in the whole project', () => {
    expect(code.length).toBeGreaterThan(40);
    expect(upward(code)).toEqual([]);
  });

  test('and never in a circle', () => {
    expect(circles(code)).toEqual([]);
  });

  test.each<[string, Source, number]>([
    ['core that imports ui', { file: 'src/core/a.ts', text: "import { b } from '../ui/b.ts';" }, 1],
    [
      'core that imports a value of schema',
      { file: 'src/core/a.ts', text: "import { s } from '../schema/state.ts';" },
      1,
    ],
    [
      'core that imports a type of schema',
      { file: 'src/core/a.ts', text: "import type { S } from '../schema/state.ts';" },
      0,
    ],
    [
      'core that imports only types by name',
      { file: 'src/core/a.ts', text: "import { type S } from '../schema/state.ts';" },
      0,
    ],
    ['page that re-exports the shell', { file: 'src/page/a.ts', text: "export * from '../shell/b.ts';" }, 1],
    [
      'ui that imports at run time',
      { file: 'src/ui/a.ts', text: "const b = await import('../bundled/book.ts');" },
      1,
    ],
    ['ui that imports for its effects', { file: 'src/ui/a.ts', text: "import '../shell/b.ts';" }, 1],
    [
      'an entrypoint that skips the shell',
      { file: 'entrypoints/a.ts', text: "import { b } from '../src/core/b.ts';" },
      1,
    ],
    [
      'bundled that imports the shell',
      { file: 'src/bundled/a.ts', text: "import { b } from '../shell/b.ts';" },
      1,
    ],
  ])('the guard sees %s', (_, source, count) => {
    expect(upward([source])).toHaveLength(count);
  });

  test('the guard sees a circle', () => {
    const a = { file: 'src/core/a.ts', text: "import { b } from './b.ts';" };
    const b = { file: 'src/core/b.ts', text: "export { a } from './a.ts';" };
    expect(circles([a, b])).not.toEqual([]);
    expect(importsOf(a)).toEqual([{ from: 'src/core/a.ts', to: 'src/core/b.ts', typeOnly: false }]);
  });
});

describe('files stay small and named after what they hold', () => {
  const lines = (text: string): number => text.trimEnd().split('\n').length;

  test('no source file has more than 320 lines', () => {
    expect(code.filter(({ text }) => lines(text) > 320).map(({ file }) => file)).toEqual([]);
  });

  test('an entrypoint is a declaration of at most 15 lines', () => {
    const entries = code.filter(({ file }) => file.startsWith('entrypoints/'));
    expect(entries.length).toBeGreaterThan(3);
    expect(entries.filter(({ text }) => lines(text) > 15).map(({ file }) => file)).toEqual([]);
  });

  test('no file is called utils, helpers, manager or misc, and there is no barrel', () => {
    const names = code.map(({ file }) => file.split('/').at(-1) ?? '');
    expect(names.filter((name) => /utils?|helpers?|manager|misc/i.test(name))).toEqual([]);
    expect(
      code
        .filter(({ file }) => file.startsWith('src/') && /\/index\.tsx?$/.test(file))
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

describe('what the code may not say', () => {
  const banned: readonly (readonly [string, RegExp, readonly string[]])[] = [
    ['any', /(?::|\bas|<)\s*any\b/, []],
    ['unchecked casts', /(?<!\*\s)\bas\s+(?!const\b)[A-Z{(]/, []],
    ['non-null assertions', /[\w)\]]!(?:[.;,)\]]|\s*$)/m, []],
    ['markup from strings', /\.(?:innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write\(/, []],
    ['innerText', /\.innerText\b/, []],
    ['ts-ignore', /@ts-(?:ignore|expect-error|nocheck)/, []],
  ];
  test.each(banned)('no %s', (_, pattern) => {
    const bare = code.map(({ file, text }) => ({
      file,
      text: text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'/gm, ''),
    }));
    expect(bare.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test.each([
    ['any', 'const a: any = 1'],
    ['unchecked casts', 'const a = b as Thing'],
    ['non-null assertions', 'a.b!.c'],
    ['markup from strings', 'a.innerHTML = b'],
    ['innerText', 'a.innerText'],
    ['ts-ignore', '// @ts-ignore'],
  ])('the guard sees %s', (name, text) => {
    expect(banned.find(([title]) => title === name)?.[1].test(text)).toBe(true);
  });

  test('the core names no clock, DOM, network or storage', () => {
    const core = code.filter(({ file }) => file.startsWith('src/core/'));
    const pattern =
      /\bDate\.now|\bnew Date\b|Temporal\.Now|\bfetch\(|\bdocument\.|\bwindow\.|localStorage|console\./;
    expect(core.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
    expect(pattern.test('const now = Date.now();')).toBe(true);
  });
});
