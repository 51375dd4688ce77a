import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;
const RULE = '-'.repeat(72);

function licenceText(folder: string): string {
  if (!existsSync(folder)) return '';
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  return files.map((name) => readFileSync(path.join(folder, name), 'utf8').trim()).join('\n\n');
}

/** Names of all packages that the product depends on, directly or not, sorted; tools for building it are not among them. */
export function runtimePackages(packages: Readonly<Record<string, Locked>>): readonly string[] {
  const found = new Set<string>();
  const queue = Object.keys(packages['']?.dependencies ?? {});
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}));
  }
  return [...found].sort();
}

/** Names, versions, licences and licence texts of the packages in the product, as one text. Throws when the lock is absent. */
export function noticesOf(root: string): string {
  const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
    readFileSync(path.join(root, 'package-lock.json'), 'utf8'),
  );
  const parts = runtimePackages(lock.packages).map((name) => {
    const { version = '?', license = 'no licence named' } = lock.packages[`node_modules/${name}`] ?? {};
    const text = licenceText(path.join(root, 'node_modules', name));
    return [RULE, `${name} ${version} (${license})`, '', text || `Licence: ${license}`].join('\n');
  });
  return `AfterNeedle contains parts of these packages.\n\n${parts.join('\n\n')}\n`;
}
