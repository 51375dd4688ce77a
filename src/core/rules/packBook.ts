import type { BookFile, BookRule, PackedBook, PackedPhrases } from '../types.ts';
import type { Rule } from '../../schema/rule.ts';
import { lineNames } from './lineNames.ts';
import { nameKey, nameWords } from './nameKey.ts';
import { UNSPACED } from './phraseIndex.ts';
import { tokenPattern } from './tokenPattern.ts';

/** Between the items of a list; between the keys of one name; before a name that is a marker. */
export const SEPARATOR = { item: ';', key: ',', marker: '^' } as const;
const RESERVED = /[;^]/;

function join(list: readonly string[]): string {
  const odd = list.find((item) => RESERVED.test(item));
  if (odd !== undefined) throw new Error(`"${odd}" has a ; or a ^, which no line of data may have`);
  return list.join(SEPARATOR.item);
}

// Each script in a string of its own compresses best: plain letters, Hangul, the rest.
const ASCII = /^[\x00-\x7f]*$/; // eslint-disable-line no-control-regex
const HANGUL = /[\uac00-\ud7af]/;
const SCRIPTS: readonly ((text: string) => boolean)[] = [
  (text) => ASCII.test(text),
  (text) => HANGUL.test(text),
  (text) => !ASCII.test(text) && !HANGUL.test(text),
];

/** Keys of the aliases of each line in one script, as far as they differ from the name's own. */
function keysOf(lines: readonly string[], fits: (text: string) => boolean): string {
  const all = lines.map((line) => {
    const [own, ...keys] = lineNames(line).map(nameKey);
    return [...new Set(keys)].filter((key) => key !== own && fits(key)).join(SEPARATOR.key);
  });
  return all.join(SEPARATOR.item).replace(/;+$/, '');
}

const wordsOf = (phrase: string): string => nameWords(phrase).join(' ');

/** Folds phrases to the words by which they are found, each id's in one string. */
function packPhrases<Id extends string>(
  phrases: Iterable<readonly [Id, readonly string[]]>,
): PackedPhrases<Id> {
  const ids: Id[] = [];
  const spaced: string[] = [];
  const unspaced: string[] = [];
  for (const [id, list] of phrases) {
    const foldedOf = (isUnspaced: boolean): readonly string[] => [
      ...new Set(list.filter((phrase) => UNSPACED.test(phrase) === isUnspaced).map(wordsOf)),
    ];
    const [apart, glued] = [foldedOf(false), foldedOf(true)].map((all) =>
      all.filter((words) => words !== ''),
    );
    if (apart === undefined || glued === undefined || apart.length + glued.length === 0) continue;
    ids.push(id);
    spaced.push(join(apart));
    unspaced.push(join([...new Set(glued.map((words) => words.replaceAll(' ', '')))]));
  }
  return { ids, spaced, unspaced };
}

/** As the parser compares: lower case, no accents, one space. */
function foldPhrase(phrase: string): string {
  const fold = (letter: string): string =>
    letter < '\u0530' ? letter.toLowerCase().normalize('NFD').charAt(0) : letter;
  return Array.from(phrase.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/ ?:$/, ''), fold).join('');
}

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)];
const folded = (list: readonly string[]): string => join(unique(list.map(foldPhrase)));

function usedOf(rule: Rule): BookRule {
  const { label: _label, reason: _reason, range: _range, names: _names, patterns: _patterns, ...used } = rule;
  const { not: _not, promises: _promises, ...rest } = used;
  return rest;
}

/**
 * Packs a book for a build: only what is used at run time, folded once, in few long strings that compress well and are
 * taken apart late. Throws when a pattern is wrong or a line holds a sign that parts lists here.
 */
export function packBook(file: BookFile): PackedBook {
  const { version, parts, kinds, kitchen, protocol, review } = file;
  const groups = [
    ...file.rules.map(({ names, patterns, not }) => ({
      lines: names,
      markers: [''],
      patterns,
      not,
    })),
    ...file.names,
  ];
  for (const { patterns, not } of groups) for (const one of [...patterns, ...not]) tokenPattern(one, parts);
  const marked = ({ lines, markers }: (typeof groups)[number]): string => {
    const names = lines.map((line) => lineNames(line)[0] ?? line);
    join(names);
    return names
      .map((name) => (markers.includes(name) ? SEPARATOR.marker + name : name))
      .join(SEPARATOR.item);
  };
  return {
    version,
    rules: file.rules.map(usedOf),
    functions: file.names.map(({ id }) => id),
    names: groups.map(marked),
    keys: SCRIPTS.map((fits) => groups.map(({ lines }) => keysOf(lines, fits))),
    patterns: groups.map(({ patterns }) => join(patterns)),
    not: groups.map(({ not }) => join(not)),
    parts: Object.fromEntries(Object.entries(parts).map(([id, words]) => [id, join(words)])),
    kinds,
    kitchen: {
      functions: kitchen.functions,
      names: join(unique(kitchen.names.map(nameKey))),
      whole: join(unique(kitchen.whole.map(wordsOf))),
      words: join(unique(kitchen.words.filter((word) => ONE_WORD.test(word)).map(wordsOf))),
      parts: join(unique(kitchen.words.filter((word) => !ONE_WORD.test(word)).map(wordsOf))),
    },
    words: {
      heads: folded(file.words.heads),
      traps: folded(file.words.traps),
      ends: folded(file.words.ends),
      more: folded(file.words.more),
      active: folded(file.words.active),
      inactive: folded(file.words.inactive),
      mayContain: folded(file.words.mayContain),
      free: folded(file.words.free),
      elsewhere: folded(file.words.elsewhere),
    },
    phrases: {
      kinds: packPhrases(Object.entries(file.kindWords)),
      areas: packPhrases(file.areaWords),
      promises: packPhrases(file.rules.map((rule) => [rule.id, rule.promises ?? []])),
      unpromise: packPhrases([['unpromise', parts['unpromise'] ?? []]]),
    },
    protocol,
    sources: Object.fromEntries(
      Object.entries(file.sources).map(([id, { title, year, address }]) => [
        id,
        {
          title,
          ...(year !== undefined && { year }),
          ...(address !== undefined && { address }),
        },
      ]),
    ),
    review,
  };
}

// One word of a script that parts its words.
const ONE_WORD = /^[^\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+$/;
