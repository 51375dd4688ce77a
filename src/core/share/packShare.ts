import type { NotePhase, Protocol } from '../../schema/protocol.ts';
import type { Share, SharedTreatment } from '../../schema/share.ts';
import type { Cell, Phase } from '../../schema/words.ts';

// The order of these letters is the format: it stays as it is.
const PHASE_ORDER = [
  'ahead',
  'prepare',
  'stop',
  'day',
  'gate',
  'early',
  'settle',
  'recover',
  'after',
] as const;
const NOTE_LETTERS: Readonly<Record<NotePhase, string>> = {
  ahead: 'a',
  prepare: 'p',
  stop: 's',
  day: 'd',
  gate: 'g',
  early: 'e',
  settle: 't',
  recover: 'r',
};
const CELL_LETTERS: Readonly<Record<Cell, string>> = { suits: 's', caution: 'c', avoid: 'a' };
const DAYTIMES = ['morning', 'afternoon', 'evening'] as const;
const DEVICES = ['roller', 'stamp', 'pen', 'rf'] as const;
const AREAS = ['face', 'eyes', 'neck', 'decollete', 'hands', 'body', 'scalp'] as const;
const SETTINGS = ['clinic', 'home'] as const;

type Scalar = string | number | null;
/** A share in short keys: only what differs from the default stands in it. Plain JSON. */
export interface Packed {
  readonly [key: string]:
    string | Readonly<Record<string, string>> | readonly Scalar[] | readonly (readonly Scalar[])[];
}

const CELLS = new Map<string, string>(Object.entries(CELL_LETTERS).map(([cell, letter]) => [letter, cell]));
const NOTES = new Map<string, string>(Object.entries(NOTE_LETTERS).map(([phase, letter]) => [letter, phase]));

const trimmed = (items: readonly Scalar[]): readonly Scalar[] =>
  items.slice(0, items.findLastIndex((item) => item !== null) + 1);

function packCells(cells: Readonly<Partial<Record<Phase, Cell | undefined>>>): string {
  return PHASE_ORDER.map((phase) => {
    const cell = cells[phase];
    return cell === undefined ? '-' : CELL_LETTERS[cell];
  })
    .join('')
    .replace(/-+$/, '');
}

function packTreatment({ at, daytime, device, depth, area, setting }: SharedTreatment): readonly Scalar[] {
  return [
    at,
    DAYTIMES.indexOf(daytime),
    DEVICES.indexOf(device),
    depth,
    AREAS.indexOf(area),
    SETTINGS.indexOf(setting),
  ];
}

function packProtocol({ profiles, classes, products, notes, ...words }: Protocol): Packed {
  const { name, contact, phone, language, written, until } = words;
  const cells = Object.entries(classes).map(([id, own]) => `${id}:${packCells(own)}`);
  return {
    n: name,
    ...(contact !== undefined && { c: contact }),
    ...(phone !== undefined && { p: phone }),
    ...(language !== undefined && { l: language }),
    ...(written !== undefined && { w: written }),
    ...(until !== undefined && { u: until }),
    ...(profiles.length > 0 && {
      r: profiles.map(({ id, gate, early, settle, recover, label, upTo }) =>
        trimmed([id, gate, early, settle, recover, label ?? null, upTo ?? null]),
      ),
    }),
    ...(cells.length > 0 && { k: cells.join(' ') }),
    ...(products.length > 0 && {
      g: products.map((one) => trimmed([one.name, one.gtin ?? null, one.fingerprint ?? null])),
    }),
    ...(Object.keys(notes).length > 0 && {
      o: Object.fromEntries(
        Object.entries(NOTE_LETTERS).flatMap(([phase, letter]) => {
          const text = Object.entries(notes).find(([own]) => own === phase)?.[1];
          return text === undefined ? [] : [[letter, text]];
        }),
      ),
    }),
  };
}

/** A share in short keys, ready to be compressed. */
export function packShare({ protocol, treatment, next }: Share): Packed {
  return {
    ...packProtocol(protocol),
    ...(treatment !== undefined && { t: packTreatment(treatment) }),
    ...(next !== undefined && { x: next }),
  };
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** Each entry of a part that is a list, read; nothing where the part is missing, null where it is no list. */
const each = (part: unknown, read: (entry: readonly unknown[]) => unknown): unknown =>
  part === undefined ? [] : Array.isArray(part) ? part.map((entry) => read(list(entry))) : null;
const given = (key: string, value: unknown): Readonly<Record<string, unknown>> =>
  value === undefined || value === null ? {} : { [key]: value };

function unpackCells(text: unknown): unknown {
  if (text === undefined) return {};
  if (typeof text !== 'string') return null;
  return Object.fromEntries(
    text.split(' ').map((entry) => {
      const [id = '', letters = ''] = entry.split(':');
      const cells = PHASE_ORDER.flatMap((phase, at) => {
        const letter = letters.charAt(at);
        return letter === '' || letter === '-' ? [] : [[phase, CELLS.get(letter) ?? letter]];
      });
      return [id, letters.length > PHASE_ORDER.length ? null : Object.fromEntries(cells)];
    }),
  );
}

function unpackTreatment(packed: unknown): unknown {
  const [at, daytime, device, depth, area, setting] = list(packed);
  const one = (words: readonly string[], index: unknown): unknown =>
    typeof index === 'number' ? words[index] : undefined;
  return {
    at,
    daytime: one(DAYTIMES, daytime),
    device: one(DEVICES, device),
    depth,
    area: one(AREAS, area),
    setting: one(SETTINGS, setting),
  };
}

function unpackNotes(packed: unknown): unknown {
  if (packed === undefined) return {};
  if (typeof packed !== 'object' || packed === null) return null;
  return Object.fromEntries(
    Object.entries(packed).map(([letter, text]) => [NOTES.get(letter) ?? letter, text]),
  );
}

/**
 * A share in the shape it is read in, from its short keys. Never throws; what does not fit comes back as it is, for
 * `readShare` to refuse. Keys of this format are known, so an unknown one makes the whole unreadable: null.
 */
export function unpackShare(packed: unknown): unknown {
  if (typeof packed !== 'object' || packed === null || Array.isArray(packed)) return null;
  const { n, c, p, l, w, u, r, k, g, o, t, x, ...rest }: Readonly<Record<string, unknown>> = { ...packed };
  if (Object.keys(rest).length > 0) return null;
  return {
    version: 1,
    protocol: {
      version: 2,
      name: n,
      ...given('contact', c),
      ...given('phone', p),
      ...given('language', l),
      ...given('written', w),
      ...given('until', u),
      profiles: each(r, ([id, gate, early, settle, recover, label, upTo]) => ({
        id,
        gate,
        early,
        settle,
        recover,
        ...given('label', label),
        ...given('upTo', upTo),
      })),
      classes: unpackCells(k),
      products: each(g, ([name, gtin, fingerprint]) => ({
        name,
        ...given('gtin', gtin),
        ...given('fingerprint', fingerprint),
      })),
      notes: unpackNotes(o),
    },
    ...(t !== undefined && { treatment: unpackTreatment(t) }),
    ...given('next', x),
  };
}

/** Parts of a share by their size in a code, largest first: what to shorten when the code is too long. */
export function partSizes(
  share: Share,
): readonly { readonly part: SharePart; readonly characters: number }[] {
  const { o = {}, ...packed } = packShare(share);
  const sizeOf = (value: unknown): number => JSON.stringify(value).length;
  const notes = Object.entries(o).map(([letter, text]) => ({ key: `o${letter}`, characters: sizeOf(text) }));
  const parts = Object.entries(packed).map(([key, value]) => ({ key, characters: sizeOf(value) }));
  return [...parts, ...notes]
    .flatMap(({ key, characters }) => {
      const part = PARTS[key];
      return part === undefined ? [] : [{ part, characters }];
    })
    .toSorted((a, b) => b.characters - a.characters);
}

export type SharePart = 'name' | 'contact' | 'profiles' | 'classes' | 'products' | NotePhase;
const PARTS: Readonly<Record<string, SharePart>> = {
  n: 'name',
  c: 'contact',
  r: 'profiles',
  k: 'classes',
  g: 'products',
  oa: 'ahead',
  op: 'prepare',
  os: 'stop',
  od: 'day',
  og: 'gate',
  oe: 'early',
  ot: 'settle',
  or: 'recover',
};
