import { isSmall } from './squeeze.ts';

/** One line as a reader would see it: inline elements glued, white space collapsed. */
export interface Line {
  readonly text: string;
  /** Nearest block element, or null for a line of plain text. */
  readonly block: Element | null;
  /** Text nodes of the line and where each begins in `text`. */
  readonly nodes: readonly { readonly node: Node; readonly at: number }[];
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark nobr q s samp slot small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'script style noscript template svg math select textarea iframe object video audio canvas head title nav footer'.split(
    ' ',
  ),
);
const MAX_NODES = 3000;
const MAX_UNITS = 60_000;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const ELEMENT = 1;
const TEXT = 3;

/** Narrowing by node type, since an element of a frame is no instance of this realm's class. */
export function isElement(node: Node | null): node is Element {
  return node?.nodeType === ELEMENT;
}

/** A text as one line: invisible characters dropped, white space collapsed. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** The nearest ancestor (or the node itself) that starts a line of its own. */
export function blockOf(node: Node): Element | null {
  let at: Node | null = node;
  while (at && !(isElement(at) && !isInline(at))) at = at.parentNode;
  return at;
}

/** Names set side by side, one inline element each and nothing but space between them. */
function isRow(element: Element): boolean {
  const { children } = element;
  const tag = children[0]?.localName;
  if (children.length < 3 || children.length > 200 || (tag !== 'a' && tag !== 'span')) return false;
  for (const child of children) {
    const text = child.textContent.trim();
    if (child.localName !== tag || text.length > 80 || isSmall(text) || /[,;、]/.test(text)) {
      return false;
    }
  }
  for (const node of element.childNodes) {
    if (node.nodeType === TEXT && (node.nodeValue ?? '').trim() !== '') return false;
  }
  return true;
}

/**
 * The lines of the given nodes in document order, hidden text included; scripts, styles, templates,
 * navigation and footers left out. Bounded: what lies beyond 60,000 units or 3,000 nodes is not read.
 */
export function linesOf(roots: readonly Node[]): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let space = true; // nothing but space since the line began or the last word ended
  let block: Element | null = null;
  let nodes: { node: Node; at: number }[] = [];
  let left = MAX_NODES;
  let units = 0;

  const end = (): void => {
    const whole = text.trimEnd();
    if (whole !== '') lines.push({ text: whole, block, nodes });
    text = '';
    space = true;
    nodes = [];
  };
  const add = (node: Node): void => {
    const raw = (node.nodeValue ?? '').replace(INVISIBLE, '').replace(/\s+/g, ' ');
    const piece = space && raw.startsWith(' ') ? raw.slice(1) : raw;
    if (piece === '') return;
    if (text === '') block = blockOf(node);
    nodes.push({ node, at: text.length });
    text += piece;
    units += piece.length;
    space = piece.endsWith(' ');
  };
  const walk = (node: Node): void => {
    if (left-- < 0 || units > MAX_UNITS) return;
    if (node.nodeType === TEXT) return add(node);
    if (!isElement(node)) return;
    if (node.localName === 'br' || node.localName === 'hr') return end();
    if (SKIPPED.has(node.localName)) return;
    const own = !isInline(node);
    if (own) end();
    const row = isRow(node);
    for (let child = node.firstChild; child; child = child.nextSibling) {
      walk(child);
      if (row) end();
    }
    if (own) end();
  };
  for (const root of roots) {
    if (root.nodeType === 11) root.childNodes.forEach(walk);
    else walk(root);
  }
  end();
  return lines;
}
