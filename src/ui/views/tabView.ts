import type { Reading } from '../../core/types.ts';
import { productView } from './productView.ts';
import type { Context, PlainTabView, TabSource, TabView } from './types.ts';

/** The tab in front, in finished sentences: its product, or why there is none and the next step. */
export function tabView(source: TabSource, context: Context): TabView {
  const { say } = context;
  switch (source.kind) {
    case 'read':
      return isProduct(source.reading) ? productView(source, context) : tabView({ kind: 'nothing' }, context);
    case 'nothing':
      return plain('nothing', say('tab.nothing'), say('tab.nothing.text'), ['retry']);
    case 'waiting':
      return plain('waiting', say('tab.waiting'), say('tab.waiting.text'));
    case 'not-granted':
      return plain('not-granted', say('tab.notGranted', { host: source.host }), say('tab.notGranted.text'), [
        'check',
        'grant',
      ]);
    case 'closed':
      return plain('closed', say('tab.closed'), say('tab.closed.text'));
    case 'failed':
      return plain('failed', say('tab.failed'), say('tab.failed.text'), ['retry']);
    default:
      return source satisfies never;
  }
}

function plain(
  state: PlainTabView['state'],
  headline: string,
  text: string,
  actions: PlainTabView['actions'] = [],
): PlainTabView {
  return { kind: 'plain', state, headline, text, actions };
}

/** Only a product page or a text of one list is about one product. */
function isProduct({ page }: Reading): boolean {
  return page === 'product' || page === 'text';
}
