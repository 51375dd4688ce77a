import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright';
import { chromiumPath } from '../../src/cli/browsers.ts';
import { ROOT } from '../../src/cli/compile.ts';
import { exampleTreatment } from '../../src/cli/exampleTreatment.ts';
import type { Treatment } from '../../src/schema/state.ts';
import { answerFor } from './shopPages.ts';

export const SHIPPED = path.join(ROOT, 'dist/chrome-mv3');

/** A running Chromium with the built extension in it. */
export interface Running {
  readonly context: BrowserContext;
  readonly id: string;
  readonly profile: string;
  /** Addresses that pages asked for and the faked shop does not have. */
  readonly strangers: string[];
  /** Closes the browser and keeps the profile. */
  readonly close: () => Promise<void>;
}

async function worker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

async function launch(dist: string, profile: string): Promise<BrowserContext> {
  const executablePath = chromiumPath();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      `--log-net-log=${path.join(profile, 'net.json')}`,
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
    ],
  });
}

/** Writes a grant as the browser's own prompt would: headless Chromium has nobody to press its button. */
function grant(profile: string, id: string, origins: readonly string[]): void {
  const file = path.join(profile, 'Default/Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  const settings = preferences.extensions.settings[id];
  for (const key of ['granted_permissions', 'runtime_granted_permissions', 'active_permissions'])
    settings[key] = { ...settings[key], explicit_host: [...origins] };
  writeFileSync(file, JSON.stringify(preferences));
}

/** Starts Chromium with the shipped build; `granted` are match patterns that the person has allowed. */
export async function start(
  options: { readonly dist?: string; readonly granted?: readonly string[]; readonly profile?: string } = {},
): Promise<Running> {
  const dist = options.dist ?? SHIPPED;
  if (!existsSync(dist)) throw new Error(`${dist} is not built: npm run build`);
  const profile = options.profile ?? mkdtempSync(path.join(os.tmpdir(), 'afterneedle-'));
  let context = await launch(dist, profile);
  const id = new URL((await worker(context)).url()).host;
  if (options.granted !== undefined) {
    await context.close();
    grant(profile, id, options.granted);
    context = await launch(dist, profile);
    await worker(context);
  }
  const strangers: string[] = [];
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    const answer = answerFor(url);
    if (answer !== null) return route.fulfill(answer);
    if (url.startsWith(`chrome-extension://${id}/`)) return route.continue();
    strangers.push(url);
    return route.abort();
  });
  return { context, id, profile, strangers, close: () => context.close() };
}

/** Closes a browser and removes its profile. */
export async function end(running: Running): Promise<void> {
  await running.close();
  rmSync(running.profile, { recursive: true, force: true });
}

/** Requests over the network that the extension itself began, read from the browser's own log after it was closed. */
export function requestsOf(running: Running): readonly string[] {
  const log = readFileSync(path.join(running.profile, 'net.json'), 'utf8');
  const own = [...log.matchAll(/\{[^{}]*"initiator":"chrome-extension:\/\/([a-p]{32})"[^{}]*\}/g)];
  return own
    .filter(([, id]) => id === running.id)
    .flatMap(([text]) => /"url":"(https?:[^"]*)"/.exec(text)?.[1] ?? []);
}

/** Opens a page of the extension in a tab. */
export async function openOwn(running: Running, page: 'popup' | 'welcome' | 'options'): Promise<Page> {
  const tab = await running.context.newPage();
  await tab.setViewportSize({ width: page === 'popup' ? 360 : 900, height: 800 });
  await tab.goto(`chrome-extension://${running.id}/${page}.html`);
  return tab;
}

/** Sends a message to the background, as the extension's own page does. */
export function ask(own: Page, message: unknown): Promise<unknown> {
  return own.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
}

/** The reference treatment, ended at a moment of this machine's own time zone. */
export function treatment(at: Temporal.ZonedDateTime, more: Partial<Treatment> = {}): Treatment {
  return exampleTreatment(at.toString({ timeZoneName: 'never', smallestUnit: 'minute' }), more);
}

/** Sets the treatment date so many days ago (negative: ahead). */
export async function treatedDaysAgo(own: Page, days: number, more: Partial<Treatment> = {}): Promise<void> {
  const at = Temporal.Now.zonedDateTimeISO().subtract({ hours: 24 * days });
  await ask(own, { kind: 'change', intent: { kind: 'treat', treatment: treatment(at, more) } });
}

interface AxNode {
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly ignored?: boolean;
}

/** What a screen reader hears of a page, the closed badge included: names of the accessibility tree, joined. */
export async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes }: { nodes: readonly AxNode[] } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => ignored !== true)
    .map(({ name }) => String(name?.value ?? ''))
    .filter((name) => name !== '')
    .join(' | ');
}

/** Waits until the page, badge included, says something that fits. Throws with what it said instead. */
export async function hears(page: Page, pattern: RegExp, within = 10_000): Promise<string> {
  const until = Date.now() + within;
  let said = '';
  while (Date.now() < until) {
    said = await heard(page);
    if (pattern.test(said)) return said;
    await page.waitForTimeout(100);
  }
  throw new Error(`waited for ${pattern} and heard: ${said}`);
}
