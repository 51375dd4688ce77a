import messages from './messages.json' with { type: 'json' };
import pageMessages from './pageMessages.json' with { type: 'json' };
import { languageFor } from './say.ts';
import { sayFrom, type Say } from './sentences.ts';

/** As `sayIn` of `say.ts`, with the sentences that only the clinic's page, offline pages and the command line say. */
export function sayIn(language: string): Say {
  return sayFrom([messages, pageMessages], languageFor(language), language);
}
