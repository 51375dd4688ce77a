import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildOffline } from './buildOffline.ts';
import { noticesOf } from './noticesOf.ts';
import { ROOT } from './compile.ts';

/**
 * Builds the extension into dist/: the shipped builds for both browsers; with `all` also the demo build that may work on
 * localhost and the open build that differs from the shipped one in the word "open" (for axe and screenshots).
 */
const BUILDS = [
  { mode: 'production', browser: 'chrome' },
  { mode: 'production', browser: 'firefox' },
  { mode: 'demo', browser: 'chrome' },
  { mode: 'open', browser: 'chrome' },
] as const;

writeFileSync(path.join(ROOT, 'src/public/NOTICES.txt'), noticesOf(ROOT));
await buildOffline('dist/offline/afterneedle.html', 'src/public/offline.html');
const wanted = process.argv.includes('all') ? BUILDS : BUILDS.filter(({ mode }) => mode === 'production');
for (const { mode, browser } of wanted) {
  const { status } = spawnSync('wxt', ['build', '--mode', mode, '--browser', browser], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
