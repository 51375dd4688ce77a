import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod/mini';

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
    const at = near === undefined ? -1 : text.indexOf(JSON.stringify(near).slice(1, -1));
    const line = at < 0 ? 1 : text.slice(0, at).split('\n').length;
    this.problems.push({ file, line, message });
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
    } catch (error) {
      this.note(file, `not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
      return null;
    }
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const last = issue.path.at(-1);
      this.note(
        file,
        `${issue.path.join('.')}: ${issue.message}`,
        typeof last === 'string' ? last : undefined,
      );
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
