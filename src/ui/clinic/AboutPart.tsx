import type { VNode } from 'preact';
import type { ClinicForm } from '../../schema/draft.ts';
import type { ClinicLabels } from '../views/clinicLabels.ts';
import { Field } from './Field.tsx';

interface AboutPartProps {
  readonly form: ClinicForm;
  readonly labels: ClinicLabels['about'];
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  /** Field -> what is wrong with it. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly onEdit: (form: ClinicForm, field: string) => void;
}

/** Who the rules are from, how to reach them, and until when they are meant to be reviewed. */
export function AboutPart({ form, labels, languages, wrong, onEdit }: AboutPartProps): VNode {
  const set =
    (key: 'name' | 'phone' | 'contact' | 'written' | 'until') =>
    (value: string): void =>
      onEdit({ ...form, [key]: value }, key);
  const known = languages.some(({ value }) => value === form.language);
  return (
    <div class="fields">
      <Field
        id="name"
        label={labels.name}
        help={labels.nameHelp}
        value={form.name}
        wrong={wrong.get('name')}
        longest={400}
        required
        onInput={set('name')}
      />
      <Field
        id="phone"
        inputMode="tel"
        label={labels.phone}
        help={labels.phoneHelp}
        value={form.phone}
        wrong={wrong.get('phone')}
        longest={200}
        onInput={set('phone')}
      />
      <Field
        id="contact"
        label={labels.contact}
        help={labels.contactHelp}
        value={form.contact}
        wrong={wrong.get('contact')}
        longest={1000}
        onInput={set('contact')}
      />
      <div class="field">
        <label for="language">{labels.language}</label>
        <select
          id="language"
          value={form.language}
          aria-invalid={wrong.has('language')}
          onChange={(event) => onEdit({ ...form, language: event.currentTarget.value }, 'language')}
        >
          <option value="">{labels.languageNone}</option>
          {!known && form.language !== '' && <option value={form.language}>{form.language}</option>}
          {languages.map((one) => (
            <option value={one.value} key={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
      <Field
        id="written"
        type="date"
        label={labels.written}
        help={labels.writtenHelp}
        value={form.written}
        wrong={wrong.get('written')}
        longest={20}
        onInput={set('written')}
      />
      <Field
        id="until"
        type="date"
        label={labels.until}
        help={labels.untilHelp}
        value={form.until}
        wrong={wrong.get('until')}
        longest={20}
        onInput={set('until')}
      />
    </div>
  );
}
