import 'temporal-polyfill/global'; // a phone's browser may have no Temporal of its own
import { render } from 'preact';
import type { Intent } from '../../schema/messages.ts';
import { MAX_RECEIVED } from '../../schema/receiveBound.ts';
import type { Received } from '../../schema/readShare.ts';
import { carriesCode, MAX_AROUND, shareLink } from '../../core/share/shareCode.ts';
import { Offline, type OfflinePlace } from '../../ui/offline/Offline.tsx';
import '../../ui/offline/offline.css';
import type { Handed } from '../../ui/views/offlineView.ts';
import type { ReceiveView } from '../../ui/views/receiveView.ts';
import { dressPage } from '../pages/dressPage.ts';
import { isoNow } from '../moment.ts';
import { readPicture } from '../share/readPicture.ts';
import { readShareText } from '../share/readShareText.ts';
import { writeCode } from '../share/writeCode.ts';
import { applyIntent, type Kept } from '../store/applyIntent.ts';
import { NEW_SHELF, NEW_STATE } from '../store/readStored.ts';
import { forgetHere, keepHere, keptHere } from './keepHere.ts';
import { offlineActions } from './offlineActions.ts';
import { offlineDesk, type OfflineDesk } from './offlineDesk.ts';

const NOTHING: Handed = { code: null, link: null };
const NEW: Kept = { state: NEW_STATE, shelf: NEW_SHELF };
/** ms after which dates and hours are counted again. */
const RENEWED = 60_000;

/** Runs the page for those without the extension: it is its own background, and nothing leaves it. */
export function startOffline(room: HTMLElement): void {
  const found = keptHere(NEW);
  let kept = found.kind === 'kept' ? found.kept : NEW;
  let isKept = found.kind === 'kept';
  let isUnreadable = found.kind === 'unreadable';
  let list: { readonly name: string; readonly text: string } | null = null;
  let received: ReceiveView | null = null;
  let place: OfflinePlace = 'home';
  let handed: Handed = NOTHING;
  let said: 'offline.erased' | 'offline.keepFailed' | null = null;

  const desk = (): OfflineDesk =>
    offlineDesk(kept.state, {
      now: Temporal.Now.instant().epochMilliseconds,
      timeZone: Temporal.Now.timeZoneId(),
      wish: navigator.language,
    });

  const draw = (): void => {
    const { view, pasted, sheetIn, say } = desk();
    const shown = view(isUnreadable ? say('offline.unreadable') : null);
    dressPage(document, { ...shown.popup, title: shown.title });
    render(
      <Offline
        view={shown}
        pasted={list === null ? null : pasted(list.name, list.text)}
        received={received}
        said={said === null ? '' : say(said)}
        isKept={isKept}
        place={place}
        onPlace={go}
        sheetIn={(language, row) => sheetIn(language, row, handed)}
        on={actions}
      />,
      room,
    );
  };

  const go = (next: OfflinePlace): void => {
    place = next;
    received = null;
    said = null;
    handed = NOTHING;
    draw();
    if (next === 'sheet') void handOn();
  };

  /** The clinic's rules as a code, so that a sheet printed here carries them on; never the person's own dates. */
  const handOn = async (): Promise<void> => {
    const { protocol } = kept.state;
    if (protocol === null) return;
    const written = await writeCode({ version: 1, protocol });
    if (written.kind !== 'code') return;
    handed = { code: written.code, link: shareLink(location.href, written.code) };
    draw();
  };

  /** All of the changes, or none: one that cannot be made leaves everything as it was. */
  const change = (...intents: readonly Intent[]): boolean => {
    try {
      const next = intents.reduce(applyIntent, kept);
      offlineDesk(next.state, { now: 0, timeZone: 'UTC', wish: 'en' });
      kept = next;
    } catch {
      return false;
    }
    said = isKept && !keepHere(kept, isoNow()) ? 'offline.keepFailed' : null;
    draw();
    return true;
  };

  const look = (what: Received): void => {
    received = desk().receive(what);
    place = 'clinic';
    draw();
  };

  const actions = offlineActions({
    change,
    onLanguage: (language) =>
      void change({ kind: 'settings', settings: { ...kept.state.settings, language } }),
    onPaste: (name, text) => {
      list = { name, text };
      draw();
    },
    onPasteDone: () => {
      list = null;
      draw();
    },
    onReceive: (text) => void readShareText(text).then(look),
    onReceiveFile: async (file) =>
      look(
        file.type.startsWith('image/')
          ? await readPicture(file)
          : await readShareText(await file.slice(0, MAX_RECEIVED * 3).text()),
      ),
    onReceiveDone: () => {
      received = null;
      draw();
    },
    onKeepHere: (on) => {
      isKept = on && keepHere(kept, isoNow());
      said = on && !isKept ? 'offline.keepFailed' : null;
      if (on) isUnreadable = false;
      else forgetHere();
      draw();
    },
    onEraseHere: () => {
      forgetHere();
      kept = { ...NEW, state: { ...NEW.state, settings: kept.state.settings } };
      isKept = false;
      isUnreadable = false;
      list = null;
      said = 'offline.erased';
      draw();
    },
  });

  const lookAtAddress = (): void => {
    const address = location.href.slice(0, MAX_AROUND + 1); // a longer one is said to be too long
    if (carriesCode(address)) void readShareText(address).then(look);
  };
  addEventListener('hashchange', lookAtAddress);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && draw());
  setInterval(draw, RENEWED);
  draw();
  lookAtAddress();
}
