import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './compile.ts';
import { lintAddon, unreviewed } from './lintAddon.ts';
import { zipOf } from './zipOf.ts';

const OUT = path.join(ROOT, 'output/release');

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'));

function version(): string {
  const { version: said }: { version: string } = JSON.parse(
    readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
  );
  return said;
}

function isReviewed(): boolean {
  const { rules }: { rules: readonly unknown[] } = JSON.parse(
    readFileSync(path.join(ROOT, 'data/review.json'), 'utf8'),
  );
  return rules.length > 0;
}

function save(name: string, bytes: Uint8Array): void {
  writeFileSync(path.join(OUT, name), bytes);
  console.log(`${name}  ${(bytes.length / 1000).toFixed(0)} kB`);
}

/** Builds, packs one zip a store and one of the sources into output/release, and prints what the linter says. */
function release(): number {
  const built = spawnSync('node', ['src/cli/guard.mjs', 'src/cli/build.ts'], { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) return built.status ?? 1;
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const stem = `afterneedle-${version()}${isReviewed() ? '' : '-pre'}`;
  const chrome = path.join(ROOT, 'dist/chrome-mv3');
  const firefox = path.join(ROOT, 'dist/firefox-mv3');
  save(`${stem}-chrome.zip`, zipOf(chrome, filesBelow(chrome)));
  save(`${stem}-edge.zip`, zipOf(chrome, filesBelow(chrome)));
  save(`${stem}-firefox.zip`, zipOf(firefox, filesBelow(firefox)));
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  save(
    `${stem}-sources.zip`,
    zipOf(
      ROOT,
      listed.filter((name) => name !== ''),
    ),
  );
  const found = lintAddon('dist/firefox-mv3');
  const open = unreviewed(found);
  for (const { level, code, file, message } of open) console.error(`${level}: ${file}: ${code}: ${message}`);
  console.log(`linter: ${open.length} not looked at, ${found.length - open.length} known`);
  if (!isReviewed()) console.log('Pre-release: data/review.json names no one who reviewed the rules.');
  return open.length === 0 ? 0 : 1;
}

process.exitCode = release();
