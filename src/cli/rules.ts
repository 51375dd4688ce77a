import 'temporal-polyfill/global';
import { book } from '../bundled/book.ts';
import { sayIn } from '../bundled/sayEverything.ts';
import type { Reading } from '../core/types.ts';
import { checkOptions, type CheckOptions } from './checkOptions.ts';
import { InputError } from './inputError.ts';
import { protocolJsonSchema } from './protocolJsonSchema.ts';
import { readInput } from './readInput.ts';
import { ruleLoad } from './ruleLoad.ts';
import { ruleTable } from './ruleTable.ts';

const HOUR = 3_600_000; // ms
const MOMENTS = [6, 48, 120, 240]; // hours after the treatment, where no moment is named: one in each phase
const ANY_DAY = '2026-11-02';

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

/** Options of `check`, where a treatment is always meant. */
function optionsOf(args: readonly string[], files: readonly string[]): CheckOptions {
  const dated = args.some((arg) => arg.startsWith('--treated')) ? args : [...args, '--treated', ANY_DAY];
  return checkOptions([...dated, ...files], () => Temporal.Now.instant().epochMilliseconds);
}

function table(args: readonly string[]): void {
  const options = optionsOf(args, ['-']);
  const treatment = options.person.treatments[0];
  if (treatment !== undefined) print(ruleTable(book, options.person, treatment, sayIn(options.language)));
}

async function readingsOf(files: readonly string[]): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const file of files)
    for (const { result } of await readInput(book, file)) {
      if (!(result instanceof InputError)) readings.push(result);
      else complain(result);
    }
  return readings;
}

async function load(args: readonly string[]): Promise<void> {
  const options = optionsOf(args, []);
  const readings = await readingsOf(options.files);
  const treated = Temporal.Instant.from(options.person.treatments[0]?.at ?? '').epochMilliseconds;
  const moments = args.some((arg) => arg.startsWith('--on'))
    ? [options.now]
    : MOMENTS.map((hours) => treated + hours * HOUR);
  for (const moment of moments) print(ruleLoad(book, readings, options.person, moment));
}

function complain(error: InputError): void {
  process.stderr.write(`${sayIn('en')(error.sentence, error.values)}\n`);
  process.exitCode = 2;
}

/** `rules --table` or `rules --load FILE`, with the options of `check`; `rules --schema`: the protocol's JSON Schema. */
async function main(args: readonly string[]): Promise<void> {
  const rest = args.filter((arg) => arg !== '--table' && arg !== '--load');
  try {
    if (args.includes('--schema')) process.stdout.write(protocolJsonSchema());
    else if (args.includes('--load')) await load(rest);
    else if (args.includes('--table')) table(rest);
    else throw new InputError('option', 'error.option', { value: '--table | --load FILE | --schema' });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    complain(error);
  }
}

await main(process.argv.slice(2));
