import { browser } from 'wxt/browser';
import type { Intent } from '../../schema/messages.ts';
import type { PopupActions } from '../../ui/popup/actions.ts';
import { isoNow } from '../moment.ts';

/** What the popup's page does itself; the rest are changes. */
interface Needs extends Pick<
  PopupActions,
  | 'onListing'
  | 'onShelf'
  | 'onDay'
  | 'onPaste'
  | 'onPasteDone'
  | 'onGrantSite'
  | 'onShowList'
  | 'onReceive'
  | 'onReceiveFile'
  | 'onReceiveHere'
  | 'onReceiveDone'
> {
  /** Makes changes one after another, up to the first that is refused; false when one was. */
  readonly change: (...intents: readonly Intent[]) => Promise<boolean>;
  readonly onLook: () => void;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Everything a person can do in the popup, each as an intent or a call of the browser. */
export function popupActions({ change, onLook, ...own }: Needs): PopupActions {
  const send = (intent: Intent): void => void change(intent);
  return {
    ...own,
    onSetTreatment: (treatment) => send({ kind: 'treat', treatment }),
    onRemoveTreatment: (id) => send({ kind: 'untreat', id }),
    onHold: () => send({ kind: 'hold', at: isoNow() }),
    onLetGo: () => send({ kind: 'letGo', at: isoNow() }),
    onLift: (list) => send({ kind: 'liftGate', ...list, at: isoNow() }),
    onClinicSaid: (id, cell) => send({ kind: 'clinicSaid', class: id, cell, at: isoNow() }),
    onKeep: ({ id, product, text, host, said }) =>
      send({ kind: 'keep', id, product, text, host, at: isoNow(), ...(said !== undefined && { said }) }),
    onUnkeep: (id) => send({ kind: 'unkeep', id }),
    onPutBack: send,
    onChanges: (intents) => change(...intents),
    onOpenReceive: () => void browser.tabs.create({ url: browser.runtime.getURL('/popup.html?page=clinic') }),
    onSilence: (host, on) => send({ kind: 'silence', host, on }),
    onCheckPage: onLook,
    onRetry: onLook,
    onCopyReport: copy,
    onPrintShelf: () => print(),
    onOpenSettings: () => void browser.runtime.openOptionsPage(),
  };
}
