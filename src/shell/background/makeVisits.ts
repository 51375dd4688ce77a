import { browser } from 'wxt/browser';
import type { BadgeView, Found } from '../../schema/messages.ts';
import type { Reading } from '../../core/types.ts';
import type { TabView } from '../../ui/views/types.ts';
import type { PageAnswer } from '../answer.ts';
import { isoNow, moment, momentAt } from '../moment.ts';
import { Failure } from '../failure.ts';
import { makeQueue, type Queue } from '../store/makeQueue.ts';
import type { Held, Store } from '../store/openStore.ts';
import type { Desk, OpenDesk, TabFacts } from './desk.ts';
import { askTab, BADGE_FILE, READER_FILE, runFile, SCOUT_FILE } from './askTab.ts';
import { hostOf, isGranted } from '../siteOf.ts';
import type { TabRecord, TabRecords } from './tabRecords.ts';
import { showNothing, showVerdict } from './showVerdict.ts';

/** A tab that sent something or was asked about. */
export interface Visit {
  readonly tabId: number;
  readonly url: string;
  /** A private window: nothing of it is stored. */
  readonly hidden: boolean;
}

export interface Visits {
  /** Puts what reads lists into a page that may hold one. */
  readonly wanted: (visit: Visit) => Promise<PageAnswer>;
  readonly scouted: (visit: Visit, found: Found) => Promise<PageAnswer>;
  readonly selected: (visit: Visit, text: string) => Promise<void>;
  /** The finished view of a tab; reads its page first when nothing is known of it. `at`: for another moment than now. */
  readonly view: (tabId: number, at?: string) => Promise<TabView>;
  /** Marks the list on a tab's page; false where there is none, or no page to mark it on. */
  readonly show: (tabId: number) => Promise<boolean>;
  /** The tab's address changed, or its page is loading: what was read no longer holds. */
  readonly moved: (tabId: number) => Promise<void>;
  readonly closed: (tabId: number) => Promise<void>;
  /** Judges and draws every tab again, after a change of plan, settings or phase. */
  readonly redrawAll: () => Promise<void>;
  /** Takes badges from pages whose site is no longer granted. */
  readonly prune: () => Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly records: TabRecords;
  readonly openDesk: OpenDesk;
}

const LONGEST_READ = 3000; // ms the popup waits for a page
const MAX_URL = 2000;
const MAX_HOST = 200;

const kindOf = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'kind' in answer ? answer.kind : null;
const isWorth = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'worth' in answer && answer.worth === true;

const later = (ms: number): Promise<'late'> => new Promise((done) => setTimeout(() => done('late'), ms));

/** The same host without a word in it. */
const silent = (view: BadgeView): BadgeView => ({ ...view, icon: 'none', line: '', reasons: [], notes: [] });

/** The text that the lists of a reading were cut from: read again, it gives the same lists. Null without a list. */
function listText(source: TabRecord['source'], { lists }: Reading): string | null {
  const [first] = lists;
  if (first === undefined) return null;
  if (source.kind === 'text') return source.text;
  return (
    source.found.candidates.find(({ rung, ref }) => rung === first.rung && ref === first.ref)?.text ?? null
  );
}

async function sendView(tabId: number, view: BadgeView): Promise<void> {
  if (kindOf(await askTab(tabId, { kind: 'redraw', view })) === 'drawn') return;
  if (await runFile(tabId, BADGE_FILE)) await askTab(tabId, { kind: 'redraw', view });
}

/** Marks the list; where the badge's file is gone from the page, it is put in first. */
async function sendMarks(tabId: number, { marks }: BadgeView): Promise<boolean> {
  if (marks === null) return false;
  if (kindOf(await askTab(tabId, { kind: 'show', marks })) === 'shown') return true;
  await runFile(tabId, BADGE_FILE);
  return kindOf(await askTab(tabId, { kind: 'show', marks })) === 'shown';
}

async function draw(desk: Desk, held: Held, tabId: number, record: TabRecord): Promise<Reading> {
  const reading = desk.read(record.source);
  const { badge, icon, title } = desk.verdict(reading);
  const isSilenced = held.state.settings.badge.silenced.includes(hostOf(record.url));
  await Promise.all([sendView(tabId, isSilenced ? silent(badge) : badge), showVerdict(tabId, icon, title)]);
  return reading;
}

/** Takes the verdict off page and toolbar. */
async function wipe(tabId: number): Promise<void> {
  await Promise.all([askTab(tabId, { kind: 'redraw', view: null }), showNothing(tabId)]);
}

/** Has the page read, by the scout that works there or by one put in now. */
async function read(tabId: number): Promise<'looked' | 'refused'> {
  if (kindOf(await askTab(tabId, { kind: 'ping' })) === 'pong') {
    await askTab(tabId, { kind: 'look' });
    return 'looked';
  }
  return (await runFile(tabId, SCOUT_FILE)) ? 'looked' : 'refused';
}

/** Why a tab may not be read. */
async function refusal(tabId: number): Promise<TabFacts> {
  try {
    const { url } = await browser.tabs.get(tabId);
    const host = hostOf(url ?? '');
    if (host !== '') return { kind: 'not-granted', host };
  } catch {
    // no such tab: nothing to ask for either
  }
  return { kind: 'closed' };
}

/** What is known of the tabs and how it comes about: one queue a tab, so that the newest drawing is the last. */
export function makeVisits({ store, records, openDesk }: Needs): Visits {
  const queues = new Map<number, Queue>();
  /** Tabs that the person is having read right now, granted or not. */
  const asked = new Set<number>();
  /** How often a tab was heard of: tells a page that answered from the one before it. */
  const heard = new Map<number, number>();

  const inTurn = <T>(tabId: number, job: () => Promise<T>): Promise<T> => {
    const queue = queues.get(tabId) ?? makeQueue();
    queues.set(tabId, queue);
    return queue(job);
  };

  const hear = (tabId: number): void => void heard.set(tabId, (heard.get(tabId) ?? 0) + 1);

  const redraw = (tabId: number): Promise<Reading | null> =>
    inTurn(tabId, async () => {
      const record = await records.get(tabId);
      if (record === null) return null;
      const held = await store.load();
      return draw(openDesk(held, moment()), held, tabId, record);
    });

  const drop = (tabId: number): Promise<void> =>
    inTurn(tabId, async () => {
      await records.drop(tabId);
      await wipe(tabId);
    });

  /** A full storage takes nothing from the page's answer. */
  const remember = async (visit: Visit, reading: Reading): Promise<void> => {
    const text = reading.lists.map((list) => list.text).join('\n');
    if (
      visit.hidden ||
      reading.found !== 'list' ||
      reading.lists.length > 1 ||
      visit.url.length > MAX_URL ||
      text.length > 20_000
    )
      return;
    await store.see({ url: visit.url, product: reading.product, text, at: isoNow() }).catch(() => null);
  };

  const mayRead = async ({ tabId, url }: Visit, before: TabRecord | null): Promise<boolean> =>
    asked.has(tabId) || before?.clicked === true || isGranted(url);

  const wanted = async (visit: Visit): Promise<PageAnswer> => {
    if (!(await mayRead(visit, await records.get(visit.tabId)))) throw new Failure('not-granted');
    return { kind: (await runFile(visit.tabId, READER_FILE)) ? 'answer' : 'silent' };
  };

  /** May a page that does not look like a product page be one by its list? */
  const counts = async (found: Found): Promise<boolean> =>
    found.candidates.length > 0 &&
    openDesk(await store.load(), moment()).read({ kind: 'page', found }).page === 'product';

  const scouted = async (visit: Visit, found: Found): Promise<PageAnswer> => {
    const { tabId, hidden } = visit;
    const url = visit.url.slice(0, MAX_URL);
    const before = await records.get(tabId);
    if (!(await mayRead(visit, before))) throw new Failure('not-granted');
    if (before?.source.kind === 'text' && before.url === url) return { kind: 'silent' };
    hear(tabId);
    if (found.page !== 'product' && !(await counts(found))) {
      await drop(tabId);
      return { kind: 'silent' };
    }
    const clicked = asked.has(tabId) || before?.clicked === true;
    await records.set(tabId, { source: { kind: 'page', found }, url, clicked }, hidden);
    const reading = await redraw(tabId);
    if (reading !== null) await remember(visit, reading);
    return { kind: 'answer' };
  };

  const selected = async ({ tabId, url, hidden }: Visit, text: string): Promise<void> => {
    hear(tabId);
    await records.set(
      tabId,
      { source: { kind: 'text', text }, url: url.slice(0, MAX_URL), clicked: true },
      hidden,
    );
    await redraw(tabId);
  };

  const readFacts = ({ source, url }: TabRecord, desk: Desk): TabFacts => {
    const reading = desk.read(source);
    const text = listText(source, reading);
    return text === null
      ? { kind: 'read', reading }
      : { kind: 'read', reading, from: { text, host: hostOf(url).slice(0, MAX_HOST) || null } };
  };

  const factsOf = async (tabId: number, desk: Desk): Promise<TabFacts> => {
    const known = await records.get(tabId);
    if (known !== null) return readFacts(known, desk);
    asked.add(tabId);
    const outcome = await Promise.race([read(tabId), later(LONGEST_READ)]).finally(() => asked.delete(tabId));
    if (outcome === 'late') return { kind: 'waiting' };
    if (outcome === 'refused') return refusal(tabId);
    const fresh = await records.get(tabId);
    return fresh === null ? { kind: 'nothing' } : readFacts(fresh, desk);
  };

  const show = (tabId: number): Promise<boolean> =>
    inTurn(tabId, async () => {
      const record = await records.get(tabId);
      if (record === null) return false;
      const desk = openDesk(await store.load(), moment());
      return sendMarks(tabId, desk.verdict(desk.read(record.source)).badge);
    });

  const moved = async (tabId: number): Promise<void> => {
    const known = heard.get(tabId);
    const record = await records.get(tabId);
    if (record?.source.kind === 'text') await records.drop(tabId);
    const isStill = isWorth(await askTab(tabId, { kind: 'look' }));
    if (!isStill && record !== null && heard.get(tabId) === known) await drop(tabId);
  };

  return {
    wanted,
    scouted,
    selected,
    view: async (tabId, at) => {
      const desk = openDesk(await store.load(), momentAt(at));
      return desk.tab(await factsOf(tabId, desk));
    },
    show,
    moved,
    closed: async (tabId) => {
      queues.delete(tabId);
      heard.delete(tabId);
      await records.drop(tabId);
    },
    redrawAll: async () => {
      const all = await records.all();
      await Promise.allSettled(all.map(([tabId]) => redraw(tabId)));
    },
    prune: async () => {
      for (const [tabId, { url, clicked }] of await records.all()) {
        if (!clicked && !(await isGranted(url))) await drop(tabId);
      }
    },
  };
}
