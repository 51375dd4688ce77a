import type { Browser, Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { treatDaysAgo } from './chromium.ts';
import { allowEverySite, openFaked, send as tell, startFirefox } from './firefox.ts';
import { addressOf, answerOdd } from './oddPages.ts';
import { badgeSeen, buttonIn, type Seen, type Shopper, type Tab } from './tab.ts';

/** A node as WebDriver BiDi writes it, closed roots included. */
interface Remote {
  readonly sharedId?: string | undefined;
  readonly value?:
    | {
        readonly nodeType: number;
        readonly localName?: string | undefined;
        readonly nodeValue?: string | null | undefined;
        readonly attributes?: Readonly<Record<string, string>> | undefined;
        readonly children?: readonly Remote[] | null | undefined;
        readonly shadowRoot?: Remote | null | undefined;
      }
    | undefined;
}

const remoteSchema: z.ZodMiniType<Remote> = z.object({
  sharedId: z.optional(z.string()),
  value: z.optional(
    z.object({
      nodeType: z.number(),
      localName: z.optional(z.string()),
      nodeValue: z.optional(z.nullable(z.string())),
      attributes: z.optional(z.record(z.string(), z.string())),
      get children() {
        return z.optional(z.nullable(z.array(remoteSchema)));
      },
      get shadowRoot() {
        return z.optional(z.nullable(remoteSchema));
      },
    }),
  ),
});
const foundSchema = z.object({ result: z.object({ nodes: z.array(remoteSchema) }) });
const placeSchema = z.object({
  result: z.object({ result: z.object({ value: z.array(z.object({ value: z.number() })) }) }),
});

function seenOf({ sharedId = '', value }: Remote): Seen {
  return {
    name: value?.localName ?? '',
    text: value?.nodeType === 3 ? (value.nodeValue ?? '') : '',
    classes: value?.attributes?.['class'] ?? '',
    handle: sharedId,
    children: [...(value?.shadowRoot ? [value.shadowRoot] : []), ...(value?.children ?? [])].map(seenOf),
  };
}

/** Sends a command of WebDriver BiDi that puppeteer has no words for. */
async function send(browser: Browser, method: string, params: unknown): Promise<unknown> {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (typeof connection !== 'object' || connection === null) throw new Error('no connection');
  const command: unknown = Reflect.get(connection, 'send');
  if (typeof command !== 'function') throw new Error('no command');
  return Reflect.apply(command, connection, [method, params]);
}

const contextOf = (page: Page): unknown => Reflect.get(page.mainFrame(), '_id');

async function rootOf(browser: Browser, page: Page): Promise<Seen | null> {
  const answer = await send(browser, 'browsingContext.locateNodes', {
    context: contextOf(page),
    locator: { type: 'css', value: 'html > div:last-child' },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 12 },
  });
  const [host] = foundSchema.parse(answer).result.nodes;
  const root = host?.value?.shadowRoot;
  return root ? seenOf(root) : null;
}

/** Where a node's middle is, CSS pixels. */
async function placeOf(browser: Browser, page: Page, sharedId: string): Promise<readonly number[]> {
  const answer = await send(browser, 'script.callFunction', {
    functionDeclaration:
      '(node) => { const box = node.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; }',
    arguments: [{ sharedId }],
    target: { context: contextOf(page), sandbox: 'test' },
    awaitPromise: false,
  });
  return placeSchema.parse(answer).result.result.value.map(({ value }) => value);
}

function tabOf(browser: Browser, page: Page): Tab {
  return {
    goTo: async (name) => void (await page.goto(addressOf(name))),
    evaluate: (script) => page.evaluate(script),
    click: (selector) => page.click(selector),
    press: async (words) => {
      const button = buttonIn(await rootOf(browser, page), words);
      const [x = 0, y = 0] = await placeOf(browser, page, button.handle);
      await page.mouse.click(x, y);
    },
    key: (key) => page.keyboard.press(key),
    badge: async () => badgeSeen(await rootOf(browser, page)),
    measure: null,
    close: () => page.close(),
  };
}

/** Firefox with the shipped build, every site allowed and a treatment two days ago. */
export async function firefoxShopper(): Promise<Shopper> {
  const browser = await startFirefox();
  await tell(await allowEverySite(browser), treatDaysAgo(2));
  const strangers: string[] = [];
  return {
    name: 'Firefox',
    open: async (name) => {
      const tab = tabOf(browser, await openFaked(browser, answerOdd, strangers));
      await tab.goTo(name);
      return tab;
    },
    end: async () => {
      await browser.close();
      if (strangers.length > 0) throw new Error(`asked for: ${strangers.join(', ')}`);
    },
  };
}
