import { TOLD_PHASES, type ToldPhase } from '../../core/aftercare/productByPhase.ts';
import type { CatalogueFault } from '../../core/retail/readCatalogue.ts';
import type { RetailFault, RetailRow } from '../../core/retail/retailRow.ts';
import type { Verdict } from '../../schema/words.ts';
import { filterRows, sortRows, type RetailFilter, type RetailSort } from '../retail/retailRows.ts';
import type { RetailSheet } from '../retail/retailSheet.ts';
import { retailWhy } from '../retail/retailWhy.ts';
import type { Say } from './types.ts';

/** How far a check has come. */
export type RetailState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'running'; readonly total: number }
  | { readonly kind: 'cancelled'; readonly total: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'trouble'; readonly trouble: CatalogueFault | { readonly kind: TroubleWord } };
/** A trouble that its kind says whole. */
type TroubleWord = 'large' | 'coding' | 'empty' | 'broken';

/** Rows of one page of the table, and faults and unread names that are listed at most. */
export const ROWS_A_PAGE = 50;
const MOST_FAULTS = 50;
const MOST_UNREAD = 500;
const MOST_MEGABYTES = 20;

export interface RetailCell {
  readonly phase: ToldPhase;
  readonly name: string;
  readonly verdict: Verdict;
  readonly word: string;
  /** Labels of the classes that decide; empty where none does. */
  readonly hint: string;
}

export interface RetailRowView {
  readonly row: number;
  readonly name: string;
  /** Brand and kind, where there are. */
  readonly more: string;
  readonly cells: readonly RetailCell[];
  readonly read: string;
  /** What decides; said when it is asked for. */
  readonly why: () => readonly string[];
  readonly unread: readonly string[];
}

interface Choice<V extends string> {
  readonly value: V | '';
  readonly label: string;
}

export interface RetailTableView {
  readonly rows: readonly RetailRowView[];
  readonly columns: readonly {
    readonly by: RetailSort['by'];
    readonly label: string;
    readonly sort: string;
  }[];
  readonly shown: string;
  /** Said in the place of rows; null where there are some. */
  readonly none: string | null;
  readonly page: number;
  readonly pages: number;
  readonly pageText: string;
}

/** All that the retail part of the clinic page says, as finished sentences. */
export interface RetailView {
  readonly labels: ReturnType<typeof labelsOf>;
  readonly columns: string;
  readonly isRunning: boolean;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly status: string;
  readonly trouble: string | null;
  readonly faults: { readonly title: string; readonly lines: readonly string[] } | null;
  readonly verdicts: readonly Choice<Verdict>[];
  readonly phases: readonly Choice<ToldPhase>[];
  readonly classes: readonly Choice<string>[];
  /** Null while it runs: a table that grows under the eyes helps nobody and slows the page. */
  readonly table: RetailTableView | null;
  readonly unread: {
    readonly title: string;
    readonly items: readonly { readonly name: string; readonly count: string }[];
    readonly more: string | null;
  } | null;
}

const labelsOf = (say: Say) => ({
  intro: say('retail.intro'),
  choose: say('retail.choose'),
  drop: say('retail.drop'),
  rules: say('retail.rules'),
  usual: say('retail.rules.usual'),
  own: say('retail.rules.own'),
  rulesChanged: say('retail.rulesChanged'),
  again: say('retail.again'),
  cancel: say('retail.cancel'),
  filter: say('retail.filter'),
  text: say('retail.filter.text'),
  verdict: say('retail.filter.verdict'),
  phase: say('retail.filter.phase'),
  class: say('retail.filter.class'),
  unread: say('retail.filter.unread'),
  clear: say('retail.filter.clear'),
  caption: say('retail.caption'),
  why: say('retail.why'),
  unreadNames: say('retail.unread'),
  pageBack: say('retail.pageBack'),
  pageNext: say('retail.pageNext'),
  export: say('retail.export'),
  print: say('retail.print'),
});

const CHOSEN = ['avoid', 'caution', 'suits', 'unknown', 'none'] as const;

function troubleText(state: RetailState, say: Say): string | null {
  if (state.kind !== 'trouble') return null;
  const { trouble } = state;
  switch (trouble.kind) {
    case 'csv':
      return say('retail.trouble.csv', { line: trouble.line });
    case 'no-column':
      return say('retail.trouble.noColumn', { found: trouble.found.slice(0, 300) });
    case 'large':
      return say('retail.trouble.large', { most: MOST_MEGABYTES });
    case 'coding':
    case 'empty':
    case 'broken':
      return say(`retail.trouble.${trouble.kind}`);
    default:
      return trouble satisfies never;
  }
}

function statusText(state: RetailState, done: number, { rows }: RetailSheet, say: Say): string {
  switch (state.kind) {
    case 'idle':
    case 'trouble':
      return '';
    case 'reading':
      return say('retail.reading');
    case 'running':
      return say('retail.progress', { done, total: state.total });
    case 'cancelled':
      return say('retail.cancelled', { done, total: state.total });
    case 'done':
      return say('retail.done', { done: rows.length });
    default:
      return state satisfies never;
  }
}

function faultText({ row, fault }: RetailFault, say: Say): string {
  switch (fault.kind) {
    case 'row':
      return say('retail.fault.row', { row, found: fault.found, wanted: fault.wanted });
    case 'too-long':
      return say('retail.fault.long', { row });
    default:
      return fault satisfies never;
  }
}

function rowView(row: RetailRow, say: Say): RetailRowView {
  return {
    row: row.row,
    name: row.name ?? say('retail.unnamed', { row: row.row }),
    more: [row.brand, row.kind].filter(Boolean).join(' · '),
    cells: row.phases.map(({ phase, verdict, classes }) => ({
      phase,
      name: say(`phase.${phase}.name`),
      verdict,
      word: say(`retail.word.${verdict}`),
      hint: classes.map((id) => say(`class.${id}.label`)).join(', '),
    })),
    read: say('retail.read', { known: row.known, names: row.names }),
    why: () => {
      const why = retailWhy(row, say);
      return why.length > 0 ? why : [say('retail.plain')];
    },
    unread: row.unread,
  };
}

/** Gives the view of a row, made once for each: a table that grows is drawn again and again. */
export function rowViews(say: Say): (row: RetailRow) => RetailRowView {
  const made = new WeakMap<RetailRow, RetailRowView>();
  return (row) => {
    const known = made.get(row);
    if (known !== undefined) return known;
    const view = rowView(row, say);
    made.set(row, view);
    return view;
  };
}

/** What the views are said with. */
export interface RetailContext {
  readonly say: Say;
  readonly language: string;
  readonly rowOf: (row: RetailRow) => RetailRowView;
}

/** What of a sheet is shown: filter, order and page. */
export interface RetailLook {
  readonly filter: RetailFilter;
  readonly sort: RetailSort;
  readonly page: number;
}

/** The rows a look shows, all pages of them, in its order. */
export function rowsShown(
  sheet: RetailSheet,
  { filter, sort }: RetailLook,
  language: string,
): readonly RetailRow[] {
  return sortRows(filterRows(sheet.rows, filter), sort, language);
}

function tableView(
  rows: readonly RetailRow[],
  all: number,
  page: number,
  { say, rowOf }: RetailContext,
): RetailTableView {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const here = Math.min(page, pages);
  const column = (by: RetailSort['by'], label: string): RetailTableView['columns'][number] => ({
    by,
    label,
    sort: say('retail.sortBy', { column: label }),
  });
  return {
    rows: rows.slice((here - 1) * ROWS_A_PAGE, here * ROWS_A_PAGE).map(rowOf),
    columns: [
      column('row', say('retail.row')),
      column('name', say('retail.product')),
      ...TOLD_PHASES.map((phase) => column(phase, say(`phase.${phase}.name`))),
      column('read', say('retail.known')),
    ],
    shown: say('retail.shown', { shown: rows.length, all }),
    none: rows.length === 0 ? say('retail.none') : null,
    page: here,
    pages,
    pageText: say('retail.page', { page: here, pages }),
  };
}

function faultsView({ faults }: RetailSheet, say: Say): RetailView['faults'] {
  if (faults.length === 0) return null;
  const lines = faults.slice(0, MOST_FAULTS).map((fault) => faultText(fault, say));
  const more = faults.length - lines.length;
  return {
    title: say('retail.faults', { count: faults.length }),
    lines: more === 0 ? lines : [...lines, say('retail.fault.more', { count: more })],
  };
}

function unreadView(sheet: RetailSheet, say: Say): RetailView['unread'] {
  const names = sheet.unread();
  if (names.length === 0) return null;
  return {
    title: say('retail.unreadTitle', { count: names.length }),
    items: names
      .slice(0, MOST_UNREAD)
      .map(({ name, count }) => ({ name, count: say('retail.unreadCount', { count }) })),
    more: names.length > MOST_UNREAD ? say('retail.fault.more', { count: names.length - MOST_UNREAD }) : null,
  };
}

/** The retail part of the clinic page: what was checked so far and what of it is looked at. `shown`: see `rowsShown`. */
export function retailView(
  state: RetailState,
  sheet: RetailSheet,
  look: RetailLook,
  shown: readonly RetailRow[],
  context: RetailContext,
): RetailView {
  const { say, language } = context;
  const done = sheet.rows.length + sheet.faults.length;
  const isRunning = state.kind === 'reading' || state.kind === 'running';
  const any = { value: '' as const, label: say('retail.filter.any') };
  const classes = [...sheet.classes].map((id) => ({ value: id, label: say(`class.${id}.label`) }));
  const { compare } = new Intl.Collator(language);
  return {
    labels: labelsOf(say),
    columns: say('retail.columns', { most: MOST_MEGABYTES }),
    isRunning,
    progress:
      state.kind === 'running' ? { done, total: state.total } : isRunning ? { done: 0, total: 0 } : null,
    status: statusText(state, done, sheet, say),
    trouble: troubleText(state, say),
    faults: faultsView(sheet, say),
    verdicts: [any, ...CHOSEN.map((id) => ({ value: id, label: say(`verdict.${id}`) }))],
    phases: [any, ...TOLD_PHASES.map((id) => ({ value: id, label: say(`phase.${id}.name`) }))],
    classes: [any, ...classes.sort((a, b) => compare(a.label, b.label))],
    table:
      isRunning || sheet.rows.length === 0 ? null : tableView(shown, sheet.rows.length, look.page, context),
    unread: isRunning ? null : unreadView(sheet, say),
  };
}
