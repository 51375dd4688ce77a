import { languageName } from './languageName.ts';
import { mergeProtocol } from '../../core/aftercare/mergeProtocol.ts';
import type { ClinicForm } from '../../schema/draft.ts';
import type { Protocol } from '../../schema/protocol.ts';
import type { State } from '../../schema/state.ts';
import { exampleRows } from './clinicExample.ts';
import { faultViews, type FaultView } from './clinicFaults.ts';
import { clinicLabels, type ClinicLabels } from './clinicLabels.ts';
import type { PersonInput, PersonShared } from './clinicPerson.ts';
import { clinicProductViews, type ClinicProductView } from './clinicProducts.ts';
import type { Formed } from './clinicProtocol.ts';
import { clinicWindowsView, type WindowsView } from './clinicWindowsView.ts';
import { isRtl } from './dayWords.ts';
import { formLabels } from './formView.ts';
import type { FormLabels } from './formTypes.ts';
import { protocolDiff, type ProtocolDiffView } from './protocolDiff.ts';
import { reviewText } from './reviewText.ts';
import type { Context } from './types.ts';

/** All that the clinic page shows of a form. */
export interface ClinicPageView {
  readonly language: string;
  readonly rtl: boolean;
  readonly theme: State['settings']['theme'];
  readonly title: string;
  readonly labels: ClinicLabels;
  readonly context: Context;
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  readonly protocol: Protocol;
  readonly faults: readonly FaultView[];
  /** Field -> what is wrong with it. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly windows: WindowsView;
  readonly products: readonly ClinicProductView[];
  readonly diff: ProtocolDiffView;
  /** "3 differences from the usual rules." */
  readonly count: string;
  /** Treatments whose dates can be looked at. */
  readonly rows: readonly { readonly value: string; readonly label: string }[];
  readonly treatment: FormLabels;
  readonly person: {
    readonly input: PersonInput;
    readonly wrong: PersonShared['wrong'];
    readonly nextWrong: string;
  };
  readonly review: string;
}

/** Languages by their own names, in the order of those names. */
export function languageNames(codes: readonly string[]): ClinicPageView['languages'] {
  return codes
    .map((value) => ({ value, label: languageName(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

interface Filled {
  readonly form: ClinicForm;
  readonly formed: Formed;
  /** Is anything filled in? An untouched form is not told what it lacks. */
  readonly isBegun: boolean;
  readonly person: PersonInput;
  readonly shared: PersonShared;
  /** The languages to choose from. */
  readonly languages: ClinicPageView['languages'];
}

/** The clinic page for a form as it is filled in. */
export function clinicPageView(filled: Filled, context: Context): ClinicPageView {
  const { say, language, book, state } = context;
  const { form, formed, isBegun, person, shared, languages } = filled;
  const { protocol: base, policy } = book.protocol;
  const faults = faultViews(formed.faults, base, context);
  const diff = protocolDiff(formed.protocol, context);
  const labels = clinicLabels(context);
  return {
    language,
    rtl: isRtl(language),
    theme: state.settings.theme,
    title: labels.title,
    labels,
    context,
    languages,
    protocol: formed.protocol,
    faults,
    wrong: new Map(isBegun ? faults.map(({ field, text }) => [field, text]) : []),
    windows: clinicWindowsView(form, base, mergeProtocol(base, formed.protocol, policy), diff, context),
    products: clinicProductViews(form, context),
    diff,
    count: say('clinic.count', { count: diff.cells.length + diff.windows.length }),
    rows: exampleRows(context),
    treatment: formLabels(context),
    person: { input: person, wrong: shared.wrong, nextWrong: say('clinic.nextWrong') },
    review: reviewText(context),
  };
}
