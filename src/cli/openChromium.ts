import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumPath } from './browsers.ts';

export const ANSWER_WITHIN = 10_000; // ms for a page, a late list included

/** A running Chromium with an unpacked build in it, and the id it runs under. */
export interface Opened {
  readonly context: BrowserContext;
  readonly id: string;
}

/** Opens Chromium with the build in `dist`. Rejects, and closes the browser, when its background does not start. */
export async function openChromium(dist: string, headless: boolean): Promise<Opened> {
  const executablePath = chromiumPath();
  const context = await chromium.launchPersistentContext('', {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless,
    viewport: { width: 1100, height: 800 },
    args: [
      '--no-sandbox',
      '--no-first-run',
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
    ],
  });
  try {
    const worker =
      context.serviceWorkers()[0] ??
      (await context.waitForEvent('serviceworker', { timeout: ANSWER_WITHIN }));
    return { context, id: new URL(worker.url()).host };
  } catch (error) {
    await context.close(); // else the browser would outlive its failed start
    throw error;
  }
}

/** Sends a message as an extension page would. Rejects when nobody answers in time. */
export function ask(page: Page, message: unknown): Promise<unknown> {
  return page.evaluate(
    ([sent, within]) =>
      Promise.race([
        chrome.runtime.sendMessage(sent),
        new Promise((_, reject) => setTimeout(() => reject(new Error('the background is silent')), within)),
      ]),
    [message, ANSWER_WITHIN] as const,
  );
}
