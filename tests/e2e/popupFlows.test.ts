import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exampleTreatment } from '../../src/cli/exampleTreatment.ts';
import { chromiumHost, firefoxHost, type Host, type OwnPage } from './ownPages.ts';
import { until } from './until.ts';

const BERLIN = 'Europe/Berlin';

/**
 * Moves the clock of a global object: what it says from now on is so many ms from the machine's, in this time zone.
 * Text, because it runs in page and background of either browser.
 */
const CLOCK = `((world, shift, zone) => {
  const { Temporal, Date } = world;
  const real = (world.realNow ??= Date.now.bind(Date));
  const now = () => Temporal.Instant.fromEpochMilliseconds(real() + shift);
  Date.now = () => real() + shift;
  Object.assign(Temporal.Now, {
    instant: now,
    timeZoneId: () => zone,
    zonedDateTimeISO: (own = zone) => now().toZonedDateTimeISO(own),
    plainDateISO: (own = zone) => now().toZonedDateTimeISO(own).toPlainDate(),
  });
  return true;
})`;

describe.each([
  ['Chromium', chromiumHost],
  ['Firefox', firefoxHost],
] as const)('the popup in %s', (browser, makeHost) => {
  let host: Host;
  /** Sends what another page would. */
  let own: OwnPage;
  const opened: OwnPage[] = [];
  let shift = 0;
  let zone = BERLIN;

  beforeAll(async () => {
    host = await makeHost();
    own = await host.open('options.html');
  });
  afterAll(() => host?.end());
  beforeEach(async () => {
    await at('2021-03-10T12:00');
    await send({ kind: 'change', intent: { kind: 'erase' } });
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close().catch(() => null);
  });

  /** Sets the background's clock to a local time; pages that open later follow. */
  async function at(local: string, there = BERLIN): Promise<void> {
    zone = there;
    shift = Temporal.PlainDateTime.from(local).toZonedDateTime(there).epochMilliseconds - Date.now();
    await host.behind(`${CLOCK}(world, ${shift}, '${there}')`);
  }

  async function open(name: string): Promise<OwnPage> {
    const page = await host.open(name);
    await page.run(`${CLOCK}(globalThis, ${shift}, '${zone}')`);
    opened.push(page);
    return page;
  }

  async function send(message: unknown): Promise<unknown> {
    return own.run(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  }

  /** The reference treatment, ended at a time with offset. */
  async function treat(time: string): Promise<void> {
    const treatment = exampleTreatment(time, { daytime: 'evening' });
    expect(await send({ kind: 'change', intent: { kind: 'treat', treatment } })).toMatchObject({
      kind: 'state',
    });
  }

  const words = async (page: OwnPage): Promise<string> =>
    String(await page.run('document.body.textContent')).replaceAll(/\s+/g, ' ');

  /** Waits until the page says something. Throws with what it said instead. */
  const hears = (page: OwnPage, pattern: RegExp): Promise<string> =>
    until(
      () => words(page),
      (said) => pattern.test(said),
    );

  async function press(page: OwnPage, label: string): Promise<void> {
    const found = await page.run(
      `(() => { const one = [...document.querySelectorAll('button')].find((button) => (button.ariaLabel ?? button.textContent).trim() === ${JSON.stringify(label)}); one?.click(); return one !== undefined; })()`,
    );
    expect([label, found]).toEqual([label, true]);
  }

  /** Moves the focus by Tab to what has this name. */
  async function reach(page: OwnPage, name: RegExp): Promise<void> {
    for (let step = 0; step < 60; step++) {
      await page.key('Tab');
      const focused = String(
        await page.run(
          `(() => { const one = document.activeElement; return one?.labels?.[0]?.textContent || one?.ariaLabel || one?.textContent || ''; })()`,
        ),
      );
      if (name.test(focused.trim())) return;
    }
    throw new Error(`${name} was not reached`);
  }

  test('a date is set by keyboard alone', async () => {
    const popup = await open('popup.html');
    await hears(popup, /No treatment date yet/);
    await reach(popup, /^Set treatment date$/);
    await popup.key('Enter');
    await hears(popup, /Kind of treatment/);
    await reach(popup, /^Date$/);
    await popup.write('03082021');
    await reach(popup, /^I don.t know$/);
    await popup.write(' ');
    await hears(popup, /The dates are then those for 1\.5 mm/);
    await reach(popup, /^Save$/);
    await popup.key('Enter');
    await hears(popup, /2 days since treatment.*Mon 8 Mar, evening/);
  });

  test('at midnight an open popup counts on', async () => {
    await treat('2021-03-08T20:00+01:00');
    await at('2021-03-10T23:59:57');
    const popup = await open('popup.html');
    await hears(popup, /2 days since treatment/);
    await hears(popup, /3 days since treatment/);
  });

  test('in another time zone the same moment has another day and hour', async () => {
    await treat('2021-03-08T20:00+01:00');
    const home = await open('popup.html');
    await hears(home, /2 days since treatment.*Mon 8 Mar, evening.*Thu 11 Mar, 20:00/);
    await at('2021-03-11T00:30', 'Asia/Seoul');
    const away = await open('popup.html');
    await hears(away, /2 days since treatment.*Tue 9 Mar, evening.*Fri 12 Mar, 04:00/);
  });

  test('over the night on which clocks go forward a day has 24 hours', async () => {
    await treat('2021-03-26T20:00+01:00');
    await at('2021-03-27T22:00');
    const before = await open('popup.html');
    await hears(before, /1 day since treatment.*Early days/);
    await at('2021-03-28T12:00');
    const after = await open('popup.html');
    await hears(after, /2 days since treatment.*perfume becomes “check first” Mon 29 Mar, 21:00/);
  });

  test('a treatment for tomorrow', async () => {
    await treat('2021-03-11T20:00+01:00');
    const popup = await open('popup.html');
    await hears(
      popup,
      /Treatment tomorrow.*Last days before.*Next: bare skin until your appointment, Thu 11 Mar/,
    );
  });

  test('the calendar file is made when it is asked for', async () => {
    await treat('2021-03-08T20:00+01:00');
    const settings = await open('options.html');
    await press(settings, 'Save a calendar file');
    await hears(settings, /3 dates saved/);
  });

  test('a full storage is said, and nothing is lost', async () => {
    await treat('2021-03-08T20:00+01:00');
    const popup = await open('popup.html');
    await hears(popup, /2 days since treatment/);
    await host.behind(FULL[browser]);
    await press(popup, 'My skin has not settled');
    await hears(popup, /There is no room left to store this\. Nothing was changed\..*2 days since treatment/);
    await host.behind(ROOM[browser]);
    await press(popup, 'My skin has not settled');
    expect(await hears(popup, /Dates kept back/)).not.toMatch(/no room left/);
  });

  test('two popups at once lose nothing of each other', async () => {
    await treat('2021-03-08T20:00+01:00');
    const [one, other] = [await open('popup.html'), await open('popup.html')];
    await press(one, 'My skin has not settled');
    await hears(one, /Dates kept back/);
    await hears(other, /Early days/);
    await press(other, 'All treatments');
    await press(other, 'Plan the next session');
    await hears(other, /Your treatment/);
    await press(other, 'Save');
    await hears(other, /to come/);
    await press(other, 'Back');
    await hears(other, /Dates kept back/);
  });
});

/** Fills what is stored to the browser's bound; Firefox sets none, so its background is told that there is one. */
const FULL = {
  Chromium: `world.chrome.storage.local.getBytesInUse(null).then((used) =>
    world.chrome.storage.local.set({ filler: 'x'.repeat(world.chrome.storage.local.QUOTA_BYTES - used - 20) }))`,
  Firefox: `(() => {
    const area = world.browser.storage.local;
    world.realSet = area.set;
    area.set = () => Promise.reject(new Error('QuotaExceededError'));
    return area.set !== world.realSet;
  })()`,
} as const;
const ROOM = {
  Chromium: `world.chrome.storage.local.remove('filler')`,
  Firefox: `(() => { world.browser.storage.local.set = world.realSet; return true; })()`,
} as const;
