/**
 * Parses markup into a fragment of an inert document: nothing in it runs, loads or reaches the page.
 * Null where the page's policy forbids parsing.
 */
export function parseMarkup(doc: Document, markup: string): DocumentFragment | null {
  try {
    const inert = doc.implementation.createHTMLDocument('');
    const range = inert.createRange();
    range.selectNodeContents(inert.body);
    return range.createContextualFragment(markup);
  } catch {
    return null;
  }
}
