import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { VerdictIcon } from '../icons/VerdictIcon.tsx';
import type { RetailRowView, RetailTableView, RetailView } from '../views/retailView.ts';
import type { RetailSort } from './retailRows.ts';

interface TableProps {
  readonly table: RetailTableView;
  readonly labels: RetailView['labels'];
  readonly sort: RetailSort;
  readonly onSort: (sort: RetailSort) => void;
}

const ariaSort = (sort: RetailSort, by: RetailSort['by']): 'ascending' | 'descending' | 'none' =>
  sort.by !== by ? 'none' : sort.down ? 'descending' : 'ascending';

function Heading({
  column,
  sort,
  onSort,
}: Pick<TableProps, 'sort' | 'onSort'> & { readonly column: RetailTableView['columns'][number] }): VNode {
  const { by, label } = column;
  const press = (): void => onSort({ by, down: sort.by === by && !sort.down });
  return (
    <th scope="col" class={`head-${by}`} aria-sort={ariaSort(sort, by)}>
      <button type="button" title={column.sort} onClick={press}>
        {label}
      </button>
    </th>
  );
}

function Details({
  row,
  labels,
}: {
  readonly row: RetailRowView;
  readonly labels: RetailView['labels'];
}): VNode {
  return (
    <div>
      <strong>{labels.why}</strong>
      <ul>
        {row.why().map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {row.unread.length > 0 && (
        <>
          <strong>{labels.unreadNames}</strong>
          <p>
            <bdi>{row.unread.join(' · ')}</bdi>
          </p>
        </>
      )}
    </div>
  );
}

function Row({ row, labels }: { readonly row: RetailRowView; readonly labels: RetailView['labels'] }): VNode {
  const [isOpen, setOpen] = useState(false);
  const id = `retail-${row.row}`;
  return (
    <>
      <tr>
        <td class="number">{row.row}</td>
        <th scope="row">
          <button
            type="button"
            class="link"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <bdi>{row.name}</bdi>
          </button>
          {row.more !== '' && <small>{row.more}</small>}
        </th>
        {row.cells.map(({ phase, verdict, word, hint }) => (
          <td key={phase} class={`cell cell-${verdict}`} title={hint === '' ? undefined : hint}>
            <span>
              <VerdictIcon icon={verdict} />
              {word}
            </span>
          </td>
        ))}
        <td class="number">{row.read}</td>
      </tr>
      {isOpen && (
        <tr id={id} class="opened">
          <td colSpan={row.cells.length + 3}>
            <Details row={row} labels={labels} />
          </td>
        </tr>
      )}
    </>
  );
}

/** One page of the product x phase table: a line a product, opened by its name. */
export function RetailTable({ table, labels, sort, onSort }: TableProps): VNode {
  return (
    <section class="retail-scroll" aria-label={labels.caption}>
      <table class="retail-table">
        <caption class="vh">{labels.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <Heading key={column.by} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Row key={row.row} row={row} labels={labels} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
