import type { Page } from 'playwright';
import type { State } from '../schema/state.ts';
import { ask, type Opened } from './openChromium.ts';
import { intentsFor, type PictureState } from './pictureStates.ts';

const READ_WITHIN = 2_000; // ms for a shop page to be read; some have nothing to read
const DRAWN_WITHIN = 700; // ms

/** How a state is to look. */
export type Dress = Pick<State['settings'], 'language' | 'theme'>;

/** Waits until the toolbar says something of a tab, or for as long as a page takes to be read. */
async function untilRead(own: Page, tabId: number): Promise<void> {
  const until = Date.now() + READ_WITHIN;
  while (Date.now() < until) {
    const title = await own.evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);
    if (title !== 'AfterNeedle') return;
    await own.waitForTimeout(100);
  }
}

async function openShop(
  { context }: Opened,
  own: Page,
  address: string,
): Promise<[Page, number | undefined]> {
  const shop = await context.newPage();
  await shop.goto(address);
  const tabs = await own.evaluate(() => chrome.tabs.query({}));
  const id = tabs.find(({ url }) => url === shop.url())?.id;
  if (id !== undefined) await untilRead(own, id);
  return [shop, id];
}

/**
 * Brings the extension into a state as if newly installed. Resolves with the page that shows the state, drawn, and with
 * the shop page that it speaks of; null where the state has none. `prepare`: what is done to the page before it goes there.
 */
export async function openState(
  opened: Opened,
  origin: string,
  state: PictureState,
  dress: Dress,
  prepare: (own: Page) => Promise<void>,
): Promise<{ readonly own: Page; readonly shop: Page | null }> {
  const own = await opened.context.newPage();
  await own.goto(`chrome-extension://${opened.id}/options.html`);
  const now = Temporal.Now.zonedDateTimeISO().round('minute');
  for (const intent of intentsFor(state, now, dress)) await ask(own, { kind: 'change', intent });
  const [shop, tab] =
    state.shop === undefined
      ? [null, undefined]
      : await openShop(opened, own, `${origin}/${state.shop}.html`);
  const query = new URLSearchParams({
    ...(state.place !== undefined && { page: state.place }),
    ...(tab !== undefined && { tab: String(tab) }),
  });
  await prepare(own);
  await own.bringToFront(); // a tab behind another is drawn once a second
  await own.goto(`chrome-extension://${opened.id}/${state.page}.html${query.size === 0 ? '' : `?${query}`}`);
  await own.waitForTimeout(DRAWN_WITHIN);
  return { own, shop };
}
