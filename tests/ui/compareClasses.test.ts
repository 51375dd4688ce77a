import { describe, expect, test } from 'vitest';
import type { Match, Reading } from '../../src/core/types.ts';
import { compareClasses } from '../../src/ui/views/compareClasses.ts';
import { shelfView } from '../../src/ui/views/shelfView.ts';
import { context, judged, reading } from './sample.ts';

describe('what two products share', () => {
  test.each([
    ['nothing in common', ['Perfume'], ['Retinoids'], [], ['Perfume'], ['Retinoids']],
    ['all in common', ['Perfume', 'Retinoids'], ['Perfume', 'Retinoids'], ['Perfume', 'Retinoids'], [], []],
    ['one of them plain', ['Perfume'], [], [], ['Perfume'], []],
    ['both plain', [], [], [], [], []],
    ['some', ['Panthenol', 'Perfume'], ['Panthenol', 'Peels'], ['Panthenol'], ['Perfume'], ['Peels']],
  ])('%s', (_, first, second, both, onlyFirst, onlySecond) => {
    expect(compareClasses({ classes: first }, { classes: second })).toEqual({
      both,
      only: [onlyFirst, onlySecond],
    });
  });
});

describe('the classes of a kept product', () => {
  const at = context({ on: '2026-11-20T09:00' });
  const match = (printed: string, classes: readonly string[]): Match => ({
    printed,
    from: 0,
    to: printed.length,
    section: 'main',
    entry: { name: printed, classes, functions: [], marker: false },
    guess: false,
  });
  const plain = reading();
  const read: Reading = {
    ...plain,
    lists: plain.lists.map((list) => ({
      ...list,
      matches: [match('Retinol', ['retinoid']), match('Panthenol', ['panth']), match('Aqua', [])],
    })),
  };
  const item = {
    id: 'abcdef0123456789',
    product: read.product,
    text: 'x',
    keptAt: '2026-11-19T10:00+01:00',
    host: null,
  };
  const shelved = (cause: Parameters<typeof judged>[1]) =>
    shelfView([{ item, reading: read, judgement: judged(at, cause) }], at).items[0]?.classes;

  test('are those of its list, helpful ones too, each once, in order', () => {
    expect(shelved({ found: [{ class: 'retinoid', printed: 'Retinol' }] })).toEqual([
      'Panthenol',
      'Retinoids',
    ]);
  });

  test('and those its name promises', () => {
    expect(shelved({ found: [{ class: 'peel', printed: 'Night Peel', by: 'promised' }] })).toEqual([
      'Home peels',
      'Panthenol',
      'Retinoids',
    ]);
  });
});
