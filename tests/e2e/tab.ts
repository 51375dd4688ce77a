/** A node of a page as the debugger tells it, closed roots included. */
export interface Seen {
  readonly name: string;
  readonly text: string;
  readonly classes: string;
  /** What the debugger calls it, to press it. */
  readonly handle: string;
  readonly children: readonly Seen[];
}

/** What stands in the badge's closed root. */
export interface BadgeSeen {
  /** All its words. */
  readonly text: string;
  /** Classes of the lines drawn under names. */
  readonly marks: readonly string[];
  /** The same names as a list. */
  readonly told: readonly string[];
}

/** One tab with a shop page, in whichever browser. */
export interface Tab {
  readonly goTo: (name: string) => Promise<void>;
  /** Runs a script in the page's own world. */
  readonly evaluate: (script: string) => Promise<unknown>;
  /** Presses an element of the page as a person does. */
  readonly click: (selector: string) => Promise<void>;
  /** Presses the badge's button that says these words. */
  readonly press: (words: RegExp) => Promise<void>;
  readonly key: (key: 'Escape' | 'Enter') => Promise<void>;
  readonly badge: () => Promise<BadgeSeen>;
  /** Begins to measure; what comes back tells the ms of processor that our own files took. null: this browser cannot tell. */
  readonly measure: (() => Promise<() => Promise<number>>) | null;
  readonly close: () => Promise<void>;
}

/** A browser with the shipped build, the shop granted and a treatment two days ago. */
export interface Shopper {
  readonly name: string;
  readonly open: (page: string) => Promise<Tab>;
  readonly end: () => Promise<void>;
}

/** Every node, the outermost first. */
function flat(seen: Seen): readonly Seen[] {
  return [seen, ...seen.children.flatMap(flat)];
}

function textOf(seen: Seen): string {
  return seen.name === 'style' ? '' : seen.text + seen.children.map(textOf).join(' ');
}

export function badgeSeen(root: Seen | null): BadgeSeen {
  const nodes = root === null ? [] : flat(root);
  return {
    text: root === null ? '' : textOf(root).replace(/\s+/g, ' ').trim(),
    marks: nodes.map(({ classes }) => classes).filter((classes) => /\bmark\b/.test(classes)),
    told: nodes
      .filter(({ classes }) => classes === 'told')
      .flatMap(({ children }) => children.map((item) => textOf(item).trim())),
  };
}

/** The badge's button with these words in it. Throws where there is none. */
export function buttonIn(root: Seen | null, words: RegExp): Seen {
  const buttons = root === null ? [] : flat(root).filter(({ name }) => name === 'button');
  const found = buttons.find((button) => words.test(textOf(button)));
  if (found === undefined) throw new Error(`no button ${words} in: ${buttons.map(textOf).join(' | ')}`);
  return found;
}
