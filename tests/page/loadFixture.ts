/// <reference types="vite/client" />
import type { Rung } from '../../src/schema/messages.ts';

/** What a fixture's page is and which texts have to be read from it, written by hand. */
export interface Fixture {
  readonly slug: string;
  readonly html: string;
  readonly language: string;
  readonly about: string;
  readonly url: string;
  readonly page: string;
  readonly name: string | null;
  readonly brand: string | null;
  readonly elsewhere: boolean;
  readonly candidates: readonly { readonly rung: Rung; readonly text: string }[];
}

type Expected = Omit<Fixture, 'slug' | 'html'>;

const pages = import.meta.glob<string>('../fixtures/pages/*.html', {
  query: '?raw',
  eager: true,
  import: 'default',
});
const expected = import.meta.glob<Expected>('../fixtures/pages/*.json', { eager: true, import: 'default' });

/** All fixtures; throws when a page has no expectation or an expectation no page. */
export function fixtures(): readonly Fixture[] {
  const slugs = [
    ...new Set([...Object.keys(pages), ...Object.keys(expected)].map((p) => p.replace(/\.\w+$/, ''))),
  ];
  return slugs.map((path) => {
    const html = pages[`${path}.html`];
    const facts = expected[`${path}.json`];
    if (html === undefined || facts === undefined) throw new Error(`${path}: page or expectation is missing`);
    return { slug: path.slice(path.lastIndexOf('/') + 1), html, ...facts };
  });
}

function loaded(frame: HTMLIFrameElement): Promise<Document> {
  return new Promise((resolve, reject) => {
    frame.addEventListener('load', () => {
      const doc = frame.contentDocument;
      if (doc) resolve(doc);
      else reject(new Error('the frame is closed'));
    });
  });
}

/** The page as a document: parsed with its shadow roots or, where it has frames, loaded in one. */
export async function loadFixture({ html }: Fixture): Promise<Document> {
  if (!html.includes('<iframe')) return Document.parseHTMLUnsafe(html);
  const frame = document.createElement('iframe');
  const ready = loaded(frame);
  frame.srcdoc = html;
  document.body.append(frame);
  return ready;
}
