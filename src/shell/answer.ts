import type { Draft } from '../schema/draft.ts';
import type { State } from '../schema/state.ts';
import type { Failed } from '../schema/messages.ts';
import type { ShelfView } from '../ui/views/shelfView.ts';
import type { OptionsView } from '../ui/views/optionsTypes.ts';
import type { ReceiveView } from '../ui/views/receiveView.ts';
import type { PopupView, TabView, WelcomeView } from '../ui/views/types.ts';

/** Finished views of all extension pages: the answer to `state` and, after the change, to `change`. */
export interface StateAnswer {
  readonly kind: 'state';
  readonly popup: PopupView;
  readonly welcome: WelcomeView;
  readonly options: OptionsView;
  /** Failure code -> the sentence for it. */
  readonly troubles: Readonly<Record<string, string>>;
  /** What options and welcome send back changed. */
  readonly state: State;
}

/** The tab in front, finished. */
export interface TabAnswer {
  readonly kind: 'tab';
  readonly view: TabView;
}

/** The list is on its way to being shown on the page. */
export interface ShownAnswer {
  readonly kind: 'shown';
}

/** What a clinic handed on, finished; nothing was changed by looking at it. */
export interface ReceiveAnswer {
  readonly kind: 'receive';
  readonly view: ReceiveView;
}

/** What a clinic was last working on; null: nothing. */
export interface DraftAnswer {
  readonly kind: 'draft';
  readonly draft: Draft | null;
}

/** All that is stored of the person, as the text of a file. */
export interface BackupAnswer {
  readonly kind: 'backup';
  readonly text: string;
}

export type PopupAnswer =
  StateAnswer | TabAnswer | ShelfView | ReceiveAnswer | DraftAnswer | BackupAnswer | ShownAnswer | Failed;

/**
 * To `scouted`: `answer` when the page's badge was drawn, `silent` when there was nothing to say. To `wanted`: `answer`
 * when the reader stands in the page, `silent` when the browser did not let it in.
 */
export type PageAnswer = { readonly kind: 'answer' | 'silent' } | Failed;
