import type { Area, Device, Setting } from '../../schema/words.ts';
import type { Treatment } from '../../schema/state.ts';

/** A treatment as the form asks for it: local date, no offset. */
export interface TreatmentInput {
  /** Empty for a new treatment. */
  readonly id: string;
  readonly kind: Treatment['kind'];
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly daytime: 'morning' | 'afternoon' | 'evening';
  readonly device: Device;
  /** mm; null: not known. */
  readonly depth: number | null;
  readonly area: Area;
  readonly setting: Setting;
  readonly weekly: boolean;
  readonly slow: boolean;
}

/** What the treatment form starts from. */
export interface FormView {
  readonly start: TreatmentInput;
  /** Today in the plan's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  /** A date earlier or later than these is asked about, `YYYY-MM-DD`. */
  readonly askBefore: string;
  readonly askAfter: string;
  /** true: a treatment is set and the form changes it. */
  readonly set: boolean;
}

/** A question with its possible answers, labels finished. */
export interface ChoiceView<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
}

export interface FormLabels {
  readonly title: string;
  readonly kind: ChoiceView<Treatment['kind']>;
  /** What a peel or a laser is entered for. */
  readonly kindHelp: string;
  readonly date: string;
  readonly dateHelp: string;
  readonly daytime: ChoiceView<TreatmentInput['daytime']>;
  readonly device: ChoiceView<Device>;
  readonly depth: string;
  readonly depthHelp: string;
  readonly depthUnknown: string;
  /** What "I don't know" assumes, by area (policy 16). */
  readonly assumed: { readonly face: string; readonly body: string };
  readonly area: ChoiceView<Area>;
  readonly setting: ChoiceView<Setting>;
  readonly weekly: string;
  readonly slow: string;
  readonly slowHelp: string;
  readonly save: string;
  readonly cancel: string;
  readonly remove: string;
  readonly yes: string;
  readonly wrong: {
    readonly date: string;
    readonly depth: string;
    readonly depthRf: string;
    readonly past: string;
    readonly ahead: string;
  };
}
