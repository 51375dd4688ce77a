import type { Context } from './types.ts';

/** Label of an ingredient class, or of the family of an allergy; the words for an allergy to a name of no class. */
export function classLabel(id: string, { say, book }: Pick<Context, 'say' | 'book'>): string {
  if (book.rules.some((rule) => rule.id === id)) return say(`class.${id}.label`);
  const isFamily = Object.hasOwn(book.protocol.policy.families, id);
  return say(isFamily ? `family.${id}.label` : 'reason.allergyLabel');
}
