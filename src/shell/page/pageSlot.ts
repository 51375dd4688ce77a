import type { Glance } from '../../page/glance.ts';
import type { Located } from '../../page/locate.ts';

/** What scout, reader and badge share in one document. Only this extension's world sees it; the page does not. */
export interface PageSlot {
  /** A scout works here. */
  scouting: boolean;
  /** Reads a page that the scout found worth it; null until the reader's file ran here. */
  read: ((glance: Glance) => Located) | null;
  /** Opens what a node is folded away in; comes with the reader's file. */
  unfold: ((node: Node, label: string | null) => Promise<boolean>) | null;
  /** What was read last; the badge finds the nodes of a list in it. */
  located: Located | null;
  /** A badge file works here, drawn or not. */
  badging: boolean;
  /** The badge's host, while it stands in the page. */
  host: HTMLElement | null;
  /** Opens or closes the badge's details, while there is a badge. */
  toggle: (() => void) | null;
}

declare global {
  var afterneedleSlot: PageSlot | undefined;
}

/** The slot of this document, made when missing. */
export function pageSlot(): PageSlot {
  globalThis.afterneedleSlot ??= {
    scouting: false,
    read: null,
    unfold: null,
    located: null,
    badging: false,
    host: null,
    toggle: null,
  };
  return globalThis.afterneedleSlot;
}
