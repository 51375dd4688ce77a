import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { areaSchema, deviceSchema, settingSchema } from '../schema/words.ts';
import type { Protocol } from '../schema/protocol.ts';
import { readShare } from '../schema/readShare.ts';
import type { State, Treatment } from '../schema/state.ts';
import { InputError } from './inputError.ts';

/** What the command line was asked to do. */
export interface CheckOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Every product in every phase of the treatment, whatever the date. */
  readonly phases: boolean;
  /** The same as CSV. */
  readonly csv: boolean;
  readonly language: string;
  /** The treatment that was named, without its date. */
  readonly needling: Pick<Treatment, 'device' | 'depth' | 'area' | 'setting'>;
  /** Epoch ms of the moment to judge for. */
  readonly now: number;
  readonly person: Pick<State, 'treatments' | 'hold' | 'facts' | 'protocol'>;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_AND_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * A date with or without a time as an instant. A bare date counts as noon; the command line reckons in UTC, so that two
 * bare dates N days apart are N x 24 hours apart. Throws InputError for one that does not exist.
 */
function instantOf(option: string, text: string): Temporal.Instant {
  if (!DAY.test(text) && !DAY_AND_TIME.test(text))
    throw new InputError('no-such-date', 'error.dateShape', { option, value: text });
  try {
    const moment = DAY.test(text) ? `${text}T12:00` : text;
    return Temporal.PlainDateTime.from(moment, { overflow: 'reject' }).toZonedDateTime('UTC').toInstant();
  } catch {
    throw new InputError('no-such-date', 'error.noSuchDate', { option, value: text });
  }
}

function depthOf(text: string | undefined, device: Treatment['device']): number | null {
  if (text === undefined) return null;
  const depth = Number(text);
  const [min, max] = device === 'rf' ? [0.5, 8] : [0.2, 2.5];
  if (!(depth >= min && depth <= max))
    throw new InputError('depth', 'error.depth', { value: text, min, max });
  return depth;
}

function oneOf<T extends string>(
  option: string,
  schema: { readonly options: readonly T[] },
  text: string,
): T {
  const found = schema.options.find((choice) => choice === text);
  if (found === undefined)
    throw new InputError('option', 'error.choice', {
      option,
      value: text,
      choices: schema.options.join(', '),
    });
  return found;
}

/** The protocol in a file: alone or as a clinic hands it on, of any version so far. */
function protocolIn(file: string | undefined): Protocol | null {
  if (file === undefined) return null;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new InputError('protocol', 'error.protocolUnreadable', { file });
  }
  const received = readShare(value);
  if (received.kind === 'read') return received.share.protocol;
  if (received.kind === 'newer') throw new InputError('protocol', 'error.protocolNewer', { file });
  throw new InputError('protocol', 'error.protocol', { file, place: received.where });
}

const OPTIONS = {
  json: { type: 'boolean' },
  phases: { type: 'boolean' },
  csv: { type: 'boolean' },
  treated: { type: 'string' },
  on: { type: 'string' },
  device: { type: 'string', default: 'pen' },
  depth: { type: 'string' },
  area: { type: 'string', default: 'face' },
  setting: { type: 'string', default: 'clinic' },
  protocol: { type: 'string' },
  lang: { type: 'string', default: 'en' },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new InputError('option', 'error.option', { value: error instanceof Error ? error.message : '' });
  }
}

/** File names and the wish for JSON, read without judging anything else: for error lines, one per input. */
export function askedFiles(args: readonly string[]): {
  readonly files: readonly string[];
  readonly json: boolean;
} {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
  });
  return { files: positionals, json: values.json === true };
}

/** Reads the arguments of `check` (design.md, section 5). Throws InputError that names the option and the mend. */
export function checkOptions(args: readonly string[], clock: () => number): CheckOptions {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new InputError('option', 'error.noFiles', {});
  const device = oneOf('--device', deviceSchema, values.device);
  const treatment = {
    id: 'treated',
    kind: 'needling',
    daytime: 'exact',
    device,
    depth: depthOf(values.depth, device),
    area: oneOf('--area', areaSchema, values.area),
    setting: oneOf('--setting', settingSchema, values.setting),
    weekly: false,
    slow: false,
  } as const;
  const treated = values.treated === undefined ? null : instantOf('--treated', values.treated);
  return {
    files: positionals,
    json: values.json === true,
    phases: values.phases === true || values.csv === true,
    csv: values.csv === true,
    language: values.lang,
    needling: treatment,
    now: values.on === undefined ? clock() : instantOf('--on', values.on).epochMilliseconds,
    person: {
      treatments: treated === null ? [] : [{ ...treatment, at: treated.toString() }],
      hold: null,
      facts: { allergies: [], cautions: [], gateLifted: [], clinicSaid: [] },
      protocol: protocolIn(values.protocol),
    },
  };
}
