// Plain JavaScript that any Node can read: names the Node a script needs before that script is parsed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = [22, 22];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Is a version such as "24.21.0" new enough to run TypeScript as it is? */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

async function run(args) {
  if (!isNewEnough(process.versions.node)) {
    const own = path.join(root, 'node_modules/.bin/node');
    if (existsSync(own) && process.execPath !== own && !process.env.AFTERNEEDLE_GUARDED) {
      const child = spawnSync(own, [fileURLToPath(import.meta.url), ...args], {
        stdio: 'inherit',
        env: { ...process.env, AFTERNEEDLE_GUARDED: '1' },
      });
      process.exit(child.status ?? 1);
    }
    console.error(
      `AfterNeedle needs Node ${NEEDED.join('.')} or newer and found ${process.versions.node}. Run "npm ci", which brings Node 24 on Linux, or install it.`,
    );
    process.exit(1);
  }
  process.env.PATH = `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`;
  const book = args[0] !== '--no-book';
  const [script, ...rest] = book ? args : args.slice(1);
  process.argv = [process.argv[0], path.resolve(root, script), ...rest];
  if (book) await (await import('./freshBook.ts')).freshBook();
  await import(pathToFileURL(path.resolve(root, script)).href);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await run(process.argv.slice(2));
