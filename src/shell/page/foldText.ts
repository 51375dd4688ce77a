/** Text of a node with everything but letters and digits taken out, and where each of its units is printed. */
export interface Folded {
  readonly text: string;
  /** By unit of `text`: number of its text node, and its UTF-16 offsets there. */
  readonly node: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly nodes: readonly Text[];
}

const MAX_UNITS = 60_000;
const MAX_NODES = 6000; // of any kind
const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'title']);
const COUNTS = /[\p{L}\p{N}\p{M}]/u;
const REJECT = 2; // the values of NodeFilter, for nodes of any document
const ACCEPT = 1;
const ELEMENT_AND_TEXT = 1 | 4;

const isText = (node: Node): node is Text => node.nodeType === 3;
const isUnread = (node: Node): boolean => UNREAD.has(node.nodeName.toLowerCase());

/** One character in lower case and its plainest form; empty for what is neither letter nor digit. */
function foldChar(char: string): string {
  if (char < '\u0080') return /[a-z0-9]/i.test(char) ? char.toLowerCase() : '';
  return [...char.normalize('NFKC').toLowerCase()].filter((one) => COUNTS.test(one)).join('');
}

/** A text with everything but letters and digits taken out, in lower case. */
export function foldWords(text: string): string {
  return Array.from(text, foldChar).join('');
}

/** The text nodes below a node, scripts and the like left out; the node itself when it is one. Bounded. */
function textNodes(root: Node): readonly Text[] {
  if (isText(root)) return [root];
  const page = root.ownerDocument;
  const walker = page?.createTreeWalker(root, ELEMENT_AND_TEXT, (node) => (isUnread(node) ? REJECT : ACCEPT));
  const found: Text[] = [];
  for (let left = MAX_NODES, node = walker?.nextNode(); node && left > 0; left--, node = walker?.nextNode()) {
    if (isText(node)) found.push(node);
  }
  return found;
}

/** Folds the text below a node and keeps the way back to it. Bounded: of a longer text, the first 60,000 units. */
export function foldText(root: Node): Folded {
  const nodes = textNodes(root);
  const units: string[] = [];
  const node: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const [index, { data }] of nodes.entries()) {
    let at = 0;
    for (const char of data) {
      for (const unit of foldChar(char).split('')) {
        units.push(unit);
        node.push(index);
        from.push(at);
        to.push(at + char.length);
      }
      at += char.length;
      if (units.length >= MAX_UNITS) break;
    }
    if (units.length >= MAX_UNITS) break;
  }
  return { text: units.join(''), node, from, to, nodes };
}
