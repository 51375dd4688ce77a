import { MAX_CODE } from '../../core/share/shareCode.ts';
import type { partSizes, SharePart } from '../../core/share/packShare.ts';
import type { Protocol } from '../../schema/protocol.ts';
import type { Fault } from './clinicProtocol.ts';
import { endLabel } from './clinicWindowsView.ts';
import { phaseName } from './phaseWords.ts';
import { hoursWords, rowWords, type Wording } from './protocolDiff.ts';

/** A fault in words: which field, and what mends it. */
export interface FaultView {
  readonly field: string;
  /** "Phone: Too long ...". */
  readonly line: string;
  readonly text: string;
}

/** Fields that carry their own name: sentence ids. */
const FIELDS: Readonly<Record<string, string>> = {
  name: 'clinic.name',
  phone: 'clinic.phone',
  contact: 'clinic.contact',
  language: 'clinic.language',
  written: 'clinic.written',
  until: 'clinic.until',
};

function faultText({ code, most = 0, end }: Fault, context: Wording): string {
  const { say } = context;
  switch (code) {
    case 'number':
      return say(end === 'gate' ? 'clinic.wrong.hours' : 'clinic.wrong.number');
    case 'order':
      return say('clinic.wrong.order', { value: hoursWords(most, context) });
    case 'long':
      return say('clinic.wrong.long', { most });
    case 'name':
    case 'language':
    case 'date':
    case 'until':
    case 'days':
    case 'product':
    case 'gtin':
      return say(`clinic.wrong.${code}`);
    default:
      return code satisfies never;
  }
}

/** What a field is called where it does not stand beside its label. */
function fieldName({ field, end }: Fault, base: Protocol, context: Wording): string {
  const { say } = context;
  const [part, id = ''] = field.split('-');
  switch (part) {
    case 'window': {
      const row = base.profiles.find((one) => one.id === id);
      return end === undefined
        ? ''
        : say('clinic.row', { row: rowWords(row?.upTo ?? null, context), end: endLabel(end, context) });
    }
    case 'note':
      return phaseName(id, context);
    case 'product':
      return say('clinic.product', { number: Number(id) + 1 });
    default:
      return say(FIELDS[field] ?? 'clinic.about');
  }
}

/** All that is wrong with the form, in words, in the order of the page. */
export function faultViews(faults: readonly Fault[], base: Protocol, context: Wording): readonly FaultView[] {
  return faults.map((fault) => {
    const text = faultText(fault, context);
    return {
      field: fault.field,
      text,
      line: context.say('clinic.fault', { field: fieldName(fault, base, context), text }),
    };
  });
}

/** What is said of a code that is too long, and its parts, largest first. */
export interface TooLongView {
  readonly text: string;
  readonly parts: readonly string[];
}

function partName(part: SharePart, { say, ...context }: Wording): string {
  switch (part) {
    case 'name':
    case 'contact':
    case 'profiles':
    case 'classes':
    case 'products':
      return say(`clinic.part.${part}`);
    case 'ahead':
    case 'prepare':
    case 'stop':
    case 'day':
    case 'gate':
    case 'early':
    case 'settle':
    case 'recover':
      return say('clinic.part.note', { phase: phaseName(part, { say, ...context }) });
    default:
      return part satisfies never;
  }
}

const MENTIONED = 4; // parts worth shortening

/** Says what to shorten; `characters`: of the code that would be, null where there is none. */
export function tooLongView(
  characters: number | null,
  parts: ReturnType<typeof partSizes>,
  context: Wording,
): TooLongView {
  const { say } = context;
  return {
    text:
      characters === null
        ? say('clinic.tooLongFar')
        : say('clinic.tooLong', { count: characters, most: MAX_CODE }),
    parts: parts
      .slice(0, MENTIONED)
      .map(({ part, characters: count }) => say('clinic.size', { part: partName(part, context), count })),
  };
}
