import type { VNode } from 'preact';
import type { SheetRow } from '../views/sheetRows.ts';
import type { SheetView } from '../views/sheetView.ts';

export type Paper = 'a4' | 'letter';

interface SheetProps {
  readonly sheet: SheetView;
  readonly paper: Paper;
  readonly isLarge: boolean;
}

/** Smallest side of a module that a phone reads from paper, mm. */
const MODULE = 0.45;
const SMALLEST = 34; // mm

/** The sheet as it is printed: black on white, nothing told by colour. */
export function Sheet({ sheet, paper, isLarge }: SheetProps): VNode {
  const { clinic, call, clinicLanguage } = sheet;
  const own = clinicLanguage ?? undefined;
  return (
    <article
      class={`sheet ${paper}${isLarge ? ' large' : ''}`}
      lang={sheet.language}
      dir={sheet.rtl ? 'rtl' : 'ltr'}
    >
      <header>
        <div>
          <h2>{sheet.title}</h2>
          {sheet.facts.map((fact, at) => (
            <p key={fact}>
              {at === 0 && <strong>{sheet.treatment}: </strong>}
              {fact}
            </p>
          ))}
          {sheet.blanks.map((blank) => (
            <p class="blank" key={blank}>
              <span>{blank}</span>
              <i />
            </p>
          ))}
        </div>
        {clinic !== null && (
          <p class="who" lang={own} dir="auto">
            <strong>{clinic.name}</strong>
            {clinic.reach.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </p>
        )}
      </header>
      <p class="said">{sheet.written}</p>
      {sheet.expired !== null && <p class="said">{sheet.expired}</p>}
      {sheet.counted !== null && <p class="said">{sheet.counted}</p>}
      {sheet.parts.map(({ title, rows }) => (
        <Days title={title} rows={rows} sheet={sheet} key={title} />
      ))}
      {sheet.help.map((line) => (
        <p class="fine" key={line}>
          {line}
        </p>
      ))}
      <section class="signs">
        <h3>{call.title}</h3>
        <div class="levels">
          {call.levels.map(({ id, title, signs, more }) => (
            <section key={id}>
              <h4>{title}</h4>
              <ul>
                {signs.map((sign) => (
                  <li key={sign}>{sign}</li>
                ))}
              </ul>
              {more.length > 0 && <p class="fine">{more.join(' · ')}</p>}
            </section>
          ))}
        </div>
        {[call.after, call.expected].map((part) => (
          <p key={part.title}>
            <strong>{part.title}:</strong> {part.text}
          </p>
        ))}
      </section>
      {sheet.share !== null && <Code share={sheet.share} />}
      <footer>
        <p>{sheet.purpose}</p>
        <p>{sheet.review}</p>
      </footer>
    </article>
  );
}

interface DaysProps {
  readonly title: string;
  readonly rows: readonly SheetRow[];
  readonly sheet: SheetView;
}

/** The phases before or after the treatment, a row each. */
function Days({ title, rows, sheet }: DaysProps): VNode {
  const { columns } = sheet;
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.products}</th>
          <th scope="col">{columns.daily}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row row={row} sheet={sheet} key={row.phase} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, sheet }: { readonly row: SheetRow; readonly sheet: SheetView }): VNode {
  const { waits } = row;
  return (
    <tr>
      <th scope="row">
        <strong>{row.name}</strong>
        {row.when !== row.name && <span>{row.when}</span>}
        {row.isBlank && (
          <span class="blank">
            <span>{sheet.date}</span>
            <i />
          </span>
        )}
        {row.usual !== null && <span class="fine">{row.usual}</span>}
      </th>
      <td>
        <p>{row.suits}</p>
        {waits !== null && (
          <p>
            <strong>{waits.title}</strong> {waits.names.join('; ')}
          </p>
        )}
        {row.clinic.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {row.note !== null && (
          <p class="own">
            <strong>{sheet.note}</strong>{' '}
            <span lang={sheet.clinicLanguage ?? undefined} dir="auto">
              {row.note}
            </span>
          </p>
        )}
      </td>
      <td>
        {row.lines.map(({ title, text }) => (
          <p key={title}>
            <strong>{title}:</strong> {text}
          </p>
        ))}
      </td>
    </tr>
  );
}

function Code({ share }: { readonly share: NonNullable<SheetView['share']> }): VNode {
  const { qr } = share;
  return (
    <section class="handed">
      {qr !== null && (
        <figure aria-label={qr.label}>
          <svg
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            style={{ inlineSize: `${Math.max(SMALLEST, qr.size * MODULE).toFixed(1)}mm` }}
            aria-hidden="true"
            shape-rendering="crispEdges"
          >
            <path d={qr.path} />
          </svg>
        </figure>
      )}
      <div>
        {qr !== null && <p>{share.text}</p>}
        <p>{share.codeTitle}</p>
        {share.code !== null && <code>{share.code}</code>}
      </div>
    </section>
  );
}
