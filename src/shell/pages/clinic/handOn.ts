import { qrMatrix } from '../../../core/share/qrMatrix.ts';
import { shareLink } from '../../../core/share/shareCode.ts';
import type { Share } from '../../../schema/share.ts';
import type { ShareView } from '../../../ui/clinic/SharePart.tsx';
import { tooLongView } from '../../../ui/views/clinicFaults.ts';
import { codeLengthWords } from '../../../ui/views/clinicLabels.ts';
import type { ClinicPageView } from '../../../ui/views/clinicPageView.ts';
import type { Written } from '../../share/writeCode.ts';

const DENSE = 70; // modules a side from which a phone wants a larger print
const CM = 0.045; // a module, read by a phone's camera at arm's length

/** What is in the way of handing the rules on: the form's faults, and those of one person's treatment. */
function mendOf(view: ClinicPageView): ShareView['mend'] {
  const { treatment, person, context } = view;
  const { say } = context;
  const { at, depth, next } = person.wrong;
  const own = (field: string, text: string) => ({
    field,
    text,
    line: say('clinic.fault', { field: say('clinic.mendPerson'), text }),
  });
  const faults = [
    ...view.faults,
    ...(at === undefined ? [] : [own('person-date', treatment.wrong.date)]),
    ...(depth === undefined ? [] : [own('person-depth', treatment.wrong[depth])]),
    ...(next === undefined ? [] : [own('person-next', person.nextWrong)]),
  ];
  return { title: say('clinic.mend', { count: faults.length }), faults };
}

/** The ways on which a share is handed on. `written`: its code, null while it is made. */
export function handOn(
  view: ClinicPageView,
  share: Share,
  written: Written | null,
  address: string,
): ShareView {
  const { context, labels } = view;
  const { say } = context;
  const mend = mendOf(view);
  const code = mend.faults.length === 0 && written?.kind === 'code' ? written.code : null;
  const isAddress = shareLink(address, 'x') !== null;
  const link = code === null ? null : shareLink(address, code);
  const byLink = link === null ? null : qrMatrix(link);
  const matrix = byLink ?? (code === null ? null : qrMatrix(code));
  return {
    mend,
    only: share.treatment === undefined ? null : labels.person.only,
    tooLong: written?.kind === 'too-long' ? tooLongView(written.characters, written.parts, context) : null,
    code: code === null ? null : { text: code, length: codeLengthWords(code, context) },
    address,
    isAddressWrong: address.trim() !== '' && !isAddress,
    link,
    qr:
      matrix === null
        ? null
        : {
            matrix,
            label: say('clinic.qrAlt', { name: share.protocol.name }),
            holds: byLink === null ? labels.share.qrCode : labels.share.qrLink,
            dense:
              matrix.length > DENSE ? say('clinic.qrDense', { cm: Math.ceil(matrix.length * CM) }) : null,
          },
  };
}
