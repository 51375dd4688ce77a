import type { VNode } from 'preact';
import type { Cell, Phase } from '../../schema/words.ts';
import type { ClinicLabels } from '../views/clinicLabels.ts';
import type { CellView, ClassRowView, ClassTableView } from '../views/clinicTableView.ts';
import { Field } from './Field.tsx';

interface ClassesPartProps {
  readonly labels: ClinicLabels['classes'];
  readonly table: ClassTableView;
  readonly query: string;
  readonly isAll: boolean;
  readonly onQuery: (query: string) => void;
  readonly onAll: (on: boolean) => void;
  readonly onCell: (id: string, phase: Phase, cell: Cell, usual: Cell) => void;
  readonly onReset: (id: string) => void;
}

/** The verdicts per class and phase: looked for, and changed with a choice in each cell. */
export function ClassesPart(props: ClassesPartProps): VNode {
  const { labels, table, query, isAll, onQuery, onAll } = props;
  return (
    <>
      <div class="find">
        <Field
          id="search"
          type="search"
          label={labels.search}
          help={labels.searchHelp}
          value={query}
          longest={200}
          onInput={onQuery}
        />
        <label class="tickbox">
          <input type="checkbox" checked={isAll} onChange={(event) => onAll(event.currentTarget.checked)} />
          <span>{labels.all}</span>
        </label>
      </div>
      <output class={table.none === null ? 'vh' : 'quiet'}>{table.none ?? ''}</output>
      {table.none === null && <Table {...props} />}
    </>
  );
}

function Table({ labels, table, onCell, onReset }: ClassesPartProps): VNode {
  return (
    <>
      <p class="quiet">{labels.help}</p>
      <table class="cells">
        <caption class="vh">{labels.title}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.class}</th>
            {table.phases.map((phase) => (
              <th scope="col" key={phase.id}>
                {phase.name}
              </th>
            ))}
          </tr>
        </thead>
        {table.groups.map((group) => (
          <tbody key={group.id}>
            <tr class="group">
              <th scope="rowgroup" colSpan={table.phases.length + 1}>
                {group.label}
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row row={row} reset={labels.reset} table={table} key={row.id} {...{ onCell, onReset }} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

interface RowProps extends Pick<ClassesPartProps, 'table' | 'onCell' | 'onReset'> {
  readonly row: ClassRowView;
  readonly reset: string;
}

function Row({ row, reset, table, onCell, onReset }: RowProps): VNode {
  return (
    <tr class="class">
      <th scope="row">
        {row.label}
        {row.isChanged && (
          <button type="button" class="link" aria-label={row.reset} onClick={() => onReset(row.id)}>
            {reset}
          </button>
        )}
      </th>
      {row.cells.map((cell) => (
        <td key={cell.phase} class={cell.tone}>
          <Choice
            cell={cell}
            id={`cell-${row.id}-${cell.phase}`}
            options={table.options}
            onChange={(value) => onCell(row.id, cell.phase, value, cell.usual)}
          />
        </td>
      ))}
    </tr>
  );
}

interface ChoiceProps {
  readonly cell: CellView;
  readonly id: string;
  readonly options: ClassTableView['options'];
  readonly onChange: (value: Cell) => void;
}

function Choice({ cell, id, options, onChange }: ChoiceProps): VNode {
  return (
    <>
      <span class="phase" aria-hidden="true">
        {cell.phaseName}
      </span>
      <select
        id={id}
        class={cell.value}
        value={cell.value}
        aria-label={cell.name}
        aria-describedby={cell.beside === null ? undefined : `${id}-help`}
        onChange={(event) => {
          const value = options.find((one) => one.value === event.currentTarget.value)?.value;
          if (value !== undefined) onChange(value);
        }}
      >
        {options.map((option) => (
          <option value={option.value} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {cell.beside !== null && <small id={`${id}-help`}>{cell.beside}</small>}
    </>
  );
}
