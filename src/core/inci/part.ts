import * as L from './lexicon.ts';
import { isProse, type Stretch } from './prose.ts';
import * as T from './token.ts';

export type Section = 'main' | 'active' | 'may-contain';

/** A piece that is taken for a name, and its place among the tokens. */
export interface Kept {
  readonly token: T.Token;
  readonly section: Section;
  readonly index: number;
}

export interface Label {
  readonly from: number;
  readonly to: number;
}

/** One list of the text, as pieces. */
export interface Part {
  /** What opened it: nothing, a heading, a heading of hero ingredients, or a label. */
  readonly kind: 'plain' | 'head' | 'trap' | 'label';
  readonly label: Label | null;
  readonly kept: Kept[];
  /** Section words ("Active ingredients:"), by token index: they stay in the text of the list. */
  readonly marks: number[];
  /** Pieces behind a hyphen as bullet, without a colon. */
  readonly bullets: Kept[];
  drug: boolean;
  /** It has names of the main section; it has names alone on their lines. */
  main: boolean;
  lined: boolean;
  /** false: the words of a control that unfolds the rest stand behind it. */
  complete: boolean;
}

/** What is being left out: nothing, up to the sentence's end, or up to the next heading. */
export const NONE = 0;
export const SENTENCE = 1;
export const REST = 2;

/** After praise or a footnote only what looks like a list is read on. */
export const FREE = 0;
export const AFTER_PRAISE = 1;
export const AFTER_LEGEND = 2;

/** Names that make "several", and names that make a list. */
export const MANY = 3;
export const LIST = 5;

/** Where the cutter stands; changed as it goes. */
export interface Cutting {
  readonly tokens: readonly T.Token[];
  /** The text writes its names with capitals. */
  readonly cased: boolean;
  readonly parts: Part[];
  readonly praised: Kept[];
  part: Part;
  section: Section;
  /** Names kept so far, in all parts. */
  names: number;
  skip: number;
  tail: number;
  /** Label words that stand before a heading. */
  pending: Label | null;
}

export const newPart = (kind: Part['kind'], label: Label | null): Part => ({
  kind, label, kept: [], marks: [], bullets: [], drug: false, main: false, lined: false, complete: true,
}); // prettier-ignore

const isCased = (tokens: readonly T.Token[]): boolean => {
  let words = 0;
  let lower = 0;
  for (const token of tokens) {
    words += token.words;
    lower += token.lower;
  }
  return lower < 0.8 * words;
};

export const startCutting = (tokens: readonly T.Token[]): Cutting => {
  const part = newPart('plain', null);
  return {
    tokens, cased: isCased(tokens), parts: [part], praised: [], part, section: 'main', names: 0, skip: NONE, tail: FREE,
    pending: null,
  }; // prettier-ignore
};

/** Begins the next list. */
export const openPart = (state: Cutting, kind: Part['kind'], label: Label | null): void => {
  state.part = newPart(kind, label);
  state.parts.push(state.part);
  state.section = 'main';
  state.skip = NONE;
  state.tail = FREE;
  state.pending = null;
};

/** Names with their strengths above "Inactive ingredients:" are the active ones, whatever headed them. */
const markActive = ({ part }: Cutting): void => {
  if (part.drug || !part.kept.every(({ token }) => token.share)) return;
  part.kept.forEach((kept, i) => (part.kept[i] = { ...kept, section: 'active' }));
  part.main = false;
};

/** Active, inactive: a new medicine begins when the list at hand has its inactive part already. */
export const openSection = (state: Cutting, index: number, type: number): void => {
  const anew = (state.part.drug && state.part.main) || state.part.kind === 'trap' || state.pending !== null;
  if (type === L.ACTIVE && anew) openPart(state, 'label', state.pending);
  if (type === L.INACTIVE) markActive(state);
  state.part.drug = true;
  state.section = type === L.ACTIVE ? 'active' : 'main';
  state.part.marks.push(index);
  state.skip = NONE;
  state.tail = FREE;
  state.pending = null;
};

/** Takes the piece at `index` for a name of the list at hand. */
export const keep = (state: Cutting, index: number): void => {
  const token = state.tokens[index];
  if (token === undefined) return;
  const kept = { token, section: state.section, index };
  if (token.dashed && T.isHard(token.before)) state.part.bullets.push(kept);
  else state.part.kept.push(kept);
  state.names++;
  if (state.section === 'main') state.part.main = true;
  if (token.before >= T.LINE && token.after === T.LINE) state.part.lined = true;
};

/** Has the stretch `least` names or more, and the looks of a list? */
export const looksLikeList = (state: Cutting, stretch: Stretch, least: number): boolean =>
  stretch.pieces >= least && stretch.words / stretch.pieces <= 6 && !isProse(stretch, state.cased);
