import type { BookFile, Entry, ParseWords } from '../types.ts';
import type { Kind, ProductArea, Sources } from '../../schema/reference.ts';
import type { DefaultProtocol, Policy } from '../../schema/protocol.ts';
import type { Rule } from '../../schema/rule.ts';
import type { Cell } from '../../schema/words.ts';
import { openKitchen, type OpenKitchen } from './openKitchen.ts';
import { nameKey } from './nameKey.ts';
import { phraseIndex, type PhraseIndex } from './phraseIndex.ts';
import { tokenPattern, type TokenPattern } from './tokenPattern.ts';

/** A pattern and the entry that a name fitting it gets. */
export interface Family {
  readonly pattern: TokenPattern;
  readonly not: readonly TokenPattern[];
  readonly classes: readonly string[];
  readonly functions: readonly string[];
  /** How strict the rule is over all columns; -1 for a plain name. Decides between patterns of equal weight. */
  readonly strictness: number;
}

/** The rule book, opened: indexes over a BookFile. */
export interface Book {
  readonly version: string;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly names: ReadonlyMap<string, Entry>;
  /** Families by a word that stands in every name that fits. */
  readonly families: ReadonlyMap<string, readonly Family[]>;
  /** Keys of irritant names of 8 letters or more by length and first or last letters, for spelling distance 1. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** How strict a class is over all columns. */
  readonly strictness: ReadonlyMap<string, number>;
  readonly words: ParseWords;
  readonly qualifiers: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly kitchen: OpenKitchen;
  readonly kindPhrases: PhraseIndex;
  readonly areaPhrases: PhraseIndex<ProductArea>;
  readonly promises: PhraseIndex;
  readonly unpromise: PhraseIndex;
  readonly protocol: DefaultProtocol['protocol'];
  readonly policy: Policy;
  readonly sources: Sources;
  readonly reviewed: boolean;
}

/** How many look-ups a book remembers; more are forgotten at once. */
export const LOOKUP_MEMORY = 50_000;
/** Letters of the shortest irritant name that is found by a spelling at distance 1. */
export const SHORTEST_GUESS = 8;
const HELPFUL_GROUPS: ReadonlySet<string> = new Set(['hydrators']);

/** Splits a line of data, "INCI name = alias = alias", into its names. */
export function lineNames(line: string): readonly string[] {
  return line.split(' = ').map((name) => name.trim());
}

function addFamilies(
  to: Map<string, Family[]>,
  from: { readonly patterns: readonly string[]; readonly not: readonly string[] },
  entry: Pick<Family, 'classes' | 'functions' | 'strictness'>,
  parts: BookFile['parts'],
): void {
  const not = from.not.map((source) => tokenPattern(source, parts));
  for (const source of from.patterns) {
    const family: Family = { pattern: tokenPattern(source, parts), not, ...entry };
    for (const anchor of family.pattern.anchors) {
      const list = to.get(anchor);
      if (list === undefined) to.set(anchor, [family]);
      else list.push(family);
    }
  }
}

const STRICT: Readonly<Record<Cell, number>> = { suits: 0, caution: 1, avoid: 2 };

function strictnessOf(rule: Rule): number {
  return Object.values(rule.phases).reduce((sum, cell) => sum + STRICT[cell], 0);
}

function addNames(to: Map<string, Entry>, line: string, entry: Omit<Entry, 'name'>): void {
  const names = lineNames(line);
  const whole: Entry = { name: names[0] ?? line, ...entry };
  for (const name of names) to.set(nameKey(name), whole);
}

const EDGE = 3; // letters; one edit in a name of seven or more leaves its first three or its last three alone

/** Under which shapes a spelling of `size` letters is filed that begins, or ends, as `key` does. */
export function edgeShapes(key: string, size: number): readonly [string, string] {
  return [`${key.slice(0, EDGE)}${size}`, `${size}${key.slice(-EDGE)}`];
}

function spellingsOf(
  names: ReadonlyMap<string, Entry>,
  rules: ReadonlyMap<string, Rule>,
): Map<string, string[]> {
  const byShape = new Map<string, string[]>();
  for (const [key, entry] of names) {
    if (key.length < SHORTEST_GUESS || entry.classes.length === 0) continue;
    if (entry.classes.every((id) => HELPFUL_GROUPS.has(rules.get(id)?.group ?? ''))) continue;
    for (const shape of edgeShapes(key, key.length)) {
      const list = byShape.get(shape);
      if (list === undefined) byShape.set(shape, [key]);
      else list.push(key);
    }
  }
  return byShape;
}

/** Opens a compiled book: builds the indexes once. Throws when a pattern names an unknown word set. */
export function openBook(file: BookFile): Book {
  const rules = new Map(file.rules.map((rule) => [rule.id, rule]));
  const names = new Map<string, Entry>();
  const families = new Map<string, Family[]>();
  for (const group of file.names) {
    const markers = new Set(group.markers);
    for (const line of group.lines)
      addNames(names, line, {
        classes: [],
        functions: [group.id],
        marker: markers.has(lineNames(line)[0] ?? ''),
      });
  }
  for (const rule of file.rules) {
    for (const line of rule.names)
      addNames(names, line, { classes: [rule.id], functions: [], marker: false });
    addFamilies(
      families,
      rule,
      { classes: [rule.id], functions: [], strictness: strictnessOf(rule) },
      file.parts,
    );
  }
  for (const group of file.names)
    addFamilies(families, group, { classes: [], functions: [group.id], strictness: -1 }, file.parts);
  return {
    version: file.version,
    rules,
    names,
    families,
    spellings: spellingsOf(names, rules),
    strictness: new Map(file.rules.map((rule) => [rule.id, strictnessOf(rule)])),
    words: file.words,
    qualifiers: new Set(file.parts['qualifier'] ?? []),
    tails: new Set(file.parts['tail'] ?? []),
    kitchen: openKitchen(file.kitchen),
    kinds: new Map(file.kinds.map((kind) => [kind.id, kind])),
    kindPhrases: phraseIndex(Object.entries(file.kindWords)),
    areaPhrases: phraseIndex(file.areaWords),
    promises: phraseIndex(file.rules.map((rule) => [rule.id, rule.promises ?? []] as const)),
    unpromise: phraseIndex([['unpromise', file.parts['unpromise'] ?? []]]),
    protocol: file.protocol.protocol,
    policy: file.protocol.policy,
    sources: file.sources,
    reviewed: file.review.rules.length > 0,
  };
}
