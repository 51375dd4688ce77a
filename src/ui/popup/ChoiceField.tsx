import type { VNode } from 'preact';
import type { ChoiceView } from '../views/formTypes.ts';

interface ChoiceFieldProps<T extends string> {
  readonly name: string;
  readonly choice: ChoiceView<T>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One question, its few answers side by side. */
export function ChoiceField<T extends string>({ name, choice, value, onChange }: ChoiceFieldProps<T>): VNode {
  return (
    <fieldset class="choice">
      <legend>{choice.label}</legend>
      <div class="answers">
        {choice.options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
