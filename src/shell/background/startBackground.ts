import { browser } from 'wxt/browser';
import { isoNow, moment } from '../moment.ts';
import { openStore } from '../store/openStore.ts';
import { readPreset } from '../store/readPreset.ts';
import { answerListing } from './answerListing.ts';
import { answerMessage } from './answerMessage.ts';
import type { OpenDesk } from './desk.ts';
import { askTab, runFile, SCOUT_FILE } from './askTab.ts';
import { MENU_ID, selectedText, showMenu } from './selectedText.ts';
import { grantedOrigins, syncScripts } from './syncScripts.ts';
import { tabRecords } from './tabRecords.ts';
import { listingRecords } from './listingRecords.ts';
import { listingRuns } from './listingRuns.ts';
import { makeVisits, type Visits } from './makeVisits.ts';

const ALARM = 'phase';
const DETAILS_COMMAND = 'open-details';
const SETTLED = 200; // ms after the last of a burst of address changes

/** Page scripts may not read what is stored; older browsers have no such switch. */
async function closeStorage(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Puts the scout into open tabs of these origins where none answers. */
async function scoutOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded === true) return;
      if ((await askTab(id, { kind: 'ping' })) === null) await runFile(id, SCOUT_FILE);
    }),
  );
}

async function granted(origins: readonly string[]): Promise<void> {
  await syncScripts();
  await scoutOpenTabs(origins);
}

function listenToTabs(all: readonly Pick<Visits, 'moved' | 'closed'>[]): void {
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status !== 'loading' && change.url === undefined) return;
    clearTimeout(timers.get(tabId));
    timers.set(
      tabId,
      setTimeout(() => {
        timers.delete(tabId);
        for (const one of all) void one.moved(tabId);
      }, SETTLED),
    );
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    for (const one of all) void one.closed(tabId);
  });
}

function listenToPerson(visits: Visits): void {
  browser.contextMenus?.onClicked.addListener(async (info, tab) => {
    if (info.menuItemId !== MENU_ID || tab?.id === undefined) return;
    const text = await selectedText(tab.id, info.selectionText ?? '');
    await visits.selected({ tabId: tab.id, url: tab.url ?? '', hidden: tab.incognito }, text);
  });
  browser.commands?.onCommand.addListener(async (command, tab) => {
    if (command !== DETAILS_COMMAND || tab?.id === undefined) return;
    await browser.scripting
      .executeScript({ target: { tabId: tab.id }, func: () => globalThis.afterneedleSlot?.toggle?.() })
      .catch(() => null);
  });
}

/** Starts the background: every listener is set at once, as a sleeping background is woken by what it listens to. */
export function startBackground(openDesk: OpenDesk): void {
  let preset = readPreset(browser.storage.managed);
  const store = openStore(browser.storage.local, isoNow, () => preset);
  const listings = listingRuns({ store, records: listingRecords(browser.storage.session), openDesk });
  const visits = makeVisits({ store, records: tabRecords(browser.storage.session), openDesk });

  /** Menu words and the next alarm follow from what is stored now. */
  const settle = async (): Promise<void> => {
    const { menu, changesAt } = openDesk(await store.load(), moment());
    await showMenu(menu);
    if (changesAt === null) await browser.alarms.clear(ALARM);
    else await browser.alarms.create(ALARM, { when: changesAt });
  };
  const changed = async (): Promise<void> => {
    await Promise.allSettled([visits.redrawAll(), listings.redrawAll(), settle()]);
  };

  /** A reminder, where the person switched them on and the browser still allows them. */
  const remind = async (): Promise<void> => {
    const held = await store.load();
    if (!held.state.settings.reminders || browser.notifications === undefined) return;
    const { title, text } = openDesk(held, moment()).reminder;
    const iconUrl = browser.runtime.getURL('/icon/128.png');
    await browser.notifications.create(ALARM, { type: 'basic', iconUrl, title, message: text });
  };

  browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
    const needs = {
      store,
      visits,
      openDesk,
      changed: () => void changed(),
      erased: () => void listings.forget(),
    };
    const listing = answerListing(message, sender, listings);
    void (listing ?? answerMessage(message, sender, needs)).then(reply);
    return true;
  });
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await granted(await grantedOrigins());
  });
  browser.storage.onChanged?.addListener((_, area) => {
    if (area !== 'managed') return;
    preset = readPreset(browser.storage.managed);
    void changed();
  });
  browser.runtime.onStartup.addListener(() => void syncScripts());
  browser.permissions.onAdded.addListener(({ origins }) => void granted(origins ?? []));
  browser.permissions.onRemoved.addListener(async () => {
    await syncScripts();
    await visits.prune();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    void changed();
    void remind();
  });
  listenToTabs([visits, listings]);
  listenToPerson(visits);

  void Promise.allSettled([closeStorage(), syncScripts(), settle()]);
}
