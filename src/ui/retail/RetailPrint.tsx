import type { VNode } from 'preact';
import type { RetailRowView, RetailTableView } from '../views/retailView.ts';

interface PrintProps {
  readonly title: string;
  readonly shown: string;
  /** Rules and version it was compared by. */
  readonly origin: string;
  readonly columns: RetailTableView['columns'];
  readonly rows: readonly RetailRowView[];
}

/** The rows that a filter shows, all pages of them, as they are printed: words without pictures, for there may be thousands. */
export function RetailPrint({ title, shown, origin, columns, rows }: PrintProps): VNode {
  return (
    <>
      <h1>{title}</h1>
      <p>{shown}</p>
      <p>{origin}</p>
      <table>
        <thead>
          <tr>
            {columns.map(({ by, label }) => (
              <th key={by} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              <th scope="row">
                {row.name}
                {row.more !== '' && <small> {row.more}</small>}
              </th>
              {row.cells.map(({ phase, verdict, word, hint }) => (
                <td key={phase} class={`print-${verdict}`}>
                  {word}
                  {hint !== '' && <small>{hint}</small>}
                </td>
              ))}
              <td>{row.read}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
