import type { Intent } from '../../schema/messages.ts';
import type { OfflineActions } from '../../ui/offline/OfflineFoot.tsx';
import type { PopupActions } from '../../ui/popup/actions.ts';
import { isoNow } from '../moment.ts';
import { printOnly } from '../pages/printOnly.ts';

/** What the page does itself; the rest are changes, or parts of the popup that this page does not have. */
interface Needs extends Pick<
  PopupActions & OfflineActions,
  | 'onPaste'
  | 'onPasteDone'
  | 'onReceive'
  | 'onReceiveFile'
  | 'onReceiveDone'
  | 'onKeepHere'
  | 'onEraseHere'
  | 'onLanguage'
> {
  /** Makes changes one after another; false when one was refused. */
  readonly change: (...intents: readonly Intent[]) => boolean;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // a file has no clipboard in some browsers
  }
}

const nothing = (): void => undefined;

/** Everything a person can do on the offline page. */
export function offlineActions({ change, ...own }: Needs): PopupActions & OfflineActions {
  const send = (intent: Intent): void => void change(intent);
  return {
    ...own,
    onSetTreatment: (treatment) => send({ kind: 'treat', treatment }),
    onRemoveTreatment: (id) => send({ kind: 'untreat', id }),
    onHold: () => send({ kind: 'hold', at: isoNow() }),
    onLetGo: () => send({ kind: 'letGo', at: isoNow() }),
    onLift: (list) => send({ kind: 'liftGate', ...list, at: isoNow() }),
    onClinicSaid: (id, cell) => send({ kind: 'clinicSaid', class: id, cell, at: isoNow() }),
    onChanges: (intents) => Promise.resolve(change(...intents)),
    onCopyReport: copy,
    onPrint: () => printOnly('sheet'),
    // shelf, pages and settings are the extension's
    onKeep: nothing,
    onUnkeep: nothing,
    onPrintShelf: nothing,
    onPutBack: nothing,
    onShelf: nothing,
    onSilence: nothing,
    onDay: nothing,
    onCheckPage: nothing,
    onGrantSite: nothing,
    onRetry: nothing,
    onListing: nothing,
    onShowList: nothing,
    onReceiveHere: nothing,
    onOpenReceive: nothing,
    onOpenSettings: nothing,
  };
}
