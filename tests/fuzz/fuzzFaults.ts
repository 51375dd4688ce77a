import { JSDOM, VirtualConsole } from 'jsdom';
import { book } from '../../src/bundled/book.ts';
import pageWords from '../../src/bundled/pageWords.json' with { type: 'json' };
import { judge, layOut } from '../../src/core/aftercare/judge.ts';
import { readPage, readText } from '../../src/core/read.ts';
import type { Reading } from '../../src/core/types.ts';
import { find } from '../../src/page/find.ts';
import {
  foundSchema,
  MAX_CANDIDATES,
  MAX_TEXT,
  pageMessageSchema,
  popupMessageSchema,
  toPageSchema,
} from '../../src/schema/messages.ts';
import { readShare } from '../../src/schema/readShare.ts';
import { isToPage } from '../../src/shell/page/isToPage.ts';
import { readShareText } from '../../src/shell/share/readShareText.ts';
import { exampleTreatment } from '../../src/cli/exampleTreatment.ts';

const PRODUCT = { name: 'Linden Cream', brand: null, category: [] };
const SHOP = 'https://shop.example/products/cream';

const PERSON: Parameters<typeof layOut>[1] = {
  treatments: [exampleTreatment('2026-11-02T12:00Z')],
  hold: null,
  facts: { allergies: [], cautions: [], gateLifted: [], clinicSaid: [] },
  protocol: null,
};
const NOW = Date.UTC(2026, 10, 4, 12);
const VERDICTS: readonly string[] = ['suits', 'caution', 'avoid', 'unknown', 'none'];

/** What went wrong, in a few words; null: nothing. Every check is of this form, so that a kept case can be run again. */
export type Fault = string | null;

/** What is wrong with a reading, or with the verdict on it. */
export function readingFault(reading: Reading): Fault {
  const misplaced = reading.lists.some((list) =>
    list.matches.some(({ printed, from, to }) => list.text.slice(from, to) !== printed),
  );
  if (misplaced) return 'offsets do not give the printed name';
  const { verdict, because } = judge(book, reading, layOut(book, PERSON, NOW));
  if (!VERDICTS.includes(verdict)) return `no such verdict: ${verdict}`;
  if (verdict === 'suits' && reading.lists.length === 0) return 'a tick without a list';
  const needsCode = verdict !== 'suits' && verdict !== 'none';
  return needsCode && because.length === 0 ? 'a verdict without a code' : null;
}

const caught = (check: () => Fault): Fault => {
  try {
    return check();
  } catch (thrown) {
    return `threw: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  }
};

/** Reads and judges a text as a list. */
export const listFault = (text: string): Fault => caught(() => readingFault(readText(book, text, PRODUCT)));

/** Finds, reads and judges what a page shows. Its scripts are not run. */
export const pageFault = (html: string): Fault => {
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  const fault = caught(() => faultOfDocument(window.document));
  window.close(); // else thousands of pages fill the memory
  return fault;
};

function faultOfDocument(document: Document): Fault {
  const before = document.documentElement.outerHTML;
  const { found } = find(document, pageWords, SHOP);
  if (document.documentElement.outerHTML !== before) return 'the page was written to';
  if (found.candidates.length > MAX_CANDIDATES) return 'too many candidates';
  if (found.candidates.some(({ text }) => text.length > MAX_TEXT)) return 'a candidate is too long';
  if (!foundSchema.safeParse(found).success) return 'what was found does not fit its message';
  return readingFault(readPage(book, found));
}

const classes = new Set(book.rules.keys());

/** Reads any value as what a clinic hands on, and lays a plan out by it where it is one. */
export const protocolFault = (value: unknown): Fault =>
  caught(() => {
    const received = readShare(value);
    if (received.kind !== 'read') return null;
    const { protocol } = received.share;
    if (Object.hasOwn(protocol.classes, '__proto__')) return 'a class named __proto__';
    const reading = readText(book, 'Aqua, Glycolic Acid, Retinol, Lidocaine', PRODUCT);
    const laid = layOut(book, { ...PERSON, protocol }, Date.UTC(2026, 10, 2, 14));
    const { verdict } = judge(book, reading, laid);
    if (verdict === 'suits' && classes.has('retinol')) return 'the floor was passed in the first hours';
    return null;
  });

/** Reads any text as a code, link or file. */
export async function codeFault(text: string): Promise<Fault> {
  try {
    const received = await readShareText(text);
    return received.kind === 'read' ? protocolFault(received.share) : null;
  } catch (thrown) {
    return `threw: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  }
}

/** Offers any value as a message: no check may throw, and the page's own guard says what the schema says. */
export const messageFault = (value: unknown): Fault =>
  caught(() => {
    pageMessageSchema.safeParse(value);
    popupMessageSchema.safeParse(value);
    const bySchema = toPageSchema.safeParse(value).success;
    return isToPage(value) === bySchema ? null : `the page's guard says ${!bySchema}, the schema ${bySchema}`;
  });
