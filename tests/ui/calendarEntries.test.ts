import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../src/shell/pages/calendarFile.ts';
import { calendarEntries } from '../../src/ui/views/calendarEntries.ts';
import type { Context } from '../../src/ui/views/types.ts';
import { context, treatment } from './sample.ts';

const on = '2026-11-18T22:00';
/** The words of a person's plan and of this product: a calendar tells them to nobody. */
const TELLING = /treat|needl|retino|laser|peel|skin has|afterneedle|clinic|pen\b|gate|settle|recover/i;

const days = (given: Context): readonly string[] =>
  calendarEntries(given).map(({ day, title }) => `${day} ${title}`);

describe('which days stand in the calendar', () => {
  const PEN = [
    '2026-11-19 Skincare dates: next step',
    '2026-11-21 Skincare dates: next step',
    '2026-11-25 Skincare dates: next step',
    '2026-12-02 Skincare dates: last day',
  ];
  test.each<[string, Context, readonly string[]]>([
    ['on the evening itself: every change to come', context({ on }), PEN],
    ['later: what is past is left out', context({ on: '2026-11-22T09:00' }), PEN.slice(2)],
    [
      'a treatment to come: its own day too, once',
      context({ on: '2026-11-12T09:00' }),
      ['2026-11-15', '2026-11-18', '2026-11-19', '2026-11-21', '2026-11-25']
        .map((day) => `${day} Skincare dates: next step`)
        .concat('2026-12-02 Skincare dates: last day'),
    ],
    ['no plan', context({ on, treated: null }), []],
    ['a plan that is over', context({ on: '2027-02-01T09:00' }), []],
    [
      'dates kept back',
      context({
        on: '2026-11-20T09:00',
        state: { hold: { since: '2026-11-19T22:00+01:00', until: null } },
      }),
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(days(given)).toEqual(expected);
  });
});

describe('a day is the local one', () => {
  test.each([
    ['Pacific/Kiritimati', '2026-11-20'],
    ['Europe/Berlin', '2026-11-19'],
    ['America/Los_Angeles', '2026-11-19'],
  ])('%s: the first change, 19 Nov 19:00 UTC, falls on %s', (timeZone, day) => {
    expect(calendarEntries({ ...context({ on }), timeZone })[0]?.day).toBe(day);
  });

  test('over the night on which clocks go back', () => {
    const given = context({ on: '2026-10-20T10:00', treated: { at: '2026-10-18T23:30+02:00' } });
    expect(calendarEntries(given).map(({ day }) => day)).toEqual(['2026-10-21', '2026-10-25', '2026-11-01']);
  });

  test('a plan that ends at midnight has the day before as its last', () => {
    const given = context({ on, treated: { at: '2026-11-18T00:00+01:00' } });
    expect(calendarEntries(given).at(-1)).toMatchObject({
      day: '2026-12-01',
      title: 'Skincare dates: last day',
    });
  });
});

describe('an entry keeps its identity', () => {
  const uids = (given: Context): readonly string[] => calendarEntries(given).map(({ uid }) => uid);
  const first = uids(context({ on }));

  test('each has one of its own', () => {
    expect(new Set(first).size).toBe(first.length);
  });

  test('on another day, in another zone and after the hour was mended', () => {
    expect(uids(context({ on: '2026-11-22T09:00' }))).toEqual(first.slice(2));
    expect(uids({ ...context({ on }), timeZone: 'Asia/Seoul' })).toEqual(first);
    expect(uids(context({ on, treated: { at: '2026-11-18T21:00+01:00' } }))).toEqual(first);
  });

  test('another treatment has others', () => {
    expect(uids(context({ on, treated: { id: 'other' } })).slice(0, -1)).not.toEqual(first.slice(0, -1));
  });
});

describe('the file', () => {
  const text = calendarFile(calendarEntries(context({ on })));
  const lines = text.split('\r\n');

  test('is a calendar of whole days that end the day after', () => {
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toContain('DTSTART;VALUE=DATE:20261119');
    expect(lines).toContain('DTEND;VALUE=DATE:20261120');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(4);
    expect(lines.filter((line) => /^(?:DTSTART|DTEND)(?!;VALUE=DATE:\d{8}$)/.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'SEQUENCE:0')).toHaveLength(4);
    expect(lines.every((line) => line.length <= 75)).toBe(true);
  });

  test('keeps the time free and tells nobody what it is about', () => {
    expect(lines.filter((line) => line === 'TRANSP:TRANSPARENT')).toHaveLength(4);
    expect(text).not.toMatch(TELLING);
    expect(TELLING.test('SUMMARY:2 days since treatment')).toBe(true);
    expect(text).not.toContain(treatment.id);
  });

  test('is the same in every time zone of the machine, but for when it was made', () => {
    const at = (zone: string): string => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        return calendarFile(calendarEntries(context({ on }))).replace(/DTSTAMP:\w+/g, '');
      } finally {
        process.env['TZ'] = before;
      }
    };
    expect(at('Pacific/Kiritimati')).toBe(at('America/Los_Angeles'));
  });

  test('crosses the end of a month, of a year and a leap day', () => {
    const file = calendarFile(
      ['2026-11-30', '2026-12-31', '2028-02-28'].map((day) => ({ uid: day, day, title: 'x' })),
    );
    expect([...file.matchAll(/DTEND;VALUE=DATE:(\d+)/g)].map(([, day]) => day)).toEqual([
      '20261201',
      '20270101',
      '20280229',
    ]);
  });

  test('a day that no calendar has is refused', () => {
    expect(() => calendarFile([{ uid: 'x', day: 'soon', title: 'x' }])).toThrow(RangeError);
  });
});
