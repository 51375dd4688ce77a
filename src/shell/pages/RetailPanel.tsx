import { render, type VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { bookFacts } from '../../bundled/book.ts';
import type { Say } from '../../bundled/say.ts';
import type { RetailRow } from '../../core/retail/retailRow.ts';
import type { Protocol } from '../../schema/protocol.ts';
import type { ClinicSection } from '../../ui/clinic/clinicSection.ts';
import { Retail, type RetailRules } from '../../ui/retail/Retail.tsx';
import { csvHeader, csvLine } from '../../ui/retail/retailCsv.ts';
import { RetailPrint } from '../../ui/retail/RetailPrint.tsx';
import { SHOW_ALL } from '../../ui/retail/retailRows.ts';
import { retailSheet, type RetailSheet } from '../../ui/retail/retailSheet.ts';
import '../../ui/retail/retail.css';
import {
  retailView,
  rowsShown,
  rowViews,
  type RetailLook,
  type RetailState,
} from '../../ui/views/retailView.ts';
import type { ToldRetail } from '../retail/retailMessages.ts';
import { runRetail } from '../retail/runRetail.ts';
import { saveFile } from './saveFile.ts';

interface PanelProps {
  /** The clinic's rules as they stand, or null where there are none to judge by. */
  readonly protocol: Protocol | null;
  readonly say: Say;
  readonly language: string;
}

/** ms between two looks at a table that still grows. */
const REDRAW = 250;
const FIRST_LOOK: RetailLook = { filter: SHOW_ALL, sort: { by: 'row', down: false }, page: 1 };
/** By this mark spreadsheets see that a file is UTF-8. */
const UTF8_MARK = '\ufeff';

/** One check of one file. */
interface Run {
  readonly file: File;
  readonly protocol: Protocol | null;
  readonly sheet: RetailSheet;
  readonly end: () => void;
}

/** The file and the rules of the newest check, what came of it, and the way to begin and end one. */
function useRetailRun() {
  const run = useRef<Run | null>(null);
  const waits = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [state, setState] = useState<RetailState>({ kind: 'idle' });
  const [, redraw] = useState(0);
  const drawNow = (): void => {
    clearTimeout(waits.current);
    waits.current = undefined;
    redraw((count) => count + 1);
  };
  const hear = (sheet: RetailSheet, message: ToldRetail): void => {
    switch (message.kind) {
      case 'total':
        return setState({ kind: 'running', total: message.total });
      case 'lines':
        sheet.add(message.lines);
        waits.current ??= setTimeout(drawNow, REDRAW);
        return;
      case 'done':
        drawNow();
        return setState({ kind: 'done' });
      case 'trouble':
        return setState(message);
      default:
        return message satisfies never;
    }
  };
  const begin = (file: File, protocol: Protocol | null): void => {
    run.current?.end();
    clearTimeout(waits.current);
    waits.current = undefined;
    const sheet = retailSheet();
    setState({ kind: 'reading' });
    const end = runRetail(file, protocol, (message) => hear(sheet, message));
    run.current = { file, protocol, sheet, end };
  };
  const cancel = (): void => {
    run.current?.end();
    drawNow();
    setState((was) => (was.kind === 'running' ? { kind: 'cancelled', total: was.total } : { kind: 'idle' }));
  };
  useEffect(
    () => () => {
      run.current?.end();
      clearTimeout(waits.current);
    },
    [],
  );
  return { run: run.current, state, begin, cancel };
}

const isOther = (a: Protocol | null, b: Protocol | null): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** What of rules in the making decides a verdict; null where they differ in nothing from the usual ones. */
function judging({ name, profiles, classes, products }: Protocol): Protocol | null {
  if (profiles.length + Object.keys(classes).length + products.length === 0) return null;
  return { version: 2, name: name === '' ? '-' : name, profiles, classes, products, notes: {} };
}

/** Prints a view of its own beside the page, and takes it away again. */
function printOnce(view: VNode): void {
  const room = document.createElement('div');
  room.className = 'retail-print';
  render(view, room);
  document.body.append(room);
  const leave = (): void => {
    render(null, room);
    room.remove();
  };
  window.addEventListener('afterprint', leave, { once: true });
  window.print();
}

const csvOf = (rows: readonly RetailRow[], say: Say): string =>
  csvHeader(say) + rows.map((row) => csvLine(row, say)).join('');

/** The part of the clinic page that checks a catalogue: its own state; the rows are judged in a worker. */
export function RetailPanel({ protocol: made, say, language }: PanelProps): VNode {
  const protocol = made === null ? null : judging(made);
  const { run, state, begin, cancel } = useRetailRun();
  const [look, setLook] = useState(FIRST_LOOK);
  const [chosen, setChosen] = useState<RetailRules>('own');
  const rowOf = useMemo(() => rowViews(say), [say]);
  const empty = useMemo(retailSheet, []);
  const sheet = run?.sheet ?? empty;
  const isRunning = state.kind === 'reading' || state.kind === 'running';
  const { length } = sheet.rows;
  const shown = useMemo(
    () => (isRunning ? [] : rowsShown(sheet, look, language)),
    [sheet, length, look, isRunning, language],
  );
  const view = retailView(state, sheet, look, shown, { say, language, rowOf });
  const rules = chosen === 'own' ? protocol : null;
  const print = (): void => {
    if (view.table === null) return;
    const title = run?.file.name ?? '';
    const origin = say('retail.printed', {
      version: bookFacts.version,
      rules: run?.protocol?.name ?? say('retail.rules.usual'),
    });
    const { columns, shown: count } = view.table;
    printOnce(
      <RetailPrint title={title} shown={count} origin={origin} columns={columns} rows={shown.map(rowOf)} />,
    );
  };
  return (
    <Retail
      view={view}
      look={look}
      rules={protocol === null ? null : chosen}
      isOld={run !== null && !isRunning && state.kind !== 'idle' && isOther(run.protocol, rules)}
      on={{
        onFile: (file) => {
          setLook(FIRST_LOOK);
          begin(file, rules);
        },
        onRules: setChosen,
        onAgain: () => run !== null && begin(run.file, rules),
        onCancel: cancel,
        onLook: setLook,
        onExport: () =>
          saveFile('afterneedle-products.csv', 'text/csv;charset=utf-8', UTF8_MARK + csvOf(shown, say)),
        onPrint: print,
      }}
    />
  );
}

/** The panel as a part of the clinic page. */
export function retailSection(say: Say): ClinicSection {
  return {
    id: 'retail',
    title: say('retail.title'),
    Body: ({ share, context }) => (
      <RetailPanel protocol={share.protocol} say={context.say} language={context.language} />
    ),
  };
}
