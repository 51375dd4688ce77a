import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { end, start } from './chromium.ts';
import { openOwn, startFirefox } from './firefox.ts';

/** A page of the extension in a tab, in either browser. */
export interface OwnPage {
  /** Runs an expression in the page. */
  readonly run: (expression: string) => Promise<unknown>;
  readonly key: (name: 'Tab' | 'Enter') => Promise<void>;
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A browser with the shipped build in it. */
export interface Host {
  readonly open: (page: string) => Promise<OwnPage>;
  /** Runs an expression with `world`, the global object of the background: there are its clock and its storage. */
  readonly behind: (expression: string) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/** The shipped build in Chromium. */
export async function chromiumHost(): Promise<Host> {
  const running = await start();
  const [worker] = running.context.serviceWorkers();
  if (worker === undefined) throw new Error('the background does not run');
  return {
    open: async (name) => {
      const page = await running.context.newPage();
      await page.goto(`chrome-extension://${running.id}/${name}`);
      await page.locator('h1').first().waitFor();
      return {
        run: (expression) => page.evaluate(expression),
        key: (key) => page.keyboard.press(key),
        write: (text) => page.keyboard.type(text),
        close: () => page.close(),
      };
    },
    behind: (expression) =>
      worker.evaluate(`(async () => { const world = globalThis; return ${expression} })()`),
    end: () => end(running),
  };
}

/** The shipped build in Firefox. Its background is a page that another page of the extension reaches. */
export async function firefoxHost(): Promise<Host> {
  const downloads = mkdtempSync(path.join(os.tmpdir(), 'afterneedle-files-'));
  const browser = await startFirefox({
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
  });
  const open = async (name: string): Promise<OwnPage> => {
    const page = await openOwn(browser, name);
    return {
      run: (expression) => page.evaluate(expression),
      key: (key) => page.keyboard.press(key),
      write: (text) => page.keyboard.type(text),
      close: () => page.close(),
    };
  };
  const door = await open('options.html');
  const reach = 'await new Promise((done) => chrome.runtime.getBackgroundPage(done))';
  return {
    open,
    behind: (expression) => door.run(`(async () => { const world = ${reach}; return ${expression} })()`),
    end: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
