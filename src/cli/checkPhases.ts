import { book } from '../bundled/book.ts';
import { sayIn } from '../bundled/sayEverything.ts';
import { courseOf, REFERENCE } from '../core/aftercare/productByPhase.ts';
import { retailRow, type RetailRow } from '../core/retail/retailRow.ts';
import { csvHeader, csvLine } from '../ui/retail/retailCsv.ts';
import type { CheckOptions } from './checkOptions.ts';
import { InputError } from './inputError.ts';
import { readInput, type Input } from './readInput.ts';
import { retailHeading, retailTableRow } from './retailTable.ts';

type Complain = (input: Input, error: InputError) => void;

function jsonLine(input: Input, row: RetailRow): string {
  const { name, brand, kind, phases, printed, codes, names, known, unread } = row;
  return JSON.stringify({
    file: input.file,
    ...(input.row === undefined ? {} : { row: input.row }),
    product: { name, brand, kind },
    phases: Object.fromEntries(
      phases.map(({ phase, verdict, classes }) => [
        phase,
        { verdict, classes, printed: classes.map((id) => printed[id]) },
      ]),
    ),
    because: codes,
    names,
    known,
    unread,
    rules: book.version,
  });
}

/**
 * `check --phases`: every product of the files in every phase of one treatment, as a table, as CSV (`--csv`) or as JSON
 * lines (`--json`). Needs no date. What cannot be used goes to `complain`.
 */
export async function checkPhases(
  options: CheckOptions,
  write: (text: string) => void,
  complain: Complain,
): Promise<void> {
  const say = sayIn(options.language);
  const course = courseOf(book, { ...REFERENCE, ...options.needling }, options.person.protocol);
  if (options.csv) write(csvHeader(say));
  else if (!options.json) write(`${retailHeading()}\n`);
  for (const file of options.files)
    for (const input of await readInput(book, file)) {
      if (input.result instanceof InputError) {
        complain(input, input.result);
        continue;
      }
      const row = retailRow(book, course, input.row ?? 1, input.result);
      if (options.csv) write(csvLine(row, say));
      else write(`${options.json ? jsonLine(input, row) : retailTableRow(row, say)}\n`);
    }
}
