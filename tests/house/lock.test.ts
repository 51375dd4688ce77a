import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNewEnough } from '../../src/cli/guard.mjs';
import { ROOT } from './sources.ts';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Optional packages that some locked package asks for and the lock does not hold. */
function missing(packages: Readonly<Record<string, Locked>>): readonly string[] {
  const held = new Set(
    Object.keys(packages).map((key) => key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  );
  return Object.values(packages)
    .flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
    .filter((name) => !held.has(name));
}

const read = (
  file: string,
): { packages: Record<string, Locked>; dependencies: Record<string, string> } & Record<
  string,
  Record<string, string>
> => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

describe('the lock', () => {
  test('holds every optional package it asks for', () => {
    expect(missing(read('package-lock.json').packages)).toEqual([]);
  });

  test('the guard sees a package left out', () => {
    expect(missing({ 'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0' } } })).toEqual([
      'a-linux',
    ]);
  });

  test('every version in package.json is exact', () => {
    const { dependencies, devDependencies, optionalDependencies } = read('package.json');
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

describe('the guard for Node', () => {
  test.each([
    ['20.20.2', false],
    ['22.21.9', false],
    ['22.22.0', true],
    ['24.21.0', true],
  ])('%s is new enough: %s', (version, enough) => {
    expect(isNewEnough(version)).toBe(enough);
  });
});
