import type { Judgement, Reading } from '../../core/types.ts';
import { dateWords } from './dayWords.ts';
import { decidingReasons } from './decidingReasons.ts';
import { leadWords, verdictWord } from './leadWords.ts';
import { notesOf } from './notesOf.ts';
import { reasonOptions, reasonView } from './reasonView.ts';
import { reviewText } from './reviewText.ts';
import { stripView } from './stripView.ts';
import type { Context, ReasonView } from './types.ts';

/**
 * The verdict as plain text, to copy or to show to a clinic: product, verdict, each reason with printed words, ground,
 * date and sources, the strip, notes, rule-book version, purpose. Lines are joined by "\n".
 */
export function reportText(judgement: Judgement, reading: Reading, context: Context): string {
  const { say, now } = context;
  const lead = leadWords(judgement, reading, context);
  const options = reasonOptions(lead.icon, judgement);
  const { name, brand } = reading.product;
  const strip = stripView(judgement, reading, context);
  const lines = [
    [name ?? say('product.unnamed'), brand].filter((part) => part !== null).join(' · '),
    judgement.verdict === 'none' ? lead.headline : `${lead.word}. ${lead.headline}`,
    lead.text,
    say('report.on', { day: dateWords(now, context) }),
    '',
    ...decidingReasons(judgement).flatMap((reason) =>
      reasonLines(reasonView(reason, context, options), context),
    ),
    strip && `${strip.label}: ${strip.steps.map((step) => `${step.day}: ${step.word}`).join('; ')}`,
    strip?.ends ?? null,
    reading.names === 0 ? null : say('names.known', { known: reading.known, names: reading.names }),
    ...notesOf(judgement, reading, lead.kind, context),
    '',
    ...rulesLines(context),
    reviewText(context),
    say('welcome.purpose'),
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function reasonLines(view: ReasonView, context: Context): readonly string[] {
  const { say } = context;
  const head = [view.printed, view.label, verdictWord(view.icon, context), view.until];
  return [
    `- ${head.filter((part) => part !== null && part !== '').join(' · ')}`,
    ...(view.sentence === '' ? [] : [`  ${view.sentence}`]),
    `  ${say('report.ground', { ground: view.ground })}`,
    ...view.extras.map((extra) => `  ${extra}`),
    ...view.sources.map(({ title, address }) => `  ${address === null ? title : `${title} <${address}>`}`),
  ];
}

/** By which rules was judged: the rule book's version and, where one is in use, the clinic's protocol with its version. */
function rulesLines({ say, book, state }: Context): readonly string[] {
  const { protocol } = state;
  const own =
    protocol === null ? [] : [say('report.protocol', { name: protocol.name, version: protocol.version })];
  return [say('report.rules', { version: book.version }), ...own];
}

/** What a person checked, to show to a clinic: a line a product, the day, the rules. Lines are joined by "\n". */
export function shelfReport(
  products: readonly {
    readonly name: string;
    readonly brand: string | null;
    readonly word: string;
    readonly headline: string;
    readonly kept: string;
  }[],
  context: Context,
): string {
  const { say, now } = context;
  return [
    say('report.shelf'),
    say('report.on', { day: dateWords(now, context) }),
    '',
    ...products.flatMap(({ name, brand, word, headline, kept }) => [
      `- ${brand === null ? name : `${name} · ${brand}`}`,
      `  ${word}. ${headline}`,
      `  ${kept}`,
    ]),
    '',
    ...rulesLines(context),
    reviewText(context),
    say('welcome.purpose'),
  ].join('\n');
}
