import { ENDS, type End } from '../../core/share/diffProtocol.ts';
import type { ClinicForm, TypedWindows } from '../../schema/draft.ts';
import type { ClinicProduct, Profile, Protocol } from '../../schema/protocol.ts';
import { NOTED, UNTYPED } from './clinicForm.ts';
import { hoursTyped } from './clinicHours.ts';

/** What is wrong with a field; each has a sentence that says the mend. `order`: it ends before the part in front. */
export type FaultCode =
  'name' | 'long' | 'language' | 'date' | 'until' | 'number' | 'days' | 'order' | 'product' | 'gtin';

/** A field (its id on the page), what is wrong, and the number that the mend names. */
export interface Fault {
  readonly field: string;
  readonly code: FaultCode;
  /** Most characters, or least hours. */
  readonly most?: number;
  /** Beginning of a window's field: whose end it is. */
  readonly end?: End;
}

/** The rules that a form asks for, without the parts that something is wrong with. */
export interface Formed {
  readonly protocol: Protocol;
  readonly faults: readonly Fault[];
}

const MOST = { name: 120, contact: 300, phone: 40, product: 200, note: 600 } as const;
const UNPRINTED = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]+/gu;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/;
const GTIN = /^\d{8,14}$/;
const FINGERPRINT = /^[a-z0-9]{8,64}$/;
/** What stands for the clinic while the form has no name. */
const UNNAMED = '?';

/** One printable line: what a field of this page may not carry is no letter anyone sees. */
const line = (text: string): string => text.replace(UNPRINTED, ' ').trim();
const lines = (text: string): string => text.split('\n').map(line).join('\n').trim();

const isDay = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
};

/** Id of the field of one time. */
export const windowField = (row: string, end: End): string => `window-${row}-${end}`;

type Note = (fault: Fault) => void;

/** A text that fits, as a part of the protocol; nothing where it is empty or too long. */
function kept(key: string, text: string, most: number, note: Note): Readonly<Record<string, string>> {
  if (text.length > most) note({ field: key, code: 'long', most });
  return text === '' || text.length > most ? {} : { [key]: text };
}

/**
 * One row with its usual times where nothing was typed. An empty field moves along with the one in front of it; one
 * that was typed and is earlier is a fault.
 */
function row(usual: Profile, typed: TypedWindows, note: Note): Profile {
  const times: Record<End, number> = { gate: 0, early: 0, settle: 0, recover: 0 };
  let before = 0;
  for (const end of ENDS) {
    const field = windowField(usual.id, end);
    const own = typed[end].trim() === '' ? null : hoursTyped(typed[end], end);
    if (own === 'number') note({ field, code: 'number', end });
    else if (own === 'long') note({ field, code: 'days', end });
    else if (own !== null && own < before) note({ field, code: 'order', end, most: before });
    times[end] = typeof own === 'number' && own >= before ? own : Math.max(usual[end], before);
    before = times[end];
  }
  return { id: usual.id, ...times };
}

function rows(form: ClinicForm, base: Protocol, note: Note): Profile[] {
  const known = base.profiles.flatMap((usual) => {
    const own = row(usual, form.windows[usual.id] ?? UNTYPED, note);
    return ENDS.some((end) => own[end] !== usual[end]) ? [own] : [];
  });
  // Rows of another version: they change nothing here, and go along.
  const foreign = Object.entries(form.windows).flatMap(([id, typed]) => {
    if (base.profiles.some((usual) => usual.id === id)) return [];
    const own = row({ id, gate: 0, early: 0, settle: 0, recover: 0 }, typed, () => undefined);
    return own.recover > 0 ? [own] : [];
  });
  return [...known, ...foreign].slice(0, 12);
}

function products(form: ClinicForm, note: Note): ClinicProduct[] {
  return form.products.flatMap((typed, at): ClinicProduct[] => {
    const name = line(typed.name);
    const gtin = typed.gtin.replace(/[\s-]/g, '');
    if (name === '' && gtin === '' && typed.fingerprint === '') return [];
    if (name === '') note({ field: `product-${at}-name`, code: 'product' });
    if (name.length > MOST.product) note({ field: `product-${at}-name`, code: 'long', most: MOST.product });
    if (gtin !== '' && !GTIN.test(gtin)) note({ field: `product-${at}-gtin`, code: 'gtin' });
    if (name === '' || name.length > MOST.product) return [];
    return [
      {
        name,
        ...(GTIN.test(gtin) && { gtin }),
        ...(FINGERPRINT.test(typed.fingerprint) && { fingerprint: typed.fingerprint }),
      },
    ];
  });
}

function notes(form: ClinicForm, note: Note): Protocol['notes'] {
  return Object.fromEntries(
    NOTED.flatMap((phase) => {
      const text = lines(form.notes[phase] ?? '');
      if (text.length > MOST.note) note({ field: `note-${phase}`, code: 'long', most: MOST.note });
      return text === '' || text.length > MOST.note ? [] : [[phase, text]];
    }),
  );
}

function dates(form: ClinicForm, note: Note): Pick<Protocol, 'written' | 'until'> {
  const written = form.written.trim();
  const until = form.until.trim();
  if (written !== '' && !isDay(written)) note({ field: 'written', code: 'date' });
  if (until !== '' && !isDay(until)) note({ field: 'until', code: 'date' });
  const isEarly = isDay(written) && isDay(until) && until <= written;
  if (isEarly) note({ field: 'until', code: 'until' });
  return {
    ...(isDay(written) && { written }),
    ...(isDay(until) && !isEarly && { until }),
  };
}

/** The rules that a form asks for, and all that is wrong with it, in the order of the page. Never throws. */
export function protocolOfForm(form: ClinicForm, base: Protocol): Formed {
  const faults: Fault[] = [];
  const note: Note = (fault) => void faults.push(fault);
  const name = line(form.name);
  if (name === '') note({ field: 'name', code: 'name' });
  const words = {
    ...kept('name', name, MOST.name, note),
    ...kept('phone', line(form.phone), MOST.phone, note),
    ...kept('contact', line(form.contact), MOST.contact, note),
  };
  const language = form.language.trim();
  const isLanguage = LANGUAGE.test(language) && language.length <= 12;
  if (language !== '' && !isLanguage) note({ field: 'language', code: 'language' });
  const protocol: Protocol = {
    version: 2,
    name: UNNAMED,
    ...words,
    ...(isLanguage && { language }),
    ...dates(form, note),
    profiles: rows(form, base, note),
    classes: form.classes,
    products: products(form, note),
    notes: notes(form, note),
  };
  return { protocol, faults };
}
