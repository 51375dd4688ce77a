import type { ComponentChildren, VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ClinicForm } from '../../schema/draft.ts';
import { NOTED, withCell, withWindow } from '../views/clinicForm.ts';
import { classesNamed, clinicTableView } from '../views/clinicTableView.ts';
import { exampleTimeline } from '../views/clinicExample.ts';
import type { ClinicPageView } from '../views/clinicPageView.ts';
import { phaseName } from '../views/phaseWords.ts';
import { AboutPart } from './AboutPart.tsx';
import { ChangesPart } from './ChangesPart.tsx';
import { ClassesPart } from './ClassesPart.tsx';
import type { ClinicActions } from './clinicActions.ts';
import type { ClinicSection, Made } from './clinicSection.ts';
import { Field } from './Field.tsx';
import { OpenPart } from './OpenPart.tsx';
import { PersonPart } from './PersonPart.tsx';
import { ProductsPart } from './ProductsPart.tsx';
import { SharePart, type ShareView } from './SharePart.tsx';
import { WindowsPart } from './WindowsPart.tsx';

export interface ClinicProps {
  readonly view: ClinicPageView;
  readonly form: ClinicForm;
  readonly share: ShareView;
  readonly made: Made;
  readonly sections: readonly ClinicSection[];
  /** Is there a step back, a step forward? */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the draft is kept, and what was just done; empty when there is nothing to say. */
  readonly kept: string;
  readonly said: string;
  /** What was not done, and why. */
  readonly trouble: string | null;
  readonly on: ClinicActions;
}

/** The clinic page: a form on the usual rules, what it changes, the ways to hand it on, and sections of others. */
export function Clinic(props: ClinicProps): VNode {
  const { view, sections, made, trouble, said, on } = props;
  const { labels } = view;
  const below = useMemo(
    () =>
      sections.map(({ id, title, Body }) => (
        <Part id={id} title={title} text={null} key={id}>
          <Body {...made} />
        </Part>
      )),
    [sections, made],
  );
  const parts = [
    ['about', labels.about.title],
    ['windows', labels.windows.title],
    ['classes', labels.classes.title],
    ['notes', labels.notes.title],
    ['products', labels.products.title],
    ['changes', labels.changes.title],
    ['share', labels.share.title],
    ...sections.map(({ id, title }) => [id, title] as const),
  ] as const;
  return (
    <main class="clinic" lang={view.language} dir={view.rtl ? 'rtl' : 'ltr'} data-theme={view.theme}>
      <header>
        <h1>{labels.title}</h1>
        <p>{labels.intro}</p>
        <p class="quiet">{labels.empty}</p>
        <nav aria-label={labels.parts}>
          <ol>
            {parts.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
      </header>
      <Bar {...props} />
      {trouble !== null && (
        <p class="notice alert" role="alert">
          {trouble}
        </p>
      )}
      <output class={said === '' ? 'vh' : 'notice'}>{said}</output>
      <OpenPart labels={labels} on={on} />
      <div class="columns">
        <div class="form-parts">
          <FormParts {...props} />
        </div>
        <Changes {...props} />
      </div>
      <Part id="share" title={labels.share.title} text={labels.share.text}>
        <PersonPart
          labels={labels.person}
          form={view.treatment}
          person={view.person.input}
          wrong={view.person.wrong}
          nextWrong={view.person.nextWrong}
          onPerson={on.onPerson}
          onClear={on.onPersonClear}
        />
        <SharePart
          labels={labels.share}
          save={labels.save}
          view={props.share}
          onAddress={(address) => on.onEdit({ ...props.form, address }, 'address')}
          on={on}
        />
      </Part>
      {below}
      <footer>
        <p class="quiet">{view.review}</p>
      </footer>
    </main>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly text: string | null;
  readonly children: ComponentChildren;
}

function Part({ id, title, text, children }: PartProps): VNode {
  return (
    <section class="card" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {text !== null && <p class="quiet">{text}</p>}
      {children}
    </section>
  );
}

/** The steps back and forward, and whether the draft is kept: always in sight. */
function Bar({ view, canUndo, canRedo, kept, on }: ClinicProps): VNode {
  const { labels } = view;
  return (
    <div class="bar">
      <button type="button" class="small" aria-disabled={!canUndo} onClick={on.onUndo}>
        {labels.undo}
      </button>
      <button type="button" class="small" aria-disabled={!canRedo} onClick={on.onRedo}>
        {labels.redo}
      </button>
      <button type="button" class="small" onClick={on.onAnew}>
        {labels.anew}
      </button>
      <a href="#changes">{view.count}</a>
      <output class="quiet">{kept}</output>
    </div>
  );
}

function FormParts({ view, form, on }: ClinicProps): VNode {
  const [query, setQuery] = useState('');
  const [isAll, setAll] = useState(false);
  const { labels, wrong, context } = view;
  const found = query.trim() === '' ? null : [...classesNamed(query, context), ...on.findClasses(query)];
  return (
    <>
      <Part id="about" title={labels.about.title} text={null}>
        <AboutPart
          form={form}
          labels={labels.about}
          languages={view.languages}
          wrong={wrong}
          onEdit={on.onEdit}
        />
      </Part>
      <Part id="windows" title={labels.windows.title} text={labels.windows.text}>
        <WindowsPart
          view={view.windows}
          wrong={wrong}
          onTyped={(rows, field, end, typed) => on.onEdit(withWindow(form, rows, end, typed), field)}
        />
      </Part>
      <Part id="classes" title={labels.classes.title} text={labels.classes.text}>
        <ClassesPart
          labels={labels.classes}
          table={clinicTableView(form, view.diff, { query, found, isAll }, context)}
          query={query}
          isAll={isAll}
          onQuery={setQuery}
          onAll={setAll}
          onCell={(id, phase, cell, usual) => on.onEdit(withCell(form, id, phase, cell, usual), null)}
          onReset={(id) => {
            const { [id]: _, ...classes } = form.classes;
            on.onEdit({ ...form, classes }, null);
          }}
        />
      </Part>
      <Part id="notes" title={labels.notes.title} text={labels.notes.text}>
        <div class="fields">
          {NOTED.map((phase) => (
            <Field
              id={`note-${phase}`}
              label={phaseName(phase, context)}
              rows={3}
              value={form.notes[phase] ?? ''}
              wrong={wrong.get(`note-${phase}`)}
              longest={4000}
              onInput={(text) =>
                on.onEdit({ ...form, notes: { ...form.notes, [phase]: text } }, `note-${phase}`)
              }
              key={phase}
            />
          ))}
        </div>
      </Part>
      <Part id="products" title={labels.products.title} text={labels.products.text}>
        <ProductsPart
          form={form}
          views={view.products}
          labels={labels.products}
          wrong={wrong}
          readList={on.readList}
          onEdit={on.onEdit}
        />
      </Part>
    </>
  );
}

function Changes({ view }: ClinicProps): VNode {
  const { labels, context, rows } = view;
  const [row, setRow] = useState('mm10');
  const known = rows.some(({ value }) => value === row) ? row : (rows[0]?.value ?? '');
  return (
    <aside class="card" id="changes" tabIndex={-1} aria-labelledby="changes-title">
      <h2 id="changes-title">{labels.changes.title}</h2>
      <ChangesPart
        labels={labels.changes}
        diff={view.diff}
        count={view.count}
        timeline={exampleTimeline(known, view.protocol, context)}
        rows={rows}
        row={known}
        onRow={setRow}
      />
    </aside>
  );
}
