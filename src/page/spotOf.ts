import type { Rung } from '../schema/messages.ts';
import type { Label } from './readLabel.ts';
import { isTrap, readLabel } from './readLabel.ts';
import type { Line } from './linesOf.ts';
import { blockOf, linesOf } from './linesOf.ts';
import type { Phrases } from './phrasesOf.ts';
import type { Run } from './takeRun.ts';
import { isDrugLabel } from './takeRun.ts';

/** A label found on the page, and what stands behind it in its own block. */
export interface Spot {
  readonly node: Node;
  readonly block: Element;
  readonly label: Label;
  /** Rest of the label's line, if any, then the lines below it in the same block. */
  readonly behind: readonly Line[];
  /** Does the list begin in the label's own line? */
  readonly inline: boolean;
}

/** A candidate before it is numbered. */
export interface Draft {
  readonly rung: Rung;
  readonly label: string | null;
  readonly lines: readonly string[];
  readonly node: Node;
  /** Text nodes read; a label inside them is not read again. */
  readonly nodes: readonly Node[];
}

/** What every rung may ask for. */
export interface Reader {
  /** The document, shadow root or parsed fragment that is read. */
  readonly root: Document | DocumentFragment;
  readonly phrases: Phrases;
  readonly rungs: ReadonlySet<Rung>;
}

/** The label that holds a text node, or null when its line is none. */
export function spotOf(node: Node, phrases: Phrases): Spot | null {
  const block = blockOf(node);
  if (!block) return null;
  const lines = linesOf([block]);
  const index = lines.findIndex((l) => l.nodes.some((n) => n.node === node));
  const line = lines[index];
  if (!line) return null;
  const own = (node.nodeValue ?? '').trim();
  const alone = line.nodes.length > 1 && readLabel(own, phrases)?.strong === true;
  const cut = alone ? (line.nodes.find((n) => n.node === node)?.at ?? 0) + own.length : 0;
  const text = alone ? `${line.text.slice(0, cut)} ${line.text.slice(cut)}` : line.text; // a glued label ends all the same
  const below = lines.slice(index + 1);
  const next = block.nextElementSibling;
  const label =
    readLabel(text, phrases, cut) ?? drugFacts(line, [...below, ...linesOf(next ? [next] : [])], phrases);
  if (!label || (label.named && isPlain(node, block) && !/[:：]\s*$/.test(text.slice(0, label.end))))
    return null;
  const rest = text.slice(label.end).replace(/^[\s:：–—-]+/, '');
  if (rest === '') return { node, block, label, behind: below, inline: false };
  const nodes = line.nodes.filter((n) => n.node !== node || line.nodes.length === 1);
  return { node, block, label, behind: [{ text: rest, block, nodes }, ...below], inline: true };
}

/** Words that merely stand in a paragraph or list item, neither bold nor a heading. */
function isPlain(node: Node, block: Element): boolean {
  return node.parentNode === block && /^(?:p|li|td|dd)$/.test(block.localName);
}

/** "Active ingredients" is a label only where the other ingredients follow; then it belongs to the text. */
function drugFacts(line: Line, below: readonly Line[], phrases: Phrases): Label | null {
  if (!isDrugLabel(line.text, phrases)) return null;
  const other = below.slice(0, 12).some((l) => isDrugLabel(l.text, phrases) && !isTrap(l.text, phrases));
  return other ? { words: line.text.slice(0, 90), end: 0, strong: false, named: false } : null;
}

/** The smallest element that holds all the lines, or the given one for lines of plain text. */
function holderOf(lines: readonly Line[], otherwise: Node): Node {
  const blocks = lines.flatMap((l) => l.block ?? []);
  let holder = blocks[0] ?? null;
  while (holder && !blocks.every((b) => holder?.contains(b))) holder = holder.parentElement;
  return holder ?? otherwise;
}

/** A draft of the lines read, if any. */
export function draftsOf(
  rung: Rung,
  label: string | null,
  run: Run | null,
  otherwise: Node,
): readonly Draft[] {
  if (!run) return [];
  const { lines } = run;
  const nodes = lines.flatMap((l) => l.nodes.map((n) => n.node));
  return [{ rung, label, lines: lines.map((l) => l.text), node: holderOf(lines, otherwise), nodes }];
}
