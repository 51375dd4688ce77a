import type { Treatment } from '../../schema/state.ts';

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
  /** Read this page once (activeTab). */
  readonly onCheckPage: () => void;
  /** Ask for this site for good. */
  readonly onGrantSite: () => void;
  readonly onRetry: () => void;
  /** Resolves to whether the text reached the clipboard. */
  readonly onCopyReport: (text: string) => Promise<boolean>;
  readonly onOpenSettings: () => void;
}
