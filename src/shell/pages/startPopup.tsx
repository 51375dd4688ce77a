import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { PopupActions } from '../../ui/popup/actions.ts';
import { Popup } from '../../ui/popup/Popup.tsx';
import '../../ui/popup/popup.css';
import type { PopupView, TabView } from '../../ui/views/types.ts';
import { siteOf } from '../siteOf.ts';
import { isoNow } from '../moment.ts';
import { askBackground } from './askBackground.ts';
import { dressPage } from './dressPage.ts';
import { requestSites } from './requestSites.ts';
import { keepState } from './keepState.ts';

interface FrontTab {
  readonly id: number | null;
  readonly url: string;
}

/** The tab in front; `?tab=<id>` names another, where the popup is opened as a page of its own. */
async function frontTab(): Promise<FrontTab> {
  const named = new URLSearchParams(location.search).get('tab');
  const [tab] =
    named === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(Number(named))];
  return { id: tab?.id ?? null, url: tab?.url ?? '' };
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Shows the popup in `room` and keeps it in step with the background. */
export async function startPopup(room: HTMLElement): Promise<void> {
  let view: PopupView | null = null;
  let tab: TabView | null = null;
  const front = frontTab().catch((): FrontTab => ({ id: null, url: '' }));

  const draw = (): void => render(<Popup view={view} tab={tab} on={actions} />, room);

  const readTab = async (): Promise<void> => {
    const { id } = await front;
    const answer = await askBackground({ kind: 'tab', tabId: id ?? -1 });
    if (answer.kind !== 'tab') return;
    tab = answer.view;
    draw();
  };

  const keeper = keepState((answer, trouble) => {
    view = trouble === null ? answer.popup : { ...answer.popup, trouble };
    dressPage(document, { ...view, title: view.labels.title });
    draw();
  });

  const change = async (make: Parameters<typeof keeper.change>[0]): Promise<void> => {
    await keeper.change(make);
    await readTab();
  };

  const lookAgain = (): void => {
    tab = null;
    draw();
    void readTab();
  };

  const { url } = await front;
  const site = siteOf(url);
  const actions: PopupActions = {
    onSetTreatment: (treatment) => void change(() => ({ kind: 'treat', treatment })),
    onRemoveTreatment: (id) => void change(() => ({ kind: 'untreat', id })),
    onHold: () => void change(() => ({ kind: 'hold', at: isoNow() })),
    onLetGo: () => void change(() => ({ kind: 'letGo', at: isoNow() })),
    onLift: (list) => void change(() => ({ kind: 'liftGate', ...list, at: isoNow() })),
    onCheckPage: lookAgain,
    onGrantSite: () => void (site !== null && requestSites([site]).then((given) => given && lookAgain())),
    onRetry: lookAgain,
    onCopyReport: copy,
    onOpenSettings: () => void browser.runtime.openOptionsPage(),
  };
  draw();
  await Promise.all([keeper.refresh(), readTab()]);
}
