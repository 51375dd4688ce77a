import type { PageKind, Rung } from '../schema/messages.ts';
import type { Kind, Kitchen, Language, Parts, ProductArea, Review, Sources } from '../schema/reference.ts';
import type { DefaultProtocol } from '../schema/protocol.ts';
import type { Phases, Rule } from '../schema/rule.ts';
import type { Product } from '../schema/state.ts';
import type { Code, Ground, Outside, Phase, Use, Verdict } from '../schema/words.ts';

/** A declared strength, in the unit printed: 30 ppm stays 30 ppm. */
export interface Strength {
  readonly value: number;
  readonly unit: '%' | 'ppm';
}

/** One printed name. `from` and `to` are UTF-16 offsets into the list's `text`; `text.slice(from, to) === printed`. */
export interface Ingredient {
  readonly printed: string;
  readonly from: number;
  readonly to: number;
  /** `active`: under a drug-facts heading; `may-contain`: only in some shades. */
  readonly section: 'main' | 'active' | 'may-contain';
  readonly strength?: Strength;
}

/** One ingredient list as printed, without heading, blurb or legal tail; lines joined by "\n". */
export interface ParsedList {
  /** Kit item, shade, option or region, or null. */
  readonly label: string | null;
  readonly text: string;
  /** false: the list breaks off ("...", "see more"). */
  readonly complete: boolean;
  /** true: a few hero ingredients, not a list. */
  readonly teaser: boolean;
  /** `alphabetical` and `drug-facts` say nothing about amounts: no softening by position. */
  readonly order: 'amount' | 'alphabetical' | 'drug-facts';
  readonly ingredients: readonly Ingredient[];
}

/** Words the parser needs, of all languages at once, lower case. */
export type ParseWords = Readonly<
  Record<
    keyof Pick<
      Language,
      'heads' | 'traps' | 'ends' | 'more' | 'active' | 'inactive' | 'mayContain' | 'free' | 'elsewhere'
    >,
    readonly string[]
  >
>;

/** A dictionary entry. */
export interface Entry {
  /** INCI name. */
  readonly name: string;
  /** Classes (data/rules) the name carries; empty for a plain name. */
  readonly classes: readonly string[];
  /** Functions (data/names), e.g. `surfactant`. */
  readonly functions: readonly string[];
  /** Never used above 1 %. */
  readonly marker: boolean;
}

/** One printed name after the dictionary: what it is, and by what right. */
export interface Match extends Ingredient {
  /** Dictionary entry, or null when the name is unread. */
  readonly entry: Entry | null;
  /** true: found by a spelling at distance 1; shown as a guess. */
  readonly guess: boolean;
}

/** The whole book as data: plain JSON, checked when it was made. */
export interface BookFile {
  readonly version: string;
  readonly rules: readonly Rule[];
  /** Function id, marker names, and lines "INCI name = alias". */
  readonly names: readonly {
    readonly id: string;
    readonly lines: readonly string[];
    readonly markers: readonly string[];
    readonly patterns: readonly string[];
    readonly not: readonly string[];
  }[];
  readonly parts: Parts;
  readonly kinds: readonly Kind[];
  readonly kitchen: Kitchen;
  readonly words: ParseWords;
  /** Words of all languages for a kind or an area, folded. */
  readonly kindWords: Readonly<Record<string, readonly string[]>>;
  readonly areaWords: readonly (readonly [ProductArea, readonly string[]])[];
  readonly protocol: DefaultProtocol;
  readonly sources: Sources;
  readonly review: Review;
}

/** A rule as it is used at run time: its sentences are said by id, its names, patterns and promises are indexed. */
export type BookRule = Omit<Rule, 'label' | 'reason' | 'range' | 'names' | 'patterns' | 'not' | 'promises'>;

/** Phrases folded to words, each id's joined by ";": those of scripts with spaces between words, and without. */
export interface PackedPhrases<Id extends string = string> {
  readonly ids: readonly Id[];
  readonly spaced: readonly string[];
  readonly unspaced: readonly string[];
}

/** The book as a build carries it; lists are joined by ";". `packBook` makes it, `openBook` takes it apart. */
export interface PackedBook {
  readonly version: string;
  readonly rules: readonly BookRule[];
  /** Ids of data/names. */
  readonly functions: readonly string[];
  /** For each rule, then each function: INCI names as printed, "^" before a marker. */
  readonly names: readonly string[];
  /** The same for each script: keys of a name's aliases, joined by ",". */
  readonly keys: readonly (readonly string[])[];
  readonly patterns: readonly string[];
  readonly not: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
  readonly kinds: readonly Kind[];
  readonly kitchen: Pick<Kitchen, 'functions'> &
    Readonly<Record<'names' | 'whole' | 'words' | 'parts', string>>;
  readonly words: Readonly<Record<keyof ParseWords, string>>;
  readonly phrases: {
    readonly kinds: PackedPhrases;
    readonly areas: PackedPhrases<ProductArea>;
    readonly promises: PackedPhrases;
    readonly unpromise: PackedPhrases;
  };
  readonly protocol: DefaultProtocol;
  readonly sources: Readonly<Record<string, Pick<Sources[string], 'title' | 'year' | 'address'>>>;
  readonly review: Review;
}

/** The kind of a product and how sure that is. */
export interface ProductKind {
  /** Kind id of data/kinds.json, or null when nothing says it. */
  readonly id: string | null;
  readonly use: Use;
  readonly judged: boolean;
  /** Name or category and list agree: a class may be softened for it (policy 6). */
  readonly agreed: boolean;
  /** What the product is plainly for; null when it does not say. */
  readonly area: ProductArea | null;
  readonly everywhere: boolean;
  /** The name or category says SPF or sunscreen. */
  readonly sunscreen: boolean;
}

/** A class found in a list: the worst name of it and its cells after kind, strength and position are weighed. */
export interface Finding {
  readonly class: string;
  /** Printed words; for a promise, the product's name. */
  readonly printed: string;
  /** INCI name, or null where kind or name carries the class. */
  readonly name: string | null;
  /** Index of the list among the lists of the product, and of the match in it; null where no printed name carries it. */
  readonly list: number;
  readonly at: number | null;
  readonly cells: Phases;
  /** Why the cells differ from the rule's own: "low" in the list, "rinse-off", "strength", or null. */
  readonly softened: 'position' | 'use' | 'other' | null;
  /** `promised`: the name of the product carries it; `kind`: the kind is it; `list`: it was read. */
  readonly by: 'list' | 'kind' | 'promised' | 'allergy' | 'caution';
  readonly medicine: boolean;
  readonly guess: boolean;
  /** Only in some shades. */
  readonly mayContain: boolean;
}

export interface Reason {
  readonly class: string;
  readonly list: number;
  readonly printed: string;
  readonly verdict: Verdict;
  /** Epoch milliseconds when this class turns looser, or null: no end date. */
  readonly until: number | null;
  readonly ground: readonly Ground[];
  readonly sources: readonly string[];
  readonly finding: Finding;
  /** Set when a clinic's rule gave the cell: until when the default would have said so. */
  readonly clinic: { readonly looser: boolean; readonly usualUntil: number | null } | null;
}

/** What can be said of a product for a plan at a moment. Codes and numbers only; sentences come later. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly because: readonly Code[];
  readonly phase: Phase | Outside;
  readonly reasons: readonly Reason[];
  /** First moments (epoch ms) from which it is `caution` or looser, and `suits`; null: no such day in the plan. */
  readonly from: { readonly caution: number | null; readonly suits: number | null };
  /** The verdict in each stretch from now to the end of the plan. */
  readonly strip: readonly {
    readonly from: number;
    readonly to: number | null;
    readonly phase: Phase | Outside;
    readonly verdict: Verdict;
  }[];
  /** Verdict of each list of the product. */
  readonly lists: readonly Verdict[];
  /** Verdict of each match of each list; `unknown` for an unread name. */
  readonly names: readonly (readonly Verdict[])[];
  /** Helpful classes that were read (policy 24: named beside a tick only). */
  readonly good: readonly string[];
  /** The product counts as a sunscreen after the first day: its sentences follow policy 8. */
  readonly sun: boolean;
  readonly held: boolean;
}

/** One list, read. */
export interface ReadList extends ParsedList {
  readonly rung: Rung;
  readonly ref: number;
  readonly matches: readonly Match[];
}

/** A page or text, read: all that does not depend on plan and moment. */
export interface Reading {
  readonly page: PageKind | 'text';
  readonly product: Product;
  readonly kind: ProductKind;
  readonly found: 'list' | 'teaser' | 'elsewhere' | 'none';
  readonly lists: readonly ReadList[];
  /** Printed names in all, and those recognised without guessing. */
  readonly names: number;
  readonly known: number;
  /** Identity of the lists: equal texts, equal fingerprint. */
  readonly fingerprint: string;
}
