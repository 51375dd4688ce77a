import { JSDOM, VirtualConsole } from 'jsdom';
import { find } from '../page/find.ts';
import type { Found } from '../schema/messages.ts';
import pageWords from '../bundled/pageWords.json' with { type: 'json' };
import { InputError } from './inputError.ts';

const CANONICAL = 'link[rel="canonical"][href], meta[property="og:url"][content]';

/** A file that ends inside a tag, a comment or a script was cut off. */
function isBroken(html: string): boolean {
  const opened = html.lastIndexOf('<');
  const inTag = opened > html.lastIndexOf('>') && /^<[a-z!/]/i.test(html.slice(opened, opened + 2));
  const inComment = html.lastIndexOf('<!--') > html.lastIndexOf('-->');
  const lower = html.toLowerCase();
  return inTag || inComment || lower.lastIndexOf('<script') > lower.lastIndexOf('</script');
}

/** Reads a saved page; scripts never run. Throws InputError when it is cut off or has no text. */
export function readHtml(file: string, html: string): Found {
  if (isBroken(html)) throw new InputError('html', 'error.html', { file });
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  if ((document.body.textContent ?? '').trim() === '') throw new InputError('html', 'error.html', { file });
  const link = document.querySelector(CANONICAL);
  const url = link?.getAttribute('href') ?? link?.getAttribute('content') ?? 'https://shop.example/';
  return find(document, pageWords, url).found;
}
