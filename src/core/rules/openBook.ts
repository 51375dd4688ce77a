import type { BookRule, Entry, PackedBook, ParseWords } from '../types.ts';
import type { Kind, Parts, ProductArea } from '../../schema/reference.ts';
import type { DefaultProtocol, Policy } from '../../schema/protocol.ts';
import type { Cell } from '../../schema/words.ts';
import { openKitchen, type OpenKitchen } from './openKitchen.ts';
import { nameKey } from './nameKey.ts';
import { once } from './once.ts';
import { phraseIndex, type PhraseIndex } from './phraseIndex.ts';
import type { Piece } from './segment.ts';
import { tokenPattern, type TokenPattern } from './tokenPattern.ts';

/** A pattern and the entry that a name fitting it gets. */
export interface Family {
  readonly pattern: TokenPattern;
  readonly not: () => readonly TokenPattern[];
  readonly classes: readonly string[];
  readonly functions: readonly string[];
  /** How strict the rule is over all columns; -1 for a plain name. Decides between patterns of equal weight. */
  readonly strictness: number;
}

/** What the dictionary says of a printed name. */
export interface LookUp {
  readonly entry: Entry;
  /** By a spelling at distance 1. */
  readonly guess: boolean;
  /** By a line of its own, not only by a family or by its parts. */
  readonly own: boolean;
}

/** The rule book, opened: indexes over a PackedBook, each made when it is first asked. */
export interface Book {
  readonly version: string;
  readonly rules: ReadonlyMap<string, BookRule>;
  readonly names: ReadonlyMap<string, Entry>;
  /** Families by a word that stands in every name that fits. */
  readonly families: ReadonlyMap<string, readonly Family[]>;
  /** Keys of irritant names of 8 letters or more by length, for spelling distance 1. */
  readonly spellings: ReadonlyMap<number, readonly string[]>;
  /** How strict a class is over all columns. */
  readonly strictness: ReadonlyMap<string, number>;
  readonly words: ParseWords;
  readonly qualifiers: ReadonlySet<string>;
  readonly tails: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Rules that kinds of product carry, in the order of the rules. */
  readonly kindRules: readonly BookRule[];
  /** Kinds of floor classes that come back in `recover`, such as a scrub or self-tan. */
  readonly returningKinds: ReadonlySet<string>;
  readonly kitchen: OpenKitchen;
  readonly kindPhrases: PhraseIndex;
  readonly areaPhrases: PhraseIndex<ProductArea>;
  readonly promises: PhraseIndex;
  readonly unpromise: PhraseIndex;
  readonly protocol: DefaultProtocol['protocol'];
  readonly policy: Policy;
  readonly reviewed: boolean;
  /** What was asked before; `lookUp` keeps it. */
  readonly lookUps: Map<string, LookUp | null>;
  /** Parts of printed names that may be several run together; `matchList` keeps them. */
  readonly pieces: Map<string, readonly Piece[]>;
  /** Parts of unread names that may hold the name of a product; `splitLabelled` keeps them. */
  readonly labelled: Map<string, readonly Piece[]>;
}

/** How many look-ups a book remembers; more are forgotten at once. */
export const LOOKUP_MEMORY = 50_000;
/** Letters of the shortest irritant name that is found by a spelling at distance 1. */
export const SHORTEST_GUESS = 8;
const HELPFUL_GROUPS: ReadonlySet<string> = new Set(['hydrators']);

const listOf = (text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : text.split(';');

/** What the names of one rule or one function share. */
type Group = Pick<Family, 'classes' | 'functions' | 'strictness'>;

const STRICT: Readonly<Record<Cell, number>> = {
  suits: 0,
  caution: 1,
  avoid: 2,
};

function strictnessOf(rule: BookRule): number {
  return Object.values(rule.phases).reduce((sum, cell) => sum + STRICT[cell], 0);
}

const groupsOf = ({ rules, functions }: PackedBook): readonly Group[] => [
  ...rules.map((rule) => ({
    classes: [rule.id],
    functions: [],
    strictness: strictnessOf(rule),
  })),
  ...functions.map((id) => ({ classes: [], functions: [id], strictness: -1 })),
];

/** Look-up key -> entry, for every name and alias. */
function namesOf(file: PackedBook, groups: readonly Group[]): ReadonlyMap<string, Entry> {
  const names = new Map<string, Entry>();
  groups.forEach(({ classes, functions }, g) => {
    const entries = listOf(file.names[g]).map((printed): Entry => {
      const marker = printed.startsWith('^');
      const name = marker ? printed.slice(1) : printed;
      const entry = { name, classes, functions, marker };
      names.set(nameKey(name), entry);
      return entry;
    });
    for (const script of file.keys)
      listOf(script[g]).forEach((keys, i) => {
        const entry = entries[i];
        if (keys !== '' && entry !== undefined) for (const key of keys.split(',')) names.set(key, entry);
      });
  });
  return names;
}

function familiesOf(
  file: PackedBook,
  groups: readonly Group[],
  parts: Parts,
): ReadonlyMap<string, readonly Family[]> {
  const families = new Map<string, Family[]>();
  groups.forEach((group, g) => {
    const not = once(() => listOf(file.not[g]).map((source) => tokenPattern(source, parts)));
    for (const source of listOf(file.patterns[g])) {
      const family: Family = {
        pattern: tokenPattern(source, parts),
        not,
        ...group,
      };
      for (const anchor of family.pattern.anchors) {
        const list = families.get(anchor);
        if (list === undefined) families.set(anchor, [family]);
        else list.push(family);
      }
    }
  });
  return families;
}

function spellingsOf(
  names: ReadonlyMap<string, Entry>,
  rules: ReadonlyMap<string, BookRule>,
): ReadonlyMap<number, readonly string[]> {
  const byLength = new Map<number, string[]>();
  for (const [key, entry] of names) {
    if (key.length < SHORTEST_GUESS || entry.classes.length === 0) continue;
    if (entry.classes.every((id) => HELPFUL_GROUPS.has(rules.get(id)?.group ?? ''))) continue;
    const list = byLength.get(key.length);
    if (list === undefined) byLength.set(key.length, [key]);
    else list.push(key);
  }
  return byLength;
}

function returningOf({ protocol }: PackedBook, rules: ReadonlyMap<string, BookRule>): ReadonlySet<string> {
  const floor = protocol.policy.floor.map((id) => rules.get(id));
  return new Set(floor.flatMap((rule) => (rule?.phases.recover === 'avoid' ? [] : (rule?.kinds ?? []))));
}

const wordsOf = ({ words }: PackedBook): ParseWords => ({
  heads: listOf(words.heads),
  traps: listOf(words.traps),
  ends: listOf(words.ends),
  more: listOf(words.more),
  active: listOf(words.active),
  inactive: listOf(words.inactive),
  mayContain: listOf(words.mayContain),
  free: listOf(words.free),
  elsewhere: listOf(words.elsewhere),
});

/**
 * Opens a packed book. Nothing is indexed before it is asked for: a background that wakes for one answer pays for that
 * answer only.
 */
export function openBook(file: PackedBook): Book {
  const rules = new Map(file.rules.map((rule) => [rule.id, rule]));
  const groups = once(() => groupsOf(file));
  const parts = once(() =>
    Object.fromEntries(Object.entries(file.parts).map(([id, words]) => [id, [...listOf(words)]])),
  );
  const names = once(() => namesOf(file, groups()));
  const families = once(() => familiesOf(file, groups(), parts()));
  const spellings = once(() => spellingsOf(names(), rules));
  const strictness = once(() => new Map(file.rules.map((rule) => [rule.id, strictnessOf(rule)])));
  const words = once(() => wordsOf(file));
  const qualifiers = once(() => new Set(listOf(file.parts['qualifier'])));
  const tails = once(() => new Set(listOf(file.parts['tail'])));
  const kitchen = once(() => openKitchen(file.kitchen));
  const kinds = once(() => new Map(file.kinds.map((kind) => [kind.id, kind])));
  const kindRules = once(() => file.rules.filter((rule) => rule.kinds !== undefined));
  const returningKinds = once(() => returningOf(file, rules));
  const kindPhrases = once(() => phraseIndex(file.phrases.kinds));
  const areaPhrases = once(() => phraseIndex(file.phrases.areas));
  const promises = once(() => phraseIndex(file.phrases.promises));
  const unpromise = once(() => phraseIndex(file.phrases.unpromise));
  return {
    version: file.version,
    rules,
    protocol: file.protocol.protocol,
    policy: file.protocol.policy,
    reviewed: file.review.rules.length > 0,
    lookUps: new Map(),
    pieces: new Map(),
    labelled: new Map(),
    get names() {
      return names();
    },
    get families() {
      return families();
    },
    get spellings() {
      return spellings();
    },
    get strictness() {
      return strictness();
    },
    get words() {
      return words();
    },
    get qualifiers() {
      return qualifiers();
    },
    get tails() {
      return tails();
    },
    get kinds() {
      return kinds();
    },
    get kindRules() {
      return kindRules();
    },
    get returningKinds() {
      return returningKinds();
    },
    get kitchen() {
      return kitchen();
    },
    get kindPhrases() {
      return kindPhrases();
    },
    get areaPhrases() {
      return areaPhrases();
    },
    get promises() {
      return promises();
    },
    get unpromise() {
      return unpromise();
    },
  };
}
