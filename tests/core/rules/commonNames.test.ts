import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { book } from '../../../src/bundled/book.ts';
import { lookUp } from '../../../src/core/rules/lookUp.ts';

/** Language -> class id, `plain` or `water` -> names as printed in that language. */
const spoken: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = JSON.parse(
  readFileSync(new URL('commonNames.json', import.meta.url), 'utf8'),
);

describe.each(Object.entries(spoken))('common names in %s', (_, byClass) => {
  test.each(Object.entries(byClass))('are known as %s', (id, names) => {
    const wrong = names.filter((name) => {
      const found = lookUp(book, name);
      if (found === null || found.guess) return true;
      const { classes } = found.entry;
      return id === 'plain' || id === 'water' ? classes.length > 0 : !classes.includes(id);
    });
    expect(wrong).toEqual([]);
  });
});

test('thirteen languages, most irritant classes in each', () => {
  expect(Object.keys(spoken)).toHaveLength(13);
  for (const byClass of Object.values(spoken)) {
    expect(Object.keys(byClass).length).toBeGreaterThan(40);
    expect(Object.values(byClass).flat().length).toBeGreaterThan(100);
  }
});
