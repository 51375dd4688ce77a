import { listWords } from './dayWords.ts';
import type { Context } from './types.ts';

/** Who reviewed the rules; while nobody has, that they were gathered from public sources (policy 28). */
export function reviewText({ say, book, language }: Pick<Context, 'say' | 'book' | 'language'>): string {
  const { rules } = book.review;
  if (rules.length === 0) return say('review.none');
  const names = listWords(
    rules.map(({ name, role }) => `${name} (${role})`),
    { language },
  );
  return say('review.by', { names });
}
