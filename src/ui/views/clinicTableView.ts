import { TOLD_PHASES } from '../../core/aftercare/productByPhase.ts';
import type { ProtocolDiffView } from './protocolDiff.ts';
import type { ClinicForm } from '../../schema/draft.ts';
import type { Cell, Phase } from '../../schema/words.ts';
import { classLabel } from './classLabel.ts';
import { phaseName } from './phaseWords.ts';
import type { Wording } from './protocolDiff.ts';

const CELLS: readonly Cell[] = ['suits', 'caution', 'avoid'];

export interface CellView {
  readonly phase: Phase;
  readonly phaseName: string;
  /** "Retinoids: Early days". */
  readonly name: string;
  readonly value: Cell;
  readonly usual: Cell;
  /** Under a cell that differs: what is usual, or what stays whatever is chosen; null where nothing differs. */
  readonly beside: string | null;
  readonly tone: 'usual' | 'changed' | 'looser' | 'floored';
}

export interface ClassRowView {
  readonly id: string;
  readonly label: string;
  readonly isChanged: boolean;
  readonly reset: string;
  readonly cells: readonly CellView[];
}

export interface ClassTableView {
  readonly phases: readonly { readonly id: Phase; readonly name: string }[];
  readonly options: readonly { readonly value: Cell; readonly label: string }[];
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly rows: readonly ClassRowView[];
  }[];
  /** What stands in the place of an empty table; null where there is a row. */
  readonly none: string | null;
}

/** What of the table is looked at: classes found for a word; null: no word was given. */
export interface Looked {
  readonly query: string;
  readonly found: readonly string[] | null;
  readonly isAll: boolean;
}

/** A verdict in one word, for a cell. */
const cellWord = (cell: Cell, { say }: Wording): string => say(`clinic.cell.${cell}`);

/** Ids of the classes whose name has the word in it, in any case. */
export function classesNamed(query: string, context: Wording): readonly string[] {
  const word = query.trim().toLocaleLowerCase(context.language);
  if (word === '') return [];
  return context.book.rules
    .map(({ id }) => id)
    .filter((id) => classLabel(id, context).toLocaleLowerCase(context.language).includes(word));
}

/** The verdicts per class and phase: what differs, what was looked for, or all; by group, each by name. */
export function clinicTableView(
  form: ClinicForm,
  diff: ProtocolDiffView,
  { query, found, isAll }: Looked,
  context: Wording,
): ClassTableView {
  const { say, language, book } = context;
  const changed = new Set(diff.cells.map((cell) => cell.class));
  const shown = book.rules.filter(
    ({ id }) => isAll || (found === null ? changed.has(id) : found.includes(id)),
  );
  const rows = shown.map((rule): ClassRowView & { readonly group: string } => {
    const label = classLabel(rule.id, context);
    return {
      id: rule.id,
      group: rule.group,
      label,
      isChanged: changed.has(rule.id),
      reset: say('clinic.resetOf', { label }),
      cells: TOLD_PHASES.map((phase): CellView => {
        const differs = diff.cells.find((cell) => cell.class === rule.id && cell.phase === phase);
        const usual = rule.phases[phase];
        const name = phaseName(phase, context);
        return {
          phase,
          phaseName: name,
          name: say('clinic.cellOf', { label, phase: name }),
          value: form.classes[rule.id]?.[phase] ?? usual,
          usual,
          beside:
            differs === undefined
              ? null
              : differs.floored
                ? say('clinic.stays', { value: differs.holds })
                : say('clinic.usual', { value: cellWord(usual, context) }),
          tone:
            differs === undefined
              ? 'usual'
              : differs.floored
                ? 'floored'
                : differs.looser
                  ? 'looser'
                  : 'changed',
        };
      }),
    };
  });
  const groups = [...new Set(rows.map(({ group }) => group))].map((id) => ({
    id,
    label: say(`clinic.group.${id}`),
    rows: rows
      .filter(({ group }) => group === id)
      .toSorted((a, b) => a.label.localeCompare(b.label, language)),
  }));
  return {
    phases: TOLD_PHASES.map((id) => ({ id, name: phaseName(id, context) })),
    options: CELLS.map((value) => ({ value, label: cellWord(value, context) })),
    groups: groups.toSorted((a, b) => a.label.localeCompare(b.label, language)),
    none:
      rows.length > 0
        ? null
        : found === null
          ? say('clinic.noneChanged')
          : say('clinic.noneFound', { query }),
  };
}
