import type { ParsedList, ParseWords } from '../types.ts';
import { assemble, type Source } from './assemble.ts';
import { clean } from './clean.ts';
import { cut, type Cut } from './cut.ts';
import { newPart, type Part } from './part.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import { plainList } from './plainList.ts';
import { split } from './split.ts';
import { survey } from './survey.ts';

/** A longer text (UTF-16 units) is refused. */
export const LONGEST_TEXT = 200_000;
/** Names read of one text; what comes behind is left out and its list marked as not complete. */
export const MOST_NAMES = 1500;

const NO_LIST = new Set([
  'null',
  'undefined',
  'nan',
  'none',
  'n/a',
  'na',
  'n.a.',
  'no info',
  'tba',
  'tbc',
  '-',
  '--',
]);

/** Why a text is not read at all, or null. */
export const refusal = (text: string): 'too-long' | null => (text.length > LONGEST_TEXT ? 'too-long' : null);

const size = (part: Part): number => Math.max(part.kept.length, part.bullets.length);

/** Words before a heading, and hero ingredients beside a list, are no lists of their own. */
const chosen = (parts: readonly Part[]): readonly Part[] => {
  const listed = parts.some((part) => part.kept.length > 2);
  const full = parts.filter(
    (part) => part.kept.length > 0 || (part.bullets.length > 0 && !(listed && part.kind === 'plain')),
  );
  const head = full.findIndex((part) => part.kind === 'head');
  const named = full.filter((part, index) => part.kind !== 'plain' || part.drug || head < 0 || index > head);
  const lists = named.filter((part) => part.kind !== 'trap');
  const most = Math.max(0, ...lists.map(size));
  const heroes = Math.max(0, ...named.filter((part) => part.kind === 'trap').map(size));
  if (lists.some((part) => part.kind === 'head') || most >= heroes) return lists;
  return named.filter((part) => part.kind !== 'plain');
};

/** Praise alone ("-Retinol: smooths lines") makes a teaser of what it praises. */
const teaserOf = (source: Source, { praised }: Cut): readonly ParsedList[] => {
  if (praised.length === 0) return [];
  const part: Part = { ...newPart('trap', null), kept: [...praised] };
  const list = assemble(source, part, MOST_NAMES);
  return list === null ? [] : [{ ...list, teaser: true, order: 'amount' }];
};

const assembled = (source: Source, parts: readonly Part[]): readonly ParsedList[] => {
  const lists: ParsedList[] = [];
  let room = MOST_NAMES;
  for (const part of parts) {
    const list = assemble(source, part, room);
    if (list === null) continue;
    lists.push(list);
    room -= list.ingredients.length;
  }
  return lists;
};

/**
 * The ingredient lists printed in a text: one for each kit item, shade, option or region; none for prose, a
 * placeholder or a text longer than `LONGEST_TEXT` (see `refusal`). Offsets are UTF-16 units of each list's own
 * `text`, which is a slice of `text`, or slices joined by "\n" where something between them was left out; a kit
 * item's label and the words of a section ("Active ingredients:", "May contain:") stay in it, so that it reads the
 * same when it is parsed again. A name longer than 300 units is cut at a space. Never throws; linear in the text.
 */
export const parseList = (text: string, words: ParseWords): readonly ParsedList[] => {
  if (refusal(text) !== null) return [];
  if (text.length < 40 && NO_LIST.has(text.trim().toLowerCase())) return [];
  const lex = lexicon(words);
  const plain = plainList(text, lex, MOST_NAMES);
  return plain === null ? readThrough(text, lex) : [plain];
};

/** All that may stand in a text, read stage by stage. */
export const readThrough = (text: string, lex: Lexicon): readonly ParsedList[] => {
  const cleaned = clean(text);
  const seen = survey(text, cleaned.kinds);
  const tokens = split(cleaned, seen, lex);
  const source: Source = { text, ...cleaned, strengths: seen.strengths, tokens };
  const found = cut(tokens);
  const lists = assembled(source, chosen(found.parts));
  return lists.length > 0 ? lists : teaserOf(source, found);
};
