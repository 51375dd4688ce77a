import path from 'node:path';

/** One import as written: whether only types pass, and what it names. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** A source file: path below the root, with "/", and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

const STATEMENT = /(?:^|[\n;}])\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
const NAMED = /^[^'"]*\{([^}]*)\}\s*from/;

const isTypesOnly = (statement: string): boolean => {
  const names = NAMED.exec(statement.replace(/^\s*[;}]?\s*(import|export)\s*/, ''))?.[1]
    ?.split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((one) => one.startsWith('type '));
};

/** All imports of a file, static, re-exported, bare and dynamic; relative ones resolved below the root. */
export function importsOf({ file, text }: Source): readonly Import[] {
  const resolve = (to: string): string =>
    to.startsWith('.') ? path.posix.join(path.posix.dirname(file), to) : to;
  const found: Import[] = [];
  for (const hit of text.matchAll(STATEMENT))
    found.push({
      from: file,
      to: resolve(hit[3] ?? ''),
      typeOnly: hit[2] !== undefined || isTypesOnly(hit[0]),
    });
  for (const hit of text.matchAll(DYNAMIC))
    found.push({ from: file, to: resolve(hit[1] ?? ''), typeOnly: false });
  return found;
}

/** The layer of a file: the folder below src, or entrypoints. */
export function layerOf(file: string): string | null {
  const parts = file.split('/');
  if (parts[0] === 'entrypoints') return 'entrypoints';
  return parts[0] === 'src' ? (parts[1] ?? null) : null;
}

/** Which layers a layer may import, values first, types after (design.md, section 2). */
export const MAY: Readonly<
  Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>
> = {
  entrypoints: { values: ['shell'], types: [] },
  shell: { values: ['shell', 'ui', 'page', 'core', 'bundled', 'schema'], types: [] },
  cli: { values: ['cli', 'ui', 'page', 'core', 'bundled', 'schema'], types: [] },
  ui: { values: ['ui', 'core'], types: ['schema'] },
  page: { values: ['page', 'core'], types: ['schema'] },
  bundled: { values: ['bundled', 'core'], types: ['page', 'schema'] },
  core: { values: ['core'], types: ['schema'] },
  schema: { values: ['schema'], types: [] },
};

/** Imports that go up or sideways, each as a sentence; empty when the law holds. */
export function upward(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const from = layerOf(source.file);
    const allowed = from === null ? undefined : MAY[from];
    if (allowed === undefined) return [];
    return importsOf(source).flatMap(({ to, typeOnly }) => {
      const layer = layerOf(to);
      if (layer === null || allowed.values.includes(layer)) return [];
      if (typeOnly && allowed.types.includes(layer)) return [];
      return [`${source.file} imports ${to}`];
    });
  });
}

/** Chains of value imports that come back to where they began. */
export function circles(sources: readonly Source[]): readonly string[] {
  const edges = new Map(
    sources.map((source) => [
      source.file,
      importsOf(source)
        .filter((one) => !one.typeOnly)
        .map(({ to }) => to),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
    if (done.has(file) || trail.includes(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return found;
}
