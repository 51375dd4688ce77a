import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumShopper } from './chromiumTab.ts';
import { firefoxShopper } from './firefoxTab.ts';
import { addressOf, RESTLESS } from './oddPages.ts';
import type { BadgeSeen, Shopper, Tab } from './tab.ts';
import { until } from './until.ts';

const SUITS = /Usually suits/i;
const LEFT_OUT = /Until|Left out/i;
const SAID = /Usually suits|Check first|Left out|Until|Can.t tell/i;

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The badge once it says something that fits. */
const hears = (tab: Tab, words: RegExp, within?: number): Promise<BadgeSeen> =>
  until(
    () => tab.badge(),
    ({ text }) => words.test(text),
    within,
  );

const marked = (tab: Tab, count: number): Promise<BadgeSeen> =>
  until(
    () => tab.badge(),
    ({ marks }) => marks.length === count,
  );

/** The page as it is written, without the one host. */
const WRITTEN =
  '(() => { const all = document.documentElement.cloneNode(true); all.lastElementChild.remove(); return all.outerHTML; })()';

/** Marks shown and taken away again, on a list with three names to mark. */
async function showAndHide(tab: Tab): Promise<void> {
  await hears(tab, LEFT_OUT);
  await tab.press(LEFT_OUT);
  await until(
    () => tab.press(/Show in the list/).then(() => true),
    (done) => done,
  );
  const { told, marks } = await marked(tab, 2);
  expect(told).toEqual([
    expect.stringMatching(/^Retinol · Best left out for now · Retinoids/),
    expect.stringMatching(/^Parfum · /),
  ]);
  expect(marks[0]).toBe('mark mark-avoid');
  await tab.key('Escape');
  expect((await marked(tab, 0)).told).toEqual([]);
}

describe.each([
  { browser: 'Chromium', launch: chromiumShopper },
  { browser: 'Firefox', launch: firefoxShopper },
])('pages as shops make them, in $browser', ({ launch }) => {
  let shopper: Shopper;
  beforeAll(async () => {
    shopper = await launch();
  });
  afterAll(() => shopper?.end());

  const visit = async (name: string, act: (tab: Tab) => Promise<void>): Promise<void> => {
    const tab = await shopper.open(name);
    await act(tab);
    await tab.close();
  };

  test.each([
    ['a list that comes late', 'late'],
    ['a closed accordion', 'closed'],
    ['a strict policy and trusted types', 'strict'],
    ['rules that hide what the page does not know', 'hiding'],
  ])('%s: the verdict is said', (_, name) => visit(name, async (tab) => void (await hears(tab, SUITS))));

  test('a page of 5 MB is read', () => visit('large', async (tab) => void (await hears(tab, SAID, 30_000))));

  test('a list that comes with a click is read then', () =>
    visit('clicked', async (tab) => {
      await tab.click('#more');
      await hears(tab, SUITS);
    }));

  test('another variant is judged anew, though the path stays', () =>
    visit('variant', async (tab) => {
      await hears(tab, SUITS);
      await tab.click('#other');
      await hears(tab, LEFT_OUT);
    }));

  test('a closed accordion is opened from the badge, its names are marked, and nothing else is changed', () =>
    visit('accordion', async (tab) => {
      await hears(tab, LEFT_OUT);
      const before = String(await tab.evaluate(WRITTEN));
      await showAndHide(tab);
      const after = String(await tab.evaluate(WRITTEN));
      const opened = before
        .replace('<div id="part">', '<div id="part" class="open">')
        .replace('aria-expanded="false"', 'aria-expanded="true"');
      expect(after).toBe(opened);
      const top = await tab.evaluate('document.querySelector("#list").getBoundingClientRect().top');
      const height = await tab.evaluate('innerHeight');
      expect(Number(top)).toBeGreaterThan(0);
      expect(Number(top)).toBeLessThan(Number(height));
    }));

  test('names are marked under a strict policy too', () => visit('strictLoud', showAndHide));

  test('a page that changes 1,000 times a second for 10 s is judged and not held up', () =>
    visit('recipe', async (tab) => {
      const spent = await tab.measure?.();
      await tab.goTo('restless');
      await hears(tab, SUITS);
      await wait(RESTLESS.ms - 500);
      const seen = await until(
        () => tab.evaluate('JSON.stringify(window.seen)'),
        (said) => String(said).includes('"done":true'),
      );
      const { changes }: { changes: number } = JSON.parse(String(seen));
      expect(changes).toBeGreaterThan((RESTLESS.perSecond * RESTLESS.ms) / 1100);
      const took = spent === undefined ? [] : [await spent()]; // ms of 10,000
      expect(took.filter((ms) => ms === 0 || ms > RESTLESS.ms / 20)).toEqual([]);
      await hears(tab, SUITS);
    }));

  test('a page that the browser kept whole says its verdict again on the way back', () =>
    visit('kept', async (tab) => {
      await hears(tab, SUITS);
      await tab.goTo('recipe');
      await wait(500);
      await tab.evaluate('history.back()').catch(() => null);
      await until(
        () => tab.evaluate('JSON.stringify(window.shows)'),
        (shows) => shows === '[false,true]',
      );
      await hears(tab, SUITS);
      await tab.evaluate('history.forward()').catch(() => null);
      await until(
        () => tab.evaluate('location.href'),
        (at) => at === addressOf('recipe'),
      );
      await wait(1_000);
      expect((await tab.badge()).text).not.toMatch(SAID);
    }));

  test('nothing is said of a recipe beside a price', () =>
    visit('recipe', async (tab) => {
      await wait(1_500);
      expect((await tab.badge()).text).not.toMatch(SAID);
    }));
});
