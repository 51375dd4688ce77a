/** An event of the browser: tests fire it by hand. */
function makeEvent<A extends readonly unknown[]>() {
  const listeners = new Set<(...args: A) => unknown>();
  return {
    addListener: (listener: (...args: A) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...args: A) => unknown) => void listeners.delete(listener),
    fire: (...args: A) => Promise.all([...listeners].map((listener) => listener(...args))),
  };
}

const later = () => new Promise((done) => setTimeout(done, 0));

/** A storage area that gives to the event loop between reading and writing, as the real one does. */
export function makeArea() {
  const items = new Map<string, unknown>();
  const state = { full: false };
  return {
    items,
    state,
    setAccessLevel: async (_options: unknown) => undefined,
    get: async (keys: string | string[] | null) => {
      await later();
      const wanted = keys === null ? [...items.keys()] : [keys].flat();
      return structuredClone(
        Object.fromEntries(wanted.filter((key) => items.has(key)).map((key) => [key, items.get(key)])),
      );
    },
    set: async (fresh: Record<string, unknown>) => {
      await later();
      if (state.full) throw new Error('QuotaBytes quota exceeded');
      for (const [key, value] of Object.entries(fresh)) items.set(key, structuredClone(value));
    },
    remove: async (keys: string | string[]) => {
      await later();
      for (const key of [keys].flat()) items.delete(key);
    },
  };
}

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

interface FakeTab {
  readonly id: number;
  readonly url: string;
  readonly incognito: boolean;
  /** What the scripts of the page answer; a page without scripts has none. */
  readonly hear?: (message: unknown) => unknown;
}

/** The part of the browser the shell uses; what it did lies open to the test. */
export function makeFakeBrowser() {
  const origins = new Set<string>();
  const registered = new Map<string, Script>();
  const tabs = new Map<number, FakeTab>();
  const did = {
    scripting: new Array<string>(),
    sent: new Array<readonly [number, unknown]>(),
    ran: new Array<readonly [number, readonly string[] | undefined]>(),
    titles: new Map<number, string>(),
    icons: new Map<number, Record<string, string>>(),
    opened: new Array<string>(),
    alarms: new Map<string, number>(),
    notified: new Array<unknown>(),
    menu: new Array<string>(),
  };
  /** Runs when a file is put into a tab; throw to refuse. */
  const page = {
    run: async (_tabId: number, _files: readonly string[] | undefined): Promise<unknown> => undefined,
  };
  return {
    origins,
    tabList: tabs,
    did,
    page,
    registered,
    runtime: {
      id: 'own',
      lastError: undefined,
      getURL: (path: string) => `chrome-extension://own${path}`,
      getManifest: () => ({ name: 'AfterNeedle' }),
      onMessage: makeEvent<[unknown, unknown, (reply: unknown) => void]>(),
      onInstalled: makeEvent<[{ readonly reason: string }]>(),
      onStartup: makeEvent<[]>(),
      sendMessage: async (_message: unknown): Promise<unknown> => undefined,
    },
    storage: {
      local: makeArea(),
      session: makeArea(),
      managed: makeArea(),
      onChanged: makeEvent<[Record<string, unknown>, string]>(),
    },
    permissions: {
      getAll: async () => ({ origins: [...origins], permissions: [] }),
      contains: async ({ origins: asked }: { readonly origins: readonly string[] }) =>
        asked.every((one) => origins.has(one) || origins.has('https://*/*')),
      onAdded: makeEvent<[{ readonly origins?: readonly string[] }]>(),
      onRemoved: makeEvent<[{ readonly origins?: readonly string[] }]>(),
    },
    scripting: {
      getRegisteredContentScripts: async () => [...registered.values()],
      registerContentScripts: async (scripts: readonly Script[]) => {
        for (const script of scripts) {
          if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          did.scripting.push('register');
          registered.set(script.id, script);
        }
      },
      updateContentScripts: async (scripts: readonly Script[]) => {
        for (const script of scripts) {
          if (!registered.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
          did.scripting.push('update');
          registered.set(script.id, script);
        }
      },
      unregisterContentScripts: async ({ ids }: { readonly ids: readonly string[] }) => {
        for (const id of ids) {
          if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
          did.scripting.push('unregister');
        }
      },
      executeScript: async ({
        target,
        files,
      }: {
        readonly target: { readonly tabId: number };
        readonly files?: readonly string[];
      }) => {
        const result = await page.run(target.tabId, files);
        did.ran.push([target.tabId, files]);
        return [{ result }];
      },
    },
    tabs: {
      sendMessage: async (tabId: number, message: unknown) => {
        did.sent.push([tabId, message]);
        const hear = tabs.get(tabId)?.hear;
        if (hear === undefined)
          throw new Error('Could not establish connection. Receiving end does not exist.');
        return hear(message);
      },
      query: async (_wanted: unknown) => [...tabs.values()],
      get: async (tabId: number) => tabs.get(tabId),
      create: async ({ url }: { readonly url: string }) => void did.opened.push(url),
      onUpdated: makeEvent<[number, { readonly status?: string; readonly url?: string }]>(),
      onRemoved: makeEvent<[number]>(),
    },
    action: {
      setIcon: async ({ tabId, path }: { readonly tabId: number; readonly path: Record<string, string> }) =>
        void did.icons.set(tabId, path),
      setTitle: async ({ tabId, title }: { readonly tabId: number; readonly title: string }) =>
        void did.titles.set(tabId, title),
    },
    alarms: {
      create: async (name: string, { when }: { readonly when: number }) => void did.alarms.set(name, when),
      clear: async (name: string) => did.alarms.delete(name),
      onAlarm: makeEvent<[{ readonly name: string }]>(),
    },
    notifications: { create: async (_id: string, told: unknown) => void did.notified.push(told) },
    contextMenus: {
      removeAll: async () => void did.menu.splice(0),
      create: ({ title }: { readonly title: string }) => void did.menu.push(title),
      onClicked: makeEvent<[{ readonly menuItemId: string; readonly selectionText?: string }, FakeTab]>(),
    },
    commands: { onCommand: makeEvent<[string, FakeTab]>() },
    i18n: { getUILanguage: () => 'en' },
  };
}

export type FakeBrowser = ReturnType<typeof makeFakeBrowser>;
