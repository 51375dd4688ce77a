import { describe, expect, test } from 'vitest';
import { leadWords } from '../../src/ui/views/leadWords.ts';
import { badgeView } from '../../src/ui/views/badgeView.ts';
import { tabView } from '../../src/ui/views/tabView.ts';
import { titleText } from '../../src/ui/views/titleText.ts';
import { context, judged, reading, sunscreen } from './sample.ts';

const retinol = { class: 'retinoid', printed: 'Retinol' };
const parfum = { class: 'fragrance', printed: 'Parfum' };
const growth = { class: 'gf', printed: 'sh-Oligopeptide-1' };
const copper = { class: 'copper', printed: 'Copper Tripeptide-1' };
const steroid = { class: 'steroid', printed: 'Hydrocortisone' };
const held = { hold: { since: '2026-11-20T09:00+01:00', until: null } };

type Cause = Parameters<typeof judged>[1];
type Reading = ReturnType<typeof reading>;

interface Case {
  readonly on: string;
  readonly what: string;
  readonly cause?: Cause;
  readonly of?: Reading;
  readonly treated?: Parameters<typeof context>[0]['treated'];
  readonly state?: Parameters<typeof context>[0]['state'];
  readonly icon: string;
  readonly says: string;
}

const cases: readonly Case[] = [
  { on: '2026-11-20T09:00', what: 'nothing against it', icon: 'suits', says: 'Usually suits today' },
  {
    on: '2026-11-20T09:00',
    what: 'an active: stepwise, with both dates',
    cause: { found: [retinol] },
    icon: 'avoid',
    says: 'Left out until Wed 25 Nov, then slowly until Wed 2 Dec',
  },
  {
    on: '2026-11-19T21:00',
    what: 'no step in between: the day it fits',
    cause: { found: [copper] },
    icon: 'avoid',
    says: 'From Sat 21 Nov',
  },
  {
    on: '2026-11-19T21:00',
    what: 'no active: looked at twice',
    cause: { found: [parfum] },
    icon: 'avoid',
    says: 'Left out until Sat 21 Nov, then check first until Wed 25 Nov',
  },
  {
    on: '2026-11-20T21:00',
    what: 'a change tomorrow carries its hour',
    cause: { found: [copper] },
    icon: 'avoid',
    says: 'From Sat 21 Nov, 20:00',
  },
  {
    on: '2026-11-21T09:00',
    what: 'a change today carries its hour',
    cause: { found: [copper] },
    icon: 'avoid',
    says: 'From today at 20:00',
  },
  {
    on: '2026-11-20T09:00',
    what: 'a class that stays looked at',
    cause: { found: [growth] },
    icon: 'avoid',
    says: 'Left out until Sat 21 Nov, 20:00, then check first',
  },
  {
    on: '2026-11-20T09:00',
    what: 'left out in every phase',
    cause: { found: [{ class: 'peel', printed: 'Glycolic Acid 30%' }] },
    icon: 'avoid',
    says: 'Left out for the whole of your plan',
  },
  {
    on: '2026-11-27T09:00',
    what: 'the restart of an active',
    cause: { found: [retinol] },
    icon: 'caution',
    says: 'Slowly, until Wed 2 Dec',
  },
  {
    on: '2026-11-22T09:00',
    what: 'a mild class',
    cause: { found: [parfum] },
    icon: 'caution',
    says: 'Check first until Wed 25 Nov',
  },
  {
    on: '2026-11-22T09:00',
    what: 'a mild class to the end',
    cause: { found: [growth] },
    icon: 'caution',
    says: 'Check first: ask your clinic',
  },
  {
    on: '2026-11-18T23:00',
    what: 'the first hours at a clinic',
    icon: 'caution',
    says: 'Not today: it may suit from Thu 19 Nov, 20:00',
  },
  {
    on: '2026-11-19T09:00',
    what: 'the first hours, next morning',
    icon: 'caution',
    says: 'Not yet: it may suit from today at 20:00',
  },
  {
    on: '2026-11-18T23:00',
    what: 'the first hours at home',
    treated: { setting: 'home' },
    icon: 'caution',
    says: 'Not today: it may suit from Thu 19 Nov, 20:00',
  },
  {
    on: '2026-11-18T23:00',
    what: 'a medicine in the first hours: nothing says to leave it out',
    cause: { found: [steroid], because: ['medicine'] },
    icon: 'caution',
    says: 'A medicine: ask first',
  },
  {
    on: '2026-11-22T09:00',
    what: 'a medicine that clinics leave out',
    cause: { found: [{ class: 'numb', printed: 'Lidocaine' }], because: ['medicine'] },
    icon: 'avoid',
    says: 'A medicine, usually left out now: ask first',
  },
  {
    on: '2026-11-22T09:00',
    what: 'an allergy that cannot be ruled out',
    cause: { cap: 'caution', because: ['unread', 'allergy'] },
    icon: 'caution',
    says: 'Check the pack for your allergy',
  },
  {
    on: '2026-11-20T09:00',
    what: 'an allergy that was read',
    cause: { found: [{ ...parfum, by: 'allergy' }], because: ['allergy'] },
    icon: 'avoid',
    says: 'Best left out: your allergy',
  },
  {
    on: '2026-11-20T09:00',
    what: 'a caution without a tick anywhere: no date',
    cause: { found: [retinol], because: ['caution'] },
    icon: 'avoid',
    says: 'Talk to your clinic before any treatment',
  },
  {
    on: '2026-11-20T09:00',
    what: 'part of the list unread',
    cause: { cap: 'caution', because: ['unread'] },
    icon: 'caution',
    says: 'Check first: part of the list is unread',
  },
  {
    on: '2026-11-20T09:00',
    what: 'most of the list unread',
    cause: { cap: 'unknown', because: ['mostly-unread'] },
    icon: 'unknown',
    says: 'Can’t tell: too much of the list is unread',
  },
  {
    on: '2026-11-20T09:00',
    what: 'no list',
    cause: { cap: 'unknown', because: ['no-list'] },
    icon: 'unknown',
    says: 'Can’t tell: no ingredient list here',
  },
  {
    on: '2026-11-20T09:00',
    what: 'the list is a picture',
    cause: { cap: 'unknown', because: ['no-list'] },
    of: reading({ found: 'elsewhere', lists: [] }),
    icon: 'unknown',
    says: 'Can’t tell: the list is not on this page',
  },
  {
    on: '2026-11-20T09:00',
    what: 'a teaser',
    cause: { cap: 'unknown', because: ['teaser'] },
    icon: 'unknown',
    says: 'Can’t tell: only a few ingredients are named',
  },
  {
    on: '2026-11-20T09:00',
    what: 'a list that breaks off',
    cause: { cap: 'unknown', because: ['cut-short'] },
    icon: 'unknown',
    says: 'Can’t tell: the list breaks off',
  },
  {
    on: '2026-11-20T09:00',
    what: 'a kind that is not judged',
    cause: { cap: 'unknown', because: ['not-judged'] },
    icon: 'unknown',
    says: 'Not compared by AfterNeedle',
  },
  {
    on: '2026-11-20T09:00',
    what: 'a sunscreen without a filter',
    cause: { cap: 'unknown', because: ['no-filter'] },
    of: sunscreen(),
    icon: 'unknown',
    says: 'Can’t tell: the list shows no sun filter',
  },
  {
    on: '2026-11-20T09:00',
    what: 'a sunscreen with perfume',
    cause: { found: [parfum], sun: true },
    of: sunscreen(),
    icon: 'caution',
    says: 'Choose another sunscreen today',
  },
  {
    on: '2026-11-25T09:00',
    what: 'held',
    cause: { found: [retinol] },
    state: held,
    icon: 'avoid',
    says: 'Left out while your dates are kept back',
  },
  {
    on: '2026-11-06T09:00',
    what: 'before: it will be paused',
    cause: { found: [retinol] },
    icon: 'suits',
    says: 'Usually suits until Wed 11 Nov',
  },
  {
    on: '2026-11-13T09:00',
    what: 'the week before',
    cause: { found: [retinol] },
    icon: 'caution',
    says: 'Check first: usually paused from Sun 15 Nov',
  },
  {
    on: '2026-11-18T09:00',
    what: 'the day',
    cause: { found: [parfum] },
    icon: 'caution',
    says: 'Today: bare skin until your appointment',
  },
  {
    on: '2026-12-05T09:00',
    what: 'over',
    cause: { found: [retinol] },
    icon: 'none',
    says: 'Your aftercare dates are over',
  },
  { on: '2026-10-05T09:00', what: 'far', icon: 'none', says: 'Your treatment is more than 14 days away' },
  { on: '2026-11-20T09:00', what: 'no plan', treated: null, icon: 'none', says: 'Set your treatment date' },
];

function worded({ on, cause = {}, of = reading(), treated = {}, state = {} }: Case) {
  const at = context({ on, treated, state });
  const judgement = judged(at, cause);
  return { at, judgement, of, words: leadWords(judgement, of, at) };
}

describe('the cause leads, with the day it fits', () => {
  test.each(cases)('$on, $what: $says', (one) => {
    const { words } = worded(one);
    expect([words.icon, words.headline]).toEqual([one.icon, one.says]);
  });
});

describe('every surface tells the same', () => {
  test.each(cases)('$on, $what', (one) => {
    const { at, judgement, of, words } = worded(one);
    const tab = tabView({ kind: 'read', judgement, reading: of }, at);
    expect(tab).toMatchObject({ kind: 'product', icon: words.icon, headline: words.headline });
    expect(badgeView(judgement, of, at).icon).toBe(words.icon);
    const title = titleText(judgement, of, at);
    const ownHeading = judgement.verdict === 'none' || words.kind === 'sunOther';
    expect(title.startsWith(ownHeading ? words.headline : words.word)).toBe(true);
  });
});

describe('nothing is promised while dates are kept back', () => {
  test.each([[retinol], [parfum], [growth]])('$printed', (found) => {
    const at = context({ on: '2026-11-25T09:00', state: held });
    const tab = tabView({ kind: 'read', judgement: judged(at, { found: [found] }), reading: reading() }, at);
    const spoken = JSON.stringify({ ...tab, report: '' });
    expect(spoken).not.toMatch(/\d+ (Nov|Dec)/);
  });
});

test('the first hours are one message, with the other area and the clinic told apart', () => {
  const clinic = worded({ on: '2026-11-18T23:00', what: '', icon: '', says: '' }).words.text;
  const home = worded({ on: '2026-11-18T23:00', what: '', treated: { setting: 'home' }, icon: '', says: '' })
    .words.text;
  expect(clinic).toBe(
    'Not today. Until Thu 19 Nov, 20:00 use only what your clinic gave you. This one looks plain: it may suit from then.',
  );
  expect(home).toBe(
    'Lukewarm water, and nothing else if your skin allows. This one looks plain: it may suit from Thu 19 Nov, 20:00.',
  );
});

test('a product for another area says for which, and where the treatment was', () => {
  const at = context({ on: '2026-11-20T09:00' });
  const scalp = reading();
  const of = { ...scalp, kind: { ...scalp.kind, area: 'scalp' as const } };
  const judgement = { ...judged(at, {}), verdict: 'none' as const, because: ['other-area' as const] };
  expect(leadWords(judgement, of, at).text).toBe(
    'For your scalp; your treatment was on the face. Keep it off the treated skin.',
  );
});

test('about the product, not against it', () => {
  const { words } = worded({
    on: '2026-11-20T09:00',
    what: '',
    cause: { found: [retinol] },
    icon: '',
    says: '',
  });
  expect(words.text).toBe(
    'Contains Retinol. Aftercare advice usually leaves it out until Wed 25 Nov. This says nothing about the product otherwise.',
  );
});
