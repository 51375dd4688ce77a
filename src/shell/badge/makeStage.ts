import badgeCss from '../../ui/badge/badge.css?inline';
import hostCss from './host.css?inline';
import { hostPlace, MARGIN, type Corner } from './hostPlace.ts';
import { MARK } from './removeLeftovers.ts';

/** A plain `div` without a mark, and what stands in its closed root. */
export interface Stage {
  readonly host: HTMLElement;
  /** Lies over the whole window, for marks; nothing can be pressed in it. */
  readonly layer: HTMLElement;
  /** Where the badge is drawn. */
  readonly room: HTMLElement;
  /** Read aloud, politely, when its text changes. */
  readonly said: HTMLElement;
  /** Puts the host into a corner, CSS pixels above the lower edge. */
  readonly place: (corner: Corner, bottom: number) => void;
  /** Lets one click of our own through: the person pressed the keyboard command. */
  readonly press: (button: HTMLElement) => void;
}

const HEARD = ['click', 'keydown', 'keyup', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'] as const;

const keepIn = (event: Event): void => event.stopPropagation();

/** Gives a root its rules; what comes back exchanges the last of them. */
function dress(page: Document, root: ShadowRoot): (rule: string) => void {
  const fixed = `${hostCss}\n${badgeCss}`;
  const write = (rule: string): string => `${fixed}\n${rule}`;
  try {
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [sheet];
    return (rule) => sheet.replaceSync(write(rule));
  } catch {
    const style = page.createElement('style'); // older Firefox refuses sheets of an extension's world
    root.append(style);
    return (rule) => void (style.textContent = write(rule));
  }
}

/** Makes host and root; the page can neither look into the root nor press what stands in it. */
export function makeStage(page: Document): Stage {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: import.meta.env.SHADOW_MODE === 'open' ? 'open' : 'closed' });
  const exchange = dress(page, root);
  const place = (corner: Corner, bottom: number): void => exchange(hostPlace(corner, bottom));
  place('right', MARGIN);
  const layer = page.createElement('div');
  layer.className = 'layer';
  const room = page.createElement('div');
  room.setAttribute(MARK, '');
  const said = page.createElement('div');
  said.className = 'said';
  said.setAttribute('role', 'status');
  root.append(layer, room, said);

  let ours = false;
  const guard = (event: Event): void => {
    if (!event.isTrusted && !ours) event.stopImmediatePropagation();
  };
  for (const type of HEARD) {
    root.addEventListener(type, guard, { capture: true });
    root.addEventListener(type, keepIn);
  }
  const press = (button: HTMLElement): void => {
    ours = true;
    button.click();
    ours = false;
  };
  return { host, layer, room, said, place, press };
}
