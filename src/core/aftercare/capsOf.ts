import type { Facts } from '../../schema/state.ts';
import type { Code, Verdict } from '../../schema/words.ts';
import type { Finding, Match, Reading } from '../types.ts';
import type { Book } from '../rules/openBook.ts';
import { strictest } from './verdictOrder.ts';

/** What takes the tick away beside the classes: the verdict is never looser than this. */
export interface Caps {
  readonly verdict: Verdict;
  readonly codes: readonly Code[];
  /** Cap of each list. */
  readonly lists: readonly Verdict[];
  /** No return date may be named. */
  readonly undated: boolean;
}

const isUnread = ({ entry, guess }: Match): boolean => entry === null || guess;

/**
 * Law 1: shares of unread names, and an unread name among the first five. Names that are weighed as an irritant are left
 * out of the count: one more of them would thin the unread out and so loosen the verdict (law 2).
 */
function unreadCode(book: Book, matches: readonly Match[], irritants: ReadonlySet<number>): Code | null {
  const { caution, unknown, first } = book.policy.unread;
  let [counted, unread, early] = [0, 0, false];
  for (let at = 0; at < matches.length; at++) {
    const match = matches[at];
    if (match === undefined) continue;
    if (isUnread(match)) {
      unread += 1;
      if (counted < first) early = true;
    } else if (irritants.has(at)) continue;
    counted += 1;
  }
  if (unread === 0) return null;
  if (unread > unknown * counted) return 'mostly-unread';
  return unread > caution * counted || early ? 'unread' : null;
}

/** Places of the names in a list that a class other than a helpful one was found in. */
function irritantsIn(book: Book, findings: readonly Finding[], list: number): ReadonlySet<number> {
  const places = new Set<number>();
  for (const one of findings)
    if (one.at !== null && one.list === list && book.rules.get(one.class)?.good !== true) places.add(one.at);
  return places;
}

function listCodes(book: Book, reading: Reading, findings: readonly Finding[]): readonly (readonly Code[])[] {
  return reading.lists.map((list, index): Code[] => {
    const unread = unreadCode(book, list.matches, irritantsIn(book, findings, index));
    return [...(unread === null ? [] : [unread]), ...(list.complete ? [] : (['cut-short'] as const))];
  });
}

const LEVEL: Partial<Readonly<Record<Code, Verdict>>> = {
  unread: 'caution',
  allergy: 'caution',
  caution: 'caution',
  'mostly-unread': 'unknown',
  'no-list': 'unknown',
  'cut-short': 'unknown',
  teaser: 'unknown',
  'no-filter': 'unknown',
};

const levelOf = (codes: readonly Code[]): Verdict =>
  strictest(codes.map((code): Verdict => LEVEL[code] ?? 'suits'));

function isFilterMissing(reading: Reading): boolean {
  if (!reading.kind.sunscreen || reading.lists.length === 0) return false;
  return !reading.lists.some((list) =>
    list.matches.some(({ entry }) => entry?.classes.some((id) => id === 'uvorg' || id === 'uvmin')),
  );
}

/** Law 1 of the design, policy 14 and 15: everything that takes the tick away although no class does. */
export function capsOf(book: Book, reading: Reading, facts: Facts, findings: readonly Finding[]): Caps {
  const perList = listCodes(book, reading, findings);
  const general: Code[] = [];
  if (reading.found === 'none' || reading.found === 'elsewhere') general.push('no-list');
  if (reading.found === 'teaser') general.push('teaser');
  if (isFilterMissing(reading)) general.push('no-filter');
  const isDoubtful = (match: Match): boolean => isUnread(match) || match.section === 'may-contain';
  if (facts.allergies.length > 0 && reading.lists.some(({ matches }) => matches.some(isDoubtful)))
    general.push('allergy');
  const noTick = facts.cautions.some((id) => book.policy.cautions[id]?.noTick === true);
  if (noTick) general.push('caution');
  const codes = [...new Set([...perList.flat(), ...general])];
  return {
    verdict: strictest(['suits', levelOf(codes)]),
    codes,
    lists: perList.map((own) => strictest(['suits', levelOf([...own, ...general])])),
    undated: noTick || findings.some(({ by, cells }) => by === 'allergy' && cells.after === 'avoid'),
  };
}
