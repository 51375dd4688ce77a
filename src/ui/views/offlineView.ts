import { languageName } from './languageName.ts';
import { popupView } from './popupView.ts';
import { sheetLabels, type SheetLabels } from './sheetLabels.ts';
import { sheetView, type SheetOf, type SheetView } from './sheetView.ts';
import { treatmentNow } from './treatmentNow.ts';
import type { Context, PopupView } from './types.ts';

/** All that the offline page shows before a list is pasted. */
export interface OfflineView {
  readonly title: string;
  readonly popup: PopupView;
  readonly sheet: SheetLabels;
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  readonly labels: {
    readonly intro: string;
    readonly language: string;
    readonly keep: string;
    readonly keepHelp: string;
    readonly erase: string;
  };
}

/**
 * The offline page in finished sentences. `languages`: codes of those there are; `wish`: the browser's own, for the
 * paper; `trouble`: a finished sentence, or null.
 */
export function offlineView(
  context: Context,
  languages: readonly string[],
  wish: string,
  trouble: string | null,
): OfflineView {
  const { say } = context;
  const popup = popupView(context, trouble, 0);
  return {
    title: say('offline.title'),
    popup: {
      ...popup,
      // no page of a shop is read here
      plan: { ...popup.plan, next: popup.plan.state === 'none' ? say('offline.first') : popup.plan.next },
    },
    sheet: sheetLabels(context, wish),
    languages: languages.map((code) => ({ value: code, label: languageName(code) })),
    labels: {
      intro: say('offline.intro'),
      language: say('offline.language'),
      keep: say('offline.keep'),
      keepHelp: say('offline.keepHelp'),
      erase: say('offline.erase'),
    },
  };
}

/** The rules of a sheet as code, and as link where they have an address; null: they are not handed on. */
export type Handed = Pick<SheetOf, 'code' | 'link'>;

/** The sheet of the person's own plan. */
export function ownSheet(context: Context, row: string | null, from: Handed): SheetView {
  const { state } = context;
  return sheetView(
    {
      ...from,
      protocol: state.protocol,
      treatment: treatmentNow(context),
      hold: state.hold,
      next: null,
      row,
    },
    context,
  );
}
