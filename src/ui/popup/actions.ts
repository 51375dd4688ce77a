import type { Intent } from '../../schema/messages.ts';
import type { Treatment } from '../../schema/state.ts';
import type { Cell } from '../../schema/words.ts';
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
  /** Resolves to whether the text reached the clipboard. */
  readonly onCopyReport: (text: string) => Promise<boolean>;
  readonly onOpenSettings: () => void;
}
