import type { ShelfView } from '../../ui/views/shelfView.ts';
import type { OptionsView } from '../../ui/views/optionsTypes.ts';
import type { Icon, PopupView, TabView, WelcomeView } from '../../ui/views/types.ts';
import type { BadgeView, Found } from '../../schema/messages.ts';
import type { Reading } from '../../core/types.ts';
import type { Received } from '../../schema/readShare.ts';
import type { ReceiveView } from '../../ui/views/receiveView.ts';
import type { Outcome, TileMark } from '../../schema/listing.ts';
import type { ListingFacts, ListingView } from '../../ui/views/listingView.ts';
import type { FailureCode } from '../failure.ts';
import type { Held } from '../store/openStore.ts';

/** What a tab's reading comes from: its page, or a text the person selected. */
export type Source =
  | { readonly kind: 'page'; readonly found: Found }
  | { readonly kind: 'text'; readonly text: string; readonly name?: string | null };

/** A tab as far as it is known; without a reading, why. */
export type TabFacts =
  | {
      readonly kind: 'read';
      readonly reading: Reading;
      /** Text of the list as it was found, and the host of its page; absent where nothing can be kept. */
      readonly from?: { readonly text: string; readonly host: string | null };
    }
  | { readonly kind: 'nothing' | 'waiting' | 'closed' | 'failed' }
  | { readonly kind: 'not-granted'; readonly host: string };

/** A reading, judged and worded for badge and toolbar. */
export interface Verdicted {
  readonly badge: BadgeView;
  readonly icon: Icon;
  /** Title of the toolbar button: begins with the verdict's words. */
  readonly title: string;
}

/** Rules, plan and sentences at one moment: all that the shell asks of the layers below. Nothing here changes anything. */
export interface Desk {
  readonly read: (source: Source) => Reading;
  readonly verdict: (reading: Reading) => Verdicted;
  readonly tab: (facts: TabFacts) => TabView;
  /** Every product of the shelf, judged again. */
  readonly shelf: () => ShelfView;
  /** The invented product of the first run. */
  readonly example: () => TabView;
  /** What a clinic handed on, to look at before anything changes. */
  readonly receive: (received: Received) => ReceiveView;
  /** What is said of a listing: on its tiles, and in the popup. */
  readonly listing: {
    readonly mark: (url: string, outcome: Outcome) => TileMark;
    readonly view: (facts: ListingFacts) => ListingView;
  };
  readonly popup: () => PopupView;
  readonly welcome: () => WelcomeView;
  /** `hosts`: the granted sites. */
  readonly options: (hosts: readonly string[]) => OptionsView;
  /** What to say when something was not done. */
  readonly trouble: (code: FailureCode) => string;
  /** What a reminder says: nothing of plan or products, it may stand on a locked screen. */
  readonly reminder: { readonly title: string; readonly text: string };
  /** Title of the context menu's entry. */
  readonly menu: string;
  /** When the plan next changes, epoch ms; null: no further change. */
  readonly changesAt: number | null;
}

/** A moment (epoch ms) in a time zone (IANA name). */
export interface Moment {
  readonly now: number;
  readonly timeZone: string;
  /** A day the person chose, not the present. */
  readonly otherDay?: true;
}

/** Sets up a desk for what is stored and a moment. */
export type OpenDesk = (held: Held, moment: Moment) => Desk;
