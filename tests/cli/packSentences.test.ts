import { describe, expect, test } from 'vitest';
import { LANGUAGES, languageFor, sayIn } from '../../src/bundled/say.ts';
import { sayIn as sayEverything } from '../../src/bundled/sayEverything.ts';
import { fittingLanguage, sayFrom } from '../../src/bundled/sentences.ts';
import { lacking, packSentences } from '../../src/cli/packSentences.ts';

const MESSAGES = {
  en: {
    'days.left': '{days, plural, one {# day} other {# days}} left',
    'error.empty': 'Nothing in it',
    'verdict.suits': 'Usually suitable',
  },
  de: { 'verdict.suits': 'Meist passend' },
  pl: { 'days.left': '{days, plural, one {# dzień} few {# dni} other {# dnia}}' },
};
const { messages, pageMessages } = packSentences(MESSAGES);

describe('packed sentences', () => {
  test.each([
    ['en', 'verdict.suits', {}, 'Usually suitable'],
    ['de', 'verdict.suits', {}, 'Meist passend'],
    ['de', 'days.left', { days: 1 }, '1 day left'],
    ['de', 'days.left', { days: 1200 }, '1,200 days left'],
    ['pl', 'days.left', { days: 3 }, '3 dni'],
    ['pl', 'verdict.suits', {}, 'Usually suitable'],
    ['xx', 'verdict.suits', {}, 'Usually suitable'],
  ] as const)('%s: %s', (language, id, values, said) => {
    expect(sayFrom([messages], language, language)(id, values)).toBe(said);
  });

  test('of pages stand apart', () => {
    expect(() => sayFrom([messages], 'en', 'en')('error.empty')).toThrow('no sentence "error.empty"');
    expect(sayFrom([messages, pageMessages], 'de', 'de')('error.empty')).toBe('Nothing in it');
  });

  test('of a language that was not asked for are never read', () => {
    const broken = { ...messages, languages: { ...messages.languages, de: 'no JSON' } };
    expect(sayFrom([broken], 'pl', 'pl')('verdict.suits')).toBe('Usually suitable');
    expect(() => sayFrom([broken], 'de', 'de')('verdict.suits')).toThrow('JSON');
  });

  test('that a language lacks are counted', () => {
    expect(lacking(MESSAGES)).toEqual([
      'de: 2 of 3 sentences are said in English',
      'pl: 2 of 3 sentences are said in English',
    ]);
  });
});

describe('the language that fits', () => {
  test.each([
    ['de-AT', 'de'],
    ['PT', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['ko', 'ko'],
    ['sv', 'en'],
  ])('%s is met by %s', (wish, code) => {
    expect(fittingLanguage(['en', 'de', 'ko', 'pt-BR'], wish)).toBe(code);
  });
});

describe('the sentences of this build', () => {
  test('know English, and say a page sentence only with those of pages', () => {
    expect(LANGUAGES[0]).toBe('en');
    expect(languageFor('en-GB')).toBe('en');
    expect(sayIn('en')('verdict.suits')).toBe('Usually suitable');
    expect(() => sayIn('en')('error.empty')).toThrow('no sentence');
    expect(sayEverything('en')('error.empty', { file: 'a.txt' })).not.toBe('');
  });
});
