import { describe, expect, test } from 'vitest';
import { badgeView } from '../../src/ui/views/badgeView.ts';
import { reportText } from '../../src/ui/views/reportText.ts';
import { tabView } from '../../src/ui/views/tabView.ts';
import { titleText } from '../../src/ui/views/titleText.ts';
import { context, judged, RULES, sunscreen } from './sample.ts';

const SENTENCE =
  'Do not go without: shade, hat and a mineral sunscreen first; if this is the only one you have, it is better than sunburn.';
const GOING_WITHOUT = /\bwait\b|left out until|left out for now/i;
const hours = ['2026-11-19T21:00', '2026-11-20T09:00', '2026-11-22T09:00', '2026-11-27T09:00'];

/** Everything that any surface says of a sunscreen. */
function spoken(
  on: string,
  id: string,
  treated = {},
): { verdict: string; all: readonly string[]; notes: readonly string[] } {
  const at = context({ on, treated });
  const judgement = judged(at, { found: [{ class: id, printed: 'Parfum' }], sun: true });
  const of = sunscreen();
  const tab = tabView({ kind: 'read', judgement, reading: of }, at);
  const badge = badgeView(judgement, of, at);
  const all = [
    JSON.stringify(tab),
    JSON.stringify(badge),
    titleText(judgement, of, at),
    reportText(judgement, of, at),
  ];
  return { verdict: judgement.verdict, all, notes: tab.kind === 'product' ? tab.notes : [] };
}

describe('after the first day no sentence tells anyone to go without sun protection', () => {
  const cases = hours.flatMap((on) => RULES.map(({ id }) => ({ on, id })));
  test.each(cases)('$on, $id', ({ on, id }) => {
    const { verdict, all, notes } = spoken(on, id);
    for (const text of all) expect(text).not.toMatch(GOING_WITHOUT);
    expect(notes.at(-1) === SENTENCE).toBe(verdict !== 'suits');
  });
});

test('an `avoid` sunscreen has the hand and its own heading, and no date in words', () => {
  const at = context({ on: '2026-11-20T09:00' });
  const judgement = { ...judged(at, { found: [{ class: 'retinoid', printed: 'Retinol' }] }), sun: true };
  expect(judgement.verdict).toBe('avoid');
  const tab = tabView({ kind: 'read', judgement, reading: sunscreen() }, at);
  expect(tab).toMatchObject({ icon: 'caution', headline: 'Choose another sunscreen today', strip: null });
  expect(JSON.stringify({ ...tab, report: '' })).not.toMatch(/\d (Nov|Dec)/);
});

test('plain mineral sunscreen in a long gate: shade first, ask, not another one', () => {
  const at = context({ on: '2026-11-20T09:00', treated: { depth: 2.5 } });
  expect(at.timeline.phase).toBe('gate');
  const tab = tabView({ kind: 'read', judgement: judged(at, { sun: true }), reading: sunscreen() }, at);
  expect(tab).toMatchObject({ icon: 'caution', headline: 'Shade first; ask your clinic about this one' });
});

test('the guard can fail: other products do say it', () => {
  const at = context({ on: '2026-11-20T09:00' });
  const judgement = judged(at, { found: [{ class: 'retinoid', printed: 'Retinol' }] });
  const tab = tabView(
    { kind: 'read', judgement, reading: { ...sunscreen(), kind: { ...sunscreen().kind, sunscreen: false } } },
    at,
  );
  expect(JSON.stringify(tab)).toMatch(GOING_WITHOUT);
});
