import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod/mini';
import { issueWords } from './issueWords.ts';
import { jsonFault } from './jsonFault.ts';
import { doubledFields, lineOfPath } from './jsonPlaces.ts';

/** One thing wrong in data/: where, and what would mend it. */
export interface Problem {
  readonly file: string;
  /** 1-based; 1 where no line can be named. */
  readonly line: number;
  readonly message: string;
}

/** Reads the files of data/, checks their shape and gathers every problem with its file and line. */
export class DataReader {
  readonly problems: Problem[] = [];
  readonly texts = new Map<string, string>();
  readonly root: string;
  constructor(root: string) {
    this.root = root;
  }

  note(file: string, message: string, near?: string): void {
    const text = this.texts.get(file) ?? '';
    const at = near === undefined ? -1 : text.indexOf(JSON.stringify(near));
    const line = at < 0 ? 1 : text.slice(0, at).split('\n').length;
    this.problems.push({ file, line, message });
  }

  /** Notes a problem of which only a part of a line is known: at the first rule or name that holds it. */
  noteWhere(otherwise: string, message: string, part?: string): void {
    for (const [file, text] of this.texts) {
      const at = part === undefined || !/^data\/(?:rules|names)\//.test(file) ? -1 : text.indexOf(part);
      if (at < 0) continue;
      this.problems.push({ file, line: text.slice(0, at).split('\n').length, message });
      return;
    }
    this.note(otherwise, message);
  }

  read<T>(file: string, schema: z.ZodMiniType<T>): T | null {
    let text: string;
    try {
      text = readFileSync(path.join(this.root, file), 'utf8');
    } catch {
      this.note(file, 'the file is missing');
      return null;
    }
    this.texts.set(file, text);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      const message = 'not JSON: a comma, quote or bracket is missing or too many here or in the line above';
      this.problems.push({ file, line: jsonFault(text), message });
      return null;
    }
    for (const { field, line } of doubledFields(text))
      this.problems.push({ file, line, message: `"${field}" stands twice; keep one` });
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
      this.problems.push({ file, line: lineOfPath(text, path), message: issueWords(issue, value) });
    }
    return null;
  }

  folder<T>(
    folder: string,
    schema: z.ZodMiniType<T>,
  ): readonly { readonly file: string; readonly value: T }[] {
    const at = path.join(this.root, folder);
    if (!existsSync(at)) return [];
    return readdirSync(at)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .flatMap((name) => {
        const file = `${folder}/${name}`;
        const value = this.read(file, schema);
        return value === null ? [] : [{ file, value }];
      });
  }
}
