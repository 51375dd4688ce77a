import { afterEach, describe, expect, test } from 'vitest';
import { findNames } from '../../../src/shell/page/findNames.ts';

const rooms: Element[] = [];

function put(html: string): HTMLElement {
  const room = document.createElement('div');
  room.innerHTML = html;
  document.body.append(room);
  rooms.push(room);
  return room;
}

afterEach(() => {
  for (const room of rooms.splice(0)) room.remove();
});

const name = (printed: string, before = '', after = '') => ({ printed, before, after });
const words = (ranges: readonly Range[]): string => ranges.map(String).join('');

/** What stands between the start of a node and a range. */
function lead(room: Element, ranges: readonly Range[]): string {
  const range = document.createRange();
  range.setStart(room, 0);
  const [first] = ranges;
  if (first !== undefined) range.setEnd(first.startContainer, first.startOffset);
  return String(range);
}

describe('a printed name is found', () => {
  const cases: readonly [string, string, string, string][] = [
    ['in plain text', '<p>Aqua, Retinol, Parfum</p>', 'Retinol', 'Retinol'],
    ['split over elements', '<p>Aqua, <b>Reti</b>nol, Parfum</p>', 'Retinol', 'Retinol'],
    [
      'over a line break of the source',
      '<p>Aqua, Glycolic\n     Acid</p>',
      'Glycolic Acid',
      'Glycolic\n     Acid',
    ],
    ['with soft hyphens in it', '<p>Aqua, Reti&shy;nol</p>', 'Retinol', 'Reti\u00adnol'],
    ['in other letters', '<p>AQUA, RETINOL</p>', 'Retinol', 'RETINOL'],
    ['with full-width letters', '<p>Ａｑｕａ、Ｒｅｔｉｎｏｌ</p>', 'Retinol', 'Ｒｅｔｉｎｏｌ'],
    [
      'with no-break spaces',
      '<p>Citrus&nbsp;Limon&nbsp;Oil</p>',
      'Citrus Limon Oil',
      'Citrus\u00a0Limon\u00a0Oil',
    ],
    ['in a table', '<table><tr><td>Aqua</td><td>Retinol</td></tr></table>', 'Retinol', 'Retinol'],
    ['in another script', '<p>水、レチノール、香料</p>', 'レチノール', 'レチノール'],
    ['with digits and commas', '<p>Aqua, 1,2-Hexanediol, CI 77491</p>', '1,2-Hexanediol', '1,2-Hexanediol'],
  ];
  test.for(cases)('%s', ([, html, printed, expected]) => {
    const [ranges] = findNames(put(html), [name(printed)]);
    expect(words(ranges ?? [])).toBe(expected);
  });
});

describe('the right place is taken', () => {
  test('of a word that also ends another name', () => {
    const room = put('<p>Aqua, Cetearyl Alcohol, Benzyl Alcohol, Alcohol, Parfum</p>');
    const [ranges] = findNames(room, [name('Alcohol', 'l Alcohol, ', ', Parfum')]);
    expect(lead(room, ranges ?? [])).toBe('Aqua, Cetearyl Alcohol, Benzyl Alcohol, ');
  });
  test('of a word that stands in the head and in the list', () => {
    const room = put('<h3>With Retinol</h3><p>Aqua, Retinol, Parfum</p>');
    const [ranges] = findNames(room, [name('Retinol', 'Aqua, ', ', Parfum')]);
    expect(lead(room, ranges ?? [])).toBe('With RetinolAqua, ');
  });
  test('of the same name in two lists, in their order', () => {
    const room = put('<p>Aqua, Parfum</p><p>Aqua, Parfum</p>');
    const found = findNames(room, [name('Parfum', 'Aqua, '), name('Parfum', 'Aqua, ')]);
    expect(found.map((ranges) => lead(room, ranges))).toEqual(['Aqua, ', 'Aqua, ParfumAqua, ']);
  });
});

describe('nothing is found', () => {
  const cases: readonly [string, string, string][] = [
    ['of a name that is not there', '<p>Aqua, Glycerin</p>', 'Retinol'],
    ['inside another word', '<p>Aqua, Retinolic stuff</p>', 'Retinol'],
    ['in a script', '<script type="text/plain">Retinol</script>', 'Retinol'],
    ['of a name without a letter', '<p>Aqua, (+/-)</p>', '(+/-)'],
  ];
  test.for(cases)('%s', ([, html, printed]) => {
    expect(findNames(put(html), [name(printed)])).toEqual([[]]);
  });
  test('and a long page takes no time', () => {
    const room = put(`<p>${'Retinolat, '.repeat(200_000)}</p>`);
    const began = performance.now();
    findNames(
      room,
      Array.from({ length: 100 }, () => name('Retinol', 'Aqua, ', ', Parfum')),
    );
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

test('looking leaves the page as it was', () => {
  const room = put('<p>Aqua, <b>Reti</b>nol</p>');
  const before = room.innerHTML;
  const nodes = room.querySelector('p')?.childNodes.length;
  findNames(room, [name('Retinol')]);
  expect([room.innerHTML, room.querySelector('p')?.childNodes.length]).toEqual([before, nodes]);
});
