const ANY = /[([{（)\]}）]/;
const OPENS = '([{（';
const CLOSES = ')]}）';
const PARTING = '/\\|,';
const DEEPEST = 8;

/** A name taken apart by its brackets. */
export interface Bracketed {
  /** The name without bracket pairs and what they hold. */
  readonly bare: string;
  /** What each pair holds, brackets within it included; an outer pair before those within it. */
  readonly inner: readonly string[];
}

/** Does what a bracket holds have brackets of its own? */
export const isNested = (text: string): boolean => ANY.test(text);

/** Takes a name apart by its brackets, of any kind and nested; one without its other half stays in `bare`. */
export function brackets(name: string): Bracketed {
  if (!ANY.test(name)) return { bare: name, inner: [] };
  const open: number[] = [];
  const pairs: { readonly from: number; readonly to: number }[] = [];
  for (let i = 0; i < name.length; i++) {
    const char = name.charAt(i);
    if (OPENS.includes(char)) open.push(i);
    else if (CLOSES.includes(char)) {
      const from = open.pop();
      if (from !== undefined && open.length < DEEPEST) pairs.push({ from, to: i });
    }
  }
  pairs.sort((a, b) => a.from - b.from);
  let bare = '';
  let at = 0;
  for (const { from, to } of pairs) {
    if (from < at) continue;
    bare += `${name.slice(at, from)} `;
    at = to + 1;
  }
  return { bare: bare + name.slice(at), inner: pairs.map(({ from, to }) => name.slice(from + 1, to)) };
}

/** The parts of a list with slashes, bars or commas; those in brackets part nothing. */
export function splitOutside(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (OPENS.includes(char)) depth += 1;
    else if (CLOSES.includes(char)) depth -= 1;
    else if (depth <= 0 && PARTING.includes(char)) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
