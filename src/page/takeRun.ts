import { isTrap, readLabel } from './readLabel.ts';
import { firstLetter, squeeze } from './squeeze.ts';
import type { Line } from './linesOf.ts';
import type { Phrases } from './phrasesOf.ts';
import { has, spans } from './phrasesOf.ts';
import { isAmount, isName, shapeOf } from './shapeOf.ts';

/** The lines of a list, and what made them look like one. */
export interface Run {
  readonly kind: 'list' | 'items' | 'one';
  readonly lines: readonly Line[];
}

/** Tells a line where the next section begins. */
export type IsNext = (line: Line) => boolean;

const MAX_LINES = 150;
const LABEL_BLOCK = /^(?:h[1-6]|button|summary|label|th|dt|legend)$/;
const MAY_CONTAIN = /^[[(*\s]*[+±][\s/]*[-−–]|\bci\s?\d{5}/i;

const startsWith = (text: string, pattern: RegExp): boolean =>
  spans(text.slice(0, 80), pattern).some(
    ([from, to]) =>
      firstLetter(text.slice(0, from)) === '' &&
      // one word may begin a name, so it has to stand alone
      (to - from > 14 || /\s/.test(text.slice(from, to)) || /^\s*(?:[:：.!]|$)/.test(text.slice(to))),
  );

/** Is this one of the two headings of a medicine's list? */
export function isDrugLabel(text: string, phrases: Phrases): boolean {
  return [phrases.active, phrases.inactive].some((p) =>
    spans(text.slice(0, 60), p).some(([from]) => firstLetter(text.slice(0, from)) === ''),
  );
}

/** Does a text go on with a list of another block: "may contain", colour numbers, the other part of a medicine? */
export function isPart(text: string, phrases: Phrases): boolean {
  return MAY_CONTAIN.test(text) || isDrugLabel(text, phrases);
}

/** How many lines stand before the next label, trap or end; `headed` when a label of its own cuts them. */
function section(
  lines: readonly Line[],
  phrases: Phrases,
  isNext?: IsNext,
): { count: number; headed: boolean } {
  let listed = false;
  for (const [count, line] of lines.slice(0, MAX_LINES).entries()) {
    const { text } = line;
    if (isNext?.(line)) return { count, headed: false };
    const list = shapeOf(text) === 'list';
    if (!isDrugLabel(text, phrases)) {
      const trap = isTrap(text, phrases) && shapeOf(text.slice(0, 60)) !== 'list';
      if (trap || startsWith(text, phrases.ends) || startsWith(text, phrases.free))
        return { count, headed: false };
      const label = readLabel(text, phrases);
      if (label && !(listed && label.named)) return { count, headed: true };
    }
    listed ||= list;
  }
  return { count: MAX_LINES, headed: false };
}

/** Do the lines stand side by side: parts of one block, or blocks of one kind in one parent? */
function together(a: Line, b: Line | undefined): boolean {
  if (!b) return false;
  return (
    a.block === b.block ||
    (a.block?.localName === b.block?.localName && a.block?.parentNode === b.block?.parentNode)
  );
}

const isLabelBlock = (line: Line): boolean => LABEL_BLOCK.test(line.block?.localName ?? '');

function itemRun(lines: readonly Line[]): readonly Line[] {
  const start = lines
    .slice(0, 4)
    .findIndex((l, i) => isName(l.text) && !isLabelBlock(l) && together(l, lines[i + 1]));
  const first = lines[start];
  if (!first) return [];
  const run = lines.slice(start);
  const end = run.findIndex((l) => !together(first, l) || shapeOf(l.text) === 'prose');
  const items = end < 0 ? run : run.slice(0, end);
  return items.length > 2 && items.filter((l) => isAmount(l.text)).length * 3 < items.length ? items : [];
}

function listRun(lines: readonly Line[], phrases: Phrases): readonly Line[] {
  let from = lines.findIndex((l) => shapeOf(l.text) === 'list');
  if (from < 0) return [];
  let to = from + 1;
  for (let above = lines[from - 1]; above && isLead(above, phrases); above = lines[from - 1]) from--;
  for (let i = to; i < to + 4; i++) {
    const line = lines[i];
    const before = lines[i - 1];
    const shape = line && shapeOf(line.text);
    if (!line || !before || shape === 'prose') break;
    const wrapped =
      together(line, before) && (/[,;、]\s*$/.test(before.text) || isDrugLabel(line.text, phrases));
    if (shape === 'list' || MAY_CONTAIN.test(line.text) || wrapped) to = i + 1;
  }
  const run = lines.slice(from, to);
  return run.filter((line, i) => !isTeaserOf(line, run.slice(i + 1)));
}

const CUT = /^(.{20,}?)[\s,]*(?:\.\.\.|…)/;

/** A line cut short of one that follows in full: "Aqua, Glycerin ... Read more". */
function isTeaserOf({ text }: Line, rest: readonly Line[]): boolean {
  const begun = squeeze(CUT.exec(text)?.[1] ?? '');
  return begun !== '' && rest.some((line) => squeeze(line.text).startsWith(begun));
}

/** A short line above a list: the name of a kit's item or a medicine's active, no button and no blurb. */
function isLead({ text, block }: Line, phrases: Phrases): boolean {
  if (isDrugLabel(text, phrases)) return true;
  return (
    shapeOf(text) === 'short' &&
    text.length > 2 &&
    block?.localName !== 'button' &&
    !/^[-–•*]|[:：]\s*\S/.test(text)
  );
}

function isOneName(line: Line, phrases: Phrases): boolean {
  const link = line.nodes.length === 1 && line.nodes[0]?.node.parentElement?.closest('a[href]');
  return isName(line.text) && !has(line.text, phrases.elsewhere) && !isLabelBlock(line) && !link;
}

/**
 * The lines among those behind a label that look like the list: lines with several names each and the short lines
 * between them; else one name a line; else, behind a strong label, one single name. Null when none does.
 */
export function takeRun(
  lines: readonly Line[],
  phrases: Phrases,
  strong: boolean,
  isNext?: IsNext,
): Run | null {
  const { count, headed } = section(lines, phrases, isNext);
  const within = lines.slice(0, count);
  const listed = listRun(within, phrases);
  if (listed.length > 0) return { kind: 'list', lines: listed };
  const items = itemRun(within);
  if (items.length > 0) return { kind: 'items', lines: items };
  const one = within.find((l) => firstLetter(l.text) !== '');
  return strong && !headed && one && isOneName(one, phrases) ? { kind: 'one', lines: [one] } : null;
}
