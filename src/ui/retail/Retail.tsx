import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { RetailLook, RetailView } from '../views/retailView.ts';
import { RetailFilters } from './RetailFilters.tsx';
import { RetailTable } from './RetailTable.tsx';

/** By which rules is judged: those of everyone, or those that the clinic is writing. */
export type RetailRules = 'usual' | 'own';

/** What a person can do in the retail part of the clinic page. */
export interface RetailActions {
  readonly onFile: (file: File) => void;
  readonly onRules: (rules: RetailRules) => void;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
  readonly onLook: (look: RetailLook) => void;
  readonly onExport: () => void;
  readonly onPrint: () => void;
}

interface RetailProps {
  readonly view: RetailView;
  readonly look: RetailLook;
  /** Null where the clinic has no rules of its own. */
  readonly rules: RetailRules | null;
  /** The rules are no longer those of the check. */
  readonly isOld: boolean;
  readonly on: RetailActions;
}

function Source({ view, rules, isOld, on }: Omit<RetailProps, 'look'>): VNode {
  const { labels } = view;
  const take = (input: HTMLInputElement): void => {
    const [file] = input.files ?? [];
    if (file !== undefined) on.onFile(file);
    input.value = '';
  };
  return (
    <>
      <p>{labels.intro}</p>
      {rules !== null && (
        <fieldset class="choice">
          <legend>{labels.rules}</legend>
          <div class="answers">
            {(['usual', 'own'] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="retail-rules"
                  checked={rules === one}
                  onChange={() => on.onRules(one)}
                />
                <span>{labels[one]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <label class="field" for="retail-file">
        <strong>{labels.choose}</strong>
        <input
          id="retail-file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-describedby="retail-columns"
          onChange={(event) => take(event.currentTarget)}
        />
      </label>
      <small id="retail-columns">{view.columns}</small>
      {isOld && (
        <div class="notice buttons beside">
          <span>{labels.rulesChanged}</span>
          <button type="button" class="small" onClick={on.onAgain}>
            {labels.again}
          </button>
        </div>
      )}
    </>
  );
}

function Progress({ view, on }: Pick<RetailProps, 'view' | 'on'>): VNode {
  const { labels, progress, status } = view;
  const isKnown = progress !== null && progress.total > 0;
  return (
    <>
      {progress !== null && (
        <div class="retail-progress">
          <progress
            aria-label={labels.caption}
            {...(isKnown && { value: progress.done, max: progress.total })}
          />
          <button type="button" class="small" onClick={on.onCancel}>
            {labels.cancel}
          </button>
        </div>
      )}
      {/* while it counts, a screen reader hears the bar; the words are said once it has ended */}
      {view.isRunning ? <p class="quiet">{status}</p> : <output>{status}</output>}
      {view.trouble !== null && (
        <p class="notice alert" role="alert">
          {view.trouble}
        </p>
      )}
    </>
  );
}

/** A list that is made when it is opened: it may be long. */
function Folded({ title, list }: { readonly title: string; readonly list: () => VNode }): VNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="retail-folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && list()}
    </details>
  );
}

function Pager({ view, look, on }: Pick<RetailProps, 'view' | 'look' | 'on'>): VNode | null {
  const { table, labels } = view;
  if (table === null || table.pages === 1) return null;
  const go = (page: number): void => on.onLook({ ...look, page });
  return (
    <nav class="buttons beside" aria-label={table.pageText}>
      <button type="button" class="small" disabled={table.page === 1} onClick={() => go(table.page - 1)}>
        {labels.pageBack}
      </button>
      <span>{table.pageText}</span>
      <button
        type="button"
        class="small"
        disabled={table.page === table.pages}
        onClick={() => go(table.page + 1)}
      >
        {labels.pageNext}
      </button>
    </nav>
  );
}

function Results({ view, look, on }: Pick<RetailProps, 'view' | 'look' | 'on'>): VNode | null {
  const { table, labels } = view;
  if (table === null) return null;
  return (
    <>
      <RetailFilters
        view={view}
        filter={look.filter}
        onFilter={(filter) => on.onLook({ ...look, filter, page: 1 })}
      />
      <div class="buttons beside">
        <output class="retail-shown">{table.shown}</output>
        <button type="button" class="small" onClick={on.onExport}>
          {labels.export}
        </button>
        <button type="button" class="small" onClick={on.onPrint}>
          {labels.print}
        </button>
      </div>
      {table.none === null ? (
        <RetailTable
          table={table}
          labels={labels}
          sort={look.sort}
          onSort={(sort) => on.onLook({ ...look, sort, page: 1 })}
        />
      ) : (
        <p>{table.none}</p>
      )}
      <Pager view={view} look={look} on={on} />
    </>
  );
}

/** The clinic's own products against the rules: a file dropped or chosen, a bar, and the product x phase table. */
export function Retail(props: RetailProps): VNode {
  const { view, on } = props;
  const { faults, unread } = view;
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) on.onFile(file);
  };
  return (
    <div
      class={isOver ? 'retail over' : 'retail'}
      data-drop={view.labels.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Source {...props} />
      <Progress view={view} on={on} />
      {faults !== null && (
        <Folded
          title={faults.title}
          list={() => (
            <ul>
              {faults.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        />
      )}
      {unread !== null && (
        <Folded
          title={unread.title}
          list={() => (
            <ul class="retail-unread">
              {unread.items.map(({ name, count }) => (
                <li key={name}>
                  <bdi>{name}</bdi> <small>{count}</small>
                </li>
              ))}
              {unread.more !== null && <li>{unread.more}</li>}
            </ul>
          )}
        />
      )}
      <Results {...props} />
    </div>
  );
}
