import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../src/cli/compile.ts';
import { chromiumHost, firefoxHost, type Host } from './ownPages.ts';

const stored = (name: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(path.join(ROOT, 'tests/fixtures/stored/1', name), 'utf8'));
const FIRST = { state: stored('state-full.json'), shelf: stored('shelf.json'), seen: stored('seen.json') };

describe.each([
  ['Chromium', chromiumHost],
  ['Firefox', firefoxHost],
])('a full profile of the first version in %s', (_, launch) => {
  let host: Host;
  beforeAll(async () => {
    host = await launch();
    await host.behind(`await world.chrome.storage.local.set(${JSON.stringify(FIRST)})`);
  });
  afterAll(() => host?.end());

  test('is intact after an update', async () => {
    const popup = await host.open('popup.html');
    const kept: unknown = await popup.run(
      `chrome.runtime.sendMessage({ kind: 'backup' }).then(({ text }) => JSON.parse(text))`,
    );
    const { treatments, hold, facts, settings } = FIRST.state;
    expect(kept).toMatchObject({ state: { treatments, hold, facts, settings }, shelf: FIRST.shelf });
    expect(await popup.run(`document.body.textContent.includes('were put aside')`)).toBe(false);
    await popup.close();
  });

  test('is kept when something is changed, and is then of the newest version', async () => {
    const popup = await host.open('popup.html');
    await popup.run(
      `chrome.runtime.sendMessage({ kind: 'change', intent: { kind: 'silence', host: 'shop.example', on: true } })`,
    );
    const now: unknown = await host.behind(`await world.chrome.storage.local.get(null)`);
    expect(now).toMatchObject({
      state: { version: 2, treatments: FIRST.state['treatments'] },
      shelf: FIRST.shelf,
      seen: FIRST.seen,
    });
    await popup.close();
  });
});
