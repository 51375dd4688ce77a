import 'temporal-polyfill/global';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { Analyzer } from 'haircare-ingredients-analyzer';
import { parse } from 'csv-parse/sync';
import { book } from '../bundled/book.ts';
import { wholeBook } from '../bundled/wholeBook.ts';
import { judge, layOut } from '../core/aftercare/judge.ts';
import { parseList } from '../core/inci/parseList.ts';
import { readText } from '../core/read.ts';
import { readRows } from './readRows.ts';
import { benchPages } from './benchPages.ts';
import { benchPopup } from './benchPopup.ts';
import { benchRetail } from './benchRetail.ts';
import type { BenchRow } from './benchRow.ts';
import { exampleTreatment } from './exampleTreatment.ts';
import { InputError } from './inputError.ts';
import { realShapedLists } from './realShapedLists.ts';

const SEED = 20261120;
const LISTS = 2_500;
const ROUNDS = 7;

const milliseconds = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

const middle = (list: readonly number[]): number =>
  list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? Infinity;

/** Median milliseconds of a few rounds, after one that is not counted. */
function median(work: () => unknown): number {
  work();
  return middle(Array.from({ length: ROUNDS }, () => milliseconds(work)));
}

/** Median of how many times as long one takes as the other, timed in turn: a busy machine slows both alike. */
function timesAsLong(one: () => unknown, other: () => unknown): number {
  one();
  other();
  return middle(Array.from({ length: 2 * ROUNDS }, () => milliseconds(one) / milliseconds(other)));
}

/** Does the work for every list and lets the result go, as a catalogue run does: kept, it would time the collector. */
function each(lists: readonly string[], work: (text: string) => unknown): void {
  for (const text of lists) work(text);
}

const PERSON = {
  treatments: [exampleTreatment('2026-11-02T12:00Z')],
  hold: null,
  facts: { allergies: [], cautions: [], gateLifted: [], clinicSaid: [] },
  protocol: null,
} satisfies Parameters<typeof layOut>[1];

function listRows(): readonly BenchRow[] {
  const lists = realShapedLists(wholeBook, LISTS, SEED);
  const laid = layOut(book, PERSON, Temporal.Instant.from('2026-11-04T12:00Z').epochMilliseconds);
  const product = { name: 'Linden Cream', brand: null, category: [] };
  const own = (): void => each(lists, (text) => judge(book, readText(book, text, product), laid));
  const known = new Map([...book.names.keys()].map((key) => [key, true]));
  const floor = (): void =>
    each(lists, (text) => text.split(',').map((name) => known.get(name.trim().toLowerCase()) ?? false));
  const analyzer = new Analyzer();
  const few = lists.slice(0, LISTS / 25);
  const ratio = timesAsLong(own, floor);
  const faster = 25 * timesAsLong(() => each(few, (text) => analyzer.analyze(text)), own);
  const perSecond = (1000 * LISTS) / median(own);
  return [
    {
      what: 'parse, match and judge against split and Map.get',
      figure: ratio,
      unit: 'x',
      goal: '<= 5 x',
      met: ratio <= 5,
    },
    {
      what: 'against haircare-ingredients-analyzer',
      figure: faster,
      unit: 'x faster',
      goal: '>= 100 x',
      met: faster >= 100,
    },
    { what: 'lists', figure: perSecond, unit: 'a second', goal: '>= 20,000', met: perSecond >= 20_000 },
  ];
}

function catalogueRow(): BenchRow {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = realShapedLists(wholeBook, 5_000, SEED + 1).map(
    (text, i) => `Product ${i},Linden,${quoted(text)}`,
  );
  const csv = `name,brand,ingredients\n${rows.join('\n')}\n`;
  const laid = layOut(book, PERSON, Temporal.Instant.from('2026-11-04T12:00Z').epochMilliseconds);
  const time = median(() =>
    readRows('bench.csv', csv).map(({ result }) =>
      result instanceof InputError
        ? ''
        : JSON.stringify(judge(book, readText(book, result.text, result.product), laid)),
    ),
  );
  const perSecond = (1000 * rows.length) / time;
  parse(csv); // the reader alone, so that it is warm like the rest
  return {
    what: 'catalogue, CSV to JSON lines',
    figure: perSecond,
    unit: 'rows a second',
    goal: '>= 8,000',
    met: perSecond >= 8_000,
  };
}

function hostileRows(): readonly BenchRow[] {
  const shapes: readonly (readonly [string, string])[] = [
    ['brackets', '('],
    ['slashes', '/'],
    ['commas', ','],
    ['one word', 'a'],
  ];
  return shapes.flatMap(([name, unit]): BenchRow[] => {
    const small = median(() => parseList(unit.repeat(10_000), book.words));
    const large = median(() => parseList(unit.repeat(100_000), book.words));
    const growth = large / Math.max(small, 0.05);
    return [
      {
        what: `hostile input, 100 kB of ${name}`,
        figure: large,
        unit: 'ms',
        goal: '<= 5 ms',
        met: large <= 5,
      },
      { what: `10 x ${name}`, figure: growth, unit: 'x the time', goal: '<= 11 x', met: growth <= 11 },
    ];
  });
}

/**
 * Reads so many generated lists and counts the faults: a throw, a name whose offsets do not slice back, a list that
 * went missing. Only on request (`npm run bench -- fuzz`): it takes minutes.
 */
function fuzzRow(lists: number): BenchRow {
  const laid = layOut(book, PERSON, Temporal.Instant.from('2026-11-04T12:00Z').epochMilliseconds);
  const product = { name: 'Linden Cream', brand: null, category: [] };
  const batch = 2_000;
  let faults = 0;
  for (let done = 0; done < lists; done += batch)
    for (const text of realShapedLists(wholeBook, Math.min(batch, lists - done), SEED + done)) {
      try {
        const reading = readText(book, text, product);
        const sliced = reading.lists.every((list) =>
          list.matches.every(({ printed, from, to }) => list.text.slice(from, to) === printed),
        );
        if (!sliced || reading.lists.length === 0 || judge(book, reading, laid).verdict === 'none')
          faults += 1;
      } catch {
        faults += 1;
      }
    }
  return {
    what: `faults in ${lists} generated lists`,
    figure: faults,
    unit: '',
    goal: '0',
    met: faults === 0,
  };
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const wanted = (part: string): boolean => positionals.length === 0 || positionals.includes(part);
const rows = [
  ...(wanted('lists') ? [...listRows(), catalogueRow(), ...hostileRows()] : []),
  ...(positionals.includes('fuzz') ? [fuzzRow(1_000_000)] : []),
  ...(wanted('pages') ? await benchPages() : []),
  ...(wanted('popup') ? await benchPopup() : []),
  ...(wanted('retail') ? await benchRetail() : []),
];
const machine = { processor: os.cpus()[0]?.model ?? 'unknown', node: process.version, seed: SEED };
if (values.json === true) console.log(JSON.stringify({ machine, rows }));
else {
  console.log(`${machine.processor}, Node ${machine.node}, seed ${machine.seed}`);
  for (const { what, figure, unit, goal, met } of rows)
    console.log(
      `${met ? 'met   ' : 'MISSED'}  ${what.padEnd(52)} ${figure.toFixed(figure < 100 ? 2 : 0).padStart(9)} ${unit.padEnd(14)} goal ${goal}`,
    );
}
