import type { BookFile } from '../core/types.ts';
import { lineNames } from '../core/rules/lineNames.ts';

/** A small generator of even numbers from a seed (mulberry32): the same seed gives the same lists everywhere. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(from: readonly T[], next: () => number): T | undefined =>
  from[Math.floor(next() * from.length)];

/** A name as shops print it: capitals, a bracket or a strength now and then, seldom a slip of the pen. */
function printed(name: string, next: () => number): string {
  const roll = next();
  if (roll < 0.08) return name.toUpperCase();
  if (roll < 0.12) return name.toLowerCase();
  if (roll < 0.14) return `${name} (${name.split(' ')[0] ?? ''})`;
  if (roll < 0.16) return `${name} 2%`;
  if (roll < 0.17) return `${name}*`;
  return roll < 0.18 ? name.slice(0, -1) : name;
}

/**
 * Lists shaped as real ones: 8 to 60 names, about one in seven with a class, drawn so that a few names are common and
 * many rare (square of an even draw), water first and a preservative late.
 */
export function realShapedLists(book: BookFile, count: number, seed: number): readonly string[] {
  const next = chance(seed);
  const first = (line: string): string => lineNames(line)[0] ?? line;
  const plain = book.names.flatMap(({ lines }) => lines.map(first));
  const classed = book.rules.flatMap(({ names }) => names.map(first));
  const markers = book.names.flatMap((group) => group.markers);
  return Array.from({ length: count }, () => {
    const size = 8 + Math.floor(next() ** 1.5 * 52);
    const names = ['Aqua (Water)'];
    while (names.length < size) {
      const from = next() < 0.14 ? classed : plain;
      const name = pick(from, () => next() ** 2);
      if (name !== undefined) names.push(printed(name, next));
    }
    names.splice(Math.floor(size * 0.7), 0, pick(markers, next) ?? 'Phenoxyethanol');
    return `${names.join(', ')}.`;
  });
}
