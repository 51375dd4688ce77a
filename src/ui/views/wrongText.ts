import type { Match, Reading } from '../../core/types.ts';
import { classLabel } from './classLabel.ts';
import type { Context } from './types.ts';

/**
 * What was read of a product, as plain text for the makers: lists as printed, and the names that carry a class or are
 * unread. No date, no verdict, nothing of plan or person, no address. Null where there is no list.
 */
export function wrongText(
  reading: Reading,
  context: Pick<Context, 'say' | 'book' | 'language'>,
): string | null {
  if (reading.lists.length === 0) return null;
  const { say, book, language } = context;
  const { name, brand } = reading.product;
  const shown = [name ?? say('product.unnamed'), brand].filter((part) => part !== null).join(' · ');
  const names = reading.lists.flatMap(({ matches }) => matches.flatMap((match) => nameLine(match, context)));
  const lines = [
    say('wrong.head'),
    say('report.rules', { version: `${book.version} (${language})` }),
    say('wrong.product', { name: shown }),
    say('wrong.read', { kind: reading.kind.id ?? reading.page, known: reading.known, names: reading.names }),
    '',
    say('wrong.list'),
    ...reading.lists.map(({ label, text }) => (label === null ? text : `${label}: ${text}`)),
    ...(names.length === 0 ? [] : ['', say('wrong.names'), ...new Set(names)]),
  ];
  return lines.join('\n');
}

function nameLine(
  { printed, entry, guess }: Match,
  context: Pick<Context, 'say' | 'book'>,
): readonly string[] {
  if (entry === null) return [`- ${printed}: ${context.say('wrong.unread')}`];
  const labels = entry.classes.map((id) => classLabel(id, context));
  return labels.length === 0 && !guess ? [] : [`- ${printed}: ${[entry.name, ...labels].join(', ')}`];
}
