/** A JSON object of unknown make. */
export type Json = Readonly<Record<string, unknown>>;

/** Is it an object, and no array? */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses as browsers' pages really write it: raw line breaks in strings, comments around it, trailing commas. Undefined when hopeless. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const mended = text
      .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*.*?\*\/)/s, '')
      .replace(/(?:-->|\/\/\s?\]\]>)?[\s;]{0,9}$/, '')
      // eslint-disable-next-line no-control-regex -- raw control characters are what has to go
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1');
    try {
      return JSON.parse(mended);
    } catch {
      return undefined;
    }
  }
}

/** A value as a list: arrays as they are, nothing as none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** A string or number as trimmed text, an object by its name, an array by its first entry; empty otherwise. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  return isJson(value) ? textOf(value['name'] ?? value['@value'] ?? value['value']) : '';
}
