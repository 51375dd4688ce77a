import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { BadgeView, Marks } from '../../schema/messages.ts';
import { Badge } from '../../ui/badge/Badge.tsx';
import { isAlive } from '../page/isAlive.ts';
import { isToPage } from '../page/isToPage.ts';
import { pageSlot } from '../page/pageSlot.ts';
import { clearBottom } from './clearBottom.ts';
import { makeMarker, type Place } from './makeMarker.tsx';
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
  let drawn: BadgeView | null = null;
  /** What can be shown in the list, or is. */
  let marks: Marks | null = null;

  const place = (): void => stage.place(corner, clearBottom(document, stage.host, corner));

  const placeOf = (ref: number): Place | null => {
    const node = slot.located?.nodes.get(ref);
    const label = slot.located?.found.candidates.find((one) => one.ref === ref)?.label ?? null;
    return node === undefined ? null : { node, label };
  };

  const paint = (): void => {
    if (drawn === null) return;
    const view = drawn;
    const hide = (): void => {
      hiddenAt = location.href;
      marker.hide();
      draw(view);
    };
    render(
      <Badge
        view={view}
        marks={marks}
        state={marker.state()}
        onHide={hide}
        onShow={() => void (marks !== null && marker.show(marks))}
        onUnmark={marker.hide}
      />,
      stage.room,
    );
  };

  const marker = makeMarker({
    host: stage.host,
    layer: stage.layer,
    placeOf,
    unfold: async (node, label) => (await slot.unfold?.(node, label)) === true,
    changed: paint,
  });

  const draw = (view: BadgeView): void => {
    drawn = hiddenAt === location.href ? { ...view, line: '' } : view;
    marks = view.marks !== null && marker.canShow(view.marks) ? view.marks : null;
    marker.renew(marks);
    paint();
    if (!stage.host.isConnected) document.documentElement.append(stage.host);
    slot.host = stage.host;
    corner = view.corner;
    place();
    say(drawn.icon === 'none' ? '' : drawn.line);
  };

  /** Asked for in the popup: also where the badge itself says nothing. */
  const show = (wanted: Marks): void => {
    marks = wanted;
    void marker.show(wanted);
  };

  const clear = (): void => {
    marker.hide();
    drawn = null;
    render(null, stage.room);
    stage.host.remove();
    slot.host = null;
  };

  const listen = (message: unknown, _sender: unknown, answer: (reply: unknown) => void): boolean => {
    if (!isToPage(message)) return false;
    if (message.kind === 'show') {
      show(message.marks);
      answer({ kind: 'shown' });
      return false;
    }
    if (message.kind !== 'redraw') return false;
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
