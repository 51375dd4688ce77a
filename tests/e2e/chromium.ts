import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

/** Starts Chromium with unpacked extensions on a profile. */
export async function launch(
  extensions: readonly string[],
  profile: string,
  keepsPages = false,
  more: readonly string[] = [],
): Promise<BrowserContext> {
  const executablePath = chromiumPath();
  const dist = extensions.join();
  return chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    headless: true,
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      `--log-net-log=${path.join(profile, 'net.json')}`,
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
      ...more,
    ],
  });
}

/** The id that Chromium gives an unpacked extension: 32 digits of the SHA-256 of its path, written with a to p. */
function idOf(dist: string): string {
  const digits = createHash('sha256').update(realpathSync(dist)).digest('hex').slice(0, 32);
  return [...digits].map((digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16))).join('');
}

/** Writes a grant into a new profile: headless Chromium has nobody to press the button of its prompt. */
function grant(profile: string, id: string, origins: readonly string[]): void {
  const granted = { explicit_host: origins };
  const settings = {
    granted_permissions: granted,
    runtime_granted_permissions: granted,
    active_permissions: granted,
  };
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  writeFileSync(
    path.join(profile, 'Default/Preferences'),
    JSON.stringify({ extensions: { settings: { [id]: settings } } }),
  );
}

/** Closes the welcome page, which opens by itself in a new profile. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().includes('welcome.html');
  const page =
    context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { predicate: isWelcome }));
  await page.close();
}

/** Starts Chromium with the shipped build; `granted`, for a new profile: match patterns that the person has allowed. */
export async function start(
  options: {
    readonly dist?: string;
    readonly granted?: readonly string[];
    readonly profile?: string;
    /** Pages that are left are kept whole for the way back, as every browser but a tested one does. */
    readonly keepsPages?: boolean;
    /** More arguments of the browser. */
    readonly args?: readonly string[];
  } = {},
): Promise<Running> {
  const dist = options.dist ?? SHIPPED;
  if (!existsSync(dist)) throw new Error(`${dist} is not built: npm run build`);
  const profile = options.profile ?? mkdtempSync(path.join(os.tmpdir(), 'afterneedle-'));
  if (options.granted !== undefined) grant(profile, idOf(dist), options.granted);
  const context = await launch([dist], profile, options.keepsPages, options.args);
  const id = new URL((await worker(context)).url()).host;
  if (options.granted !== undefined) await closeWelcome(context);
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

/** The message that sets the treatment so many days ago (negative: ahead). */
export function treatDaysAgo(days: number, more: Partial<Treatment> = {}): unknown {
  const at = Temporal.Now.zonedDateTimeISO().subtract({ hours: 24 * days });
  return { kind: 'change', intent: { kind: 'treat', treatment: treatment(at, more) } };
}

/** Sets the treatment so many days ago (negative: ahead). */
export async function treatedDaysAgo(own: Page, days: number, more: Partial<Treatment> = {}): Promise<void> {
  await ask(own, treatDaysAgo(days, more));
}

/** The id of the tab with an address; throws where there is none. */
export async function tabIdOf(own: Page, address: string): Promise<number> {
  const tabs = await own.evaluate(() => chrome.tabs.query({}));
  const id = tabs.find(({ url }) => url === address)?.id;
  if (id === undefined) throw new Error(`no tab with ${address}`);
  return id;
}

/** Opens the popup in a tab of its own, for the tab that shows a page. */
export async function openPopupFor(running: Running, own: Page, page: Page): Promise<Page> {
  const popup = await running.context.newPage();
  await popup.setViewportSize({ width: 360, height: 900 });
  await popup.goto(`chrome-extension://${running.id}/popup.html?tab=${await tabIdOf(own, page.url())}`);
  return popup;
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
