import 'temporal-polyfill/global';
import * as fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { writeCode } from '../../src/shell/share/writeCode.ts';
import { anyShare } from '../core/share/arbitraryShare.ts';
import { treatment } from './examples.ts';
import { makeFakeBrowser, type FakeBrowser } from './fakeBrowser.ts';

const held = vi.hoisted((): { fake: FakeBrowser | null } => ({ fake: null }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return held.fake;
  },
}));
const { startBackground } = await import('../../src/shell/background/startBackground.ts');
const { openDesk } = await import('../../src/shell/background/openDesk.ts');

const OWN = { id: 'own', url: 'chrome-extension://own/popup.html?page=clinic' };
const PAGE = { id: 'own', url: 'https://shop.example/p', frameId: 0, tab: { id: 1, incognito: false } };
let fake: FakeBrowser;

const ask = (message: unknown, sender: unknown = OWN): Promise<unknown> =>
  new Promise((reply) => void fake.runtime.onMessage.fire(message, sender, reply));
const stored = (): string => JSON.stringify([...fake.storage.local.items]);

beforeEach(async () => {
  fake = held.fake = makeFakeBrowser();
  startBackground(openDesk);
  await ask({ kind: 'change', intent: { kind: 'treat', treatment: treatment() } });
});

test('looking at what a clinic handed on changes nothing, whatever it is', { timeout: 30_000 }, async () => {
  const before = stored();
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ maxLength: 200 }), anyShare), async (given) => {
      const written = typeof given === 'string' ? null : await writeCode(given);
      const text = written?.kind === 'code' ? written.code : String(given);
      expect(await ask({ kind: 'receive', text })).toMatchObject({ kind: 'receive' });
      expect(stored()).toBe(before);
    }),
    { numRuns: 300, seed: 20261120 },
  );
});

test.each([
  ['a picture without a code', { kind: 'receive', text: null }, OWN, 'receive'],
  ['more than a file may hold', { kind: 'receive', text: 'x'.repeat(200_002) }, OWN, 'failed'],
  ['a page that hands on rules', { kind: 'receive', text: 'hello' }, PAGE, 'failed'],
  [
    'a protocol of version 1 as a change',
    { kind: 'change', intent: { kind: 'protocol', protocol: { version: 1, name: 'L' } } },
    OWN,
    'failed',
  ],
])('%s', async (_, message, sender, kind) => {
  const before = stored();
  expect(await ask(message, sender)).toMatchObject({ kind });
  expect(stored()).toBe(before);
});

test('what an organisation sets while the browser runs counts at once', async () => {
  const protocol = { version: 2, name: 'Linden', profiles: [], classes: {}, products: [], notes: {} };
  const line = async () => JSON.stringify(await ask({ kind: 'state' })).includes('Rules: Linden');
  expect(await line()).toBe(false);
  fake.storage.managed.items.set('protocol', protocol);
  await fake.storage.onChanged.fire({}, 'managed');
  expect(await line()).toBe(true);
  expect(stored()).not.toContain('Linden');
});
