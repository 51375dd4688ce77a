/** How often a page may be read again. Milliseconds, except `looks` and `perClick`. */
export interface Pace {
  /** Without a change for so long, the page is read. */
  readonly quiet: number;
  /** Read no later than this after the first change. */
  readonly longest: number;
  /** Looks for one address; a click of the person adds `perClick`. */
  readonly looks: number;
  readonly perClick: number;
  /** Unchanged for so long: only what was found is watched, or nothing where nothing was found. */
  readonly settle: number;
}

export const PACE: Pace = { quiet: 250, longest: 1500, looks: 40, perClick: 4, settle: 20_000 };

export interface Watch {
  /** Watches the whole page with a full count of looks: at the start and at a new address. */
  readonly begin: () => void;
  /** Says where candidates were found, so that a change there is seen wherever they stand. */
  readonly found: (nodes: readonly Node[]) => void;
  readonly end: () => void;
}

const MAX_DEPTH = 200; // ancestors of one candidate

const hasText = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE ? node.nodeValue?.trim() !== '' : node.hasChildNodes();

const WHOLE: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** Each ancestor of a node, out of shadow roots into their hosts. */
function* ancestors(node: Node): Generator<Node> {
  let here: Node | null = node;
  for (let i = 0; i < MAX_DEPTH && here !== null; i++) {
    here = here.parentNode ?? (here instanceof ShadowRoot ? here.host : null);
    if (here !== null) yield here;
  }
}

/**
 * Calls `due` when the page may have come to say something else: soon after its changes end, never more often than the
 * pace allows, not while the tab is hidden. `isOwn` marks what this extension put into the page. Nothing is watched
 * before `begin`.
 */
export function watchPage(
  page: Document,
  pace: Pace,
  isOwn: (node: Node) => boolean,
  due: () => void,
): Watch {
  let left = pace.looks;
  let first: number | null = null;
  let owed = false;
  let candidates: readonly Node[] = [];
  let lookTimer: ReturnType<typeof setTimeout> | undefined;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;

  const matters = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean => {
    if (isOwn(target)) return false;
    if (candidates.some((node) => node.contains(target))) return true;
    if (type === 'characterData') return hasText(target);
    const gone = [...removedNodes].some((node) => candidates.some((one) => node.contains(one)));
    return gone || [...addedNodes].some((node) => !isOwn(node) && hasText(node));
  };

  const observer = new MutationObserver((records) => {
    if (records.some(matters)) changed();
  });

  const watchCandidates = (): void => {
    for (const node of candidates) observer.observe(node, WHOLE);
  };

  const watchAll = (): void => {
    observer.disconnect();
    observer.observe(page.documentElement, WHOLE);
    watchCandidates();
    clearTimeout(settleTimer);
    settleTimer = setTimeout(narrow, pace.settle);
  };

  /** Nothing came for a while: a candidate, and whatever could take its place, is all that is still watched. */
  const narrow = (): void => {
    observer.disconnect();
    watchCandidates();
    const around = new Set(candidates.flatMap((node) => [...ancestors(node)]));
    for (const node of around) observer.observe(node, { childList: true });
  };

  const look = (): void => {
    first = null;
    if (left === 0) return observer.disconnect();
    left -= 1;
    due();
  };

  const changed = (): void => {
    if (page.hidden) {
      owed = true;
      return;
    }
    const now = performance.now();
    first ??= now;
    clearTimeout(lookTimer);
    lookTimer = setTimeout(look, Math.max(0, Math.min(pace.quiet, first + pace.longest - now)));
    clearTimeout(settleTimer);
    settleTimer = setTimeout(narrow, pace.settle);
  };

  const shown = (): void => {
    if (page.hidden || !owed) return;
    owed = false;
    changed();
  };

  const clicked = (event: Event): void => {
    if (!event.isTrusted) return;
    left = Math.min(pace.looks, left + pace.perClick);
    watchAll();
  };

  return {
    begin: () => {
      left = pace.looks;
      page.addEventListener('visibilitychange', shown);
      page.addEventListener('click', clicked, { capture: true, passive: true });
      watchAll();
    },
    found: (nodes) => {
      candidates = nodes;
      watchCandidates();
    },
    end: () => {
      observer.disconnect();
      clearTimeout(lookTimer);
      clearTimeout(settleTimer);
      page.removeEventListener('visibilitychange', shown);
      page.removeEventListener('click', clicked, { capture: true });
    },
  };
}
