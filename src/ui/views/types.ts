import type { FormView, ChoiceView, FormLabels } from './formTypes.ts';
import type { Timeline } from '../../core/aftercare/timeline.ts';
import type { Judgement, PackedBook, Reading } from '../../core/types.ts';
import type { Product, Said, State, Treatment } from '../../schema/state.ts';
import type { Cell, Outside, Phase, Verdict } from '../../schema/words.ts';
import type { CallView } from './callView.ts';
import type { ClinicLine, ClinicView } from './clinicView.ts';
import type { ExampleLabels } from './exampleView.ts';
import type { CompareLabels, WrongLabels } from './labelTypes.ts';
import type { TreatmentsView } from './treatmentsView.ts';

/** A finished sentence for an id of data/messages; `values` fill its named places. */
export type Say = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** What the views need of the rule book. */
export type BookFacts = Pick<PackedBook, 'version' | 'rules' | 'sources' | 'review' | 'protocol'>;

/** All that turns codes and epoch milliseconds into sentences; nothing is read from the machine. */
export interface Context {
  readonly say: Say;
  /** BCP 47 code of the sentences and dates, e.g. `en` or `pt-BR`. */
  readonly language: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timeZone: string;
  /** The moment judged, epoch ms. */
  readonly now: number;
  readonly state: State;
  readonly timeline: Timeline;
  readonly book: BookFacts;
  /** `now` is a day the person chose, "if it arrives then": no sentence may call it today. */
  readonly otherDay?: true;
}

/** What is known of the tab in front when the popup asks. */
export type TabSource =
  | {
      readonly kind: 'read';
      readonly judgement: Judgement;
      readonly reading: Reading;
      /** Where it can be kept: text of its list, host of its page (null: pasted), whether it is on the shelf. */
      readonly keep?: { readonly text: string; readonly host: string | null; readonly kept: boolean };
    }
  /** The page was looked at and is no product page, or has not answered yet. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'waiting' }
  /** A shop page that may not be read yet; `host` as shown to the person. */
  | { readonly kind: 'not-granted'; readonly host: string }
  /** A page of the browser itself: no extension may read it. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed' };

export type Icon = Verdict;

/** A sentence source: `address` null where none is on record (then `title` says "on record: name, year"). */
export interface SourceView {
  readonly title: string;
  readonly address: string | null;
}

export interface ReasonView {
  readonly icon: Icon;
  /** Printed words, as the page has them. */
  readonly printed: string;
  /** Label of the ingredient class. */
  readonly label: string;
  /** Why, in one sentence. */
  readonly sentence: string;
  /** Ground in words: "device label and clinic custom". */
  readonly ground: string;
  readonly sources: readonly SourceView[];
  /** "until Wed 25 Nov" or "no end date"; null beside a sunscreen after 24 h and where no date applies. */
  readonly until: string | null;
  /** "low in the list, so weighed less", "by its name only", "a guess at the spelling" ... */
  readonly extras: readonly string[];
  /** "My clinic said ..." about this class, and what it said; null where a clinic's word changes nothing. */
  readonly clinic: { readonly class: string; readonly cell: Cell | null } | null;
}

export interface StripView {
  readonly label: string;
  readonly steps: readonly {
    readonly icon: Icon;
    /** "today", "Sat 21 Nov". */
    readonly day: string;
    /** The verdict in words. */
    readonly word: string;
  }[];
  /** "ends Wed 2 Dec", or null. */
  readonly ends: string | null;
}

/** The product of the tab in front. */
export interface ProductView {
  readonly kind: 'product';
  readonly icon: Icon;
  /** The verdict in words: "Usually suitable". */
  readonly word: string;
  /** Leads with the day it fits. */
  readonly headline: string;
  /** The same in a few words, for a list of products. */
  readonly short: string;
  /** What to make of it, in one or two sentences; null where the headline says all. */
  readonly text: string | null;
  /** Product name, or the words for "this product". */
  readonly name: string;
  readonly brand: string | null;
  /** Deciding reasons, worst first. */
  readonly reasons: readonly ReasonView[];
  /** The others, folded. */
  readonly more: { readonly label: string; readonly reasons: readonly ReasonView[] } | null;
  readonly strip: StripView | null;
  /** "32 of 32 names known"; null without a list. */
  readonly names: string | null;
  /** In order; the sunscreen sentence, where it applies, is the last. */
  readonly notes: readonly string[];
  /** "Good in it: panthenol, glycerin"; null where it may not stand. */
  readonly good: string | null;
  /** In the first hours: the clinic's own word about this list. */
  readonly lift: { readonly lifted: boolean; readonly fingerprint: string; readonly name: string } | null;
  /** Verdict per list of a kit, when there is more than one. */
  readonly lists: readonly { readonly label: string; readonly icon: Icon; readonly word: string }[];
  /** The list is missing or broken off: to paste it from the pack is the next step. */
  readonly paste: boolean;
  /** Plain text for the clipboard. */
  readonly report: string;
  /** What was read, without date and plan, to report a wrong reading; null where nothing was. */
  readonly wrong: string | null;
  /** Judged for another day than today: its sentence and date, `YYYY-MM-DD`. */
  readonly otherDay: { readonly label: string; readonly day: string } | null;
  /** Its names can be marked on the page itself. */
  readonly marked: boolean;
  /** What keeping it stores; null where there is no list to keep. */
  readonly keep: KeepView | null;
  /** The note on pages of this host; null for a list that was pasted. */
  readonly silence: { readonly host: string; readonly silenced: boolean; readonly label: string } | null;
}

export interface KeepView {
  readonly id: string;
  /** It is on the shelf already. */
  readonly kept: boolean;
  readonly product: Product;
  readonly text: string;
  readonly host: string | null;
  readonly said?: Said;
}

/** Every other state of the tab: a sentence and, where there is one, a next step. */
export interface PlainTabView {
  readonly kind: 'plain';
  readonly state: 'nothing' | 'waiting' | 'not-granted' | 'closed' | 'failed';
  readonly headline: string;
  readonly text: string;
  /** `check`: read this page once; `grant`: always on this site; `retry`: look again. */
  readonly actions: readonly ('check' | 'grant' | 'retry')[];
}

export type TabView = ProductView | PlainTabView;

export interface TimelineView {
  /** Names the picture for screen readers. */
  readonly label: string;
  readonly steps: readonly {
    readonly phase: Phase;
    readonly name: string;
    /** "Thu 19 Nov to Sat 21 Nov". */
    readonly dates: string;
    readonly state: 'past' | 'now' | 'next';
    /** Width beside the others. */
    readonly weight: number;
    /** Short date of its beginning, or null where there is no room. */
    readonly tick: string | null;
  }[];
  /** Share of the whole width at which today stands, 0 to 1; null: not on the line. */
  readonly today: number | null;
  /** The word for today's mark. */
  readonly todayLabel: string;
  /** Short date of the end, or null while held. */
  readonly end: string | null;
}

export interface PlanView {
  readonly state: 'none' | 'far' | 'planned' | 'day' | 'running' | 'held' | 'over';
  /** "2 days since treatment". */
  readonly headline: string;
  /** "Pen, 1.0 mm, face · Wed 18 Nov, evening"; null without a treatment. */
  readonly treatment: string | null;
  /** Name of the present phase, or null outside a plan. */
  readonly phase: string | null;
  readonly timeline: TimelineView | null;
  /** The next change in one sentence. */
  readonly next: string | null;
  /** Where someone should act today ("Longer than usual. Ring your clinic."), or null. */
  readonly alert: string | null;
  /** What was assumed, two treatments close together ... */
  readonly notes: readonly string[];
  /** "Usually suits now: ..." */
  readonly shopping: string | null;
  /** Washing, sweat, sun, make-up and hands; empty outside a plan. */
  readonly lines: readonly { readonly title: string; readonly text: string }[];
  /** The clinic's rules in use, or null. */
  readonly clinic: ClinicLine | null;
  /** Which of the two may be offered; null outside a plan. */
  readonly hold: 'offer' | 'held' | null;
  /** Who reviewed the rules, or that nobody has. */
  readonly review: string;
}

export interface PopupLabels {
  readonly title: string;
  readonly settings: string;
  readonly setDate: string;
  readonly change: string;
  readonly plan: string;
  readonly dates: string;
  readonly product: string;
  readonly today: string;
  readonly sources: string;
  readonly show: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly hold: string;
  readonly holdHelp: string;
  readonly letGo: string;
  readonly lift: string;
  readonly liftHelp: string;
  readonly check: string;
  readonly grant: string;
  readonly retry: string;
  readonly firstText: string;
  readonly loading: string;
  readonly lists: string;
  readonly back: string;
  readonly undo: string;
  readonly call: string;
  readonly treatments: string;
  readonly keep: string;
  readonly kept: string;
  readonly removed: string;
  readonly day: string;
  readonly dayLabel: string;
  readonly dayBack: string;
  readonly shelf: string;
  readonly shelfEmpty: string;
  readonly remove: string;
  readonly paste: string;
  readonly pasteText: string;
  readonly pasteName: string;
  readonly pasteButton: string;
  readonly pasteEmpty: string;
  readonly tools: string;
  readonly clinicSaid: ChoiceView<Cell | 'nothing'>;
  readonly erase: string;
  readonly calendar: string;
  readonly compare: CompareLabels;
  readonly wrong: WrongLabels;
}

/** All that the popup shows before the tab has answered. */
export interface PopupView {
  readonly language: string;
  readonly rtl: boolean;
  readonly theme: State['settings']['theme'];
  readonly timeZone: string;
  readonly labels: PopupLabels;
  readonly form: FormLabels;
  readonly start: FormView;
  /** From when on other words may be right, epoch ms: the next change of the plan, or midnight. */
  readonly validUntil: number;
  readonly plan: PlanView;
  readonly call: CallView;
  readonly treatments: TreatmentsView;
  readonly clinic: ClinicView;
  /** A sentence about something that went wrong (storage full, an old state put aside), or null. */
  readonly trouble: string | null;
}

export interface WelcomeView {
  readonly language: string;
  readonly rtl: boolean;
  readonly theme: State['settings']['theme'];
  readonly timeZone: string;
  readonly title: string;
  readonly purpose: string;
  readonly lines: readonly string[];
  readonly sitesTitle: string;
  readonly sitesText: string;
  readonly shops: { readonly label: string; readonly help: string };
  readonly every: { readonly label: string; readonly help: string };
  readonly click: { readonly label: string; readonly help: string };
  readonly chosen: string;
  readonly dateTitle: string;
  readonly skip: string;
  readonly saved: string;
  readonly done: string;
  readonly change: string;
  /** The date that is set and what follows from it; null before. */
  readonly yours: {
    readonly title: string;
    readonly headline: string;
    readonly lines: readonly string[];
  } | null;
  readonly example: ExampleLabels;
  readonly review: string;
  readonly form: FormLabels;
  readonly start: FormView;
}

export type { Judgement, Outside, Phase, Reading, State, Treatment, Verdict };
