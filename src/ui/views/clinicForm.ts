import { TOLD_PHASES } from '../../core/aftercare/productByPhase.ts';
import { ENDS } from '../../core/share/diffProtocol.ts';
import type { ClinicForm, TypedWindows } from '../../schema/draft.ts';
import type { NotePhase, Profile, Protocol } from '../../schema/protocol.ts';
import type { Cell, Phase } from '../../schema/words.ts';
import { hoursText } from './clinicHours.ts';

/** Phases a clinic may write words for, in order of time. */
export const NOTED: readonly NotePhase[] = TOLD_PHASES;

export const UNTYPED: TypedWindows = { gate: '', early: '', settle: '', recover: '' };

/** An empty form: the usual rules, written today (`YYYY-MM-DD`) in a language (BCP 47). */
export function newForm(today: string, language: string): ClinicForm {
  return {
    name: '',
    contact: '',
    phone: '',
    language,
    written: today,
    until: '',
    address: '',
    windows: {},
    classes: {},
    products: [],
    notes: {},
  };
}

/** Times as they are typed: those that are the default's stay empty. */
function typedOf(row: Profile, usual: Profile | undefined): TypedWindows {
  const text = (end: (typeof ENDS)[number]): string =>
    row[end] === usual?.[end] ? '' : hoursText(row[end], end);
  return { gate: text('gate'), early: text('early'), settle: text('settle'), recover: text('recover') };
}

/** The form of a protocol, to go on from it; `address` is no part of a protocol and stays. */
export function formOfProtocol(protocol: Protocol, base: Protocol, address: string): ClinicForm {
  const { name, contact = '', phone = '', language = '', written = '', until = '' } = protocol;
  const rows = protocol.profiles.map((row) => {
    const usual = base.profiles.find(({ id }) => id === row.id);
    return [row.id, typedOf(row, usual)] as const;
  });
  return {
    name,
    contact,
    phone,
    language,
    written,
    until,
    address,
    windows: Object.fromEntries(rows),
    classes: protocol.classes,
    products: protocol.products.map(({ name: product, gtin = '', fingerprint = '' }) => ({
      name: product,
      gtin,
      fingerprint,
    })),
    notes: protocol.notes,
  };
}

/** The form with another verdict in one cell; the usual one is no difference, so it is taken out. */
export function withCell(
  form: ClinicForm,
  id: string,
  phase: Phase,
  cell: Cell,
  usual: Cell | undefined,
): ClinicForm {
  const { [phase]: _, ...others } = form.classes[id] ?? {};
  const cells = cell === usual ? others : { ...others, [phase]: cell };
  const { [id]: __, ...rest } = form.classes;
  return { ...form, classes: Object.keys(cells).length === 0 ? rest : { ...rest, [id]: cells } };
}

/** The form with one time as typed, for several of the default's rows. */
export function withWindow(
  form: ClinicForm,
  rows: readonly string[],
  end: (typeof ENDS)[number],
  typed: string,
): ClinicForm {
  const own = rows.map((row) => [row, { ...UNTYPED, ...form.windows[row], [end]: typed }] as const);
  return { ...form, windows: { ...form.windows, ...Object.fromEntries(own) } };
}
