/** A part of JSON: the names of fields and places in lists that lead to it, and where it begins (UTF-16 offset). */
export interface JsonPlace {
  readonly path: readonly (string | number)[];
  readonly at: number;
}

const TOKEN = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Every field and every entry of a list in sound JSON, in the order of the text; a field begins at its name. */
export function* jsonPlaces(text: string): Generator<JsonPlace> {
  const here: (string | number)[] = [];
  let isField = false;
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    const last = here.length - 1;
    const place = here[last];
    if (token === '}' || token === ']') {
      here.pop();
      isField = false;
    } else if (token === ',') {
      if (typeof place === 'number') here[last] = place + 1;
      else isField = true;
    } else if (isField) {
      here[last] = String(JSON.parse(token));
      isField = false;
      yield { path: [...here], at };
    } else if (token !== ':') {
      if (typeof place === 'number') yield { path: [...here], at };
      if (token === '{') here.push('');
      if (token === '[') here.push(0);
      isField = token === '{';
    }
  }
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** 1-based line on which the value at a path stands in sound JSON; that of the nearest part that is there. */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  let found = 0;
  for (const place of jsonPlaces(text)) if (place.path.every((part, i) => part === path[i])) found = place.at;
  return lineAt(text, found);
}

/** Fields that stand twice in one object, of which JSON would keep only the last, each with its 1-based line. */
export function doubledFields(text: string): readonly { readonly field: string; readonly line: number }[] {
  const seen = new Set<string>();
  const doubled: { field: string; line: number }[] = [];
  for (const { path, at } of jsonPlaces(text)) {
    const field = path.at(-1);
    if (typeof field !== 'string') continue;
    const key = JSON.stringify(path);
    if (seen.has(key)) doubled.push({ field, line: lineAt(text, at) });
    seen.add(key);
  }
  return doubled;
}
