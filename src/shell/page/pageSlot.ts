/** What scout and badge share in one document. Only this extension's world sees it; the page does not. */
export interface PageSlot {
  /** A scout works here. */
  scouting: boolean;
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
  globalThis.afterneedleSlot ??= { scouting: false, badging: false, host: null, toggle: null };
  return globalThis.afterneedleSlot;
}
