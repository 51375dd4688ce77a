import { browser, type Browser } from 'wxt/browser';
import { makeQueue } from '../store/makeQueue.ts';
import { SCOUT_FILE } from './askTab.ts';

export const SCRIPT_ID = 'scout';

/** Match patterns of the sites that are granted now; other schemes are never read. */
export async function grantedOrigins(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

async function makeEqual(): Promise<void> {
  const origins = await grantedOrigins();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (origins.length === 0) {
    if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script: Browser.scripting.RegisteredContentScript = {
    id: SCRIPT_ID,
    matches: [...origins],
    js: [SCOUT_FILE],
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (registered === undefined) return browser.scripting.registerContentScripts([script]);
  const matches = [...(registered.matches ?? [])].sort();
  if (!same(matches, origins)) await browser.scripting.updateContentScripts([script]);
}

const inTurn = makeQueue();

/**
 * Makes the registered scripts equal to the granted origins: one registration, or none. Calls run one after another,
 * and a second call changes nothing.
 */
export function syncScripts(): Promise<void> {
  return inTurn(makeEqual);
}
