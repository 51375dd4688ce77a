import { describe, expect, test } from 'vitest';
import { sayIn } from '../../src/bundled/sayEverything.ts';
import { TOLD_PHASES } from '../../src/core/aftercare/productByPhase.ts';
import type { RetailLine, RetailRow } from '../../src/core/retail/retailRow.ts';
import type { Verdict } from '../../src/schema/words.ts';
import { csvCell, csvHeader, csvLine } from '../../src/ui/retail/retailCsv.ts';
import { filterRows, SHOW_ALL, sortRows, type RetailFilter } from '../../src/ui/retail/retailRows.ts';
import { retailSheet } from '../../src/ui/retail/retailSheet.ts';
import { retailView, rowsShown, rowViews, type RetailState } from '../../src/ui/views/retailView.ts';

const LETTERS: Readonly<Record<string, Verdict>> = { s: 'suits', c: 'caution', a: 'avoid', u: 'unknown' };
const say = sayIn('en');

/** A row from eight letters, ahead to recover; `deciding`: class -> phases it decides. */
function row(
  at: number,
  name: string,
  letters: string,
  deciding: Readonly<Record<string, readonly string[]>> = {},
  unread: readonly string[] = [],
): RetailRow {
  return {
    row: at,
    name,
    brand: 'Linden',
    kind: null,
    phases: TOLD_PHASES.map((phase, i) => ({
      phase,
      verdict: LETTERS[letters[i] ?? ''] ?? 'none',
      classes: Object.keys(deciding).filter((id) => deciding[id]?.includes(phase)),
    })),
    printed: Object.fromEntries(Object.keys(deciding).map((id) => [id, id.toUpperCase()])),
    codes: [],
    names: 10,
    known: 10 - unread.length,
    unread,
    fault: null,
  };
}

const CREAM = row(1, 'Cream 10', 'sssscsss');
const SERUM = row(2, 'Sérum 9', 'scaaaaas', { retinoid: ['stop', 'day', 'early'] }, [
  'Lindenmossolide',
  'Mossin',
]);
const PEEL = row(3, 'Cream 9', 'sccccccc', { aha: ['early'], retinoid: ['recover'] }, ['LINDENMOSSOLIDE']);
const ROWS = [CREAM, SERUM, PEEL];

describe('what a filter lets through', () => {
  test.each<[string, Partial<RetailFilter>, readonly RetailRow[]]>([
    ['nothing chosen', {}, ROWS],
    ['a verdict in any phase', { verdict: 'avoid' }, [SERUM]],
    ['a verdict in a phase', { verdict: 'caution', phase: 'early' }, [PEEL]],
    ['a phase alone', { phase: 'early' }, ROWS],
    ['a class', { class: 'retinoid' }, [SERUM, PEEL]],
    ['a class in a phase', { class: 'retinoid', phase: 'recover' }, [PEEL]],
    ['class and verdict of the same phase', { class: 'aha', verdict: 'avoid' }, []],
    ['only unread', { unread: true }, [SERUM, PEEL]],
    ['words of a name, whatever its accents', { text: ' SERUM ' }, [SERUM]],
    ['words of an unread name', { text: 'mossin' }, [SERUM]],
    ['words of a brand', { text: 'linden' }, ROWS],
    ['words that nothing has', { text: 'toner' }, []],
  ])('%s', (_, part, expected) => {
    expect(filterRows(ROWS, { ...SHOW_ALL, ...part })).toEqual(expected);
  });
});

describe('how rows are sorted', () => {
  test.each([
    ['row', false, [1, 2, 3]],
    ['row', true, [3, 2, 1]],
    ['name', false, [3, 1, 2]],
    ['early', true, [2, 3, 1]],
    ['early', false, [1, 3, 2]],
    ['read', false, [2, 3, 1]],
  ] as const)('by %s, down: %s', (by, down, expected) => {
    expect(sortRows(ROWS, { by, down }, 'en').map((one) => one.row)).toEqual(expected);
  });
});

describe('a cell of CSV', () => {
  test.each([
    ['Cream', 'Cream'],
    ['Cream, rich', '"Cream, rich"'],
    ['The "Linden"', '"The ""Linden"""'],
    ['two\nlines', '"two\nlines"'],
    ['a;b', '"a;b"'],
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-5 %', "'-5 %"],
    ['@import', "'@import"],
    ['\t=1', '"\'\t=1"'],
    ['=HYPERLINK("https://shop.example","x")', '"\'=HYPERLINK(""https://shop.example"",""x"")"'],
    [12, '12'],
    [-1, '-1'],
  ])('%j is written %j', (text, expected) => {
    expect(csvCell(text)).toBe(expected);
  });

  test('header and line have the same cells', () => {
    expect(csvHeader(say).split(',')).toHaveLength(16);
    expect(csvLine(CREAM, say)).toBe(
      '1,Cream 10,Linden,,Usually suitable,Usually suitable,Usually suitable,Usually suitable,Check first,Usually suitable,Usually suitable,Usually suitable,,10,10,\r\n',
    );
  });
});

describe('the view', () => {
  const context = { say, language: 'en', rowOf: rowViews(say) };
  const LOOK = { filter: SHOW_ALL, sort: { by: 'row', down: false }, page: 1 } as const;
  const view = (state: RetailState, lines: readonly RetailLine[], look: typeof LOOK | object = {}) => {
    const sheet = retailSheet();
    sheet.add(lines);
    const whole = { ...LOOK, ...look };
    return retailView(state, sheet, whole, rowsShown(sheet, whole, 'en'), context);
  };

  test.each<[RetailState, string]>([
    [{ kind: 'idle' }, ''],
    [{ kind: 'reading' }, 'Reading the file …'],
    [{ kind: 'running', total: 4 }, '3 of 4 products compared'],
    [{ kind: 'cancelled', total: 4 }, 'Ended early: 3 of 4 products compared.'],
    [{ kind: 'done' }, '3 products compared, for a pen of 1.0 mm on the face at a clinic.'],
  ])('says how far it has come: %j', (state, status) => {
    expect(view(state, ROWS).status).toBe(status);
  });

  test.each<[Extract<RetailState, { kind: 'trouble' }>['trouble'], RegExp]>([
    [{ kind: 'csv', line: 7 }, /^Line 7: the CSV is broken/],
    [{ kind: 'no-column', found: 'a, b' }, /Found: a, b/],
    [{ kind: 'large' }, /more than 20 MB/],
    [{ kind: 'coding' }, /CSV UTF-8/],
    [{ kind: 'empty' }, /empty/],
    [{ kind: 'broken' }, /again/],
  ])('says what is wrong with a file: %j', (trouble, words) => {
    const { trouble: said, table } = view({ kind: 'trouble', trouble }, []);
    expect(said).toMatch(words);
    expect(table).toBeNull();
  });

  test('names rows that were left out, and what mends them', () => {
    const { faults, status } = view({ kind: 'done' }, [
      CREAM,
      { row: 2, fault: { kind: 'row', found: 3, wanted: 2 } },
      { row: 3, fault: { kind: 'too-long' } },
    ]);
    expect(faults?.title).toBe('2 rows were left out');
    expect(faults?.lines[0]).toBe('Row 2: 3 cells where the first row has 2. Check commas and quotes.');
    expect(faults?.lines[1]).toMatch(/^Row 3: the list is too long/);
    expect(status).toMatch(/^1 product compared/);
  });

  test('lists at most fifty of them', () => {
    const many = Array.from({ length: 60 }, (_, i): RetailLine => ({ row: i, fault: { kind: 'too-long' } }));
    expect(view({ kind: 'done' }, many).faults?.lines).toHaveLength(51);
  });

  test('counts each unread name once a product, spellings together, the most frequent first', () => {
    expect(view({ kind: 'done' }, ROWS).unread).toEqual({
      title: '2 different names were not read',
      items: [
        { name: 'Lindenmossolide', count: '2 products' },
        { name: 'Mossin', count: '1 product' },
      ],
      more: null,
    });
  });

  test('shows fifty rows a page, and the last page where a later one is asked for', () => {
    const many = Array.from({ length: 120 }, (_, i) => row(i + 1, `Cream ${i}`, 'sssscsss'));
    expect(view({ kind: 'done' }, many, { page: 2 }).table).toMatchObject({ page: 2, pages: 3 });
    const last = view({ kind: 'done' }, many, { page: 9 }).table;
    expect([last?.page, last?.rows.length, last?.pageText]).toEqual([3, 20, 'Page 3 of 3']);
  });

  test('a row tells icon, word and deciding class of each phase, and why', () => {
    const [first] = view({ kind: 'done' }, [SERUM]).table?.rows ?? [];
    expect(first?.cells.map(({ word }) => word)).toEqual([
      'Suits',
      'Check first',
      'Left out',
      'Left out',
      'Left out',
      'Left out',
      'Left out',
      'Suits',
    ]);
    expect(first?.cells[5]?.hint).toBe(say('class.retinoid.label'));
    expect(first?.why()).toEqual([
      `${say('class.retinoid.label')}: RETINOID (Last days before, Day of treatment, Early days)`,
    ]);
    expect(view({ kind: 'done' }, [CREAM]).table?.rows[0]?.why()[0]).toMatch(/^No class/);
  });

  test('offers only classes that decide somewhere', () => {
    expect(view({ kind: 'done' }, ROWS).classes.map(({ value }) => value)).toEqual(['', 'aha', 'retinoid']);
  });

  test('a row without a name is called by its number', () => {
    expect(view({ kind: 'done' }, [{ ...CREAM, name: null }]).table?.rows[0]?.name).toBe('Row 1');
  });
});
