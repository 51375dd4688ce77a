import type { Intent } from '../../schema/messages.ts';
import type { Treatment } from '../../schema/state.ts';
import type { Cell } from '../../schema/words.ts';
import type { ListingAction } from '../views/listingView.ts';
import type { KeepView } from '../views/types.ts';

/** What a person can do in the popup; the shell turns each into an intent or a browser call. */
export interface PopupActions {
  readonly onSetTreatment: (treatment: Treatment) => void;
  readonly onRemoveTreatment: (id: string) => void;
  readonly onHold: () => void;
  readonly onLetGo: () => void;
  readonly onLift: (list: {
    readonly fingerprint: string;
    readonly name: string;
    readonly on: boolean;
  }) => void;
  /** null takes the clinic's word back. */
  readonly onClinicSaid: (id: string, cell: Cell | null) => void;
  readonly onKeep: (product: KeepView) => void;
  readonly onUnkeep: (id: string) => void;
  /** Puts a removed product back as it was. */
  readonly onPutBack: (intent: Extract<Intent, { kind: 'keep' }>) => void;
  /** Asks for the shelf, judged again. */
  readonly onShelf: () => void;
  readonly onSilence: (host: string, on: boolean) => void;
  /** `YYYY-MM-DD`, or null for today: of the product in front, of the tab or pasted. */
  readonly onDay: (day: string | null) => void;
  /** Compares a pasted list; `name` empty when it was not given. */
  readonly onPaste: (name: string, text: string) => void;
  /** The pasted list is put away. */
  readonly onPasteDone: () => void;
  /** Read this page once (activeTab). */
  readonly onCheckPage: () => void;
  /** Ask for this site for good. */
  readonly onGrantSite: () => void;
  readonly onRetry: () => void;
  /** A step of the listing in front. */
  readonly onListing: (action: ListingAction) => void;
  /** Shows the list on the page, its names marked. */
  readonly onShowList: () => void;
  /** Resolves to whether the text reached the clipboard. */
  readonly onCopyReport: (text: string) => Promise<boolean>;
  /** Prints the page as its styles for paper show it. */
  readonly onPrintShelf: () => void;
  /** A code, a link or a text with one in it; nothing changes by it. */
  readonly onReceive: (text: string) => void;
  /** A clinic's file, or a picture of its QR code; resolves when it was read. */
  readonly onReceiveFile: (file: File) => Promise<void>;
  /** The code in the address of the page in front. */
  readonly onReceiveHere: () => void;
  /** What was received is put away. */
  readonly onReceiveDone: () => void;
  /** Opens the page about the clinic in a tab, where a file can be chosen. */
  readonly onOpenReceive: () => void;
  /** Several changes, one after another; resolves to whether all were made. */
  readonly onChanges: (intents: readonly Intent[]) => Promise<boolean>;
  readonly onOpenSettings: () => void;
}
