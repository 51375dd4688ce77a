import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import { ROOT, sources } from './sources.ts';

const english: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(path.join(ROOT, 'data/messages/en.json'), 'utf8'),
);
const rules = sources('data/rules/*.json').map(({ text }): Readonly<Record<string, string>> =>
  JSON.parse(text),
);
const code = sources('src/**/*.{ts,tsx}');
const PURPOSE =
  'AfterNeedle compares printed ingredients with general aftercare rules, or with those your clinic gave you. It does not assess skin, diagnose or treat.';

/** Policy 26: not in any sentence; whole words. The purpose sentence alone may say "treat". */
const FORBIDDEN =
  /\b(?:safe|safely|fine|harmless|ok|okay|gentle|gently|clean|toxic|dangerous|bad|heal|heals|healed|healing|treat|treats|approved|recovery|patient|patients|must|never|stop|stops)\b/i;

/** Sentence ids that the code names: whole, or by the part before a placeholder. */
function named(texts: readonly string[]): {
  readonly whole: ReadonlySet<string>;
  readonly stems: readonly string[];
} {
  const whole = new Set<string>();
  const stems = new Set<string>();
  for (const text of texts) {
    for (const [, id] of text.matchAll(/['"`]([a-z][\w]*(?:\.[\w-]+)+)['"`]/g)) whole.add(id ?? '');
    for (const [, stem] of text.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)) stems.add(stem ?? '');
  }
  for (const id of Object.keys(english))
    if (!id.includes('.') && texts.some((text) => text.includes(`'${id}'`))) whole.add(id);
  return { whole, stems: [...stems] };
}

describe('sentences and code agree', () => {
  const { whole, stems } = named(code.map(({ text }) => text));

  test('every id that is said exists', () => {
    const asked = code.flatMap(({ text }) =>
      [...text.matchAll(/\bsay\(\s*'([^']+)'/g)].map(([, id]) => id ?? ''),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((id) => !(id in english))).toEqual([]);
  });

  test('no sentence is unused', () => {
    const unused = Object.keys(english).filter(
      (id) => !whole.has(id) && !stems.some((stem) => id.startsWith(stem)),
    );
    expect(unused).toEqual([]);
  });

  test('the guard sees an id that nobody names', () => {
    const few = named(["say('verdict.suits')"]);
    expect(few.whole.has('verdict.suits')).toBe(true);
    expect(few.whole.has('verdict.avoid')).toBe(false);
  });
});

describe('words for people', () => {
  const spoken = [
    ...Object.entries(english),
    ...rules.flatMap((rule) =>
      ['label', 'reason', 'range'].map((key) => [`${rule['id']}.${key}`, rule[key] ?? ''] as const),
    ),
  ];

  test('no forbidden word', () => {
    expect(spoken.filter(([, text]) => FORBIDDEN.test(text.replace(PURPOSE, '')))).toEqual([]);
  });

  test.each(['This is safe.', 'You must wait.', 'It heals.', 'Never use it', 'OK today'])(
    'the guard sees: %s',
    (text) => {
      expect(FORBIDDEN.test(text)).toBe(true);
    },
  );

  test('the purpose sentence stands word for word', () => {
    expect(Object.values(english)).toContain(PURPOSE);
  });

  test('every sentence is sound ICU', () => {
    expect(Object.entries(english).filter(([, text]) => !sound(text))).toEqual([]);
    expect(sound('{days, plural, one {# day}')).toBe(false);
  });

  test('no sentence stands in the code', () => {
    const prose = /(['"`])[A-Z][a-z]+(?: [a-z]+){3,}[.?!]\1/;
    const ui = code.filter(({ file }) => /^src\/(?:ui|shell)\//.test(file));
    expect(
      ui
        .filter(({ text }) => prose.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
        .map(({ file }) => file),
    ).toEqual([]);
    expect(prose.test("'This is a whole sentence.'")).toBe(true);
  });
});

function sound(text: string): boolean {
  try {
    return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst().length > 0;
  } catch {
    return false;
  }
}
