import { browser } from 'wxt/browser';
import { pageMessageSchema, popupMessageSchema, type PopupMessage } from '../../schema/messages.ts';
import type { PageAnswer, PopupAnswer, StateAnswer } from '../answer.ts';
import { isoNow, moment, momentAt } from '../moment.ts';
import { FAILURES, Failure, failureCode } from '../failure.ts';
import type { Held, Store } from '../store/openStore.ts';
import type { OpenDesk } from './desk.ts';
import { backupText } from '../store/backupText.ts';
import { restoreOf } from '../store/restoreOf.ts';
import { readShareText } from '../share/readShareText.ts';
import { siteName } from '../siteOf.ts';
import { grantedOrigins } from './syncScripts.ts';
import { exampleTab } from './exampleTab.ts';
import type { Visit, Visits } from './makeVisits.ts';

/** The part of the browser's sender that is looked at. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined; readonly incognito: boolean }
    | undefined;
}

interface Needs {
  readonly store: Store;
  readonly visits: Visits;
  readonly openDesk: OpenDesk;
  /** Runs after a change was answered. */
  readonly changed: () => void;
  /** Runs when all was erased. */
  readonly erased: () => void;
}

const isOwn = ({ id }: Sender): boolean => id === browser.runtime.id;
export const isExtensionPage = (sender: Sender): boolean =>
  isOwn(sender) && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));

/** The page a message came from; null when it is not the top document of a tab with our scout in it. */
export function visitOf(sender: Sender): Visit | null {
  const { tab, frameId } = sender;
  if (!isOwn(sender) || isExtensionPage(sender) || tab?.id === undefined || frameId !== 0) return null;
  return { tabId: tab.id, url: tab.url ?? sender.url ?? '', hidden: tab.incognito };
}

async function stateAnswer(openDesk: OpenDesk, held: Held): Promise<StateAnswer> {
  const desk = openDesk(held, moment());
  const options = desk.options((await grantedOrigins()).map(siteName));
  const troubles = Object.fromEntries(FAILURES.map((code) => [code, desk.trouble(code)]));
  return {
    kind: 'state',
    popup: desk.popup(),
    welcome: desk.welcome(),
    options,
    troubles,
    state: held.state,
  };
}

async function answerPopup(message: PopupMessage, needs: Needs): Promise<PopupAnswer> {
  const { store, visits, openDesk, changed } = needs;
  switch (message.kind) {
    case 'state':
      return stateAnswer(openDesk, await store.load());
    case 'change': {
      const held = await store.change(message.intent);
      if (message.intent.kind === 'erase') needs.erased();
      changed();
      return stateAnswer(openDesk, held);
    }
    case 'tab':
      return { kind: 'tab', view: await visits.view(message.tabId, message.at) };
    case 'text': {
      const { text, name, at } = message;
      const desk = openDesk(await store.load(), momentAt(at));
      const reading = desk.read({ kind: 'text', text, name });
      return { kind: 'tab', view: desk.tab({ kind: 'read', reading, from: { text, host: null } }) };
    }
    case 'show':
      if (!(await visits.show(message.tabId))) throw new Failure('not-allowed');
      return { kind: 'shown' };
    case 'shelf':
      return openDesk(await store.load(), moment()).shelf();
    case 'example':
      return { kind: 'tab', view: exampleTab(openDesk, await store.load(), message.days) };
    case 'receive': {
      const { text } = message;
      const received =
        text === null ? ({ kind: 'foreign', where: 'picture' } as const) : await readShareText(text);
      return { kind: 'receive', view: openDesk(await store.load(), moment()).receive(received) };
    }
    case 'draft': {
      if (message.draft !== undefined) await store.keepDraft(message.draft);
      return { kind: 'draft', draft: message.draft ?? (await store.draft()) };
    }
    case 'backup': {
      const { state, shelf } = await store.load();
      return { kind: 'backup', text: backupText({ state, shelf }, isoNow()) };
    }
    case 'restore': {
      const intent = restoreOf(message.text);
      if (intent === null) throw new Failure('bad-backup');
      return answerPopup({ kind: 'change', intent }, needs);
    }
    default:
      return message satisfies never;
  }
}

async function answer(message: unknown, sender: Sender, needs: Needs): Promise<PopupAnswer | PageAnswer> {
  const fromPage = pageMessageSchema.safeParse(message);
  if (fromPage.success) {
    const visit = visitOf(sender);
    if (visit === null) throw new Failure('not-allowed');
    const said = fromPage.data;
    return said.kind === 'wanted' ? needs.visits.wanted(visit) : needs.visits.scouted(visit, said.found);
  }
  const fromPopup = popupMessageSchema.safeParse(message);
  if (!fromPopup.success) throw new Failure('bad-message', fromPopup.error);
  if (!isExtensionPage(sender)) throw new Failure('not-allowed');
  return answerPopup(fromPopup.data, needs);
}

/** Answers one message, whatever it is and whoever sent it; what goes wrong is answered as `failed`. */
export async function answerMessage(
  message: unknown,
  sender: Sender,
  needs: Needs,
): Promise<PopupAnswer | PageAnswer> {
  try {
    return await answer(message, sender, needs);
  } catch (thrown) {
    const why = failureCode(thrown);
    if (why === 'broken') console.error(thrown);
    return { kind: 'failed', why };
  }
}
