import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ChoiceField } from '../popup/ChoiceField.tsx';
import type { SheetView } from '../views/sheetView.ts';
import type { SheetLabels } from '../views/sheetLabels.ts';
import { Sheet, type Paper } from './Sheet.tsx';

interface SheetPanelProps {
  readonly labels: SheetLabels;
  /** Makes the sheet in a language, its days counted for a row where it names no treatment. */
  readonly sheetIn: (language: string, row: string | null) => SheetView;
  /** Codes of the languages there are, with their own names. */
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  readonly language: string;
  /** false: there is a treatment, and nothing to choose. */
  readonly hasRows: boolean;
  readonly onPrint: () => void;
}

/** The sheet before it is printed: language, paper, size of letters. */
export function SheetPanel({
  labels,
  sheetIn,
  languages,
  hasRows,
  onPrint,
  ...start
}: SheetPanelProps): VNode {
  const [language, setLanguage] = useState(start.language);
  const [row, setRow] = useState<string | null>(null);
  const [paper, setPaper] = useState<Paper>(labels.usual);
  const [isLarge, setLarge] = useState(false);
  return (
    <div class="sheet-panel">
      <div class="form">
        {languages.length > 1 && (
          <SheetChoice
            id="sheet-language"
            label={labels.language}
            value={language}
            options={languages}
            onChange={setLanguage}
          />
        )}
        {hasRows && (
          <SheetChoice
            id="sheet-row"
            label={labels.row}
            value={row ?? labels.assumed}
            options={labels.rows}
            onChange={setRow}
          />
        )}
        <ChoiceField name="paper" choice={labels.paper} value={paper} onChange={setPaper} />
        <label class="tickbox">
          <input
            id="sheet-large"
            type="checkbox"
            checked={isLarge}
            onChange={(event) => setLarge(event.currentTarget.checked)}
          />
          <span>{labels.large}</span>
        </label>
        <button type="button" class="primary start" onClick={onPrint}>
          {labels.print}
        </button>
      </div>
      <section class="desk" aria-label={labels.preview}>
        <Sheet sheet={sheetIn(language, row)} paper={paper} isLarge={isLarge} />
      </section>
    </div>
  );
}

interface SheetChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function SheetChoice({ id, label, value, options, onChange }: SheetChoiceProps): VNode {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option value={option.value} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
