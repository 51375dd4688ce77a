import { parse } from 'csv-parse/browser/esm/sync';
import { describe, expect, test } from 'vitest';
import { book } from '../../src/bundled/book.ts';
import { wholeBook } from '../../src/bundled/wholeBook.ts';
import { realShapedLists } from '../../src/cli/realShapedLists.ts';
import { checkCatalogue } from '../../src/shell/retail/checkCatalogue.ts';
import { askRetailSchema, isToldRetail, type ToldRetail } from '../../src/shell/retail/retailMessages.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function told(file: Uint8Array): readonly ToldRetail[] {
  const messages: ToldRetail[] = [];
  checkCatalogue({ book, parse }, file, null, (message) => messages.push(message));
  return messages;
}

describe('what the worker tells', () => {
  test('how many rows, each of them once and in order, and the end', () => {
    const lines = realShapedLists(wholeBook, 450, 3).map((list, i) => `Cream ${i},"${list}"`);
    const messages = told(bytes(`name,ingredients\n${lines.join('\n')}\n`));
    expect(messages.map(({ kind }) => kind)).toEqual(['total', 'lines', 'lines', 'lines', 'done']);
    const rows = messages.flatMap((one) => (one.kind === 'lines' ? one.lines : []));
    expect(rows.map(({ row }) => row)).toEqual(lines.map((_, i) => i + 1));
    expect(messages.every(isToldRetail)).toBe(true);
    expect(messages.map((one) => structuredClone(one))).toEqual(messages);
  });

  test.each<[string, Uint8Array, unknown]>([
    ['an empty file', bytes(' \n'), { kind: 'empty' }],
    ['a file with zero bytes', Uint8Array.of(0x50, 0x4b, 0, 1), { kind: 'coding' }],
    ['a file of another coding', Uint8Array.of(0x43, 0x72, 0xe8, 0x6d), { kind: 'coding' }],
    ['a file without lists', bytes('name\nCream\n'), { kind: 'no-column', found: 'name' }],
    ['broken CSV', bytes('ingredients\n"Aqua\n'), { kind: 'csv', line: 2 }],
    ['a file beyond measure', new Uint8Array(20_000_001), { kind: 'large' }],
  ])('%s is trouble, and nothing else is told', (_, file, trouble) => {
    expect(told(file)).toEqual([{ kind: 'trouble', trouble }]);
  });
});

describe('messages are looked at', () => {
  const protocol = { version: 2, name: 'Linden', profiles: [], classes: {}, products: [], notes: {} };
  test.each<[string, unknown, boolean]>([
    ['a file by the usual rules', { kind: 'check', file: new Blob(['x']), protocol: null }, true],
    ['a file by a clinic’s rules', { kind: 'check', file: new Blob(['x']), protocol }, true],
    ['no file', { kind: 'check', file: 'x', protocol: null }, false],
    [
      'rules that do not fit',
      { kind: 'check', file: new Blob(['x']), protocol: { ...protocol, version: 9 } },
      false,
    ],
    ['something else', 7, false],
  ])('asked: %s', (_, message, fits) => {
    expect(askRetailSchema.safeParse(message).success).toBe(fits);
  });

  test.each<[unknown, boolean]>([
    [{ kind: 'done' }, true],
    [{ kind: 'total', total: 3 }, true],
    [{ kind: 'total', total: '3' }, false],
    [{ kind: 'lines' }, false],
    [{ kind: 'trouble', trouble: null }, false],
    [{ kind: 'other' }, false],
    [null, false],
  ])('told: %j counts: %s', (message, fits) => {
    expect(isToldRetail(message)).toBe(fits);
  });
});
