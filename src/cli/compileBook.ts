import path from 'node:path';
import { checkPolicy } from './checkPolicy.ts';
import { DataReader, type Problem } from './dataReader.ts';
import { lineNames } from '../core/rules/lineNames.ts';
import { packBook } from '../core/rules/packBook.ts';
import { nameKey } from '../core/rules/nameKey.ts';
import type { BookFile, PackedBook } from '../core/types.ts';
import type { PageWords } from '../page/pageWords.ts';
import { defaultProtocolSchema, type Policy } from '../schema/protocol.ts';
import {
  PRODUCT_AREAS,
  kindsSchema,
  kitchenSchema,
  languageSchema,
  messagesFileSchema,
  partsSchema,
  reviewSchema,
  shopsSchema,
  sourcesSchema,
  tileWordsSchema,
  type Language,
  type Shops,
  type TileWords,
} from '../schema/reference.ts';
import type { Messages } from './packSentences.ts';
import { pageWordsOf } from './pageWordsOf.ts';
import { namesSchema, ruleSchema, type Names, type Rule } from '../schema/rule.ts';

/** All that is compiled from data/. */
export interface Compiled {
  readonly book: BookFile;
  /** The book as a build carries it; null where a problem keeps it from being packed. */
  readonly packed: PackedBook | null;
  readonly pageWords: PageWords;
  readonly shops: Shops;
  readonly tileWords: TileWords;
  readonly messages: Messages;
  readonly problems: readonly Problem[];
}

/** What comes back when a file cannot be read or has another shape: what points at it was not asked. */
export interface Unread {
  readonly book: null;
  readonly problems: readonly Problem[];
}

type Filed<T> = readonly { readonly file: string; readonly value: T }[];

/** Lines that no build may carry as they stand: out of order, or with a sign that separates names in it. */
function checkLines(reader: DataReader, { file, value }: Filed<Rule | Names>[number]): void {
  value.names.forEach((line, i) => {
    const before = value.names[i - 1] ?? '';
    if (line.toLowerCase() < before.toLowerCase())
      reader.note(file, `"${line}" stands behind "${before}"; lines are in the order of the alphabet`, line);
    if (/\S=|=\S/.test(line)) reader.note(file, `"${line}": write " = ", with a space on both sides`, line);
  });
}

function checkNames(reader: DataReader, rules: Filed<Rule>, names: Filed<Names>): void {
  for (const one of [...rules, ...names]) checkLines(reader, one);
  const seen = new Map<string, string>();
  for (const { file, value } of [...rules, ...names])
    for (const line of value.names) {
      const keys = new Set(lineNames(line).map(nameKey));
      for (const key of keys) {
        const other = seen.get(key);
        if (key === '') reader.note(file, `"${line}" has a name without letters`, line);
        else if (other !== undefined)
          reader.note(file, `"${line}": the name ${key} stands in ${other} already; keep one`, line);
        else seen.set(key, file);
      }
    }
}

function checkFileNames(reader: DataReader, filed: Filed<{ readonly id: string }>): void {
  for (const { file, value } of filed)
    if (path.basename(file, '.json') !== value.id)
      reader.note(file, `id "${value.id}" differs from the file name`, value.id);
}

function checkRules(
  reader: DataReader,
  rules: Filed<Rule>,
  known: {
    readonly kinds: ReadonlySet<string>;
    readonly functions: ReadonlySet<string>;
    readonly sources: ReadonlySet<string>;
  },
): void {
  const classes = new Set(rules.map(({ value }) => value.id));
  for (const { file, value } of rules) {
    const dangling = (what: string, ids: readonly string[], there: (id: string) => boolean): void => {
      for (const id of ids) if (!there(id)) reader.note(file, `${what} "${id}" does not exist`, id);
    };
    const inci = new Set(value.names.map((line) => lineNames(line)[0]));
    dangling('source', value.sources, (id) => known.sources.has(id));
    dangling('kind', value.kinds ?? [], (id) => known.kinds.has(id));
    dangling('class', value.metBy ?? [], (id) => classes.has(id));
    if (Array.isArray(value.medicine)) dangling('medicine', value.medicine, (name) => inci.has(name));
    for (const condition of value.when ?? []) {
      dangling('kind', condition.kind ?? [], (id) => known.kinds.has(id));
      dangling(
        'class or function',
        [...(condition.with ?? []), ...(condition.without ?? [])],
        (id) => classes.has(id) || known.functions.has(id),
      );
      dangling('name', condition.names ?? [], (name) => inci.has(name));
      if ('as' in condition.then)
        dangling('class', [condition.then.as], (id) => id === 'none' || classes.has(id));
    }
    if (value.sources.length === 0 && !value.ground.includes('inference'))
      reader.note(file, 'no source: name one in "sources", or "inference" in "ground"', 'sources');
  }
}

/** Keeps the words of all languages in one list each, without doubles. */
function union(
  languages: readonly Language[],
  pick: (language: Language) => readonly string[],
): readonly string[] {
  return [...new Set(languages.flatMap(pick))].sort();
}

function gather(
  languages: readonly Language[],
  pick: (language: Language) => Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const all: Record<string, Set<string>> = {};
  for (const language of languages)
    for (const [id, words] of Object.entries(pick(language))) {
      const set = (all[id] ??= new Set());
      for (const word of words) set.add(word);
    }
  return Object.fromEntries(
    Object.entries(all)
      .sort()
      .map(([id, words]) => [id, [...words].sort()]),
  );
}

function checkLanguages(reader: DataReader, languages: Filed<Language>, kinds: ReadonlySet<string>): void {
  for (const { file, value } of languages) {
    for (const id of Object.keys(value.kinds))
      if (!kinds.has(id)) reader.note(file, `kind "${id}" does not exist`, id);
    const { code, name: _, ...phrases } = value;
    if (path.basename(file, '.json') !== code)
      reader.note(file, `code "${code}" differs from the file name`, code);
    for (const phrase of Object.values(phrases).flatMap((one) => Object.values(one).flat()))
      if (phrase !== phrase.toLowerCase() || /^\s|[:：\s]$/.test(phrase))
        reader.note(file, `"${phrase}": small letters, without a colon or a space at the end`, phrase);
    const traps = new Set(value.traps);
    for (const head of value.heads)
      if (traps.has(head)) reader.note(file, `"${head}" is both head and trap`, head);
  }
}

/** Sentences that stand beside what they name: of each class, and of each family of an allergy. */
function ownSentences(rules: Filed<Rule>, families: Policy['families']): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...rules.flatMap(({ value }) => [
      [`class.${value.id}.label`, value.label],
      [`class.${value.id}.reason`, value.reason],
    ]),
    ...Object.entries(families).map(([id, { label }]) => [`family.${id}.label`, label]),
  ]);
}

function sentences(
  reader: DataReader,
  own: Readonly<Record<string, string>>,
  kept: Filed<Record<string, string>>,
): Messages {
  const english = { ...kept.find(({ file }) => file.endsWith('/en.json'))?.value, ...own };
  const all: Record<string, Readonly<Record<string, string>>> = { en: english };
  for (const { file, value } of kept) {
    if (!/\/[a-z]{2,3}(?:-[A-Z][A-Za-z]+)?\.json$/.test(file))
      reader.note(file, 'the file is named after a language code, such as "nl.json" or "pt-BR.json"');
    for (const id of Object.keys(value))
      if (!(id in english))
        reader.note(file, `sentence "${id}" is unknown to English: data/messages/en.json has no such id`, id);
    if (!file.endsWith('/en.json')) all[path.basename(file, '.json')] = value;
  }
  return all;
}

function checkShops(reader: DataReader, shops: Shops): void {
  const seen = new Map<string, string>();
  for (const { id, name, hosts } of shops)
    for (const one of [id, ...hosts]) {
      const other = seen.get(one);
      if (other !== undefined) reader.note('data/shops.json', `"${one}" of ${name} is ${other} already`, one);
      seen.set(one, name);
    }
}

function checkMarkers(reader: DataReader, names: Filed<Names>, sources: ReadonlySet<string>): void {
  for (const { file, value } of names) {
    const inci = new Set(value.names.map((line) => lineNames(line)[0]));
    for (const marker of value.markers ?? [])
      if (!inci.has(marker)) reader.note(file, `marker "${marker}" is not one of the names`, marker);
    for (const id of value.sources ?? [])
      if (!sources.has(id)) reader.note(file, `source "${id}" does not exist`, id);
  }
}

/** A short stamp of the book's content, so that a report can say by which rules it was made. */
function stamp(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function packedOr(reader: DataReader, book: BookFile): PackedBook | null {
  try {
    return packBook(book);
  } catch (error) {
    const said = error instanceof Error ? error.message : 'the book cannot be packed';
    const part = /"(.+?)"|<[\w-]+>/.exec(said);
    reader.noteWhere('data/rules', said, part?.[1] ?? part?.[0]);
    return null;
  }
}

/** Reads and checks data/ below `root`. Every problem is listed; nothing is written; nothing throws on bad data. */
export function compileBook(root: string): Compiled | Unread {
  const reader = new DataReader(root);
  const rules = reader.folder('data/rules', ruleSchema);
  const names = reader.folder('data/names', namesSchema);
  const languages = reader.folder('data/languages', languageSchema);
  const messages = reader.folder('data/messages', messagesFileSchema);
  const kinds = reader.read('data/kinds.json', kindsSchema) ?? [];
  const kitchen = reader.read('data/kitchen.json', kitchenSchema) ?? {
    functions: [],
    names: [],
    whole: [],
    words: [],
  };
  const parts = reader.read('data/parts.json', partsSchema) ?? {};
  const protocol = reader.read('data/protocol.json', defaultProtocolSchema);
  const sources = reader.read('data/sources.json', sourcesSchema) ?? {};
  const review = reader.read('data/review.json', reviewSchema) ?? { rules: [], languages: [] };
  const shops = reader.read('data/shops.json', shopsSchema) ?? [];
  const tileWords = reader.read('data/tiles.json', tileWordsSchema) ?? { sponsored: [] };
  if (protocol === null || reader.problems.length > 0) return { book: null, problems: reader.problems };
  const kindIds = new Set(kinds.map(({ id }) => id));
  const sourceIds = new Set(Object.keys(sources));
  const functions = new Set(names.map(({ value }) => value.id));
  checkFileNames(reader, [...rules, ...names]);
  checkNames(reader, rules, names);
  checkRules(reader, rules, { kinds: kindIds, functions, sources: sourceIds });
  checkMarkers(reader, names, sourceIds);
  for (const id of kitchen.functions)
    if (!functions.has(id)) reader.note('data/kitchen.json', `function "${id}" does not exist`, id);
  checkLanguages(reader, languages, kindIds);
  checkPolicy(reader, protocol, { classes: new Set(rules.map(({ value }) => value.id)), sources: sourceIds });
  checkShops(reader, shops);
  const spoken = languages.map(({ value }) => value);
  const content: Omit<BookFile, 'version'> = {
    rules: rules.map(({ value }) => value),
    names: names.map(({ value }) => ({
      id: value.id,
      lines: value.names,
      markers: value.markers ?? [],
      patterns: value.patterns ?? [],
      not: value.not ?? [],
    })),
    parts,
    kinds,
    kitchen,
    words: {
      heads: union(spoken, (one) => one.heads),
      traps: union(spoken, (one) => one.traps),
      ends: union(spoken, (one) => one.ends),
      more: union(spoken, (one) => one.more ?? []),
      active: union(spoken, (one) => one.active),
      inactive: union(spoken, (one) => one.inactive),
      mayContain: union(spoken, (one) => one.mayContain),
      free: union(spoken, (one) => one.free),
      elsewhere: union(spoken, (one) => one.elsewhere),
    },
    kindWords: gather(spoken, (one) => one.kinds),
    areaWords: PRODUCT_AREAS.map((area) => [area, union(spoken, (one) => one.areas[area] ?? [])] as const),
    protocol,
    sources,
    review,
  };
  const book: BookFile = { version: stamp(JSON.stringify(content)), ...content };
  const packed = packedOr(reader, book);
  const buy = union(spoken, (one) => one.buy);
  const pageWords = pageWordsOf({ ...content.words, buy });
  const all = sentences(reader, ownSentences(rules, protocol.policy.families), messages);
  return { book, packed, pageWords, shops, tileWords, messages: all, problems: reader.problems };
}
