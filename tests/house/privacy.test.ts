import { expect, test } from 'vitest';
import { sources } from './sources.ts';

const AWAY = /\bstorage\s*\??\.\s*sync\b|storage\[['"]sync['"]\]/;

test('uses no storage that leaves the machine', () => {
  const files = sources('src/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}');
  expect(files.filter(({ text }) => AWAY.test(text)).map(({ file }) => file)).toEqual([]);
  expect(['browser.storage.sync.get()', "storage['sync']"].every((text) => AWAY.test(text))).toBe(true);
});
