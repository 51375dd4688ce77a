import { beforeEach, describe, expect, test, vi } from 'vitest';
import { makeFakeBrowser, type FakeBrowser } from './fakeBrowser.ts';

const held = vi.hoisted((): { fake?: FakeBrowser } => ({}));
vi.mock('wxt/browser', () => ({
  get browser() {
    return held.fake;
  },
}));

const { syncScripts } = await import('../../src/shell/background/syncScripts.ts');

const SHOP = 'https://www.shop.example/*';
const OTHER = 'https://other.example/*';

describe('syncScripts', () => {
  let fake: FakeBrowser;
  beforeEach(() => {
    fake = held.fake = makeFakeBrowser();
  });
  const matches = () => [...fake.registered.values()].map((script) => script.matches);

  const cases: readonly [string, readonly string[], readonly (readonly string[])[], readonly string[]][] = [
    ['registers nothing without a grant', [], [], []],
    ['registers one script for all grants', [SHOP, OTHER], [[OTHER, SHOP]], ['register']],
    ['leaves pages of other schemes alone', ['file:///*', SHOP], [[SHOP]], ['register']],
  ];
  test.for(cases)('%s', async ([, origins, wanted, did]) => {
    for (const origin of origins) fake.origins.add(origin);
    await syncScripts();
    expect(matches()).toEqual(wanted);
    expect(fake.did.scripting).toEqual(did);
  });

  test('a second run changes nothing', async () => {
    fake.origins.add(SHOP).add(OTHER);
    await syncScripts();
    await syncScripts();
    expect(fake.did.scripting).toEqual(['register']);
  });
  test('runs that overlap register once', async () => {
    fake.origins.add(SHOP);
    await Promise.all([syncScripts(), syncScripts(), syncScripts()]);
    expect(fake.did.scripting).toEqual(['register']);
  });
  test('follows a grant and its removal', async () => {
    fake.origins.add(SHOP);
    await syncScripts();
    fake.origins.add(OTHER);
    await syncScripts();
    expect(matches()).toEqual([[OTHER, SHOP]]);
    fake.origins.clear();
    await syncScripts();
    expect(fake.did.scripting).toEqual(['register', 'update', 'unregister']);
    expect(matches()).toEqual([]);
  });
  test('registers again after an update of the extension took the registration', async () => {
    fake.origins.add(SHOP);
    await syncScripts();
    fake.registered.clear();
    await syncScripts();
    expect(matches()).toEqual([[SHOP]]);
  });
});
