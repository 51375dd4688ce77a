import type { Ingredient, ParsedList } from '../types.ts';
import { annotate, type Name, type Printed } from './annotate.ts';
import * as C from './charKind.ts';
import type { Kept, Part, Section } from './part.ts';
import { formulaCode } from './formulaCode.ts';
import { isAlphabetical } from './isAlphabetical.ts';
import { plainName } from './plainName.ts';
import * as T from './token.ts';

/** Names below this number under a heading of hero ingredients are no list. */
const TEASER = 6;

/** The text being read, and its tokens. */
export interface Source extends Printed {
  readonly tokens: readonly T.Token[];
}

interface Element {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly names: readonly Name[];
  readonly section: Section;
}

/** Takes in the full stop, bracket or marks behind a piece. */
const trailingTo = ({ kinds, text }: Source, to: number): number => {
  let end = to;
  while (end < to + 4 && end < text.length) {
    const kind = kinds[end];
    if (kind !== C.DOT && kind !== C.CLOSE && kind !== C.MARK && kind !== C.ELLIPSIS) break;
    end++;
  }
  return end;
};

const firstOf = ({ kinds }: Source, from: number, to: number): number => {
  let i = from;
  while (i < to) {
    const kind = kinds[i];
    if (kind !== C.SPACE && kind !== C.NEWLINE && kind !== C.NOTHING && kind !== C.HOLE) break;
    i++;
  }
  return i;
};

const lastOf = ({ kinds }: Source, from: number, to: number): number => {
  let i = to;
  while (i > from && (kinds[i - 1] === C.SPACE || kinds[i - 1] === C.NEWLINE)) i--;
  return i;
};

const FEW_DIGITS = 2;

/** May a maker's code end the piece? One stands last in a list or behind a full stop, and has digits. */
const mayBeCode = ({ kinds }: Source, part: Part, place: number, { from, to, before }: T.Token): boolean => {
  if (place < part.kept.length - 2 && !T.isHard(before)) return false;
  let digits = 0;
  for (let i = from; i < to; i++) if (kinds[i] === C.DIGIT) digits++;
  return digits >= FEW_DIGITS;
};

const elementOf = (source: Source, part: Part, place: number, kept: Kept): Element | null => {
  const { token, section, index } = kept;
  let { to } = token;
  if (mayBeCode(source, part, place, token)) to = token.from + formulaCode(source.text.slice(token.from, to));
  // "Alcohol Denat." keeps its full stop, which stands behind the piece
  const reach = source.kinds[to] === C.DOT ? to + 1 : to;
  const names = annotate(source, token.from, reach, section === 'active');
  if (names.length === 0) return null;
  const from = firstOf(source, token.from, to);
  return { index, from, to: lastOf(source, from, trailingTo(source, to)), names, section };
};

/** Words behind a strength that come again behind another say what the names are for: "3% Sunscreen". */
const dropPurposes = ({ text }: Source, elements: Element[]): void => {
  const purpose = ({ names: [, second] }: Element): string =>
    second === undefined || second.strength !== undefined
      ? ''
      : text.slice(second.from, second.to).toLowerCase();
  const found = new Map<string, number>();
  for (const element of elements) {
    const words = purpose(element);
    if (words !== '') found.set(words, (found.get(words) ?? 0) + 1);
  }
  if (found.size === 0) return;
  elements.forEach((element, i) => {
    if ((found.get(purpose(element)) ?? 0) > 1)
      elements[i] = { ...element, names: element.names.filter((_, at) => at !== 1) };
  });
};

const elementsOf = (source: Source, part: Part, kept: readonly Kept[]): readonly Element[] => {
  const elements: Element[] = [];
  for (let place = 0; place < kept.length; place++) {
    const one = kept[place];
    const element = one === undefined ? null : elementOf(source, part, place, one);
    if (element !== null) elements.push(element);
  }
  if (source.strengths) dropPurposes(source, elements);
  if (part.marks.length === 0) return elements;
  for (const index of part.marks) {
    const token = source.tokens[index];
    if (token !== undefined)
      elements.push({ index, from: token.from, to: token.to, names: [], section: 'main' });
  }
  return elements.sort((a, b) => a.index - b.index);
};

/** Was anything between two elements left out? */
const isBroken = (source: Source, before: number, after: number): boolean => {
  for (let index = before + 1; index < after; index++) {
    if (source.tokens[index]?.type !== T.MAY_END) return true;
  }
  return source.tokens[after]?.before === T.GAP;
};

/** The text of a list as it grows: the run at hand, [from, to) of the source, begins at `base` in it. */
interface Draft {
  text: string;
  from: number;
  to: number;
  base: number;
  last: number;
}

const place = (source: Source, draft: Draft, element: Element): void => {
  if (draft.last >= 0 && isBroken(source, draft.last, element.index)) {
    draft.text += `${source.text.slice(draft.from, draft.to)}\n`;
    draft.base = draft.text.length;
    draft.from = element.from;
  }
  draft.to = element.to;
  draft.last = element.index;
};

const ingredientOf = (source: Source, shift: number, name: Name, section: Section): Ingredient => {
  const printed = source.text.slice(name.from, name.to);
  const [from, to] = [name.from + shift, name.to + shift];
  return name.strength === undefined
    ? { printed, from, to, section }
    : { printed, from, to, section, strength: name.strength };
};

const labelText = (source: Source, label: NonNullable<Part['label']>): string | null => {
  const text = plainName(source.text.slice(label.from, label.to)).replace(
    /^[\s*#\-•|"'.,:[\]]+|[\s*:\-•|"'.,[\]]+$/g,
    '',
  );
  // "99% natural ingredients" praises, and names nothing
  return /[\p{L}\d]/u.test(text) && !/^(?:9\d|100)(?:[.,]\d+)? ?%/.test(text) ? text : null;
};

const startOf = (source: Source, part: Part, elements: readonly Element[]): number =>
  part.kind === 'label' && part.label !== null
    ? firstOf(source, part.label.from, part.label.to)
    : (elements[0]?.from ?? 0);

const orderOf = (part: Part, ingredients: readonly Ingredient[]): ParsedList['order'] => {
  if (part.drug) return 'drug-facts';
  return isAlphabetical(ingredients) ? 'alphabetical' : 'amount';
};

const listed = (source: Source, part: Part, elements: readonly Element[], room: number): ParsedList => {
  const ingredients: Ingredient[] = [];
  const start = startOf(source, part, elements);
  const draft: Draft = { text: '', from: start, to: start, base: 0, last: -1 };
  let whole = true;
  for (const element of elements) {
    whole = ingredients.length + element.names.length <= room;
    if (!whole) break;
    place(source, draft, element);
    const shift = draft.base - draft.from;
    for (const name of element.names) ingredients.push(ingredientOf(source, shift, name, element.section));
  }
  return {
    label: part.label === null ? null : labelText(source, part.label),
    text: draft.text + source.text.slice(draft.from, draft.to),
    complete: part.complete && whole && !isTorn(source, elements),
    teaser: part.kind === 'trap' && ingredients.length < TEASER,
    order: orderOf(part, ingredients),
    ingredients,
  };
};

/** A bracket left open so many pieces before the end was being read when the text broke off. */
const LAST = 5;

/** Does the list end in an ellipsis, or with it the text, inside a bracket or at a separator? */
const isTorn = (source: Source, elements: readonly Element[]): boolean => {
  const { tokens, kinds, text } = source;
  const last = elements[elements.length - 1];
  if (last === undefined || tokens[last.index]?.after === T.CUT_OFF) return true;
  if (last.index < tokens.length - 1) return false;
  const end = kinds[lastOf(source, 0, text.length) - 1];
  if (end === C.COMMA || end === C.BAR || text.endsWith('/')) return true;
  if (end === C.DOT || end === C.CLOSE) return false;
  return elements.slice(-LAST).some(({ index }) => tokens[index]?.torn === true);
};

/** A part made into a list, with room for `room` names; null when it holds none. */
export const assemble = (source: Source, part: Part, room: number): ParsedList | null => {
  const bulleted = part.bullets.length > part.kept.length;
  const elements = elementsOf(source, part, bulleted ? part.bullets : part.kept);
  if (room <= 0 || !elements.some((element) => element.names.length > 0)) return null;
  return listed(source, part, elements, room);
};
