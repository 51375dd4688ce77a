import type { Source } from './importGraph.ts';

/** A test that a sentence names: `<!-- holds: file > name -->`. */
export interface Held {
  readonly page: string;
  readonly line: number;
  readonly file: string;
  readonly name: string;
}

const MARK = /<!-- holds: (\S+) > (.+?) -->/g;

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** Every `holds` mark of a page. */
export function heldBy({ file: page, text }: Source): readonly Held[] {
  return [...text.matchAll(MARK)].map((match) => ({
    page,
    line: lineOf(text, match.index),
    file: match[1] ?? '',
    name: match[2] ?? '',
  }));
}

const isProse = (block: string): boolean =>
  block !== '' && !/^(#|\||```|!\[|_|>|<!--)/.test(block) && !block.startsWith('**The rules were');

interface Block {
  readonly text: string;
  /** Of its first line, from 1. */
  readonly line: number;
}

/** Bullets and paragraphs of a page; code blocks are left out. */
function blocks(text: string): readonly Block[] {
  const found: { text: string; line: number }[] = [];
  let open: { text: string; line: number } | null = null;
  let code = false;
  for (const [i, line] of text.split('\n').entries()) {
    if (line.startsWith('```')) code = !code;
    const ends = code || line.startsWith('```') || line.trim() === '';
    if (ends || line.startsWith('- ')) open = null;
    if (ends) continue;
    const words = line.replace(/^- /, '').trim();
    if (open === null) found.push((open = { text: words, line: i + 1 }));
    else open.text += ` ${words}`;
  }
  return found;
}

/** Words by which a sentence promises something that a test can hold it to. */
const PROMISE =
  /\b(?:never|nothing|no file|only|asks? for no|at install|erases?|everything|every|always|cannot|does not)\b/i;

/** Bullets and paragraphs that promise something and name no test; "page:line: words". */
export function unheldIn({ file, text }: Source): readonly string[] {
  return blocks(text)
    .filter((block) => isProse(block.text) && PROMISE.test(block.text) && !block.text.includes('<!-- holds:'))
    .map((block) => `${file}:${block.line}: ${block.text.slice(0, 60)}`);
}

/** Why a named test does not hold: its file is absent, no test has that name, or it is skipped. Null when it holds. */
export function faultOf({ file, name }: Held, textOf: (file: string) => string | null): string | null {
  const text = textOf(file);
  if (text === null) return 'no such file';
  const at = ["'", '`', '"'].map((quote) => text.indexOf(`${quote}${name}`)).find((place) => place >= 0);
  if (at === undefined) return 'no such test';
  const call =
    text.slice(Math.max(0, at - 40), at).match(/(?:test|it|describe)(\.\w+)*[^;{}]*\(\s*$/)?.[0] ?? '';
  if (call === '') return 'no such test';
  return /\.(?:skip|todo|only|fails)/.test(call) ? 'skipped' : null;
}
