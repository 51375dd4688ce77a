import * as L from './lexicon.ts';
import * as P from './part.ts';
import { isClaim, isProse, type Stretch, stretchAt } from './prose.ts';
import { isBareLabel, isHeadLabel, takeColon, takeInner } from './takeLabel.ts';
import * as T from './token.ts';

export interface Cut {
  readonly parts: readonly P.Part[];
  /** What "-Retinol: smooths lines" praises. */
  readonly praised: readonly P.Kept[];
}

const takePhrase = (state: P.Cutting, index: number, token: T.Token): void => {
  switch (token.type) {
    case L.HEAD:
      if (state.section === 'active' && state.part.kept.length > 0)
        return P.openSection(state, index, L.INACTIVE);
      return P.openPart(state, 'head', state.pending);
    case L.TRAP:
      return P.openPart(state, 'trap', state.pending);
    case L.ACTIVE:
    case L.INACTIVE:
      return P.openSection(state, index, token.type);
    case L.MAY:
      if (state.skip === P.REST) return;
      state.section = 'may-contain';
      state.skip = P.NONE;
      state.tail = P.FREE;
      state.part.marks.push(index);
      return;
    case T.MAY_END:
      state.section = 'main';
      return;
    case L.END:
      state.skip = P.REST;
      return;
    case L.MORE:
      state.part.complete = false;
      state.skip = P.SENTENCE;
      return;
    case T.LEGEND:
      return takeLegend(state, index);
    case T.LABEL:
      return takeLabelToken(state, index, token);
    default: // a claim, or "see packaging"
      if (state.skip !== P.REST) state.skip = P.SENTENCE;
      state.tail = P.AFTER_LEGEND;
  }
};

/** A footnote explained, unless what stands behind the star is a list, or the name of one: "* Night cream: Aqua, ...". */
const takeLegend = (state: P.Cutting, index: number): void => {
  const stretch = stretchAt(state.tokens, index + 1);
  const next = state.tokens[index + 1];
  const labelled = stretch.colon === index + 1 && next !== undefined;
  const content = labelled ? stretchAt(state.tokens, index + 2, true) : stretch;
  if (P.looksLikeList(state, content, P.LIST)) {
    P.openPart(state, labelled ? 'label' : 'plain', null);
    return;
  }
  if (state.skip !== P.REST) state.skip = P.SENTENCE;
  state.tail = P.AFTER_LEGEND;
};

const takeLabelToken = (state: P.Cutting, index: number, token: T.Token): void => {
  const content = stretchAt(state.tokens, index + 1, true);
  if (content.pieces > 0 && !isClaim(content, state.cased)) P.openPart(state, 'label', token);
};

/** Reading on after praise or a footnote. */
const resumes = (state: P.Cutting, token: T.Token, stretch: Stretch): boolean => {
  if (state.tail === P.FREE) return true;
  const lined = token.before === T.LINE || token.before === T.PARAGRAPH;
  if (state.tail === P.AFTER_PRAISE && lined) return true;
  return P.looksLikeList(state, stretch, P.MANY);
};

/** "Made in France." behind the last full stop of a list. */
const isTrailer = (state: P.Cutting, token: T.Token, stretch: Stretch): boolean => {
  const behind =
    token.before === T.FULL_STOP ||
    token.before === T.GAP ||
    token.before === T.LINE ||
    token.before === T.PARAGRAPH;
  if (!behind || stretch.pieces !== 1 || state.part.kept.length < P.LIST) return false;
  const last = state.part.kept[state.part.kept.length - 1]?.token;
  if (last !== undefined && last.before >= T.LINE && last.after >= T.LINE) return false; // one name a line
  return stretch.words > 2 && stretch.short > 0 && stretch.lower > 0;
};

/** Prose, what stands behind a footnote or praise, "Made in France.": left out. */
const isLeftOut = (state: P.Cutting, token: T.Token, stretch: Stretch): boolean => {
  const out =
    isProse(stretch, state.cased) || !resumes(state, token, stretch) || isTrailer(state, token, stretch);
  if (out && stretch.words > 0) {
    state.tail = Math.max(state.tail, state.part.kept.length > 0 ? P.AFTER_LEGEND : P.AFTER_PRAISE);
  }
  return out;
};

/** A comma list on its own line ends the active part above it, or the hero ingredients. */
const startAnew = (state: P.Cutting, token: T.Token, stretch: Stretch): void => {
  const begun = state.part.kept.length > 0;
  if (state.part.kind === 'trap' && stretch.pieces >= P.LIST) {
    if (state.tail !== P.FREE || (begun && token.before === T.PARAGRAPH)) P.openPart(state, 'plain', null);
  }
  state.tail = P.FREE;
  if (state.section === 'active' && begun && token.before >= T.LINE && stretch.pieces > P.MANY) {
    state.section = 'main';
  }
};

/** A hard boundary before the piece at `index`: what begins here? Returns the index to go on from. */
const takeOpening = (state: P.Cutting, index: number, token: T.Token): number => {
  const stretch = stretchAt(state.tokens, index);
  if (state.skip === P.REST && !endsRest(state, token, stretch)) return stretch.end;
  state.skip = P.NONE;
  const after = takeColon(state, index, stretch);
  if (after >= 0) return after;
  if (isHeadLabel(state, stretch)) {
    state.pending = { from: token.from, to: state.tokens[stretch.end - 1]?.to ?? token.to };
    return stretch.end;
  }
  if (isBareLabel(state, index, stretch)) {
    P.openPart(state, 'label', { from: token.from, to: token.to });
    return index + 1;
  }
  if (isLeftOut(state, token, stretch)) return stretch.end;
  startAnew(state, token, stretch);
  P.keep(state, index);
  return index + 1;
};

const endsRest = (state: P.Cutting, token: T.Token, stretch: Stretch): boolean => {
  if (state.names === 0 && P.looksLikeList(state, stretch, P.LIST)) return true;
  if (token.before < T.LINE || stretch.colon < 0 || stretch.pieces !== 1) return false;
  return P.looksLikeList(state, stretchAt(state.tokens, stretch.colon + 1, true), P.LIST);
};

const takePiece = (state: P.Cutting, index: number, token: T.Token): number => {
  const opening = T.isHard(token.before);
  if (
    state.skip === P.SENTENCE &&
    (!opening || token.before === T.AFTER_PHRASE || token.before === T.AFTER_COLON)
  )
    return index + 1;
  if (opening) return takeOpening(state, index, token);
  if (state.skip === P.REST) return index + 1;
  const after = takeInner(state, index, token);
  if (after >= 0) return after;
  P.keep(state, index);
  return index + 1;
};

/**
 * The tokens sorted into lists: headings, praise, claims, directions, legal tails and footnotes left out; kits,
 * shades, options and regions apart; active, other and "may contain" parts told apart within a list.
 */
export const cut = (tokens: readonly T.Token[]): Cut => {
  const state = P.startCutting(tokens);
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.type === T.PIECE) index = takePiece(state, index, token);
    else takePhrase(state, index++, token);
  }
  return { parts: state.parts, praised: state.praised };
};
