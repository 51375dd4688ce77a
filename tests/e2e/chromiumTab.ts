import type { CDPSession, Page } from 'playwright';
import { end, openOwn, start, treatedDaysAgo, type Running } from './chromium.ts';
import { addressOf, answerOdd } from './oddPages.ts';
import { SHOP } from './shopPages.ts';
import { badgeSeen, buttonIn, type Seen, type Shopper, type Tab } from './tab.ts';

interface CdpNode {
  readonly nodeName: string;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
}

function seenOf(node: CdpNode): Seen {
  const at = node.attributes?.indexOf('class') ?? -1;
  return {
    name: node.nodeName.toLowerCase(),
    text: node.nodeType === 3 ? node.nodeValue : '',
    classes: at < 0 ? '' : (node.attributes?.[at + 1] ?? ''),
    handle: String(node.backendNodeId),
    children: [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(seenOf),
  };
}

/** The badge's root: of the last element of the page, where it is a `div` with a closed root. */
async function rootOf(session: CDPSession): Promise<Seen | null> {
  const { root }: { root: CdpNode } = await session.send('DOM.getDocument', { depth: 2 });
  const host = root.children?.find(({ nodeName }) => nodeName === 'HTML')?.children?.at(-1);
  if (host?.nodeName !== 'DIV') return null;
  const { backendNodeId } = host;
  const { node }: { node: CdpNode } = await session.send('DOM.describeNode', {
    backendNodeId,
    depth: -1,
    pierce: true,
  });
  const inner = node.shadowRoots?.[0];
  return inner === undefined ? null : seenOf(inner);
}

/** Traces the tab from now on; what comes back ends that and tells the ms of processor that our own files took. */
async function measure(session: CDPSession): Promise<() => Promise<number>> {
  let spent = 0; // ms
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const one of value) {
      const { name, dur = 0, tdur = dur, args } = JSON.parse(JSON.stringify(one));
      const isOwn = /\/(?:scout|reader|badge)\.js$/.test(String(args?.data?.url ?? ''));
      if (name === 'FunctionCall' && isOwn) spent += tdur / 1000;
    }
  });
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
  return async () => {
    await session.send('Tracing.end');
    await done;
    return spent;
  };
}

function tabOf(page: Page, session: CDPSession): Tab {
  const goTo = async (name: string): Promise<void> => void (await page.goto(addressOf(name)));
  return {
    goTo,
    evaluate: (script) => page.evaluate(script),
    click: (selector) => page.locator(selector).click(),
    press: async (words) => {
      const backendNodeId = Number(buttonIn(await rootOf(session), words).handle);
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    },
    key: (key) => page.keyboard.press(key),
    badge: async () => badgeSeen(await rootOf(session)),
    measure: () => measure(session),
    close: () => page.close(),
  };
}

/** Chromium with the shipped build, the shop allowed and a treatment two days ago. */
export async function chromiumShopper(): Promise<Shopper & { readonly running: Running }> {
  const running = await start({ granted: [`${SHOP}/*`], keepsPages: true });
  await treatedDaysAgo(await openOwn(running, 'popup'), 2);
  await running.context.route(`${SHOP}/own/**`, (route) => {
    const answer = answerOdd(route.request().url());
    if (answer === null) return route.abort();
    const { headers, ...rest } = answer;
    return route.fulfill(
      headers ? { ...rest, headers: { ...headers, 'content-type': rest.contentType } } : rest,
    );
  });
  return {
    name: 'Chromium',
    running,
    open: async (name) => {
      const page = await running.context.newPage();
      const tab = tabOf(page, await running.context.newCDPSession(page));
      await tab.goTo(name);
      return tab;
    },
    end: () => end(running),
  };
}
