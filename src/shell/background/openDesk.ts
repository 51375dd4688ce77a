import { browser } from 'wxt/browser';
import { book, bookFacts } from '../../bundled/book.ts';
import { LANGUAGES, languageFor, sayIn, type Say } from '../../bundled/say.ts';
import shops from '../../bundled/shops.json' with { type: 'json' };
import { judge, layOut } from '../../core/aftercare/judge.ts';
import type { Timeline } from '../../core/aftercare/timeline.ts';
import { readPage, readText } from '../../core/read.ts';
import type { Reading } from '../../core/types.ts';
import type { Found } from '../../schema/messages.ts';
import type { Product } from '../../schema/state.ts';
import { badgeView } from '../../ui/views/badgeView.ts';
import { exampleProduct } from '../../ui/views/exampleView.ts';
import { listingView, tileMark, type Judged } from '../../ui/views/listingView.ts';
import { optionsView } from '../../ui/views/optionsView.ts';
import { receiveView } from '../../ui/views/receiveView.ts';
import { popupView } from '../../ui/views/popupView.ts';
import { shelfView } from '../../ui/views/shelfView.ts';
import { tabView } from '../../ui/views/tabView.ts';
import { titleText } from '../../ui/views/titleText.ts';
import { troubleText } from '../../ui/views/troubleText.ts';
import type { Context } from '../../ui/views/types.ts';
import { welcomeView } from '../../ui/views/welcomeView.ts';
import { managedState, stateInUse } from '../store/stateInUse.ts';
import type { State } from '../../schema/state.ts';
import type { Desk, OpenDesk, Source } from './desk.ts';

const NO_PRODUCT: Product = { name: null, brand: null, category: [] };

/** An old time that no calendar has is stored nowhere but in damaged state: then no plan is laid out. */
function laidOut(state: State, now: number): ReturnType<typeof layOut> {
  try {
    return layOut(book, state, now);
  } catch {
    return layOut(book, { ...state, treatments: [], hold: null }, now);
  }
}

const read = (source: Source): Reading =>
  source.kind === 'page'
    ? readPage(book, source.found)
    : readText(book, source.text, { ...NO_PRODUCT, name: source.name ?? null });

/** The first beginning or end of a stretch after `now`, epoch ms. */
function nextEdge(segments: Timeline['segments'], now: number): number | null {
  const coming = segments.flatMap(({ from, to }) => [from, to ?? from]).filter((edge) => edge > now);
  return coming.length === 0 ? null : Math.min(...coming);
}

/** Sentences that were prepared once stay so while the background lives: to prepare them takes longer than all else. */
const SPOKEN = new Map<string, Say>();

function spoken(language: string): Say {
  const known = SPOKEN.get(language);
  if (known !== undefined) return known;
  const say = sayIn(language);
  SPOKEN.set(language, say);
  return say;
}

/** The desk of the real rule book, sentences and views. */
export const openDesk: OpenDesk = (held, { now, timeZone, otherDay }): Desk => {
  const state = stateInUse(held);
  const managed = managedState(held);
  const language = languageFor(state.settings.language ?? browser.i18n.getUILanguage());
  const laid = laidOut(state, now);
  const { timeline } = laid;
  const say = spoken(language);
  const context: Context = {
    say,
    language,
    timeZone,
    now,
    state,
    timeline,
    book: bookFacts,
    ...(otherDay && { otherDay }),
  };
  const judged = (found: Found): Judged => {
    const reading = readPage(book, found);
    return { reading, judgement: judge(book, reading, laid) };
  };
  const kept = (reading: Reading): boolean => held.shelf.items.some(({ id }) => id === reading.fingerprint);
  return {
    read,
    verdict: (reading) => {
      const judgement = judge(book, reading, laid);
      const badge = badgeView(judgement, reading, context);
      return { badge, icon: badge.icon, title: titleText(judgement, reading, context) };
    },
    tab: (facts) => {
      if (facts.kind !== 'read') return tabView(facts, context);
      const { reading, from } = facts;
      const judgement = judge(book, reading, laid);
      const keep = from !== undefined && { keep: { ...from, kept: kept(reading) } };
      return tabView({ kind: 'read', reading, judgement, ...keep }, context);
    },
    shelf: () =>
      shelfView(
        held.shelf.items.map((item) => {
          const reading = readText(book, item.text, item.product);
          return { item, reading, judgement: judge(book, reading, laid) };
        }),
        context,
      ),
    example: () => {
      const { name, brand, list } = exampleProduct(say);
      const reading = readText(book, list, { name, brand, category: [] });
      return tabView({ kind: 'read', reading, judgement: judge(book, reading, laid) }, context);
    },
    receive: (received) => receiveView(received, context, held.state.protocol),
    listing: {
      mark: (url, outcome) => tileMark(url, outcome, judged, context),
      view: (facts) => listingView(facts, judged, context),
    },
    popup: () =>
      popupView(context, held.aside ? troubleText('aside', say) : null, held.shelf.items.length, managed),
    welcome: () => welcomeView(context, shops.length),
    options: (hosts) => optionsView(context, { hosts, languages: LANGUAGES, managed }),
    trouble: (code) => troubleText(code, say),
    reminder: { title: say('reminder.title'), text: say('reminder.text') },
    menu: say('menu.selection'),
    changesAt: nextEdge(timeline.segments, now),
  };
};
