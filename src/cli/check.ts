import 'temporal-polyfill/global';
import { book } from '../bundled/book.ts';
import { sayIn } from '../bundled/sayEverything.ts';
import { judge, layOut } from '../core/aftercare/judge.ts';
import { askedFiles, checkOptions, type CheckOptions } from './checkOptions.ts';
import { checkLine } from './checkLine.ts';
import { checkPhases } from './checkPhases.ts';
import { checkTable } from './checkTable.ts';
import { InputError } from './inputError.ts';
import { readInput } from './readInput.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

function complain(
  input: { readonly file: string; readonly row?: number },
  error: InputError,
  json: boolean,
): void {
  const message = sayIn('en')(error.sentence, error.values);
  const { file, row } = input;
  process.stderr.write(`${message}\n`);
  if (json)
    print(JSON.stringify({ file, ...(row === undefined ? {} : { row }), error: error.code, message }));
  process.exitCode = 2;
}

async function answer(options: CheckOptions): Promise<void> {
  if (options.phases)
    return checkPhases(
      options,
      (text) => void process.stdout.write(text),
      (input, error) => complain(input, error, options.json),
    );
  const say = sayIn(options.language);
  const laid = layOut(book, options.person, options.now);
  for (const file of options.files)
    for (const input of await readInput(book, file)) {
      if (input.result instanceof InputError) {
        complain(input, input.result, options.json);
        continue;
      }
      const judgement = judge(book, input.result, laid);
      if (options.json) print(JSON.stringify(checkLine(input, input.result, judgement, book.version, say)));
      else print(checkTable(input, input.result, judgement, say, options.language));
    }
}

async function main(args: readonly string[]): Promise<void> {
  try {
    await answer(checkOptions(args, () => Temporal.Now.instant().epochMilliseconds));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { files, json } = askedFiles(args);
    if (json && files.length > 0) for (const file of files) complain({ file }, error, true);
    else complain({ file: '' }, error, false);
  }
}

await main(process.argv.slice(2));
