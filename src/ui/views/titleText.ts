import type { Judgement, Reading } from '../../core/types.ts';
import { leadWords } from './leadWords.ts';
import type { Context } from './types.ts';

/**
 * Title of the toolbar button for a tab. It begins with the verdict's words; a sunscreen after 24 h begins with its
 * own heading, which names neither a date nor a leaving out.
 */
export function titleText(judgement: Judgement, reading: Reading, context: Context): string {
  const { say } = context;
  const { kind, word, headline } = leadWords(judgement, reading, context);
  if (judgement.verdict === 'none') return say('title.none', { headline });
  const name = reading.product.name ?? say('product.unnamed');
  if (kind === 'sunOther' || kind === 'sunShade') return say('title.none', { headline });
  return say('title.verdict', { word, headline, name });
}
