import { assumedDepth } from '../../core/aftercare/profileFor.ts';
import { qrMatrix, qrPath } from '../../core/share/qrMatrix.ts';
import type { Protocol } from '../../schema/protocol.ts';
import type { Share } from '../../schema/share.ts';
import type { Hold, Treatment } from '../../schema/state.ts';
import { callView, type CallView } from './callView.ts';
import { expiredWords, isoDayWords } from './clinicView.ts';
import { isRtl } from './dayWords.ts';
import { rowWords } from './protocolDiff.ts';
import { reviewText } from './reviewText.ts';
import { AFTER, sheetRows, type Counted, type SheetRow } from './sheetRows.ts';
import { treatmentOf } from './treatmentOf.ts';
import { treatmentWords } from './treatmentWords.ts';
import type { Context } from './types.ts';

/** What a sheet is made of. */
export interface SheetOf {
  /** The clinic's rules; null: the general ones. */
  readonly protocol: Protocol | null;
  /** This person's treatment; null: dates are written in by hand, and days are counted for `row`. */
  readonly treatment: Treatment | null;
  readonly hold: Hold | null;
  /** Day of the next session, `YYYY-MM-DD`. */
  readonly next: string | null;
  /** Id of the default's row whose days are counted without a treatment; null: the length that is assumed. */
  readonly row: string | null;
  readonly code: string | null;
  readonly link: string | null;
}

/** The printed sheet in finished sentences. */
export interface SheetView {
  readonly language: string;
  readonly rtl: boolean;
  readonly title: string;
  /** Who wrote it and how to reach them; null: general rules. */
  readonly clinic: { readonly name: string; readonly reach: readonly string[] } | null;
  /** Language of the clinic's own words; null: not said. */
  readonly clinicLanguage: string | null;
  /** What is known of this person's treatment, a line each; then what is written in by hand. */
  readonly facts: readonly string[];
  /** Heads the facts. */
  readonly treatment: string;
  readonly blanks: readonly string[];
  readonly counted: string | null;
  readonly columns: { readonly when: string; readonly products: string; readonly daily: string };
  readonly parts: readonly { readonly title: string; readonly rows: readonly SheetRow[] }[];
  readonly date: string;
  /** Heads the clinic's words in a row. */
  readonly note: string;
  /** How the table is read; then, where a medicine is named, whom to ask. */
  readonly help: readonly string[];
  readonly call: CallView;
  readonly share: SheetShare | null;
  /** Who wrote it, and that nobody checked it; purpose and review. */
  readonly written: string;
  readonly expired: string | null;
  readonly purpose: string;
  readonly review: string;
}

interface SheetShare {
  /** One SVG path in a square of `size` modules; null: too much for one code. */
  readonly qr: { readonly path: string; readonly size: number; readonly label: string } | null;
  readonly text: string;
  readonly codeTitle: string;
  /** null: too long to print. */
  readonly code: string | null;
}

/** A longer code takes more room than the sheet has, and nobody types it. */
const PRINTED_CODE = 600; // characters

/** What a clinic made, as a sheet is made of it. */
export function sheetOfShare(
  { protocol, treatment, next }: Share,
  more: Pick<SheetOf, 'row' | 'code' | 'link'>,
  { timeZone }: Pick<Context, 'timeZone'>,
): SheetOf {
  return {
    ...more,
    protocol,
    hold: null,
    next: next ?? null,
    treatment: treatment === undefined ? null : storedOf(treatment, timeZone),
  };
}

function storedOf({ at, ...rest }: NonNullable<Share['treatment']>, timeZone: string): Treatment {
  return treatmentOf({ ...rest, id: '', date: at, kind: 'needling', weekly: false, slow: false }, timeZone);
}

/** The default's rows to count days for, with their words, and the one for a length that is not known. */
export function sheetLengths(context: Pick<Context, 'say' | 'language' | 'book'>): {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly assumed: string;
} {
  const { protocol, policy } = context.book.protocol;
  const mm = assumedDepth({ depth: null, area: 'face' }, policy);
  return {
    options: protocol.profiles.map(({ id, upTo }) => ({ value: id, label: rowWords(upTo ?? null, context) })),
    assumed: protocol.profiles.find(({ upTo }) => upTo !== undefined && upTo >= mm)?.id ?? '',
  };
}

/** The sheet that a person takes home. */
export function sheetView(of: SheetOf, context: Context): SheetView {
  const { say, language } = context;
  const { protocol, treatment } = of;
  const lengths = sheetLengths(context);
  const row = of.row ?? lengths.assumed;
  const counted: Counted =
    treatment === null ? { kind: 'row', row } : { kind: 'treatment', treatment, hold: of.hold };
  const rows = sheetRows(protocol, counted, context);
  const isAfter = ({ phase }: SheetRow): boolean => AFTER.some((one) => one === phase);
  const length = lengths.options.find(({ value }) => value === row)?.label ?? '';
  return {
    language,
    rtl: isRtl(language),
    title: say('sheet.title'),
    clinic:
      protocol === null
        ? null
        : {
            name: protocol.name,
            reach: [protocol.phone, protocol.contact].filter((line) => line !== undefined),
          },
    clinicLanguage: protocol?.language ?? null,
    facts: factsOf(of, context),
    treatment: say('sheet.treatment'),
    blanks: treatment === null ? [say('sheet.treatmentBlank'), say('sheet.nextBlank')] : [],
    counted: treatment === null ? say('sheet.counted', { row: length }) : null,
    columns: { when: say('sheet.when'), products: say('sheet.products'), daily: say('sheet.daily') },
    parts: [
      { title: say('sheet.before'), rows: rows.filter((one) => !isAfter(one)) },
      { title: say('sheet.after'), rows: rows.filter(isAfter) },
    ].filter((part) => part.rows.length > 0),
    date: say('sheet.date'),
    note: protocol === null ? '' : say('sheet.note', { name: nameOf(protocol) }),
    help: helpOf(rows, context),
    call: callView(say),
    share: shareOf(of, context),
    written: writtenWords(protocol, context),
    expired: protocol === null ? null : expiredWords(protocol, context),
    purpose: say('welcome.purpose'),
    review: reviewText(context),
  };
}

/** Paper is read in other years too: dates are written with theirs. */
const dated = (context: Context): Context => ({ ...context, now: 0 });

function factsOf({ treatment, next }: SheetOf, context: Context): readonly string[] {
  if (treatment === null) return [];
  const words = treatmentWords(treatment, dated(context));
  return next === null
    ? [words]
    : [words, context.say('sheet.next', { day: isoDayWords(next, dated(context)) })];
}

function helpOf(rows: readonly SheetRow[], { say }: Context): readonly string[] {
  const named = rows.flatMap(({ waits, clinic }) => [...(waits?.names ?? []), ...clinic]);
  const isMedicine = named.some((name) => name.includes('*'));
  return [say('sheet.further'), ...(isMedicine ? [say('sheet.medicine')] : [])];
}

/** A clinic that has not filled in its name yet has a gap for it. */
const nameOf = ({ name }: Protocol): string => (name === '' ? '…' : name);

function writtenWords(protocol: Protocol | null, context: Context): string {
  const { say } = context;
  if (protocol === null) return say('sheet.general');
  const name = nameOf(protocol);
  const { written } = protocol;
  return written === undefined
    ? say('sheet.writtenOpen', { name })
    : say('sheet.written', { name, day: isoDayWords(written, dated(context)) });
}

function shareOf({ code, link }: SheetOf, { say }: Context): SheetShare | null {
  if (code === null) return null;
  const matrix = qrMatrix(link ?? code);
  const isShort = code.length <= PRINTED_CODE;
  return {
    qr: matrix === null ? null : { path: qrPath(matrix), size: matrix.length, label: say('sheet.qr') },
    text: say(link === null ? 'sheet.qrCode' : 'sheet.qrLink'),
    codeTitle: say(isShort ? 'sheet.code' : 'sheet.codeLong'),
    code: isShort ? code : null,
  };
}
