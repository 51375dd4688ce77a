import { render } from 'preact';
import type { Marks } from '../../schema/messages.ts';
import { MarkLayer, type MarkBox } from '../../ui/badge/MarkLayer.tsx';
import type { MarkState } from '../../ui/badge/Badge.tsx';
import { boxesOf } from '../page/boxesOf.ts';
import { findNames } from '../page/findNames.ts';
import { followLayout } from '../page/followLayout.ts';
import { scrollTo } from '../page/scrollTo.ts';
import { isOnDark } from './isOnDark.ts';

/** Where a list stands, and the words that head it. */
export interface Place {
  readonly node: Node;
  readonly label: string | null;
}

interface Needs {
  /** The badge's host: keys pressed in it are the badge's own. */
  readonly host: HTMLElement;
  /** Where lines are drawn: a box over the whole window. */
  readonly layer: HTMLElement;
  readonly placeOf: (ref: number) => Place | null;
  /** Opens what a node is folded away in; answers whether it can be seen then. */
  readonly unfold: (node: Node, label: string | null) => Promise<boolean>;
  /** The state is another. */
  readonly changed: () => void;
}

/** Marks names where they are printed; nothing of the page is changed, and nothing runs while none is shown. */
export interface Marker {
  readonly state: () => MarkState;
  /** Does one of the names stand on the page? */
  readonly canShow: (marks: Marks) => boolean;
  /** Opens, scrolls to and marks a list: only ever after a person asked for it. */
  readonly show: (marks: Marks) => Promise<void>;
  /** The list was read anew: what is shown follows, and ends where there is nothing left to show. */
  readonly renew: (marks: Marks | null) => void;
  readonly hide: () => void;
}

type Found = readonly (readonly [Marks['names'][number], readonly Range[]])[];

const SETTLING = 60; // frames drawn after showing, while the page comes to rest

function find(marks: Marks, place: Place | null): Found {
  if (place === null || !place.node.isConnected) return [];
  const ranges = findNames(place.node, marks.names);
  return marks.names
    .map((name, i) => [name, ranges[i] ?? []] as const)
    .filter(([, there]) => there.length > 0);
}

function markBoxes(found: Found): readonly MarkBox[] {
  return found.flatMap(([{ icon, guess }, ranges]) => {
    const boxes = boxesOf(ranges);
    return boxes.map(({ left, top, right, bottom }, i) => ({
      left,
      top,
      width: right - left,
      height: bottom - top,
      icon,
      guess,
      last: i === boxes.length - 1,
    }));
  });
}

const firstNode = (found: Found): Node | null => found[0]?.[1][0]?.startContainer ?? null;

/** A marker that shows nothing yet; `changed` is called each time its state is another. */
export function makeMarker({ host, layer, placeOf, unfold, changed }: Needs): Marker {
  let state: MarkState = 'off';
  let found: Found = [];
  let end: (() => void) | null = null;
  let turn = 0; // tells the newest wish from one that is still under way

  const draw = (): void => render(<MarkLayer boxes={markBoxes(found)} />, layer);

  const become = (next: MarkState): void => {
    if (state === next) return;
    state = next;
    changed();
  };

  const hide = (): void => {
    turn += 1;
    end?.();
    end = null;
    found = [];
    render(null, layer);
    become('off');
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape' && event.target !== host) hide();
  };

  const follow = (node: Node): (() => void) => {
    const root = node.getRootNode();
    const inner = node.ownerDocument?.defaultView ?? window;
    const views = [...new Set([window, inner])];
    const ends = views.map((view) => followLayout(view, draw, root === view.document ? [] : [root]));
    for (const view of views) view.addEventListener('keydown', onKey, { capture: true });
    let left = SETTLING;
    let frame = 0;
    const settle = (): void => {
      draw();
      if (--left > 0) frame = requestAnimationFrame(settle);
    };
    settle();
    return () => {
      for (const stop of ends) stop();
      for (const view of views) view.removeEventListener('keydown', onKey, { capture: true });
      cancelAnimationFrame(frame);
    };
  };

  const show = async (marks: Marks): Promise<void> => {
    hide();
    const mine = turn;
    const place = placeOf(marks.ref);
    const wanted = find(marks, place);
    const node = firstNode(wanted);
    const isOpen = node !== null && (await unfold(node, place?.label ?? null));
    if (mine !== turn) return;
    found = find(marks, placeOf(marks.ref)); // a page may draw its list anew when it opens it
    const target = found[0]?.[1][0];
    if (!isOpen || target === undefined || target.getClientRects().length === 0) {
      found = [];
      return become('folded');
    }
    await scrollTo(target);
    if (mine !== turn) return;
    layer.classList.toggle('on-dark', isOnDark(target.startContainer));
    end = follow(target.startContainer);
    become('shown');
  };

  const renew = (marks: Marks | null): void => {
    if (state === 'off') return;
    if (state === 'folded' || marks === null) return hide();
    found = find(marks, placeOf(marks.ref));
    if (found.length === 0) return hide();
    draw();
  };

  return {
    state: () => state,
    canShow: (marks) => find(marks, placeOf(marks.ref)).length > 0,
    show,
    renew,
    hide,
  };
}
