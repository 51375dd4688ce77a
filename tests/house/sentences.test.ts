import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { icuArguments } from './icuArguments.ts';
import { ROOT, sources } from './sources.ts';

const english: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(path.join(ROOT, 'data/messages/en.json'), 'utf8'),
);
const rules = sources('data/rules/*.json').map(({ text }): Readonly<Record<string, string>> =>
  JSON.parse(text),
);
const families: Readonly<Record<string, { readonly label: string }>> = JSON.parse(
  readFileSync(path.join(ROOT, 'data/protocol.json'), 'utf8'),
).policy.families;
const code = sources('src/**/*.{ts,tsx}');
const WRITTEN = sources('data/messages/*.json', 'data/rules/*.json', 'data/protocol.json');
const PURPOSE =
  'AfterNeedle compares printed ingredients with general aftercare rules, or with those your clinic gave you. It does not assess skin, diagnose or treat.';

/** Policy 26: not in any sentence, by language; whole words, in Korean (which glues its endings) beginnings of words. */
const forbidden: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(path.join(ROOT, 'data/forbidden.json'), 'utf8'),
);

function forbiddenIn(language: string): RegExp {
  const ends = language === 'ko' ? '' : '(?![\\p{L}\\p{M}])';
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${(forbidden[language] ?? []).join('|')})${ends}`, 'iu');
}
const FORBIDDEN = forbiddenIn('en');

/** "file:line" at which a sentence of English, or an id of another language, stands in data/. */
function placeOf(quoted: string, language = 'en'): string {
  const files = WRITTEN.filter(({ file }) =>
    file.startsWith('data/messages/') ? file.endsWith(`/${language}.json`) : language === 'en',
  );
  for (const { file, text } of files) {
    const at = text.indexOf(JSON.stringify(quoted));
    if (at >= 0) return `${file}:${text.slice(0, at).split('\n').length}`;
  }
  return 'data';
}

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
    const heads = new Set(Object.keys(english).map((id) => id.split('.')[0]));
    const asked = code.flatMap(({ file, text }) =>
      [...text.matchAll(/\bsay\(\s*'([^']+)'|'([a-z]\w*(?:\.[\w-]+)+)'/g)].flatMap(([, said, id]) => {
        if (said !== undefined) return [{ file, id: said }];
        const isSentence = id !== undefined && !id.endsWith('.js') && heads.has(id.split('.')[0]);
        return isSentence && /^src\/(?:ui|shell)\//.test(file) ? [{ file, id }] : [];
      }),
    );
    expect(asked.length).toBeGreaterThan(100);
    const absent = asked.filter(({ id }) => !(id in english));
    expect(
      absent.map(({ file, id }) => `${file} says "${id}": data/messages/en.json has no such id`),
    ).toEqual([]);
  });

  test('no sentence is unused', () => {
    const unused = Object.keys(english).filter(
      (id) => !whole.has(id) && !stems.some((stem) => id.startsWith(stem)),
    );
    expect(unused.map((id) => `${placeOf(id)} "${id}" is said nowhere in src`)).toEqual([]);
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
    ...Object.entries(families).map(([id, { label }]) => [`family.${id}.label`, label] as const),
  ];

  test('no forbidden word', () => {
    const faults = spoken.flatMap(([id, text]) => {
      const word = FORBIDDEN.exec(text.replace(PURPOSE, ''))?.[0];
      return word === undefined ? [] : [`${placeOf(text)} ${id}: "${word}" is in data/forbidden.json`];
    });
    expect(faults).toEqual([]);
    expect(placeOf(PURPOSE)).toMatch(/^data\/messages\/en\.json:[1-9]\d+$/);
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
    expect(Object.entries(english).filter(([, text]) => icuArguments(text) === null)).toEqual([]);
    expect(icuArguments('{days, plural, one {# day}')).toBeNull();
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

/** What is wrong with the sentences of another language: id and fault. */
function faultsOf(language: string, own: Readonly<Record<string, string>>): readonly string[] {
  const pattern = forbiddenIn(language);
  return Object.entries(own).flatMap(([id, text]) => {
    const source = whole[id];
    if (source === undefined) return [`${id}: English has no such id`];
    const told = icuArguments(text, language);
    if (told === null) return [`${id}: the { } do not pair, or a plural lacks "other"`];
    const asked = icuArguments(source) ?? [];
    if (told.join() !== asked.join())
      return [`${id}: has {${told.join('}, {')}} where English has {${asked.join('}, {')}}`];
    const word = source === PURPOSE ? null : pattern.exec(text);
    return word === null ? [] : [`${id}: "${word[0]}" is in data/forbidden.json`];
  });
}

const whole: Readonly<Record<string, string>> = {
  ...english,
  ...Object.fromEntries(
    rules.flatMap((rule) =>
      ['label', 'reason'].map((key) => [`class.${rule['id']}.${key}`, rule[key] ?? ''] as const),
    ),
  ),
  ...Object.fromEntries(Object.entries(families).map(([id, { label }]) => [`family.${id}.label`, label])),
};

describe('other languages', () => {
  const others = sources('data/messages/*.json').flatMap(({ file, text }) => {
    const code = path.basename(file, '.json');
    const own: Readonly<Record<string, string>> = JSON.parse(text);
    return code === 'en' ? [] : [{ code, own }];
  });

  test('each says what English says, with the same values and without a forbidden word', () => {
    const unlisted = others.filter(({ code }) => !(code in forbidden));
    expect(unlisted.map(({ code }) => `${code}: its words are absent from data/forbidden.json`)).toEqual([]);
    const faults = others.flatMap(({ code, own }) =>
      faultsOf(code, own).map((fault) => `${placeOf(fault.split(':')[0] ?? '', code)} ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  const known = Object.entries(whole).find(([, text]) => icuArguments(text)?.length === 0)?.[0] ?? '';
  test.each([
    ['an unknown id', 'de', { 'no.such.id': 'Nichts' }],
    ['another value', 'de', { [known]: 'Noch {days} Tage' }],
    ['a broken sentence', 'de', { [known]: 'Noch {days' }],
    ['a forbidden word', 'de', { [known]: 'Das ist Sicher.' }],
    ['a forbidden word with an accent', 'fr', { [known]: 'C’est sûr.' }],
    ['a forbidden word with an ending', 'ko', { [known]: '안전합니다.' }],
  ] as const)('%s is found', (_, language, own) => {
    expect(faultsOf(language, own)).toHaveLength(1);
  });

  test.each([
    ['de', 'Tage seit der Behandlung, auf behandelter Haut'],
    ['fr', 'Jours depuis le traitement'],
    ['es', 'Días desde el tratamiento, para la piel'],
    ['it', 'Giorni dal trattamento: si tratta di regole'],
    ['pl', 'Dni od zabiegu'],
    ['pt-BR', 'Dias desde o tratamento'],
    ['ko', '시술 후 며칠'],
  ])('%s may say: %s', (language, text) => {
    expect(faultsOf(language, { [known]: text })).toEqual([]);
  });

  test.each(Object.entries(forbidden))('every word of %s is seen', (language, words) => {
    const pattern = forbiddenIn(language);
    expect(words.filter((word) => !pattern.test(`x ${word}.`))).toEqual([]);
    expect(words.length).toBeGreaterThan(20);
  });
});
