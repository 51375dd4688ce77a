import * as L from './lexicon.ts';
import * as P from './part.ts';
import { isClaim, type Stretch, stretchAt } from './prose.ts';
import * as T from './token.ts';

const LABEL_WORDS = 16;
const LABEL_UNITS = 200;

/** Digits, short codes: "SHADES 105, 110, 115". */
const isCode = (token: T.Token): boolean =>
  token.words === 0 || (token.words === 1 && token.to - token.from <= 5);

/** "Face mist with Aloe, Cucumber and Tea: Aqua, ..." */
const isDescription = (state: P.Cutting, first: T.Token, stretch: Stretch): boolean =>
  state.cased &&
  (state.part.kept.length === 0 || state.part.kind === 'label' || first.before >= T.LINE) &&
  first.words >= P.MANY &&
  first.lower > 0 &&
  stretch.pieces <= P.MANY &&
  P.looksLikeList(state, stretchAt(state.tokens, stretch.colon + 1), P.LIST);

/** Could the pieces from `index` to `colon` be a label rather than names? */
const mayLabel = (state: P.Cutting, index: number, stretch: Stretch): boolean => {
  const last = state.tokens[stretch.colon];
  const first = state.tokens[index];
  if (first === undefined || last === undefined) return false;
  if (stretch.words > LABEL_WORDS || last.to - first.from > LABEL_UNITS) return false;
  if (stretch.pieces === 1 || last.colonEndsLine || first.dashed) return true;
  if (isDescription(state, first, stretch)) return true;
  for (let i = index + 1; i <= stretch.colon; i++) {
    const token = state.tokens[i];
    if (token !== undefined && token.before !== T.AND && !isCode(token)) return false;
  }
  return true;
};

/**
 * Words that end in a colon where a sentence or line begins: the label of a list, a word for part of one
 * ("Allergens:"), or praise ("-Retinol: smooths lines"). The index to go on from, or -1 when they are none of these.
 */
export const takeColon = (state: P.Cutting, index: number, stretch: Stretch): number => {
  const first = state.tokens[index];
  const last = state.tokens[stretch.colon];
  if (first === undefined || last === undefined || !mayLabel(state, index, stretch)) return -1;
  const next = stretch.colon + 1;
  const content = stretchAt(state.tokens, next, last.colonEndsLine);
  const label = { from: first.from, to: last.to };
  if (content.pieces === 0) return pend(state, label, next);
  const inList = state.part.kept.length > 0 || state.section === 'active';
  const sameLine = first.before === T.FULL_STOP || first.before === T.AFTER_COLON;
  const many = content.pieces >= P.MANY;
  if (state.section === 'active' && !many)
    return last.share ? keepUpTo(state, index, stretch.colon, content.end) : next;
  if (isPraise(state, first, last, content)) return praise(state, index, next);
  if (inList && sameLine && (stretch.words < 2 || !many) && state.part.kind !== 'label') return next;
  P.openPart(
    state,
    state.part.kind === 'trap' && state.part.kept.length === 0 && !many ? 'trap' : 'label',
    label,
  );
  return next;
};

/** Small letters make up more than this share of a claim behind a hyphen, less of a list. */
const CLAIM_LOWER = 0.35;

/** Is what stands behind the colon a claim about the words before it? */
const isPraise = (state: P.Cutting, first: T.Token, last: T.Token, content: Stretch): boolean => {
  if (isClaim(content, state.cased)) return true;
  if (first.dashed)
    return content.pieces < P.LIST || (state.cased && content.lower > CLAIM_LOWER * content.words);
  if (content.pieces >= P.MANY)
    return state.cased && isSeries(content) && !last.colonEndsLine && listBelow(state, content);
  if (content.words === 0) return true; // "Net Wt.: 32 g"
  const small = !state.cased || content.lower > CLAIM_LOWER * content.words;
  if (small && state.part.kept.length > 0 && content.words > content.pieces * P.MANY) return true;
  return !last.colonEndsLine && listBelow(state, content); // "Caffeine: Firms the look.", and then the list
};

/** "Strengthens, softens, and smooths." */
const isSeries = ({ capital, pieces, small, short }: Stretch): boolean =>
  capital && pieces <= P.LIST && small >= pieces - 1 && short > 0;

/** Does a comma list stand on the line below? */
const listBelow = (state: P.Cutting, content: Stretch): boolean => {
  const below = state.tokens[content.end];
  if (below === undefined || below.before < T.LINE || below.before === T.AFTER_PHRASE) return false;
  const list = stretchAt(state.tokens, content.end);
  return list.colon < 0 && P.looksLikeList(state, list, P.LIST);
};

/** "Zinc Oxide 16% Purpose: Sunscreen": the name is kept, what it is for is not. */
const keepUpTo = (state: P.Cutting, index: number, colon: number, next: number): number => {
  for (let i = index; i <= colon; i++) P.keep(state, i);
  return next;
};

const pend = (state: P.Cutting, label: P.Label, next: number): number => {
  state.pending = label;
  return next;
};

const praise = (state: P.Cutting, index: number, next: number): number => {
  const token = state.tokens[index];
  if (token !== undefined) state.praised.push({ token, section: 'main', index });
  state.skip = P.SENTENCE;
  state.tail = Math.max(state.tail, P.AFTER_PRAISE);
  return stretchAt(state.tokens, next).end;
};

/** A line of words above a comma list that is a list's name: "Night cream", the list below it. */
export const isBareLabel = (state: P.Cutting, index: number, stretch: Stretch): boolean => {
  const token = state.tokens[index];
  if (token === undefined || stretch.pieces !== 1 || stretch.end !== index + 1 || token.dashed) return false;
  const lined = token.after === T.LINE || token.after === T.PARAGRAPH;
  const opens = token.before >= T.LINE;
  if (!lined || !opens || stretch.words > 12 || state.section === 'active') return false;
  const first = state.part.kept.length === 0;
  if (first ? stretch.words < 2 : state.part.kept.length < P.MANY) return false;
  if (state.part.lined) return false;
  const below = stretchAt(state.tokens, index + 1);
  return P.looksLikeList(state, below, first ? P.LIST : P.MANY + 1);
};

/** "KIDS 3 IN 1" before "INGREDIENTS:" */
export const isHeadLabel = (state: P.Cutting, stretch: Stretch): boolean => {
  const next = state.tokens[stretch.end];
  const last = state.tokens[stretch.end - 1];
  if (next === undefined || last === undefined || last.after !== T.AFTER_PHRASE) return false;
  const heads =
    next.type === L.HEAD || next.type === L.TRAP || (next.type === L.ACTIVE && state.part.kept.length > 0);
  return heads && stretch.pieces === 1 && stretch.words < 11 && (stretch.words > 0 || next.type !== L.ACTIVE);
};

/** A label after a mere separator: "..., Linalool. | Rose: Aqua, ..." or, its full stop lost, "..., Linalool Rose Cream: Aqua". */
export const takeInner = (state: P.Cutting, index: number, token: T.Token): number => {
  if (token.after !== T.AFTER_COLON) return -1; // one look only: a stretch of separators may be long
  const stretch = stretchAt(state.tokens, index);
  const content = stretchAt(state.tokens, index + 1, true);
  if (token.before === T.COMMA_LINE || token.before === T.BAR) {
    return takeColon(state, index, stretch);
  }
  if (token.words >= P.MANY && token.before === T.COMMA && P.looksLikeList(state, content, P.LIST)) {
    P.keep(state, index);
    P.openPart(state, 'label', { from: token.from, to: token.to });
    return index + 1;
  }
  return -1;
};
