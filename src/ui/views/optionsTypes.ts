import type { State } from '../../schema/state.ts';
import type { CalendarEntry } from './calendarEntries.ts';
import type { ChoiceView } from './formTypes.ts';

export interface TickView {
  readonly id: string;
  readonly label: string;
  readonly on: boolean;
  /** What it means, said while it is ticked; null where nothing is to be added. */
  readonly text: string | null;
}

/** One word of the clinic that was passed on: about a class, or a list in the first hours. */
export interface SaidView {
  readonly kind: 'class' | 'list';
  /** Class id, or fingerprint of the list. */
  readonly id: string;
  readonly line: string;
}

export interface OptionsView {
  readonly language: string;
  readonly rtl: boolean;
  readonly theme: State['settings']['theme'];
  readonly title: string;
  readonly purpose: string;
  readonly sites: {
    readonly title: string;
    readonly text: string;
    readonly hosts: readonly string[];
    readonly none: string;
    readonly remove: string;
    readonly addShops: string;
    readonly addEvery: string;
    readonly silenced: { readonly title: string; readonly hosts: readonly string[]; readonly remove: string };
  };
  /** `drafts`: what a draft is; null where no language is one. */
  readonly languages: ChoiceView<string> & { readonly value: string; readonly drafts: string | null };
  readonly themes: ChoiceView<State['settings']['theme']> & { readonly value: State['settings']['theme'] };
  readonly corner: ChoiceView<'left' | 'right'> & { readonly value: 'left' | 'right' };
  readonly fold: { readonly label: string; readonly on: boolean };
  readonly allergies: { readonly title: string; readonly text: string; readonly ticks: readonly TickView[] };
  readonly cautions: { readonly title: string; readonly text: string; readonly ticks: readonly TickView[] };
  readonly erase: {
    readonly title: string;
    readonly text: string;
    readonly button: string;
    readonly confirm: string;
    readonly cancel: string;
    readonly done: string;
  };
  readonly said: {
    readonly title: string;
    readonly text: string;
    readonly items: readonly SaidView[];
    readonly remove: string;
  };
  readonly reminders: {
    readonly title: string;
    readonly text: string;
    readonly label: string;
    readonly on: boolean;
    readonly refused: string;
  };
  readonly backup: {
    readonly title: string;
    readonly text: string;
    readonly button: string;
    readonly restore: string;
    readonly restoreText: string;
    readonly done: string;
  };
  readonly calendar: {
    readonly title: string;
    readonly text: string;
    readonly note: string;
    readonly button: string;
    /** What is said once the file was made, and when it could not be. */
    readonly done: string;
    readonly failed: string;
    /** null: nothing to save, and why. */
    readonly none: string | null;
    readonly entries: readonly CalendarEntry[];
  };
  /** The clinic's rules in use (`line`, else `none`), and the way to receive others. */
  readonly clinic: {
    readonly title: string;
    readonly line: string | null;
    readonly none: string;
    readonly expired: string | null;
    readonly managed: string | null;
    readonly open: string;
    /** Link to the page on which a clinic makes its rules. */
    readonly own: string;
  };
  readonly call: string;
  /** Link to the first run. */
  readonly welcome: string;
  readonly saved: string;
  readonly review: string;
}
