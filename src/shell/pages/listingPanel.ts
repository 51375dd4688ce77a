import { browser } from 'wxt/browser';
import type { ListingAsk } from '../../schema/listing.ts';
import type { ListingAction, ListingView } from '../../ui/views/listingView.ts';

/** ms between two looks at a run: while pages are opened, and while the page may still come to list more. */
const POLL = { running: 700, done: 2500 } as const;

/** Only our own background answers; null when it has nothing to offer or said nothing. */
async function askListing(message: ListingAsk): Promise<ListingView | null> {
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => null);
  return isAnswer(answer) ? answer.view : null;
}

function isAnswer(value: unknown): value is { readonly view: ListingView | null } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'listing';
}

/** The listing of the tab in front, as far as the popup is open. */
export interface ListingPanel {
  /** Looks, and goes on looking while it runs. `at`: judged for another moment. */
  readonly look: (at?: string) => Promise<void>;
  readonly act: (action: ListingAction) => void;
}

/** Follows the listing of one tab; `show` gets each view, or null where there is none. */
export function listingPanel(tabId: number, show: (view: ListingView | null) => void): ListingPanel {
  let next: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  let day: { readonly at?: string } = {};

  const ask = async (part: Pick<ListingAsk, 'do'> & { readonly most?: number }): Promise<void> => {
    clearTimeout(next);
    const mine = ++turn;
    const view = await askListing({ kind: 'listing', tabId, ...part, ...day });
    if (mine !== turn) return; // a later step was answered first
    show(view);
    if (view?.state === 'running' || view?.state === 'done')
      next = setTimeout(() => void ask({ do: 'look' }), POLL[view.state]);
  };

  return {
    look: (at) => {
      day = at === undefined ? {} : { at };
      return ask({ do: 'look' });
    },
    act: ({ do: step, most }) => void ask({ do: step, ...(most !== undefined && { most }) }),
  };
}
