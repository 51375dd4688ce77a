import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { BadgeView } from '../../schema/messages.ts';
import { Badge } from '../../ui/badge/Badge.tsx';
import { isAlive } from '../page/isAlive.ts';
import { isToPage } from '../page/isToPage.ts';
import { pageSlot } from '../page/pageSlot.ts';
import { clearBottom } from './clearBottom.ts';
import { makeStage } from './makeStage.ts';
import { removeLeftovers } from './removeLeftovers.ts';

const SAID_AFTER = 1000; // ms
const LIFE_CHECK = 10_000; // ms

/**
 * Draws the badge when the background says so. Does nothing where a badge works already. The host stands in the page
 * from the first drawing on, empty or not; hidden by the person it stays, empty, until the address changes.
 */
export function startBadge(): void {
  const slot = pageSlot();
  if (slot.badging) return;
  slot.badging = true;
  removeLeftovers(document, (element) => browser.dom?.openOrClosedShadowRoot?.(element) ?? null);

  const stage = makeStage(document);
  let hiddenAt: string | null = null;
  let saidAt: string | null = null;
  let sayTimer: ReturnType<typeof setTimeout> | undefined;

  /** Once an address, when the page has come to rest; a word that no longer holds is taken back at once. */
  const say = (line: string): void => {
    clearTimeout(sayTimer);
    if (stage.said.textContent !== line) stage.said.textContent = '';
    if (line === '' || saidAt === location.pathname) return;
    sayTimer = setTimeout(() => {
      saidAt = location.pathname;
      stage.said.textContent = line;
    }, SAID_AFTER);
  };

  let corner: BadgeView['corner'] = 'right';

  const place = (): void => stage.place(corner, clearBottom(document, stage.host, corner));

  const draw = (view: BadgeView): void => {
    const isHidden = hiddenAt === location.href;
    const shown = isHidden ? { ...view, line: '' } : view;
    const hide = (): void => {
      hiddenAt = location.href;
      draw(view);
    };
    render(<Badge view={shown} onHide={hide} />, stage.room);
    if (!stage.host.isConnected) document.documentElement.append(stage.host);
    slot.host = stage.host;
    corner = view.corner;
    place();
    say(shown.line);
  };

  const clear = (): void => {
    render(null, stage.room);
    stage.host.remove();
    slot.host = null;
  };

  const listen = (message: unknown, _sender: unknown, answer: (reply: unknown) => void): boolean => {
    if (!isToPage(message) || message.kind !== 'redraw') return false;
    if (message.view === null) clear();
    else draw(message.view);
    answer({ kind: 'drawn' });
    return false;
  };

  slot.toggle = (): void => {
    const bar = stage.room.querySelector<HTMLElement>('[aria-expanded]');
    if (bar === null) return;
    stage.press(bar);
    bar.focus();
  };

  const life = setInterval(() => {
    if (isAlive()) return;
    clearInterval(life);
    removeEventListener('resize', place);
    clear();
  }, LIFE_CHECK);

  addEventListener('resize', place, { passive: true });
  browser.runtime.onMessage.addListener(listen);
}
