import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import messages from '../../data/messages/en.json' with { type: 'json' };
import { CODES, GROUNDS, VERDICTS } from '../../src/schema/words.ts';

const FORBIDDEN =
  /\b(safe|fine|harmless|ok|gentle|clean|toxic|dangerous|bad|heal|heals|healing|treat|approved|recovery|patient|patients|must|never|stop)\b/i;
const PURPOSE =
  'AfterNeedle compares printed ingredients with general aftercare rules, or with those your clinic gave you. It does not assess skin, diagnose or treat.';
const all = Object.entries(messages);

const say = (text: string, values: Readonly<Record<string, number | string>>): string =>
  String(new IntlMessageFormat(text, 'en').format(values));

test('the purpose is said word for word', () => {
  expect(messages['welcome.purpose']).toBe(PURPOSE);
});

test('no sentence but the purpose has a forbidden word', () => {
  expect(all.filter(([id, text]) => id !== 'welcome.purpose' && FORBIDDEN.test(text))).toEqual([]);
});

test.each(['This is safe.', 'Stop using it', 'ok', 'Your patient asks'])('the guard finds "%s"', (text) => {
  expect(FORBIDDEN.test(text)).toBe(true);
});

test.each(['your treatment', 'cleanser', 'finely milled', 'badge'])('the guard lets "%s" pass', (text) => {
  expect(FORBIDDEN.test(text)).toBe(false);
});

test.each(all)('%s can be formatted', (_, text) => {
  expect(() => new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })).not.toThrow();
});

test('sentences are sorted by id, without double spaces or straight apostrophes', () => {
  expect(all.map(([id]) => id)).toEqual(all.map(([id]) => id).toSorted((a, b) => (a < b ? -1 : 1)));
  expect(all.filter(([, text]) => /'| {2}|^\s|\s$/.test(text))).toEqual([]);
});

describe('every code has its words', () => {
  test.each(CODES)('because.%s', (code) => expect(messages).toHaveProperty([`because.${code}`]));
  test.each(GROUNDS)('ground.%s', (ground) => expect(messages).toHaveProperty([`ground.${ground}`]));
  test.each(VERDICTS)('verdict.%s', (verdict) => expect(messages).toHaveProperty([`verdict.${verdict}`]));
});

describe('plurals', () => {
  test.each([
    ['0', messages['plan.since'], { days: 0 }, 'Treatment was today'],
    ['1', messages['plan.since'], { days: 1 }, '1 day since treatment'],
    ['2', messages['plan.since'], { days: 2 }, '2 days since treatment'],
    ['tomorrow', messages['plan.until'], { days: 1 }, 'Treatment tomorrow'],
    ['one name', messages['names.known'], { known: 1, names: 1 }, '1 of 1 name known'],
    ['32 names', messages['names.known'], { known: 32, names: 32 }, '32 of 32 names known'],
    [
      'none more',
      messages['badge.line'],
      { short: 'Until Wed', name: 'Retinol', more: 0 },
      'Until Wed: Retinol',
    ],
    [
      'one more',
      messages['badge.line'],
      { short: 'Until Wed', name: 'Retinol', more: 1 },
      'Until Wed: Retinol + 1',
    ],
  ])('%s', (_, text, values, expected) => expect(say(text, values)).toBe(expected));
});
