import type { DataReader } from './dataReader.ts';
import { lineOfPath } from './jsonPlaces.ts';
import type { DefaultProtocol } from '../schema/protocol.ts';

const FILE = 'data/protocol.json';
const ENDS = ['gate', 'early', 'settle', 'recover'] as const;

/** Notes phases that end before the one ahead of them, and classes, sources and rows of the policy that do not exist. */
export function checkPolicy(
  reader: DataReader,
  { protocol, policy }: DefaultProtocol,
  known: { readonly classes: ReadonlySet<string>; readonly sources: ReadonlySet<string> },
): void {
  const text = reader.texts.get(FILE) ?? '';
  const note = (path: readonly PropertyKey[], message: string): void =>
    void reader.problems.push({ file: FILE, line: lineOfPath(text, path), message });
  protocol.profiles.forEach((row, i) =>
    ENDS.forEach((phase, n) => {
      const before = ENDS[n - 1];
      if (before !== undefined && row[phase] <= row[before])
        note(
          ['protocol', 'profiles', i, phase],
          `${phase} ends ${row[phase]} hours after the treatment, before ${before} ends (${row[before]})`,
        );
    }),
  );
  const dangling = (
    what: string,
    ids: readonly string[],
    all: ReadonlySet<string>,
    ...path: PropertyKey[]
  ) => {
    ids.forEach((id, i) => {
      if (!all.has(id)) note(['policy', ...path, i], `${what} "${id}" does not exist`);
    });
  };
  for (const list of ['floor', 'sunscreenAvoid', 'pregnancyLine'] as const)
    dangling('class', policy[list], known.classes, list);
  for (const [id, { classes }] of Object.entries(policy.families))
    dangling('class', classes, known.classes, 'families', id, 'classes');
  for (const [id, { avoid, sources }] of Object.entries(policy.cautions)) {
    dangling('class', avoid, known.classes, 'cautions', id, 'avoid');
    dangling('source', sources, known.sources, 'cautions', id, 'sources');
  }
  const rows = new Set(protocol.profiles.map(({ id }) => id));
  for (const [id, row] of Object.entries(policy.otherTreatments))
    if (!rows.has(row)) note(['policy', 'otherTreatments', id], `row "${row}" does not exist`);
}
