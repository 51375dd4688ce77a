import { describe, expect, test } from 'vitest';
import { optionsView } from '../../src/ui/views/optionsView.ts';
import { welcomeView } from '../../src/ui/views/welcomeView.ts';
import { book, context } from './sample.ts';

const on = '2026-11-20T09:00';
const facts = (...languages: readonly string[]) => ({ hosts: [], languages });

describe('languages to choose from', () => {
  const german = { rules: [], languages: [{ code: 'de', name: 'A. Reader', date: '2026-11-01' }] };
  test.each([
    ['English alone', book.review, ['en'], ['As in the browser', 'English'], null],
    [
      'a language nobody has checked is a draft',
      book.review,
      ['en', 'de', 'ko'],
      ['As in the browser', 'English', 'Deutsch (draft)', '한국어 (draft)'],
      'A draft was not yet checked by a reader of that language.',
    ],
    ['a reader signed in', german, ['en', 'de'], ['As in the browser', 'English', 'Deutsch'], null],
  ])('%s', (_, review, languages, labels, drafts) => {
    const view = optionsView(context({ on, review }), facts(...languages)).languages;
    expect(view.options.map(({ label }) => label)).toEqual(labels);
    expect(view.drafts).toBe(drafts);
  });
});

test.each([
  ['running', on, /^Removes your dates/],
  [
    'over',
    '2027-02-01T09:00',
    /^Your aftercare dates are over, so nothing here is needed any more\. Removes/,
  ],
])('erasing is offered while a plan is %s', (_, when, text) => {
  expect(optionsView(context({ on: when }), facts('en')).erase.text).toMatch(text);
});

test.each([
  ['running', on, null],
  ['over', '2027-02-01T09:00', 'There are no coming dates to save.'],
])('the calendar file while a plan is %s', (_, when, none) => {
  expect(optionsView(context({ on: when }), facts('en')).calendar.none).toBe(none);
});

test('families of allergies are said in the person’s language, in its order', () => {
  const own: Readonly<Record<string, string>> = { 'family.nuts.label': 'Nüsse', 'family.bee.label': 'Äpfel' };
  const german = { ...context({ on }), language: 'de', say: (id: string) => own[id] ?? id };
  const labels = optionsView(german, facts('en', 'de')).allergies.ticks.map(({ label }) => label);
  expect(labels[0]).toBe('Äpfel');
  expect(labels.at(-1)).toBe('Nüsse');
  expect(labels).not.toContain('Latex');
});

describe('the first run', () => {
  test('says what "I don’t know" assumes before it is saved', () => {
    expect(welcomeView(context({ on, treated: null }), 40).form.assumed).toEqual({
      face: 'The dates are then those for 1.5 mm, on the longer side.',
      body: 'The dates are then those for 2.5 mm, on the longer side.',
    });
  });

  test('shows what was saved and what it assumed', () => {
    expect(welcomeView(context({ on, treated: null }), 40).yours).toBeNull();
    const { yours } = welcomeView(context({ on, treated: { depth: null } }), 40);
    expect(yours?.headline).toBe('2 days since treatment');
    expect(yours?.lines).toContain('Needle length not known: the dates are those for 1.5 mm.');
  });
});
