import { describe, expect, test } from 'vitest';
import { book as bundled } from '../../../src/bundled/book.ts';
import { wholeBook } from '../../../src/bundled/wholeBook.ts';
import { parseList } from '../../../src/core/inci/parseList.ts';
import { lineNames } from '../../../src/core/rules/lineNames.ts';
import { nameKey, nameWords } from '../../../src/core/rules/nameKey.ts';
import { openBook } from '../../../src/core/rules/openBook.ts';
import { packBook } from '../../../src/core/rules/packBook.ts';
import { findPhrases, type PhraseIndex } from '../../../src/core/rules/phraseIndex.ts';
import type { Entry } from '../../../src/core/types.ts';

const book = openBook(packBook(wholeBook));

/** Every spelling of data with what it stands for, straight from the lines. */
const spellings: readonly (readonly [string, Entry])[] = [
  ...wholeBook.rules.map(({ id, names }) => ({ lines: names, classes: [id], functions: [], markers: [] })),
  ...wholeBook.names.map(({ id, lines, markers }) => ({ lines, classes: [], functions: [id], markers })),
].flatMap(({ lines, classes, functions, markers }: Lines) =>
  lines.flatMap((line) => {
    const [name = '', ...others] = lineNames(line);
    const entry = { name, classes, functions, marker: markers.includes(name) };
    return [name, ...others].map((spelling) => [spelling, entry] as const);
  }),
);

interface Lines {
  readonly lines: readonly string[];
  readonly classes: readonly string[];
  readonly functions: readonly string[];
  readonly markers: readonly string[];
}

describe('a packed book, opened, says what data says', () => {
  test('of every spelling, and of no other', () => {
    expect(spellings.length).toBeGreaterThan(13_000);
    const wrong = spellings.filter(
      ([spelling, entry]) => JSON.stringify(book.names.get(nameKey(spelling))) !== JSON.stringify(entry),
    );
    expect(wrong).toEqual([]);
    expect(book.names.size).toBe(new Set(spellings.map(([spelling]) => nameKey(spelling))).size);
  });

  test('in the file that the build carries too', () => {
    expect([...bundled.names]).toEqual([...book.names]);
    expect(bundled.version).toBe(wholeBook.version);
  });

  test('of every pattern', () => {
    const patterns = [...wholeBook.rules, ...wholeBook.names].flatMap((group) => group.patterns);
    const filed = new Set([...book.families.values()].flat().map(({ pattern }) => pattern.source));
    expect(patterns.filter((pattern) => !filed.has(pattern))).toEqual([]);
    expect(filed.size).toBe(new Set(patterns).size);
  });

  const said: readonly (readonly [string, PhraseIndex, readonly (readonly [string, readonly string[]])[]])[] =
    [
      ['kinds', book.kindPhrases, Object.entries(wholeBook.kindWords)],
      ['areas', book.areaPhrases, wholeBook.areaWords],
      ['promises', book.promises, wholeBook.rules.map(({ id, promises }) => [id, promises ?? []])],
      ['unpromise', book.unpromise, [['unpromise', wholeBook.parts['unpromise'] ?? []]]],
    ];
  test.each(said)('of every phrase for %s, and of no other', (_, index, phrases) => {
    const all = phrases.flatMap(([id, list]) => list.map((phrase) => [id, phrase] as const));
    const lost = all.filter(
      ([id, phrase]) =>
        nameWords(phrase).length > 0 &&
        !findPhrases(index, `Linden ${phrase} 2`).some(
          (hit) => hit.id === id && hit.from === 6 && hit.to === 6 + nameWords(phrase).join('').length,
        ),
    );
    expect(lost).toEqual([]);
    const folded = new Set(all.map(([id, phrase]) => `${id} ${nameWords(phrase).join('')}`));
    const kept = [...[...index.byFirstWord.values()].flat(), ...index.unspaced];
    expect(kept.filter(({ id, text }) => !folded.has(`${id} ${text.replaceAll(' ', '')}`))).toEqual([]);
  });

  test('of every word that the parser needs', () => {
    const texts = Object.values(wholeBook.words)
      .flat()
      .map((phrase) => `Glycerin, Squalane.\n${phrase}: Aqua, Niacinamide, Betaine`);
    const differing = texts.filter(
      (text) =>
        JSON.stringify(parseList(text, book.words)) !== JSON.stringify(parseList(text, wholeBook.words)),
    );
    expect(differing).toEqual([]);
  });
});

describe('what cannot be packed is told', () => {
  const [group] = wholeBook.names;
  test.each([
    ['a name that holds the sign between names', { lines: ['Aqua; Water'] }, /Aqua; Water/],
    ['a pattern of an unknown set', { patterns: ['* <moonstones>'] }, /<moonstones>/],
    ['an exception that asks for nothing', { not: ['*'] }, /asks for no word/],
  ])('%s', (_, more, message) => {
    const broken = { ...wholeBook, names: group === undefined ? [] : [{ ...group, ...more }] };
    expect(() => packBook(broken)).toThrow(message);
  });
});
