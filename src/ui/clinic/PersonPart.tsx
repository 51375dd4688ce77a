import type { VNode } from 'preact';
import { ChoiceField } from '../popup/ChoiceField.tsx';
import type { ClinicLabels } from '../views/clinicLabels.ts';
import type { PersonInput, PersonShared } from '../views/clinicPerson.ts';
import type { FormLabels } from '../views/formTypes.ts';
import { Field } from './Field.tsx';

interface PersonPartProps {
  readonly labels: ClinicLabels['person'];
  readonly form: FormLabels;
  readonly person: PersonInput;
  readonly wrong: PersonShared['wrong'];
  readonly nextWrong: string;
  readonly onPerson: (person: PersonInput) => void;
  readonly onClear: () => void;
}

/** One person's treatment, to go along with the rules: never a name, and kept nowhere. */
export function PersonPart(props: PersonPartProps): VNode {
  const { labels, person, onPerson } = props;
  return (
    <>
      <h3>{labels.title}</h3>
      <label class="tickbox">
        <input
          type="checkbox"
          checked={person.isOn}
          onChange={(event) => onPerson({ ...person, isOn: event.currentTarget.checked })}
        />
        <span>
          {labels.on}
          <small>{labels.text}</small>
        </span>
      </label>
      {person.isOn && <Treatment {...props} />}
    </>
  );
}

function Treatment({ labels, form, person, wrong, nextWrong, onPerson, onClear }: PersonPartProps): VNode {
  const set = (part: Partial<PersonInput>): void => onPerson({ ...person, ...part });
  return (
    <>
      <div class="fields">
        <Field
          id="person-date"
          type="date"
          label={form.date}
          help={form.dateHelp}
          value={person.at}
          wrong={wrong.at === undefined ? undefined : form.wrong.date}
          longest={20}
          onInput={(at) => set({ at })}
        />
        <Field
          id="person-next"
          type="date"
          label={labels.next}
          value={person.next}
          wrong={wrong.next === undefined ? undefined : nextWrong}
          longest={20}
          onInput={(next) => set({ next })}
        />
        <ChoiceField
          name="person-daytime"
          choice={form.daytime}
          value={person.daytime}
          onChange={(daytime) => set({ daytime })}
        />
        <ChoiceField
          name="person-setting"
          choice={form.setting}
          value={person.setting}
          onChange={(setting) => set({ setting })}
        />
        <ChoiceField
          name="person-device"
          choice={form.device}
          value={person.device}
          onChange={(device) => set({ device })}
        />
        <div>
          {!person.isUnknown && (
            <Field
              id="person-depth"
              inputMode="decimal"
              label={form.depth}
              help={form.depthHelp}
              value={person.depth}
              wrong={wrong.depth === undefined ? undefined : form.wrong[wrong.depth]}
              longest={10}
              onInput={(depth) => set({ depth })}
            />
          )}
          <label class="tickbox">
            <input
              type="checkbox"
              checked={person.isUnknown}
              onChange={(event) => set({ isUnknown: event.currentTarget.checked })}
            />
            <span>{form.depthUnknown}</span>
          </label>
        </div>
        <div class="field">
          <label for="person-area">{form.area.label}</label>
          <select
            id="person-area"
            value={person.area}
            onChange={(event) => {
              const area = form.area.options.find((one) => one.value === event.currentTarget.value)?.value;
              if (area !== undefined) set({ area });
            }}
          >
            {form.area.options.map((option) => (
              <option value={option.value} key={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div class="buttons">
        <button type="button" class="small" onClick={onClear}>
          {labels.clear}
        </button>
      </div>
    </>
  );
}
