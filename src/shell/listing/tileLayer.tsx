import { render } from 'preact';
import type { TileMark } from '../../schema/listing.ts';
import { TileMarks, type PlacedMark } from '../../ui/listing/TileMarks.tsx';
import css from '../../ui/listing/tileMarks.css?inline';
import { MARK } from '../badge/removeLeftovers.ts';
import { followLayout } from '../page/followLayout.ts';
import { placeMark } from './placeMark.ts';

/** Draws verdicts over the tiles of a page, which learns nothing of them and is not moved. */
export interface TileLayer {
  /** Says where the tiles stand now: address -> what the person sees of it. */
  readonly tiles: (nodes: ReadonlyMap<string, Element>) => void;
  /** Adds verdicts, or takes another in the place of an earlier one. */
  readonly marks: (marks: readonly TileMark[]) => void;
  /** Takes all of it out of the page. */
  readonly clear: () => void;
  readonly host: HTMLElement;
}

function dress(page: Document, root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = page.createElement('style'); // older Firefox refuses sheets of an extension's world
    style.textContent = css;
    root.append(style);
  }
}

/** Makes an empty layer; its host comes into the page with the first verdict. */
export function tileLayer(page: Document, view: Window): TileLayer {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: import.meta.env.SHADOW_MODE === 'open' ? 'open' : 'closed' });
  dress(page, root);
  const room = page.createElement('div');
  room.setAttribute(MARK, '');
  room.setAttribute('aria-hidden', 'true'); // the popup says the same as a list, with names
  root.append(room);
  const known = new Map<string, TileMark>();
  let nodes: ReadonlyMap<string, Element> = new Map();
  let unfollow: (() => void) | null = null;
  const inView = new Map<Element, boolean>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) inView.set(target, intersectionRatio > 0.15);
      draw();
    },
    { threshold: [0, 0.2] },
  );

  const draw = (): void => {
    if (!host.isConnected) return;
    const corner = host.getBoundingClientRect();
    const placed = [...known.values()].flatMap((mark): readonly PlacedMark[] => {
      const node = nodes.get(mark.url);
      if (node === undefined || mark.icon === 'none' || inView.get(node) !== true) return [];
      const place = placeMark(page, node, corner);
      return place === null ? [] : [{ ...mark, ...place }];
    });
    render(<TileMarks marks={placed} />, room);
  };

  const show = (): void => {
    if (host.isConnected) return;
    page.documentElement.append(host);
    unfollow ??= followLayout(view, draw);
  };

  return {
    host,
    tiles: (fresh) => {
      observer.disconnect();
      inView.clear();
      nodes = fresh;
      for (const node of new Set(fresh.values())) observer.observe(node);
    },
    marks: (fresh) => {
      for (const mark of fresh) known.set(mark.url, mark);
      if (known.size > 0) show();
      draw();
    },
    clear: () => {
      observer.disconnect();
      unfollow?.();
      unfollow = null;
      known.clear();
      render(null, room);
      host.remove();
    },
  };
}
