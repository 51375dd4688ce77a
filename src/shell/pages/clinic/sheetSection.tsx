import { LANGUAGES } from '../../../bundled/say.ts';
import { sayIn } from '../../../bundled/sayEverything.ts';
import type { ClinicSection, Made } from '../../../ui/clinic/clinicSection.ts';
import { SheetPanel } from '../../../ui/sheet/SheetPanel.tsx';
import '../../../ui/sheet/sheet.css';
import { languageName } from '../../../ui/views/languageName.ts';
import { sheetLabels } from '../../../ui/views/sheetLabels.ts';
import { sheetOfShare, sheetView } from '../../../ui/views/sheetView.ts';
import type { Say } from '../../../ui/views/types.ts';
import { printOnly } from '../printOnly.ts';

const languages = LANGUAGES.map((code) => ({ value: code, label: languageName(code) }));

/** The printed sheet on the clinic page, in a language of the clinic's choosing, and the page for phones to save. */
export function sheetSection(say: Say): ClinicSection {
  return {
    id: 'sheet',
    title: say('sheet.panel'),
    Body: ({ share, isReady, code, link, context }: Made) => (
      <>
        {!isReady && <p class="notice">{say('sheet.notReady')}</p>}
        <SheetPanel
          labels={sheetLabels(context, navigator.language)}
          sheetIn={(language, row) =>
            sheetView(sheetOfShare(share, { row, code, link }, context), {
              ...context,
              language,
              say: sayIn(language),
            })
          }
          languages={languages}
          language={context.language}
          hasRows={share.treatment === undefined}
          onPrint={() => printOnly('sheet')}
        />
        <p>
          <a href="/offline.html" download="afterneedle.html">
            {say('sheet.offline')}
          </a>
        </p>
        <p class="quiet">{say('sheet.offlineHelp')}</p>
      </>
    ),
  };
}
