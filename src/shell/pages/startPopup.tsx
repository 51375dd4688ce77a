import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Place } from '../../ui/popup/Home.tsx';
import { Popup } from '../../ui/popup/Popup.tsx';
import '../../ui/popup/popup.css';
import { carriesCode } from '../../core/share/shareCode.ts';
import type { ReceiveView } from '../../ui/views/receiveView.ts';
import type { ListingView } from '../../ui/views/listingView.ts';
import type { ShelfView } from '../../ui/views/shelfView.ts';
import type { PopupView, TabView } from '../../ui/views/types.ts';
import { addressOf, siteOf } from '../siteOf.ts';
import { noonOf } from '../moment.ts';
import { askBackground } from './askBackground.ts';
import { receiveFile, receiveText } from './receiveFile.ts';
import { dressPage } from './dressPage.ts';
import { requestSites } from './requestSites.ts';
import { listingPanel } from './listingPanel.ts';
import { keepState } from './keepState.ts';
import { popupActions } from './popupActions.ts';

interface FrontTab {
  readonly id: number | null;
  readonly url: string;
}

const PLACES: Readonly<Record<string, Place>> = {
  call: 'call',
  treatments: 'treatments',
  shelf: 'shelf',
  paste: 'paste',
  compare: 'compare',
  clinic: 'clinic',
};

/** The tab in front; `?tab=<id>` names another, where the popup is opened as a page of its own. */
async function frontTab(asked: URLSearchParams): Promise<FrontTab> {
  const named = asked.get('tab');
  const [tab] =
    named === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(Number(named))];
  return { id: tab?.id ?? null, url: tab?.url ?? '' };
}

/** ms after which a page without a list is asked again: shops fill theirs in late. */
const LATE_LIST = 1000;

/** ms between two renewals at least, whatever a clock that was moved says. */
const SOONEST = 250;

/** Shows the popup in `room` and keeps it in step with the background. `?page=<name>` opens another page first. */
export async function startPopup(room: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const first = PLACES[asked.get('page') ?? ''] ?? 'home';
  let view: PopupView | null = null;
  let tab: TabView | null = null;
  let pasted: TabView | null = null;
  let listing: ListingView | null = null;
  let shelf: ShelfView | null = null;
  let list: { readonly name: string; readonly text: string } | null = null;
  let day: string | null = null;
  let looks = 4;
  /** Runs when a popup left open would begin to say yesterday's words. */
  let stale: ReturnType<typeof setTimeout> | undefined;
  const front = frontTab(asked).catch((): FrontTab => ({ id: null, url: '' }));

  let address: string | null = null;
  let received: ReceiveView | null = null;
  let isCarried = false;

  const draw = (): void =>
    render(
      <Popup
        view={view}
        tab={tab}
        pasted={pasted}
        shelf={shelf}
        listing={listing}
        address={address}
        received={received}
        isCarried={isCarried}
        isTab={asked.has('page')}
        first={first}
        on={actions}
      />,
      room,
    );

  const panel = listingPanel((await front).id ?? -1, (found) => {
    listing = tab?.kind === 'plain' && tab.state === 'nothing' ? found : null;
    draw();
  });
  const readTab = async (): Promise<void> => {
    const { id } = await front;
    const answer = await askBackground({ kind: 'tab', tabId: id ?? -1, ...noonOf(day) });
    if (answer.kind !== 'tab') return;
    tab = answer.view;
    draw();
    await panel.look(noonOf(day).at);
    const isOpen = tab.kind === 'product' ? tab.paste : tab.state === 'waiting';
    if (isOpen && looks-- > 0) setTimeout(() => void readTab(), LATE_LIST);
  };
  const readList = async (): Promise<void> => {
    if (list === null) return;
    const { name, text } = list;
    const answer = await askBackground({
      kind: 'text',
      text,
      name: name === '' ? null : name,
      ...noonOf(day),
    });
    if (answer.kind !== 'tab') return;
    pasted = answer.view;
    draw();
  };
  const receive = async (message: ReturnType<typeof receiveText>): Promise<void> => {
    const answer = await askBackground(message);
    if (answer.kind !== 'receive') return;
    received = answer.view;
    draw();
  };
  const readShelf = async (): Promise<void> => {
    const answer = await askBackground({ kind: 'shelf' });
    if (answer.kind !== 'shelf') return;
    shelf = answer;
    draw();
  };

  const keeper = keepState((answer, trouble) => {
    view = trouble === null ? answer.popup : { ...answer.popup, trouble };
    dressPage(document, { ...view, title: view.labels.title });
    draw();
    clearTimeout(stale);
    stale = setTimeout(renew, Math.max(view.validUntil - Date.now(), SOONEST));
  });

  const again = (): Promise<unknown> =>
    Promise.all([readTab(), readList(), ...(shelf === null ? [] : [readShelf()])]);

  const renew = (): void => void Promise.all([keeper.refresh(), again()]);

  const { url } = await front;
  address = addressOf(url);
  isCarried = carriesCode(url);
  const site = siteOf(url);
  const lookAgain = (): void => {
    tab = null;
    draw();
    void readTab();
  };
  /** What is shown stands behind the popup, so it goes. */
  const showList = async (): Promise<void> => {
    const answer = await askBackground({ kind: 'show', tabId: (await front).id ?? -1 });
    if (answer.kind === 'shown') window.close();
  };
  const actions = popupActions({
    change: async (...intents) => {
      let isDone = true;
      for (const intent of intents) isDone &&= await keeper.change(() => intent);
      void again();
      return isDone;
    },
    onShelf: () => void readShelf(),
    onDay: (chosen) => {
      day = chosen;
      void again();
    },
    onPaste: (name, text) => {
      list = { name, text };
      void readList();
    },
    onPasteDone: () => {
      list = null;
      pasted = null;
      draw();
    },
    onReceive: (text) => void receive(receiveText(text)),
    onReceiveFile: async (file) => receive(await receiveFile(file)),
    onReceiveHere: () => void receive(receiveText(url)),
    onReceiveDone: () => {
      received = null;
      draw();
    },
    onLook: lookAgain,
    onListing: panel.act,
    onShowList: () => void showList(),
    onGrantSite: () => void (site !== null && requestSites([site]).then((given) => given && lookAgain())),
  });
  draw();
  await Promise.all([
    keeper.refresh(),
    readTab(),
    ...(first === 'shelf' || first === 'compare' ? [readShelf()] : []),
  ]);
}
