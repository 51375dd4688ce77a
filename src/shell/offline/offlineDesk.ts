import { book, bookFacts } from '../../bundled/book.ts';
import { LANGUAGES, languageFor } from '../../bundled/say.ts';
import { sayIn } from '../../bundled/sayEverything.ts';
import { judge, layOut } from '../../core/aftercare/judge.ts';
import { readText } from '../../core/read.ts';
import type { Received } from '../../schema/readShare.ts';
import type { State } from '../../schema/state.ts';
import { offlineView, ownSheet, type Handed, type OfflineView } from '../../ui/views/offlineView.ts';
import { receiveView, type ReceiveView } from '../../ui/views/receiveView.ts';
import type { SheetView } from '../../ui/views/sheetView.ts';
import { tabView } from '../../ui/views/tabView.ts';
import type { Context, TabView } from '../../ui/views/types.ts';

/** Rules, plan and sentences at one moment, for a page that is its own background. Nothing here changes anything. */
export interface OfflineDesk {
  readonly view: (trouble: string | null) => OfflineView;
  /** A pasted list, judged; `name` empty where none was given. */
  readonly pasted: (name: string, text: string) => TabView;
  readonly receive: (received: Received) => ReceiveView;
  readonly sheetIn: (language: string, row: string | null, from: Handed) => SheetView;
  readonly say: Context['say'];
}

interface Moment {
  /** Epoch ms. */
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
  /** The browser's language, BCP 47. */
  readonly wish: string;
}

/** Sets up the desk for what the person entered and a moment. Throws RangeError for a time that no calendar has. */
export function offlineDesk(state: State, { now, timeZone, wish }: Moment): OfflineDesk {
  const laid = layOut(book, state, now);
  const contextIn = (code: string): Context => {
    const language = languageFor(code);
    return {
      say: sayIn(language),
      language,
      timeZone,
      now,
      state,
      timeline: laid.timeline,
      book: bookFacts,
    };
  };
  const context = contextIn(state.settings.language ?? wish);
  return {
    view: (trouble) => offlineView(context, LANGUAGES, wish, trouble),
    pasted: (name, text) => {
      const reading = readText(book, text, { name: name === '' ? null : name, brand: null, category: [] });
      return tabView({ kind: 'read', reading, judgement: judge(book, reading, laid) }, context);
    },
    receive: (received) => receiveView(received, context, state.protocol),
    sheetIn: (code, row, from) => ownSheet(code === context.language ? context : contextIn(code), row, from),
    say: context.say,
  };
}
