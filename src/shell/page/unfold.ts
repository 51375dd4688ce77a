import { hidingOf } from './hidingOf.ts';
import { openersOf } from './openersOf.ts';

const MAX_LEVELS = 4; // a tab in an accordion in a drawer
const MAX_PRESSES = 3; // for one of them
const PATIENCE = 700; // ms a panel may take to come
const STEP = 40; // ms

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits for `good`, for a bounded time; answers whether it came. */
async function until(good: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    if (good()) return true;
    await wait(STEP);
  }
  return good();
}

const isElement = (node: Element): node is HTMLElement => typeof Reflect.get(node, 'click') === 'function';

async function open(hiding: Element, node: Node, label: string | null): Promise<boolean> {
  let presses = 0;
  for (const opener of openersOf(hiding, label)) {
    if (presses === MAX_PRESSES) break;
    if (!isElement(opener) || opener.getAttribute('aria-expanded') === 'true') continue;
    presses += 1;
    opener.click();
    if (await until(() => hidingOf(node) !== hiding)) return true;
  }
  return false;
}

/**
 * Opens what a node is folded away in, by pressing the page's own controls; only ever after a person asked for it.
 * `label`: the words that head the list. Answers whether the node can be seen now, scrolled to or not.
 */
export async function unfold(node: Node, label: string | null): Promise<boolean> {
  for (let level = 0; level < MAX_LEVELS; level++) {
    const hiding = hidingOf(node);
    if (hiding === null) return node.isConnected;
    if (!(await open(hiding, node, label))) return false;
  }
  return hidingOf(node) === null;
}
