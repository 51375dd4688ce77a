import type { ChoiceView } from './formTypes.ts';
import { sheetLengths } from './sheetView.ts';
import type { Context } from './types.ts';

/** Every fixed word around the sheet, and what its choices start from. */
export interface SheetLabels {
  readonly title: string;
  readonly language: string;
  readonly row: string;
  readonly rows: readonly { readonly value: string; readonly label: string }[];
  /** The row of a length that is not known. */
  readonly assumed: string;
  readonly paper: ChoiceView<'a4' | 'letter'>;
  readonly usual: 'a4' | 'letter';
  readonly large: string;
  readonly print: string;
  readonly preview: string;
}

/** Where Letter is the usual paper: by region, or Canada and the like by their language codes. */
const LETTER = /^(?:en-US|en-CA|fr-CA|es-MX|es-419|es-CO|es-CL|en-PH)$/i;

/** The words of the panel that prints a sheet; `wish`: the browser's language, for the paper. */
export function sheetLabels(context: Pick<Context, 'say' | 'language' | 'book'>, wish: string): SheetLabels {
  const { say } = context;
  const { options, assumed } = sheetLengths(context);
  return {
    title: say('sheet.panel'),
    language: say('sheet.language'),
    row: say('sheet.row'),
    rows: options,
    assumed,
    paper: {
      label: say('sheet.paper'),
      options: [
        { value: 'a4', label: say('sheet.paperA4') },
        { value: 'letter', label: say('sheet.paperLetter') },
      ],
    },
    usual: LETTER.test(wish) ? 'letter' : 'a4',
    large: say('sheet.large'),
    print: say('sheet.print'),
    preview: say('sheet.preview'),
  };
}
