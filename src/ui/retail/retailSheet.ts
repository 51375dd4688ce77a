import type { RetailFault, RetailLine, RetailRow } from '../../core/retail/retailRow.ts';
import { nameKey } from '../../core/rules/nameKey.ts';

/** A name that was not read, and in how many products it stands. */
export interface UnreadName {
  readonly name: string;
  readonly count: number;
}

/** A catalogue as far as it has been checked. It grows in place, for a catalogue is thousands of rows long. */
export interface RetailSheet {
  readonly rows: readonly RetailRow[];
  readonly faults: readonly RetailFault[];
  /** Ids of the classes that decide somewhere. */
  readonly classes: ReadonlySet<string>;
  readonly add: (lines: readonly RetailLine[]) => void;
  /** Names that were not read, spellings of one name together, the most frequent first. */
  readonly unread: () => readonly UnreadName[];
}

/** An empty sheet. */
export function retailSheet(): RetailSheet {
  const rows: RetailRow[] = [];
  const faults: RetailFault[] = [];
  const classes = new Set<string>();
  const unread = new Map<string, { readonly name: string; count: number }>();

  const take = (row: RetailRow): void => {
    rows.push(row);
    for (const id of Object.keys(row.printed)) classes.add(id);
    const keys = new Map(row.unread.map((name) => [nameKey(name), name]));
    for (const [key, name] of keys) {
      const known = unread.get(key);
      if (known === undefined) unread.set(key, { name, count: 1 });
      else known.count += 1;
    }
  };

  return {
    rows,
    faults,
    classes,
    add: (lines) => {
      for (const line of lines)
        if (line.fault === null) take(line);
        else faults.push(line);
    },
    unread: () => [...unread.values()].sort((a, b) => b.count - a.count),
  };
}
