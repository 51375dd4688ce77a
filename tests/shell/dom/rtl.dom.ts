import { h, render, type ComponentChild } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { State } from '../../../src/schema/state.ts';
import '../../../src/ui/options/options.css';
import { Options, type OptionsProps } from '../../../src/ui/options/Options.tsx';
import '../../../src/ui/popup/popup.css';
import { Popup, type PopupProps } from '../../../src/ui/popup/Popup.tsx';
import { isRtl } from '../../../src/ui/views/dayWords.ts';
import { optionsView } from '../../../src/ui/views/optionsView.ts';
import { popupView } from '../../../src/ui/views/popupView.ts';
import { shelfView } from '../../../src/ui/views/shelfView.ts';
import { tabView } from '../../../src/ui/views/tabView.ts';
import { welcomeView } from '../../../src/ui/views/welcomeView.ts';
import { Welcome } from '../../../src/ui/welcome/Welcome.tsx';
import '../../../src/ui/welcome/welcome.css';
import { context, judged, reading, treatment } from '../../ui/sample.ts';

/** Arabic has no sentences yet: they are said in English, dates and direction are its own. */
const NEXT = { ...treatment, id: 'next', at: '2026-12-16T20:00+01:00' };
const given = (state: Partial<State> = {}) => ({
  ...context({ on: '2026-11-20T09:00', state: { treatments: [treatment, NEXT], ...state } }),
  language: 'ar',
});
const at = given();
const judgement = judged(at, {
  found: [
    { class: 'retinoid', printed: 'Retinol' },
    { class: 'fragrance', printed: 'Parfum' },
  ],
});
const source = { kind: 'read', judgement, reading: reading() } as const;
const keep = { text: 'Aqua, Retinol', host: 'shop.example', kept: false };
const kept = (id: string, name: string) => ({
  item: {
    id,
    product: { name, brand: null, category: [] },
    text: 'x',
    keptAt: '2026-11-19T10:00+01:00',
    host: null,
  },
  reading: reading({ product: { name, brand: null, category: [] } }),
  judgement,
});
const nothing = (): void => undefined;
const never = (): Promise<never> => new Promise(nothing);

/** What is not looked at here: nothing is pressed. */
const nobody = <T>(): T => JSON.parse('{}');

function popup(first: PopupProps['first'], rtl: boolean): ComponentChild {
  return h(Popup, {
    ...nobody<PopupProps>(),
    listing: null,
    view: { ...popupView(at, null, 2), rtl },
    tab: tabView({ ...source, keep }, at),
    pasted: null,
    shelf: shelfView([kept('a', 'Night Serum'), kept('b', 'Day Cream')], at),
    address: null,
    first,
    on: nobody<PopupProps['on']>(),
  });
}

const PAGES: readonly [string, (rtl: boolean) => ComponentChild][] = [
  ['the popup', (rtl) => popup('home', rtl)],
  ['when to call', (rtl) => popup('call', rtl)],
  ['all treatments', (rtl) => popup('treatments', rtl)],
  ['my shelf', (rtl) => popup('shelf', rtl)],
  ['comparing two', (rtl) => popup('compare', rtl)],
  ['a pasted list', (rtl) => popup('paste', rtl)],
  [
    'the settings',
    (rtl) =>
      h(Options, {
        view: { ...optionsView(at, { hosts: ['shop.example'], languages: ['en'] }), rtl },
        trouble: null,
        on: nobody<OptionsProps['on']>(),
      }),
  ],
  [
    'the first run',
    (rtl) =>
      h(Welcome, {
        view: { ...welcomeView(at, 40), rtl },
        on: {
          onExample: never,
          onSites: never,
          onSetTreatment: nothing,
          onSkip: nothing,
        },
      }),
  ],
];

const room = document.createElement('div');
room.style.cssText = 'position: absolute; inset: 0 auto auto 0; inline-size: 360px';
document.body.append(room);
afterEach(() => render(null, room));

function show(page: ComponentChild, rtl: boolean): void {
  document.documentElement.dir = room.dir = rtl ? 'rtl' : 'ltr';
  render(null, room);
  render(page, room);
  for (const folded of room.querySelectorAll('details')) folded.open = true;
}

interface Place {
  readonly what: string;
  /** px from the side where a line of reading begins, to the box's beginning. */
  readonly start: number;
  readonly top: number;
}

/** Where everything stands that is drawn as a box: signs, fields, buttons, cards, the timeline's parts. */
function places(rtl: boolean): readonly Place[] {
  const whole = room.getBoundingClientRect();
  const boxes = room.querySelectorAll(
    'svg, button, input, select, textarea, summary, .card, .dot, .mark, .tick, .stretch, .way, .notice, h1, h2',
  );
  return [...boxes].map((box) => {
    const { left, right, top } = box.getBoundingClientRect();
    const start = Math.round(rtl ? whole.right - right : left - whole.left);
    return { what: `${box.localName}.${box.getAttribute('class') ?? ''}`, start, top: Math.round(top) };
  });
}

test.each([
  ['ar', true],
  ['ar-EG', true],
  ['he', true],
  ['fa', true],
  ['ur-PK', true],
  ['en', false],
  ['ko', false],
  ['pt-BR', false],
])('%s is written from right to left: %s', (language, rtl) => {
  expect(isRtl(language)).toBe(rtl);
});

test.each([
  ['popup', popupView(at, null, 0)],
  ['settings', optionsView(at, { hosts: [], languages: [] })],
  ['first run', welcomeView(at, 1)],
] as const)('the direction of the %s follows from its language', (_, { language, rtl }) => {
  expect([language, rtl]).toEqual(['ar', true]);
});

describe.each(PAGES)('%s from right to left', (_, page) => {
  test('is the mirror image of itself from left to right', () => {
    show(page(false), false);
    const left = places(false);
    show(page(true), true);
    const right = places(true);
    expect(right.length).toBeGreaterThan(4);
    const moved = right.filter((one, i) => {
      const other = left[i];
      return (
        other?.what !== one.what || Math.abs(other.start - one.start) > 2 || Math.abs(other.top - one.top) > 2
      );
    });
    expect(moved).toEqual([]);
  });

  test('does not reach beyond its page', () => {
    show(page(true), true);
    const { left, right } = room.getBoundingClientRect();
    const beyond = [...room.querySelectorAll('*')].filter((one) => {
      const box = one.getBoundingClientRect();
      const isSeen = box.width > 1 && box.height > 1;
      return isSeen && (box.left < left - 1 || box.right > right + 1);
    });
    expect(beyond.map((one) => one.outerHTML.slice(0, 80))).toEqual([]);
  });
});

test('the timeline runs from right to left, today between its ends', () => {
  show(popup('home', true), true);
  const middle = (selector: string): number => {
    const box = room.querySelector(selector)?.getBoundingClientRect();
    return box === undefined ? NaN : box.left + box.width / 2;
  };
  expect(middle('.dot')).toBeGreaterThan(middle('.picture .mark'));
  expect(middle('.picture .mark')).toBeGreaterThan(middle('.dot.end'));
});

test('signs that point along the line are turned round, a tick is not', () => {
  show(popup('paste', true), true);
  const scaleOf = (selector: string): string => {
    const sign = room.querySelector(selector);
    return sign === null ? 'absent' : getComputedStyle(sign).scale;
  };
  expect(scaleOf('.line-back')).toBe('-1 1');
  show(popup('home', true), true);
  expect(scaleOf('.line-shelf')).toBe('none');
});

test('the guard sees a box that stands on the wrong side', () => {
  const box = h(
    'main',
    { class: 'popup' },
    h('h1', { style: { paddingLeft: '40px', width: '99px', position: 'absolute', left: '4px' } }, 'x'),
  );
  show(box, false);
  const left = places(false);
  show(box, true);
  expect(places(true)[0]?.start).not.toBe(left[0]?.start);
});
