import { book } from '../../../src/bundled/book.ts';
import { findAll } from '../../../src/core/aftercare/findAll.ts';
import { layOut, type Person, type judge as Judge } from '../../../src/core/aftercare/judge.ts';
import type { Finding, Judgement, Match, Reading } from '../../../src/core/types.ts';
import { NO_FACTS, hour, read } from '../judging.ts';
import { textOf, type Drawn } from './arbitraries.ts';

/** A way to judge: the project's own, or one that is broken on purpose. */
export type Judging = typeof Judge;

export const reading = (one: Drawn): Reading => read(book, textOf(one), one.product);
export const verdictAt = (judge: Judging, seen: Reading, who: Person, hours: number): Judgement =>
  judge(book, seen, layOut(book, who, hour(hours)));
export const isUnread = ({ entry, guess }: Match): boolean => entry === null || guess;
export const all = (one: Reading): readonly Match[] => one.lists.flatMap((list) => list.matches);
export const found = (one: Reading): readonly Finding[] => findAll(book, one, NO_FACTS);

const showsFilter = (one: Reading): boolean =>
  one.kind.sunscreen &&
  all(one).some(({ entry }) => entry?.classes.some((id) => id === 'uvorg' || id === 'uvmin') === true);
const classesBy = (one: Reading, by: Finding['by']): string =>
  found(one)
    .filter((finding) => finding.by === by)
    .map((finding) => finding.class)
    .join(' ');
export const sameKinds = (a: Reading, b: Reading): boolean => classesBy(a, 'kind') === classesBy(b, 'kind');

/**
 * Kind, marker and order as they were. A sunscreen that gains its first filter, or a name whose promise the list now
 * keeps, has become another product.
 */
export const sameFrame = (a: Reading, b: Reading): boolean =>
  a.found === b.found &&
  a.lists.length === b.lists.length &&
  a.kind.id === b.kind.id &&
  a.kind.use === b.kind.use &&
  a.kind.judged === b.kind.judged && // one name tells a list of a tablet from one of an ointment
  a.kind.sunscreen === b.kind.sunscreen &&
  showsFilter(a) === showsFilter(b) &&
  classesBy(a, 'promised') === classesBy(b, 'promised') &&
  a.lists.every((list, i) => list.order === b.lists[i]?.order && list.complete === b.lists[i]?.complete);

/** Is the name at this place weighed as an irritant? A pH adjuster that is freed of its class is plain there. */
export const isIrritantAt = (one: Reading, place: number): boolean =>
  found(one).some(({ at, class: id }) => at === place && book.rules.get(id)?.good !== true);
