import path from 'node:path';
import { DataReader, type Problem } from './dataReader.ts';
import { lineNames, openBook } from '../core/rules/openBook.ts';
import { nameKey } from '../core/rules/nameKey.ts';
import type { BookFile } from '../core/types.ts';
import type { PageWords } from '../page/pageWords.ts';
import { defaultProtocolSchema } from '../schema/protocol.ts';
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
  type Language,
  type Shops,
} from '../schema/reference.ts';
import { pageWordsOf } from './pageWordsOf.ts';
import { namesSchema, ruleSchema, type Names, type Rule } from '../schema/rule.ts';

/** All that is compiled from data/. */
export interface Compiled {
  readonly book: BookFile;
  readonly pageWords: PageWords;
  readonly shops: Shops;
  /** Language code -> sentence id -> ICU text; English has every id. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly problems: readonly Problem[];
}

type Filed<T> = readonly { readonly file: string; readonly value: T }[];

function checkNames(reader: DataReader, rules: Filed<Rule>, names: Filed<Names>): void {
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
      reader.note(file, 'no source, and the ground is not inference');
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
    const traps = new Set(value.traps);
    for (const head of value.heads)
      if (traps.has(head)) reader.note(file, `"${head}" is both head and trap`, head);
  }
}

function sentences(
  reader: DataReader,
  rules: Filed<Rule>,
  kept: Filed<Record<string, string>>,
): Compiled['messages'] {
  const own = Object.fromEntries(
    rules.flatMap(({ value }) => [
      [`class.${value.id}.label`, value.label],
      [`class.${value.id}.reason`, value.reason],
    ]),
  );
  const english = { ...kept.find(({ file }) => file.endsWith('/en.json'))?.value, ...own };
  const all: Record<string, Record<string, string>> = {};
  for (const { file, value } of kept) {
    for (const id of Object.keys(value))
      if (!(id in english)) reader.note(file, `sentence "${id}" is unknown to English`, id);
    all[path.basename(file, '.json')] = { ...english, ...value };
  }
  return all;
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

/** Reads and checks data/ below `root`. Every problem is listed; nothing is written; nothing throws on bad data. */
export function compileBook(root: string): Compiled {
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
  const spoken = languages.map(({ value }) => value);
  if (protocol === null)
    throw new Error(reader.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
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
  try {
    openBook(book);
  } catch (error) {
    reader.note('data/rules', error instanceof Error ? error.message : 'the book does not open');
  }
  const buy = union(spoken, (one) => one.buy);
  const pageWords = pageWordsOf({ ...content.words, buy });
  return { book, pageWords, shops, messages: sentences(reader, rules, messages), problems: reader.problems };
}
