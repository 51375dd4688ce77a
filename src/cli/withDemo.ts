import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './compile.ts';
import { needChromium } from './needChromium.ts';
import { openChromium, type Opened } from './openChromium.ts';
import { serveShop } from './serveShop.ts';

/**
 * Builds all, unless `isBuilt`, and does some work with the demo build in Chromium beside the demo shop at `origin`; both
 * are closed whatever happens. Ends the command where the build fails or there is no Chromium.
 */
export async function withDemo(
  isBuilt: boolean,
  work: (opened: Opened, origin: string) => Promise<void>,
): Promise<void> {
  needChromium();
  if (!isBuilt) {
    const build = ['src/cli/guard.mjs', 'src/cli/build.ts', 'all'];
    const { status } = spawnSync('node', build, { cwd: ROOT, stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  const shop = await serveShop();
  try {
    const opened = await openChromium(path.join(ROOT, 'dist/chrome-mv3-demo'), true);
    try {
      await work(opened, shop.origin);
    } finally {
      await opened.context.close();
    }
  } finally {
    shop.close();
  }
}
